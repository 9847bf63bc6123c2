"""Headings that name a kind of long question before its number: `## Case study 1 (20 points)`."""

import re

from coursepub.parse.dialects.lines import Line
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import BOX, option_mark
from coursepub.parse.lexicon.opening import heading_opening

KIND = (
    r"(?:essay|open(?:[- ]ended)?|long|discussion|development)\s+question|essay|task"
    r"|case(?:\s+study)?|(?:[ée]tude\s+de\s+)?cas(?:\s+pratique)?|dissertation|r[ée]daction"
    r"|question\s+(?:ouverte|r[ée]dactionnelle|(?:de|à)\s+(?:d[ée]velopp\w+|r[ée]daction|r[ée]diger))"
)
HEADING = re.compile(
    rf"(?P<hashes>#{{1,4}}\s+)(?P<mark>\*\*|__|)(?P<kind>{KIND})\s+(?:n[°ºo]\.?\s*|\#)?"
    r"(?P<number>\d{1,2})(?![\w.,]*\d)(?P<rest>\W.*|)",
    re.IGNORECASE,
)
SIGN = re.compile(rf"\n#{{1,4}}\s+(?:\*\*|__|)(?:{KIND})\s")
BULLET = re.compile(r"^[-*+]\s+")
TITLE = re.compile(r"#{1,6}\s+(?P<text>\S.*)")


def plain(lines: list[Line]) -> list[Line]:
    """Lines that call these questions by the plain word, where no other heading or box asks."""
    places = [place for place, line in enumerate(lines) if not line.code and _opens(line)]
    if not places or any(map(_asks_otherwise, lines)) or _offers(lines):
        return lines
    found = list(lines)
    for place in places:
        found[place] = _renamed(lines[place])
    return found


def _opens(line: Line) -> bool:
    return HEADING.fullmatch(line.text.rstrip()) is not None


def _renamed(line: Line) -> Line:
    found = HEADING.fullmatch(line.text.rstrip())
    if not found:
        return line
    return line.saying(f"{found['hashes']}{found['mark']}Question {found['number']}{found['rest']}")


def _offers(lines: list[Line]) -> bool:
    """Whether a letter stands below a number, as a question's options in a case study do."""
    above = False
    for line in lines:
        if line.blank or line.code:
            continue
        bare = BULLET.sub("", line.text.strip())
        mark = option_mark(bare)
        if mark and mark.letter and above:
            return True
        opening = None if TITLE.fullmatch(bare) else heading_opening(bare)
        above = opening is not None and bool(opening.number)
    return False


def _asks_otherwise(line: Line) -> bool:
    """Whether a line is another question's, or belongs to one with options."""
    if line.code or _opens(line):
        return False
    title = TITLE.fullmatch(line.text)
    opening = heading_opening(title["text"]) if title else None
    if opening and opening.worded:
        return True
    bare = BULLET.sub("", line.text.strip())
    answer = answer_line(bare) if bare and not title else None
    keyed = answer is not None and answer.marked and letter_key(answer.value) is not None
    return BOX.match(bare) is not None or keyed
