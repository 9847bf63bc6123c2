"""Letters that name right answers: `B`, `**B**`, `A, B, C`, `BE`, `B) text`, `d.`, `Ac`."""

import re
from dataclasses import dataclass
from itertools import pairwise

FILLING = re.compile(
    r"(?:(?:the|la|les?|die)\s+|l['’])?"
    r"(?:(?:options?|lettres?|letters?|choices?|choix|r[ée]ponses?|answers?|antwort(?:en)?|"
    r"opci[oó]n(?:es)?|propositions?)\s+)?",
    re.IGNORECASE,
)
LETTER = re.compile(
    r"[*_`]*(?:\((?P<a>[A-Za-z])\)|\[(?P<b>[A-Za-z])\]|(?P<c>[A-Za-z])(?![\w'’]))[*_`]*"
)
JOINT = re.compile(
    r"[.)]?[*_`]*(?:\s*[,;/+&]\s*(?:(?:et|and|und|y|e|en)\s+)?|\s+(?:et|and|und|y|e|en)\s+|-(?=[A-Za-z](?!\w)))",
    re.IGNORECASE,
)
TOGETHER = re.compile(r"[*_`(\[]*(?P<letters>[A-Z][A-Za-z]{1,9})(?!\w)[*_`)\]]*")
CLOSING = re.compile(
    r"(?P<mark>[.):,;*_`]+(?=\s|$|[*_`])[*_`]*|\s+[-–—:](?=\s)|\s*$|\s*\n|\s+(?=[(=→←✅✔])|:)"
)


@dataclass(frozen=True, slots=True)
class LetterKey:
    """Letters, and the text that follows them."""

    letters: frozenset[str]
    rest: str = ""


def letter_key(text: str) -> LetterKey | None:
    """The letters that a text begins with; None where it is a sentence or a word."""
    bare = text.strip()
    filling = FILLING.match(bare)
    start = filling.end() if filling else 0
    letters, end = _row(bare, start)
    if not letters:
        letters, end = _together(bare, start)
    if not letters:
        return None
    closing = CLOSING.match(bare, end)
    emphasised = bare[end - 1] in "*_`)]"
    if not closing and not emphasised:
        return None
    rest = bare[closing.end() if closing else end :].lstrip(" \t\n-–—:")
    return LetterKey(frozenset(letter.upper() for letter in letters), rest.strip())


def _row(text: str, start: int) -> tuple[list[str], int]:
    """Letters one by one, with commas or words between them, and where they end."""
    letters: list[str] = []
    at = end = start
    while found := LETTER.match(text, at):
        if text[found.end() : found.end() + 1].isalnum():  # `x*y`, not a letter in emphasis
            break
        letters.append(found["a"] or found["b"] or found["c"])
        end = found.end()
        joint = JOINT.match(text, end)
        if not joint:
            break
        at = joint.end()
    return letters, end


def _together(text: str, start: int) -> tuple[list[str], int]:
    """`BE` or `Ac`: letters in alphabetical order, each once, and nothing else but a mark."""
    found = TOGETHER.match(text, start)
    if not found:
        return [], start
    row = found["letters"].upper()
    in_order = all(one < following for one, following in pairwise(row))
    bare = text[found.end() :].strip(" .*_")
    closed = not bare or bare[0] in ":)(,–—-\n"
    return (list(found["letters"]), found.end()) if in_order and closed else ([], start)
