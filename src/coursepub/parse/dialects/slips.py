"""Slips of the hand in rows of options: a box behind its text, an option too far right.

A bullet with nothing behind it is none; lettered lines that stand as far right as code do,
and are no part of a list, are options.
"""

import re
from collections.abc import Iterator, Sequence

from coursepub.parse.dialects.lines import Line
from coursepub.parse.lexicon.marks import ALPHABET, Mark, option_mark

BOXED = re.compile(r"[ \t>]*[-*+]\s+\[[ xX]?\]\s*\S")
BEHIND = re.compile(r"(?P<bullet>[ \t>]*[-*+]\s+)(?P<text>[^\s\[].*?)\s+\[(?P<box>[ xX]?)\]\s*")
BULLETS = ("-", "*", "+", "•", "–", "—", "·")
EMPTY = re.compile(r"[ \t>]*[-*+][ \t]*")
BULLET = re.compile(r"(?P<indent> *)[-*+]\s+(?P<text>\S.*)")
CODED = re.compile(r"(?: {4}|\t)(?P<text>\S.*)")
LISTED = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s")
OPENS_BOLD = re.compile(r"#{1,6}\s+\*\*(?!\s)[^*\d]{0,20}\d[^*]*$")
ALL_BOLD = re.compile(r"\*\*[^*]+\*\*[ :]*")
NUMBERED = re.compile(r"\d{1,4}[.)] +\S")
SLIPPED = re.compile(
    r"(?P<indent>[ \t>]*)(?:[-*+](?=\(?[A-Za-z][.):])|[•–—·]\s+)"
    r"(?P<text>(?:\(?[A-Za-z](?:[.)]|:\s)|\[[ xX]?\]).*)"
)
"""An option whose bullet is stuck to it, or is none."""
LONGEST = 12
"""Lines of a question and its options."""
SIGN = re.compile(
    r"\n(?:[ \t>]*[-*+](?:[ \t]*|\s.*\[[ xX]?\]\s*)|(?P<i> *)[-*+][ ].*\n(?P=i) +[-*+][ ].*"
    r"|[ \t>]*(?:[-*+]\(?[A-Za-z][.):]|[•–—·] ).*|(?: {4}|\t)\(?[Aa][.)].*"
    r"|#{1,6} +\*\*[^*\n]+|\*\*[^*\n]+\*\*[ :]*\n\d{1,4}[.)] .*)$",
    re.MULTILINE,
)


def plain(lines: list[Line]) -> list[Line]:
    """Lines with such options as the others of their rows are written."""
    lines = _below_titles(_in_one_bold(lines))
    found = list(lines)
    for place, line in enumerate(lines):
        if line.code or line.text.lstrip(" \t>")[:1] not in BULLETS:
            continue
        near = found[place - 1 : place] + lines[place + 1 : place + 2]
        if any(BOXED.match(other.text) for other in near):
            found[place] = line.saying(_beside_boxes(line.text))
        if slipped := SLIPPED.fullmatch(line.text):
            found[place] = line.saying(_bulleted(slipped, near))
        if place and (text := _sibling(found[place - 1].text, found[place].text)):
            found[place] = line.saying(text)
    for row in _coded(found):
        for place in row:
            found[place] = found[place].saying(f"- {found[place].text.strip()}")
    return found


def _in_one_bold(lines: list[Line]) -> list[Line]:
    """Lines without a bold that opens before a number and closes behind the last option."""
    found = list(lines)
    for place, line in enumerate(lines):
        if line.code or line.text[:1] != "#" or not OPENS_BOLD.match(line.text):
            continue
        for end in range(place + 1, min(place + LONGEST, len(lines))):
            if lines[end].blank or "**" in lines[end].text[:-2]:
                break
            if lines[end].text.rstrip().endswith("**"):
                found[place] = line.saying(line.text.replace("**", "", 1))
                found[end] = lines[end].saying(lines[end].text.rstrip()[:-2])
                break
    return found


def _below_titles(lines: list[Line]) -> list[Line]:
    """Lines with a blank one between a bold title and `3. …`, which alone opens no list there."""
    found: list[Line] = []
    for place, line in enumerate(lines):
        above = lines[place - 1].text if place else ""
        apart = above[:2] == "**" and (place < 2 or lines[place - 2].blank)
        if apart and not line.code and ALL_BOLD.fullmatch(above) and NUMBERED.match(line.text):
            found.append(line.saying(""))
        found.append(line)
    return found


def _beside_boxes(text: str) -> str:
    """A line next to one with a box: with its own box in front, or without a lone bullet."""
    if EMPTY.fullmatch(text):
        return ""
    behind = BEHIND.fullmatch(text)
    return f"{behind['bullet']}[{behind['box'] or ' '}] {behind['text']}" if behind else text


def _bulleted(slipped: re.Match[str], near: Sequence[Line]) -> str:
    """An option with a bullet, where one beside it has one."""
    beside = [bullet for other in near if (bullet := BULLET.fullmatch(other.text))]
    offered = any(option_mark(bullet["text"]) for bullet in beside)
    return f"{slipped['indent']}- {slipped['text']}" if offered else slipped[0]


def _sibling(above: str, text: str) -> str | None:
    """An option that stands further right than the one that its letter follows, moved left."""
    one, other = BULLET.fullmatch(above), BULLET.fullmatch(text)
    if not one or not other or len(other["indent"]) <= len(one["indent"]):
        return None
    marks = option_mark(one["text"]), option_mark(other["text"])
    return one["indent"] + text.lstrip() if _follows(*marks) else None


def _follows(one: Mark | None, other: Mark | None) -> bool:
    """Whether two marks are of one row, and the second has the next letter."""
    if not one or not other or not one.letter or not other.letter or one.boxed != other.boxed:
        return False
    return one.small == other.small and ord(other.letter) - ord(one.letter) == 1


def _coded(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Rows of lettered lines, from A, that Markdown would read as a block of code."""
    row: list[int] = []
    for place, line in enumerate([*lines, Line(0, "end")]):
        shifted = line.text[:1] in (" ", "\t") and not line.code
        match = CODED.fullmatch(line.text) if shifted else None
        mark = option_mark(match["text"]) if match else None
        if mark and mark.letter == ALPHABET[len(row) % len(ALPHABET)] and mark.spaced:
            row.append(place)
            continue
        if len(row) > 1 and not line.text.startswith(" ") and not _is_listed(lines, row[0]):
            yield row
        row = []


def _is_listed(lines: Sequence[Line], place: int) -> bool:
    """Whether the text above that stands at the margin is a list, which goes on further right."""
    above = (line.text for line in reversed(lines[:place]) if not line.blank)
    margin = next((text for text in above if text[:1] not in " \t"), "")
    return LISTED.match(margin) is not None or lines[place - 1].text.strip() != ""
