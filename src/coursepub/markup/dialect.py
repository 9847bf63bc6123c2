"""The Markdown that courses are read and printed with: CommonMark and GitHub's tables."""

from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.blockquote import blockquote
from markdown_it.rules_block.list import list_block

MAX_NESTING = 100
"""Levels of lists and quotes that are read; markdown-it's own presets stop at 20."""
DEEP = "too_deep"
"""Where a parser's environment lists the lines (from 0) with a list or quote too many."""

Rule = Callable[[StateBlock, int, int, bool], bool]


@cache
def dialect() -> MarkdownIt:
    """The parser that every stage shares."""
    markdown = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING})
    rules = markdown.block.ruler
    rules.at("list", _bounded(list_block, 2), {"alt": ["paragraph", "reference", "blockquote"]})
    alike = ["paragraph", "reference", "blockquote", "list"]
    rules.at("blockquote", _bounded(blockquote, 1), {"alt": alike})
    return markdown.enable(["table", "strikethrough"])


def _bounded(rule: Rule, levels: int) -> Rule:
    """A rule that leaves as text what would be nested too deeply.

    The parser itself drops it there, and with it all that follows to the end of the file.
    """

    def bounded(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
        if state.level + levels < MAX_NESTING:
            return rule(state, start, end, silent)
        if rule(state, start, end, True):  # noqa: FBT003 - markdown-it's
            state.env.setdefault(DEEP, []).append(start)
        return False

    return bounded
