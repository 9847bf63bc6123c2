"""Numbers behind the number of a list item, where Markdown sees a list in a list: `1. 3) Paris`."""

import re

from coursepub.parse.dialects.lines import Line, holding

SIGN = re.compile(r"\n[ \t>]*\d{1,3}[.)] +\d{1,2}[.)] +\S")
TWICE = re.compile(r"(?P<before>[ \t>]*\d{1,3}[.)] +\d{1,2})(?P<after>[.)] +\S.*)")


def plain(lines: list[Line]) -> list[Line]:
    """Lines in which the second number begins the text of the item."""
    found = list(lines)
    for place in holding(lines, SIGN):
        twice = TWICE.fullmatch(lines[place].text)
        if twice and not lines[place].code:
            found[place] = lines[place].saying(f"{twice['before']}\\{twice['after']}")
    return found
