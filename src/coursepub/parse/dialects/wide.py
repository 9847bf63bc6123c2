"""Numbers from 100 on, with lists below them that stand as far right as below shorter ones.

Markdown wants such lists one column further to the right than most authors know.
"""

import re

from coursepub.parse.dialects.lines import Line

BELOW = 4
"""Columns that authors put before what belongs to a number, however long it is."""
NUMBER = re.compile(r" {0,3}\d{3,9}[.)] +(?=\S)")
ENDS = re.compile(r" {0,3}(?:\d{1,9}[.)]|#{1,6}|[-*+]|(?:[-*_] ?){3,}$)(?:\s|$)")
SIGN = re.compile(rf"\n{NUMBER.pattern}.*\n(?:.*\S.*\n)?(?:[ \t]*\n)?(?: {{4}}|\t)\S")


def plain(lines: list[Line]) -> list[Line]:
    """Lines of which those below a long number stand where its text does."""
    found = list(lines)
    missing = 0
    for place, line in enumerate(lines):
        if line.indent < BELOW and not line.code:
            if number := NUMBER.match(line.text):
                missing = max(number.end() - _first_indent(lines, place + 1), 0)
            elif ENDS.match(line.text):
                missing = 0
        elif missing and not line.blank:
            found[place] = line.saying(" " * missing + line.text.expandtabs(4))
    return found


def _first_indent(lines: list[Line], start: int) -> int:
    """Where what belongs to the number above stands."""
    below = (line.indent for line in lines[start : start + 3] if line.indent >= BELOW)
    return next(below, BELOW)
