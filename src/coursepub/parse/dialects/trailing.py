"""Answers at the end of a line of options: `(a) pen (b) key — **Ans: (b)**`."""

import re

from coursepub.parse.dialects.lines import Line
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.marks import option_mark
from coursepub.parse.lexicon.words import ANSWER

TOLD = re.compile(
    rf"(?P<lead>[\s>]*(?:(?:[-*+]|\d{{1,3}}[.)])\s+)?)(?P<before>\S.*?)\s*(?:[-–—|→]\s*)?"
    rf"(?P<told>[*_(\[]*(?<!\w)(?:{ANSWER})\s*[:：][*_]*\s*[*_(\[]*[A-Ha-h][)\]*_.]*)\s*",
    re.IGNORECASE,
)
LEAD = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,3}[.)])\s+)?")
SIGN = re.compile(r"[:：][*_\s(\[]*[A-Ha-h][)\]*_.]*\s*$", re.MULTILINE)
SECOND = re.compile(r"[(\s][Bb][).]\s")


def plain(lines: list[Line]) -> list[Line]:
    """Lines with such answers below the options."""
    found: list[Line] = []
    for line in lines:
        may = not line.code and SIGN.search(line.text) and _offers(LEAD.sub("", line.text, count=1))
        match = TOLD.fullmatch(line.text) if may else None
        if not match or answer_line(match["before"]) or not _offers(match["before"]):
            found.append(line)
            continue
        margin = " " * len(match["lead"].replace(">", "")) if match["lead"].strip() else ""
        told = match["told"].strip("*_ ")
        told = told[1:].rstrip(")] ") if told[0] in "([" else told
        parts = (f"{match['lead']}{match['before']}", "", f"{margin}{told}")
        found += [line.saying(part) for part in parts]
    return found


def _offers(text: str) -> bool:
    mark = option_mark(text)
    return (mark is not None and mark.letter != "") or SECOND.search(text) is not None
