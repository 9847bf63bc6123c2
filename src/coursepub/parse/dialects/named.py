"""Options that are called so: `Option A: this`, `**Opción B:** that`, `Choices: this; that`."""

import re

from coursepub.parse.dialects.lines import Line, alone, begins_options
from coursepub.parse.lexicon.marks import ALPHABET
from coursepub.parse.lexicon.words import OPTIONS

WORD = (
    r"(?:options?|choice|choix|proposition|opci[oó]n|op[cç][aã]o|alternativa|opzione|opcja|optie"
    r"|вариант)"
)
NAMED = re.compile(
    r"(?P<lead>[ \t>]*(?:(?:[-*+]|\d[.)])\s+)?(?:\[[ xX]?\]\s+)?)(?P<bold>\*\*|__)?"
    rf"{WORD}\s+(?P<letter>(?-i:[A-H]))(?P<early>\*\*|__)?"
    r"\s*(?P<stop>[.):：]|[-–—](?=\s))(?P<close>\*\*|__)?\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
REMARK = re.compile(
    rf"[\s>*_+-]*(?:feedback|coment[áa]rio|commentaire|comment)\s+(?:{WORD}\s+)?(?P<letter>[A-H])\s*[:：.)].*",
    re.IGNORECASE,
)
"""What is said of an option, right below it."""
LISTED = re.compile(
    rf"(?P<lead>[ \t>]*(?:[-*+]\s+)?)[*_]*(?:{OPTIONS})(?:[*_]*\s*[:：]|\s*[:：][*_]*)\s+"
    r"(?P<texts>[^;,|]+[;,|].*\S)\s*",
    re.IGNORECASE,
)
SIGN = re.compile(
    rf"\n[ \t>*_+\-\[\]x1.)]*+(?:{WORD}\s+a[*_]*\s*[.):：–—-]|(?:{OPTIONS})[*_]*\s*[:：].*[;,|])"
)
SHORT = 4
"""Words up to which a comma ends an option rather than a part of a sentence."""


def plain(lines: list[Line]) -> list[Line]:
    """Lines with the letters alone, in rows that no answer stands above."""
    lines = [part for place in range(len(lines)) for part in _listed(lines, place)]
    found = list(lines)
    row: list[tuple[int, re.Match[str]]] = []
    for place, line in enumerate([*lines, Line(0, "end")]):
        match = None if line.code else NAMED.fullmatch(line.text)
        if row and not line.code and REMARK.fullmatch(line.text):
            continue
        if match and match["letter"] == ALPHABET[len(row)]:
            row.append((place, match))
        elif not line.blank:
            _rewrite(found, row)
            row = [(place, match)] if match and match["letter"] == "A" else []
    return found


def _listed(lines: list[Line], place: int) -> list[Line]:
    """A line of options as lines with letters, where none stand around it."""
    line = lines[place]
    found = None if line.code else LISTED.fullmatch(line.text)
    near = [*lines[place + 1 : place + 3], *lines[max(place - 2, 0) : place]]
    if not found or any(begins_options(other.text) for other in near):
        return [line]
    sign = next(sign for sign in ";|," if sign in found["texts"])
    texts = [text.strip(" .") for text in found["texts"].split(sign)]
    long = sign == "," and any(len(text.split()) > SHORT for text in texts)
    if long or begins_options(texts[0]) or not all(texts):
        return [line]
    pairs = zip(ALPHABET, texts, strict=False)
    return [line.saying(f"{found['lead']}{letter}) {text}") for letter, text in pairs]


def _rewrite(lines: list[Line], row: list[tuple[int, re.Match[str]]]) -> None:
    if len(row) < 2 or not alone(lines, row[0][0], row[-1][0] + 1):
        return
    for place, match in row:
        opened = "" if match["early"] or match["close"] else match["bold"] or ""
        text = f"{match['lead']}{match['letter']}) {opened}{match['text']}"
        lines[place] = lines[place].saying(text)
    inside = range(row[0][0], min(row[-1][0] + 2, len(lines)))
    remarks = [n for n in inside if REMARK.fullmatch(lines[n].text)]
    moved = [lines[n] for n in inside if n not in remarks]
    told = [
        lines[n].saying(f"Explanation: {lines[n].text.replace('**', '').strip()}") for n in remarks
    ]
    lines[inside.start : inside.stop] = [*moved, *told]
