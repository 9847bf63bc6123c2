"""Questions that only a label opens: `**Q:** Which …?`, with `**A:** …` or `R :` for the answer."""

import re
from itertools import pairwise

from coursepub.parse.dialects.lines import Line, begins_options
from coursepub.parse.lexicon import words
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.opening import heading_opening

WORD = rf"(?:Q|{words.ASKED})"
SMALL = rf"(?:q|{words.ASKED})"
ASKED = re.compile(
    rf"(?P<lead>[ \t>]*(?:[-*+]\s+|\#+\s+)?(?P<bold>\*\*|__)?){WORD}"
    r"(?P<mark>\s?(?:[:：]|\.(?=\s|\*))(?:\*\*|__)?)\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
SITUATION = re.compile(
    r"[ \t>]*(?P<bold>\*\*|__)?(?:(?:mise\s+en\s+)?situation|[ck]onte[xk]te?|conte[sx]to"
    r"|sc[ée]nario|background|case|cas)(?P<mark>\s?[:：](?:\*\*|__)?)\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
"""What is told before a question is asked."""
TOLD = re.compile(
    r"(?P<lead>[ \t>]*(?:[-*+]\s+)?(?:\*\*|__|[*_])?)[AR](?P<mark>\s?[:：.](?:\*\*|__)?)"
    r"\s*(?P<text>\S.*)"
)
NUMBERED = re.compile(r"\s*\d{1,3}[.)]\s+[*_]*Q\s?[:：]")
OTHER = re.compile(r"[ \t>]*(?:[-*+]\s+)?(?:\*\*|__)?B\s?(?P<mark>[:：.])")
SIGN = re.compile(rf"\n[ \t>#*_+\d.)-]*+{SMALL}\s?[:：.]")


def plain(lines: list[Line]) -> list[Line]:
    """Lines with headings for such labels, where they open more questions than numbers do."""
    asked = [n for n, line in enumerate(lines) if not line.code and ASKED.fullmatch(line.text)]
    numbered = sum(_is_numbered(line) for line in lines)
    options = any(OTHER.match(line.text) for line in lines)
    if len(asked) < 2 or numbered * 2 > len(asked):
        return lines if options else _replied(lines)
    found: list[Line] = []
    told_from = {place: above for place in asked if (above := _situation(lines, place)) is not None}
    for place, line in enumerate(lines):
        told = None if line.code or options else TOLD.fullmatch(line.text)
        if place in told_from.values():
            found += _titled(line, SITUATION)
        elif place in told_from:
            found.append(line.saying(_said(line)))
        elif place in asked:
            found += _titled(line, ASKED)
        elif told:
            found.append(_answer(line, told))
        else:
            found.append(line)
    return found


def _answer(line: Line, told: re.Match[str]) -> Line:
    return line.saying(f"{told['lead']}Answer{told['mark']} {told['text']}")


def _replied(lines: list[Line]) -> list[Line]:
    """Lines with `Answer` for the `A` right below a question such as `1. **Q: Which …?**`."""
    found = list(lines)
    for place, (above, line) in enumerate(pairwise(lines), 1):
        told = TOLD.fullmatch(line.text) if NUMBERED.match(above.text) else None
        if told and not line.code:
            found[place] = _answer(line, told)
    return found


def _is_numbered(line: Line) -> bool:
    opening = None if line.code else heading_opening(line.text.strip(" #"))
    return opening is not None and (opening.marked or opening.worded)


def _situation(lines: list[Line], place: int) -> int | None:
    """The line above a question that begins to tell what it is about."""
    for above in range(place - 1, -1, -1):
        text = lines[above].text
        if lines[above].code or text.startswith("#") or answer_line(text) or begins_options(text):
            return None
        if SITUATION.fullmatch(text):
            return above
    return None


def _titled(line: Line, label: re.Pattern[str]) -> list[Line]:
    """A heading for a labelled line."""
    return [line.saying(part) for part in ("", f"###### {_said(line, label)}", "")]


def _said(line: Line, label: re.Pattern[str] = ASKED) -> str:
    """What stands behind a label, which may be inside the emphasis of it all."""
    match = label.fullmatch(line.text)
    text = match["text"].strip() if match else line.text
    bold = match["bold"] if match else None
    closed = bold and text.endswith(bold) and bold not in match["mark"] if match else False
    return text.removesuffix(bold) if closed and bold else text
