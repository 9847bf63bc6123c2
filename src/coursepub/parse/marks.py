"""How an option begins: a box, a letter, or both; and marks of a right one at its end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BOX = re.compile(
    r"(?:\[(?P<mark>[ \u00a0xX✓✔*]?)\](?![(\[:])|\((?P<round>[ \u00a0xX])\)(?=\s)"
    r"|(?P<sign>[☐□⬜◯○☑☒✅✔✓❌✗✘])\ufe0f?)\s*"
)
RIGHT_SIGNS = "☑☒✅✔✓"
LETTER = re.compile(
    r"(?P<open>\*\*\*|\*\*|__|[*_](?=[A-Za-z(]))?[(\[]?(?P<letter>[A-Za-z])"
    r"(?:(?P<early>\*\*\*|\*\*|__|[*_])\s*(?:\\?[.):\]]|[-–—](?=\s))"
    r"|\s?(?:\\?[.):\]]+|[-–—](?=\s))(?P<late>\*\*\*|\*\*|__|[*_](?=\s|$))?"
    r"|(?P<alone>\*\*\*|\*\*|__)(?=\s|$))"
    r"(?P<space>\s+|$|(?=\S))",
)
CORRECT = (
    r"correct(?:e|a|o)?|right(?:\s+answer)?|correct\s+answer|bonne\s+r[ée]ponse|"
    r"r[ée]ponse\s+(?:correcte|juste)|juste|richtig|richtige\s+antwort|respuesta\s+correcta"
)
RIGHT_MARK = re.compile(
    rf"\s*(?:[✅✔☑✓]\ufe0f?|[*_]*[(\[](?:{CORRECT})[)\]][*_]*|<!--\s*(?:{CORRECT}|key|ok)\s*-->"
    rf"|(?:←|<-+|-+>|→)\s*(?:{CORRECT})[.!]?)\s*$",
    re.IGNORECASE,
)
WRONG_MARK = re.compile(r"\s*(?:[❌✗✘]\ufe0f?)\s*$")
FIXED_MARK = re.compile(r"\s*<!--\s*fixed\s*-->\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before an option's text.

    `letter` is "" where none is printed. `spaced` is false for `A)text`, which only an
    ordered row of letters makes an option. `prefix` is the length of it all, `unlettered`
    that of the box alone. `counted` options carry a number at most, which answers may name.
    """

    letter: str
    prefix: int
    boxed: bool = False
    right: bool = False
    spaced: bool = True
    reopened: str = ""
    small: bool = False
    unlettered: int = 0
    counted: bool = False


@lru_cache(maxsize=1 << 17)  # every notation asks it of every line
def option_mark(text: str) -> Mark | None:
    """The box or letter that a line begins with; None where there is neither."""
    box = BOX.match(text)
    start = box.end() if box else 0
    letter = LETTER.match(text, start)
    right = _ticked(box) if box else False
    if not letter:
        return Mark("", start, boxed=True, right=right, unlettered=start) if box else None
    if not box and (inner := BOX.match(text, letter.end())):
        return _lettered(letter, inner.end(), boxed=True, right=_ticked(inner))
    return _lettered(letter, letter.end(), boxed=box is not None, right=right)


def _ticked(box: re.Match[str]) -> bool:
    mark = box["mark"] or box["round"] or ""
    return bool(mark.strip()) or (box["sign"] or "-") in RIGHT_SIGNS


def _lettered(found: re.Match[str], end: int, *, boxed: bool, right: bool) -> Mark:
    letter = found["letter"]
    closed = found["early"] or found["late"] or found["alone"]
    starred = found["open"] == "*" and not closed and "*" not in found.string[end:]
    return Mark(
        letter.upper(),
        end,
        boxed,
        right or starred,
        spaced=found["space"] != "" or end == len(found.string),
        reopened="" if closed or starred else found["open"] or "",
        small=letter.islower(),
        unlettered=found.start(),
    )


def in_any_order(letters: Sequence[str]) -> bool:
    """Whether letters are the first of the alphabet, each once: a row, though maybe mixed."""
    return len(letters) > 1 and sorted(letters) == list(ALPHABET[: len(letters)])


def unmarked(text: str) -> tuple[str, bool, bool]:
    """An option's text without marks at its end, whether one says right, whether it is fixed."""
    if not text:
        return "", False, False
    fixed = FIXED_MARK.search(text) is not None
    text = FIXED_MARK.sub("", text)
    found = RIGHT_MARK.search(text)
    if found:
        return text[: found.start()].rstrip(), True, fixed
    return WRONG_MARK.sub("", text), False, fixed
