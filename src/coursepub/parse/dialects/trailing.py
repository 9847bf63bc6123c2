"""Answers at the end of a line of options: `(a) pen (b) key — **Ans: (b)**`.

Or behind a question, where their label is in bold: `What is ice? **Answer:** frozen water`.
"""

import re

from coursepub.parse.dialects.lines import Line, holding
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.marks import option_mark
from coursepub.parse.lexicon.words import ANSWER

TOLD = re.compile(
    r"(?P<before>\S.*?)\s*(?:[-–—|→]\s*)?"
    rf"(?P<told>[*_(\[]*(?<!\w)(?:{ANSWER})\s*[:：][*_]*\s*[*_(\[]*[A-Ha-h][)\]*_.]*)\s*",
    re.IGNORECASE,
)
LEAD = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,3}[.)])\s+)?")
SIGN = re.compile(
    r"[:：?!.…)](?:(?<=[:：])[*_\s(\[]*[A-Ha-h][)\]*_.]*\s*$| +\*\*[^*\n]+[:：]\*\*)", re.MULTILINE
)
LABELLED = re.compile(
    r"(?P<before>\S.*[?!.…:)])\s+(?P<told>\*\*(?P<label>[^\W\d_][^*]*)[:：]\*\*.*)"
)
SECOND = re.compile(r"[(\s][Bb][).]\s")


def plain(lines: list[Line]) -> list[Line]:
    """Lines with such answers below the options."""
    found: list[Line] = []
    marked = holding(lines, SIGN)
    for place, line in enumerate(lines):
        lead = LEAD.match(line.text) if place in marked and not line.code else None
        told = _told(line.text[lead.end() :]) if lead else None
        if not told or not lead:
            found.append(line)
            continue
        margin = " " * len(lead[0].replace(">", "")) if lead[0].strip() else ""
        parts = (f"{lead[0]}{told[0]}", "", f"{margin}{told[1]}")
        found += [line.saying(part) for part in parts]
    return found


def _told(text: str) -> tuple[str, str] | None:
    """What stands before an answer at the end of a line, and the answer."""
    found = LABELLED.fullmatch(text)
    if found and found["label"][0].isupper() and answer_line(f"{found['label']}:"):
        return None if answer_line(found["before"]) else (found["before"], found["told"])
    match = TOLD.fullmatch(text) if _offers(text) else None
    if not match or answer_line(match["before"]) or not _offers(match["before"]):
        return None
    told = match["told"].strip("*_ ")
    return match["before"], told[1:].rstrip(")] ") if told[0] in "([" else told


def _offers(text: str) -> bool:
    mark = option_mark(text)
    return (mark is not None and mark.letter != "") or SECOND.search(text) is not None
