"""Exams copied from a forum: `Question #3*Topic 1*`, votes for options and answers, ballots.

A vote is no key: what the forum's readers chose stands in a comment, which nothing prints,
unless no line of the file says what is right.
"""

import re

from coursepub.parse.dialects.lines import Line
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.marks import option_mark

SIGN = re.compile(
    r"most\s+voted|community\s+vote|\U0001f5f3|\n[#\s*_]*(?:question\s*#?\s*\d+\s*)?[*_]+topic\s+\d"
    r"|\n>[a-h][.)]\s"
)
BALLOT = re.compile(r"\s*(?:\[\U0001f5f3\ufe0f?\]\([^)]*\)|\U0001f5f3\ufe0f?)")
VOTED = re.compile(r"\s*[*_]*\(?[*_]*most\s+voted[*_]*\)?[*_]*\s*$", re.IGNORECASE)
TOPIC = re.compile(
    r"\s*(?:[*_]+(?P<topic>topic\s+\d+)[*_]+|(?P<number>topic\s*\#\s*:\s*\d+)|\[(?P<all>all\s.*\squestions)\])\s*",
    re.IGNORECASE,
)
OPENED = re.compile(
    r"(?:#+\s*)?(?P<number>question\s*#?\s*\d+)\s*[*_]+(?P<topic>topic\s+\d+)[*_]+\s*",
    re.IGNORECASE,
)
VOTES = re.compile(r"\s*[*_]*community\s+vote", re.IGNORECASE)
POINTED = re.compile(r">\s?(?P<option>[A-H][.)]\s.*)")


def plain(lines: list[Line]) -> list[Line]:
    """Lines without ballots, with headings for glued openings and comments for votes and topics."""
    told = any(_tells(line) for line in lines)
    pointed = _pointed(lines)
    found: list[Line] = []
    for place, line in enumerate(lines):
        found += [line] if line.code else _rewritten(line, told=told, right=place in pointed)
    return found


def _tells(line: Line) -> bool:
    found = answer_line(line.text.strip())
    return found is not None and (found.marked or not found.value)


def _rewritten(line: Line, *, told: bool, right: bool) -> list[Line]:
    text = BALLOT.sub("", line.text)
    if opened := OPENED.fullmatch(text):
        comment = f"<!-- {opened['topic']} -->"
        parts = ("", f"## {opened['number'].replace('#', '')}", "", comment, "")
        return [line.saying(part) for part in parts]
    if topic := TOPIC.fullmatch(text):
        said = topic["topic"] or topic["number"] or topic["all"]
        return [line.saying(part) for part in ("", f"<!-- {said} -->", "")]
    if right:
        return [line.saying(f"{text.lstrip('> ')} <!-- correct -->")]
    if (voted := VOTED.search(text)) and option_mark(text.strip(" \t>-*+")):
        comment = "<!-- most voted -->" if told else "<!-- correct -->"
        return [line.saying(f"{text[: voted.start()]} {comment}")]
    if "|" not in text and (votes := VOTES.search(text)) and votes.start():
        behind = (text[: votes.start()], "", text[votes.start() :].strip())
        return [line.saying(part) for part in behind]
    return [line.saying(text)]


def _pointed(lines: list[Line]) -> frozenset[int]:
    """Options that a sign of quotes points at, among others without one."""
    rows = [n for n, line in enumerate(lines) if not line.code and not line.blank]
    plain_rows = {n for n in rows if re.match(r"[A-H][.)]\s", lines[n].text)}
    beside = {
        n: {rows[k] for k in (place - 1, place + 1) if 0 <= k < len(rows)}
        for place, n in enumerate(rows)
    }
    quoted = (n for n in rows if POINTED.fullmatch(lines[n].text))
    return frozenset(n for n in quoted if beside[n] & plain_rows)
