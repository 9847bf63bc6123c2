"""Options that carry a bullet and a number, as `- 1) this` or `- [ ] 2. that`.

Markdown reads such a number as a list inside the list, or as text; a circled one it leaves
alone, and answers may name it.
"""

import re
from collections.abc import Sequence

from coursepub.parse.dialects.lines import Line
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.scripts import CIRCLES

COUNTED = re.compile(
    r"(?P<lead>[ \t>]*(?:[-*+]\s+(?:\[[ xX]?\]\s*)?|[☐□☑✅❌]\ufe0f?\s*))"
    r"(?P<open>\*\*|__)?\(?(?P<number>\d{1,2})(?P<mark>\\?[.)])(?P<close>\*\*|__)?(?P<text>\s+\S.*)"
)
SIGN = re.compile(rf"\n{COUNTED.pattern}$", re.MULTILINE)
BETWEEN = 3
"""Lines that an option may go on for before the next."""


def plain(lines: list[Line]) -> list[Line]:
    """Lines with circled numbers where rows of numbers stand behind bullets."""
    found = {
        n: match
        for n, line in enumerate(lines)
        if not line.code and (match := COUNTED.fullmatch(line.text))
    }
    rewritten = list(lines)
    for row in _rows(list(found), [int(match["number"]) for match in found.values()]):
        if all(map(_answers, (found[number] for number in row))):
            continue
        for place, number in enumerate(row):
            match = found[number]
            opened = "" if match["close"] else match["open"] or ""
            text = f"{match['lead']}{CIRCLES[place]} {opened}{match['text'].lstrip()}"
            rewritten[number] = lines[number].saying(text)
    return rewritten


def _answers(found: re.Match[str]) -> bool:
    """Whether a number only says what is right: `- 1. B`, `- **1.** B – why`."""
    text = found["text"].lstrip(":=-–→ ")
    line = answer_line(text)
    letters = letter_key(line.value if line else text)
    return letters is not None and (found["open"] is not None or not letters.rest)


def _rows(places: Sequence[int], numbers: Sequence[int]) -> list[list[int]]:
    """Places whose numbers count from 1, close to each other, two or more."""
    rows: list[list[int]] = []
    for place, number in zip(places, numbers, strict=True):
        if number == 1:
            rows.append([place])
        elif rows and rows[-1] and number == len(rows[-1]) + 1 and place - rows[-1][-1] <= BETWEEN:
            rows[-1].append(place)
        else:
            rows.append([])
    return [row for row in rows if 2 <= len(row) <= len(CIRCLES)]
