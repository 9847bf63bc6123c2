"""What sites fold away, `<details>`: on paper its summary stands in bold above what it holds."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from markdown_it.token import Token

PLAIN = r"(?:[^<]|</?(?:b|strong|i|em|code|u)>)"
SUMMARY = re.compile(rf"<summary\b[^>]*>(?P<title>{PLAIN}*)</summary\s*>", re.IGNORECASE)
FOLD = re.compile(
    rf"(?:\s*(?:</?details\b[^>]*>|<!--.*?-->|{SUMMARY.pattern.replace('?P<title>', '?:')}))+\s*",
    re.IGNORECASE | re.DOTALL,
)
"""Nothing but such tags; what stands between them is Markdown where blank lines part it."""
INNER = re.compile(r"</?\w+>")


def unfolded(tokens: Sequence[Token]) -> list[Token]:
    """Tokens, where a summary is a paragraph in bold, and the tags around a fold are none."""
    return [shown for token in tokens for shown in _shown(token)]


def _shown(token: Token) -> Iterator[Token]:
    if token.type != "html_block" or not _is_fold(token.content):
        yield token
        return
    for found in SUMMARY.finditer(token.content):
        title = " ".join(unescape(INNER.sub("", found["title"])).split())
        if title:
            yield from _paragraph(title, token)


def _is_fold(text: str) -> bool:
    lower = text.lower()
    tagged = "<details" in lower or "</details" in lower or "<summary" in lower
    return tagged and FOLD.fullmatch(text) is not None


def _paragraph(title: str, around: Token) -> Iterator[Token]:
    """A title in bold, at the place and depth of the tags that held it."""
    bold = [
        Token("strong_open", "strong", 1, markup="**"),
        Token("text", "", 0, content=title),
        Token("strong_close", "strong", -1, markup="**"),
    ]
    where, level = around.map, around.level
    yield Token("paragraph_open", "p", 1, map=where, level=level, block=True)
    yield Token("inline", "", 0, map=where, level=level, content=title, children=bold)
    yield Token("paragraph_close", "p", -1, level=level, block=True)
