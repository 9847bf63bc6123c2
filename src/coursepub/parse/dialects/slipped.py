"""Answers folded away inside a list item whose text has slipped to the left of their tags.

Markdown then ends the item at that text and reads the closing tag as code, so that all
that follows stays folded away: the whole fold goes to the margin.
"""

import re
from itertools import pairwise

from coursepub.parse.dialects.lines import Line, holding

CLOSE = re.compile(r"\s*</details\s*>\s*", re.IGNORECASE)
SIGN = re.compile(r"\n[ \t]+<details\b", re.IGNORECASE)


def plain(lines: list[Line]) -> list[Line]:
    """Lines with such folds at the margin."""
    found = list(lines)
    opens = sorted(n for n in holding(lines, SIGN) if not lines[n].code)
    for place, following in pairwise([*opens, len(lines)]):
        closes = (n for n in range(place, following) if CLOSE.fullmatch(lines[n].text))
        end = next(closes, -1)
        indent = lines[place].indent
        inside = lines[place + 1 : end]
        if end > 0 and any(line.indent < min(indent, 4) for line in inside if not line.blank):
            for n in range(place, end + 1):
                found[n] = lines[n].moved_left(indent)
    return found
