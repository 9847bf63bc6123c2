"""Options that HTML breaks join on one line of a file, each on a line of its own."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from coursepub.model.source import Source

BREAK = re.compile(r"[ \t]*<br\s*/?>[ \t]*", re.IGNORECASE)
FENCE = re.compile(r"[\s>]*(?P<mark>`{3,}|~{3,})")
MARGIN = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*")
"""Marks of quotes and lists that a line begins with."""

Joined = Callable[[list[str]], int | None]


def spread(source: Source, first_option: Joined) -> Source:
    """A source whose joined options stand one a line; places still name the file's lines.

    `first_option` finds, among the parts of a line, the first of a row of options.
    """
    if not BREAK.search(source.text):
        return source
    lines: list[str] = []
    origins: list[int] = []
    for number, line, is_code in _lines(source.text):
        parts = [line] if is_code else _parts(line, first_option)
        lines += parts
        origins += [number] * len(parts)
    if len(set(origins)) == len(origins):
        return source
    return replace(source, text="\n".join(lines), origins=tuple(origins))


def _lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Every line with its number from 1, and whether it is a table's or in a fence."""
    closing = ""
    for number, line in enumerate(text.split("\n"), 1):
        fence = FENCE.match(line)
        yield number, line, bool(closing or fence or line.lstrip(" >").startswith("|"))
        if closing:
            closed = fence is not None and fence["mark"].startswith(closing)
            closing = "" if closed else closing
        elif fence:
            closing = fence["mark"]


def _parts(line: str, first_option: Joined) -> list[str]:
    """A line cut before each option; what precedes the first stays together."""
    cells = BREAK.split(line)
    if len(cells) < 2 or "`" in line:  # a break in code is text
        return [line]
    margin = MARGIN.match(line)
    column = margin.end() if margin else 0
    bare = [line[column:], *cells[1:]]
    bare[0] = cells[0][column:]
    first = first_option(bare)
    if first is None:
        return [line]
    lead = "".join(char if char in "> \t" else " " for char in line[:column])
    options = [cell for cell in cells[max(first, 1) :] if cell]
    if not first:
        return [cells[0], *(lead + cell for cell in options)]
    stem = "<br>".join(cells[:first])
    return [stem, *(lead + cell for cell in options)]
