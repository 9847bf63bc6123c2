"""Mermaid between other marks than those of code: it is read as a fence all the same.

Wikis write `::: mermaid`, pages `<div class="mermaid">`, site generators `{{< mermaid >}}`
and `{% mermaid %}`.
"""

import html
import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

LANGUAGE = "mermaid"

_PAIRS = (
    (r":{3,}\s*\{?\.?mermaid\b.*", r":{3,}"),
    (r"""<div\b[^>]*\bclass=["']?mermaid\b[^>]*>""", r"</div>"),
    (r"""<pre\b[^>]*\bclass=["']?mermaid\b[^>]*>""", r"</pre>"),
    (r"\{\{[<%]\s*mermaid\b.*[>%]\}\}", r"\{\{[<%]\s*/\s*mermaid\s*[>%]\}\}"),
    (r"\{%-?\s*mermaid\b.*%\}", r"\{%-?\s*endmermaid\s*-?%\}"),
)
"""The lines that begin and end a diagram."""

PAIRS = tuple(
    (re.compile(opens, re.IGNORECASE), re.compile(closes, re.IGNORECASE))
    for opens, closes in _PAIRS
)


def boxed_plugin(markdown: MarkdownIt) -> None:
    """Teach a parser to read them; those that nothing closes stay what they were."""
    alike = ["paragraph", "reference", "blockquote", "list"]
    markdown.block.ruler.before("fence", "boxed_diagram", _boxed, {"alt": alike})


def _boxed(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
    first = _line(state, start)
    if first[:1] not in (":", "<", "{") or state.is_code_block(start):
        return False
    closes = next((closes for opens, closes in PAIRS if opens.fullmatch(first)), None)
    last = _closing_line(state, start, end, closes) if closes else None
    if last is None or silent:
        return last is not None
    text = state.getLines(start + 1, last, state.sCount[start], keepLastLF=True)
    token = state.push("fence", "code", 0)
    token.info, token.markup, token.map = LANGUAGE, first[:1], [start, last + 1]
    token.content = html.unescape(text) if first[0] == "<" else text
    state.line = last + 1
    return True


def _closing_line(state: StateBlock, start: int, end: int, closes: re.Pattern[str]) -> int | None:
    """The line that ends what begins at `start`, within the list or quote around it."""
    for number in range(start + 1, end):
        line = _line(state, number)
        if line and state.sCount[number] < state.blkIndent:
            return None
        if closes.fullmatch(line):
            return number
    return None


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip()
