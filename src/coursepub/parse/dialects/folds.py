"""Options that are folded away, as below `<summary>Show options</summary>`: read unfolded."""

import re

from coursepub.parse.dialects.lines import Line, holding
from coursepub.parse.lexicon.labels import PROMISES
from coursepub.parse.lexicon.words import OPTIONS

SIGN = re.compile(r"<summary\b", re.IGNORECASE)
SUMMARY = re.compile(
    r"\s*(?P<opens><details>)?\s*<summary>(?P<inner>.*)</summary>\s*", re.IGNORECASE
)
CLOSES = re.compile(r"\s*</details>\s*", re.IGNORECASE)
OFFERED = re.compile(rf"(?<!\w)(?:{OPTIONS})(?!\w)|选项|選択肢|보기", re.IGNORECASE)


def plain(lines: list[Line]) -> list[Line]:
    """Lines without such folds; those that promise an answer stay."""
    found = list(lines)
    for place in sorted(holding(lines, SIGN)):
        line = lines[place]
        summary = None if line.code else SUMMARY.fullmatch(line.text)
        if not summary or PROMISES.search(summary["inner"]) or not OFFERED.search(line.text):
            continue
        opened = place if summary["opens"] else place - 1
        end = next((n for n in range(place, len(lines)) if CLOSES.fullmatch(lines[n].text)), 0)
        if end and "<details" in lines[opened].text:
            for number in (opened, place, end):
                found[number] = lines[number].saying("")
    return found
