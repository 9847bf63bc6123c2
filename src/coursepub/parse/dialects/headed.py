"""Options that are headings: `### A. this` over `### B. that`, but for code alone."""

import re

from coursepub.parse.dialects.lines import Line
from coursepub.parse.lexicon.marks import ALPHABET, option_mark

HEADING = re.compile(r"#{2,6}\s+(?P<text>\S.*?)\s*#*\s*")
SIGN = re.compile(r"\n#{2,6}\s+[*_(]*[Aa][*_]*[.):]")


def plain(lines: list[Line]) -> list[Line]:
    """Lines with items of a list for such headings."""
    found = list(lines)
    row: list[int] = []
    for place, line in enumerate(lines):
        if line.blank or (row and line.code):
            continue
        letter = _letter(line)
        if letter and letter == ALPHABET[len(row) : len(row) + 1]:
            row.append(place)
            continue
        _rewrite(found, row)
        row = [place] if letter == "A" else []
    _rewrite(found, row)
    return found


def _letter(line: Line) -> str:
    heading = None if line.code else HEADING.fullmatch(line.text)
    mark = option_mark(heading["text"]) if heading else None
    return mark.letter if mark and not mark.boxed and mark.spaced else ""


def _rewrite(lines: list[Line], row: list[int]) -> None:
    if len(row) < 2:
        return
    for place in row:
        heading = HEADING.fullmatch(lines[place].text)
        if heading:
            lines[place] = lines[place].saying(f"- {heading['text']}")
