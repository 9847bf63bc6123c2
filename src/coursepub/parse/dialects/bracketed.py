"""Options behind numbers in brackets, one a line or several: `(1) salt  (2) bread`.

They are read as circled numbers, which answers may name. Statements in a stem have such
numbers too: other options below them tell them apart.
"""

import re
from collections.abc import Iterator, Sequence

from coursepub.parse.dialects.lines import Line, alone
from coursepub.parse.lexicon.scripts import CIRCLES

NUMBER = re.compile(r"(?<!\S)[(（](?P<number>\d)[)）]\s+(?=\S)")
LEAD = re.compile(r"[ \t>]*(?:[-*+]\s+)?")
SIGN = re.compile(r"\n[ \t>]*(?:[-*+]\s+)?[(（]1[)）]\s")
LEAST = 3


def plain(lines: list[Line]) -> list[Line]:
    """Lines with a circled number before each such option, one a line."""
    found: list[Line] = []
    place = 0
    while place < len(lines):
        end = _row(lines, place)
        if end and alone(lines, place, end):
            circles = iter(CIRCLES)
            for line in lines[place:end]:
                found += [line.saying(f"- {next(circles)} {text}") for text in _texts(line)]
            place = end
            continue
        found.append(lines[place])
        place += 1
    return found


def _row(lines: Sequence[Line], place: int) -> int:
    """The line behind a row of options that begins at a place; 0 where none does."""
    count = 0
    end = place
    for line in lines[place:]:
        numbers = list(_numbers(line))
        if not numbers and line.blank and count:
            end += 1
            continue
        if not numbers or numbers != list(range(count + 1, count + 1 + len(numbers))):
            break
        count += len(numbers)
        end += 1
    while end > place and lines[end - 1].blank:
        end -= 1
    return end if LEAST <= count <= len(CIRCLES) else 0


def _numbers(line: Line) -> Iterator[int]:
    """The numbers in brackets of a line that begins with one."""
    start = LEAD.match(line.text)
    if not line.code and start and NUMBER.match(line.text, start.end()):
        yield from (int(found["number"]) for found in NUMBER.finditer(line.text))


def _texts(line: Line) -> list[str]:
    return [text.strip() for text in NUMBER.split(line.text)[2::2]]
