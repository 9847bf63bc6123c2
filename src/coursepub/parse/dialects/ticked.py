"""Answers that a tick opens below options, and why: `> ✅ **B** – why`.

Among options a tick marks one: its letter then stands on no other line of the row.
"""

import re

from coursepub.parse.dialects.lines import BULLETS, Line, holding
from coursepub.parse.lexicon.marks import option_mark

TICK = r"[✅✔☑]\ufe0f?\s*"
TOLD = re.compile(
    rf"(?P<lead>[\s>]*){TICK}(?P<said>(?P<mark>\*\*|__)"
    r"(?P<letters>[A-Ha-h](?:\s*(?:,|&|et|and|y|und)\s*[A-Ha-h])*)[.):]?(?P=mark)\s*[:–—-]\s*\S.*)"
)
LETTER = re.compile(r"(?<![A-Z])[A-H](?![A-Z])")
SIGN = re.compile(rf"\n[ \t>]*{TICK}(?:\*\*|__)[a-hA-H]\W")


def plain(lines: list[Line]) -> list[Line]:
    """Lines with a label in the place of such ticks."""
    found = list(lines)
    row: set[str] = set()
    ticked = holding(lines, SIGN)
    for place, line in enumerate(lines):
        told = TOLD.fullmatch(line.text) if place in ticked and not line.code else None
        if told and row.issuperset(LETTER.findall(told["letters"].upper())):
            found[place] = line.saying(f"{told['lead']}Answer: {told['said']}")
        elif place not in ticked and (letter := _letter(line)):
            row = {letter} if letter == "A" else row | {letter}
    return found


def _letter(line: Line) -> str:
    mark = option_mark(BULLETS.sub("", line.text, count=1).strip())
    return mark.letter if mark else ""
