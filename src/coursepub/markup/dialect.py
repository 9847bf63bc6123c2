"""The Markdown that courses are read and printed with: CommonMark and GitHub's tables."""

from functools import cache

from markdown_it import MarkdownIt

MAX_NESTING = 100
"""Levels of lists and quotes that are read; markdown-it's own presets stop at 20."""


@cache
def dialect() -> MarkdownIt:
    """The parser that every stage shares."""
    markdown = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING})
    return markdown.enable(["table", "strikethrough"])
