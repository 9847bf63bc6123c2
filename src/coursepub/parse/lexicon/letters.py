"""Letters that name right answers: `B`, `**B**`, `A, B`, `BE`, `(B, E)`, `B) text`, `d.`, `Ac`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from coursepub.parse.lexicon.scripts import in_latin

FILLING = re.compile(
    r"(?:(?:both|beide|amb[oa]s|entramb[ie]|(?:les\s+)?deux)\s+(?=[*_`]*[A-Za-z](?!\w)))?"
    r"(?:(?:the|la|les?|die|de)\s+|(?-i:a)\s+(?=[*_`]*(?-i:[A-H])(?!\w)|letra|alternativa|op[cç])|l['’])?"
    r"(?:(?:options?|lettres?|letters?|choices?|choix|r[ée]ponses?|answers?|antwort(?:en)?|"
    r"opci[oó]n(?:es)?|propositions?|optie|alternativa?|lett?r[ae]|op[cç][aã]o|opzione)\s+|选项|選項)?",
    re.IGNORECASE,
)
LETTER = re.compile(
    r"[*_`]*(?:[(（](?P<a>[A-Za-z])[)）]|\[(?P<b>[A-Za-z])\]|(?P<c>[A-Za-z])(?![^\W_]|_+[^\W_]|['’]))[*_`]*"
)
AND = r"(?:et|and|und|en|och|ve|(?-i:[yei]|и))"
"""What joins the last letter; one sign is a word only where it is small, for `E` is a letter."""
JOINT = re.compile(
    rf"[.)]?[*_`]*(?:\s*[,;/+&，、；]\s*(?:{AND}\s+(?=[*_`]*[A-Za-z](?!\w)))?|\s+{AND}\s+|-(?=[A-Za-z](?!\w)))",
    re.IGNORECASE,
)
AROUND = re.compile(
    r"(?P<open>[*_`]*)[(\[{]\s*(?P<row>[A-Za-z](?:[\s,;/+&.]+(?:et|and|und|y|e|en)?\s*[A-Za-z])+)\s*[)\]}]"
)
"""A row of letters in brackets."""
SHORT = re.compile(
    r"[*_]*(?:A|R|Ans)\.?\s*[:：][*_\s]*(?P<row>[A-Ha-h](?:\s*,\s*[A-Ha-h])*)[.)]?[*_]*"
    r"(?=\s*$|\s+[—–-](?:\s|$))"
)
"""An answer behind the first letter of the word for it: `A: b`."""
SPACED = re.compile(r"[*_`]*(?P<row>[A-Z](?:\s+[A-Z])+)(?!\w)[*_`]*(?=\s*$|\s*[:(–—]|\s+-\s)")
STOPPED = re.compile(r"(?:[(\[]?[A-Ja-j][.)\]]\s*){2,}")
"""Letters each with a mark behind it, and nothing else: `a. b. c.`, `(A) (B)`."""
LONE = re.compile(r"[A-Za-z]")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
TOGETHER = re.compile(r"[*_`(\[]*(?P<letters>[A-Z][A-Za-z]{1,9})(?![^\W_]|_+[^\W_])[*_`)\]]*")
TRUTH = re.compile(r"\W*[VTR]\s*/\s*F(?!\w)", re.IGNORECASE)
"""`T/F` asks."""
LAST = "J"
"""The last letter of options that a key names without anything between them."""
CLOSING = re.compile(
    r"(?P<mark>\\?[.):,;*_`]+-?(?=\s|$|[*_`])[*_`]*|[。）：，；、][*_]*|\s+[-–—:](?=\s|$|[*_])[*_`]*|\s+\.(?=\s|$)|\s*$|\s*\n|\s+(?=[*_]*[(\[«“→←✅✔])|:)"
    r"|\s+(?:only|both|seulement|uniquement)\b|\s+(?:are|sont|is|est)\s+(?:both\s+|the\s+|all\s+)?(?:correct\w*|right|true|valid|justes?)\b"
    r"|\s*です[。.]?|\s*<br\s*/?>\s*|/(?=\s)|\s+(?=(?:car|parce\s+qu|because|since|puisque|weil|denn|porque|perch[ée])\b)"
    r"|\s+(?:\|\s*(?=[*_]*\w)|(?=[*_]))(?=[*_]*(?:explica|explan|justif|pourquoi|why|rationale|raison|reason|erkl|begr))"
    r"|\s+(?=(?:explica|explan|justif|rationale|raison|reason|section)\w*\s*[:：])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LetterKey:
    """Letters, and the text that follows them."""

    letters: frozenset[str]
    rest: str = ""


@lru_cache(maxsize=1 << 18)  # every stage asks it of every answer
def letter_key(text: str) -> LetterKey | None:
    """The letters that a text begins with; None where it is a sentence or a word."""
    bare = in_latin(_plain(text).strip())
    if TRUTH.match(bare):
        return None
    filling = FILLING.match(bare)
    start = filling.end() if filling else 0
    letters, end = _row(bare, start)
    if not letters:
        letters, end = _together(bare, start)
    if not letters:
        return None
    closing = CLOSING.match(bare, end)
    code = bare[end - 1] == "`" and not all(letter.isupper() for letter in letters)
    emphasised = not start and bare[end - 1] in "*_`)]" and not code
    if not closing and not emphasised:
        return None
    rest = bare[closing.end() if closing else end :].lstrip(" \t\n-–—:.")
    if bare.startswith("**") and rest.count("**") % 2:
        rest = rest.replace("**", "", 1)  # the letter and some words are in one bold
    return LetterKey(frozenset(letter.upper() for letter in letters), rest.strip())


def _plain(text: str) -> str:
    """A row of letters with commas between them, whatever stands around and between them."""
    bare = BREAK.sub(", ", COMMENT.sub("", text).strip()) if "<" in text else text.strip()
    if bare[:3] in ("** ", "__ ") and bare[-3:] in (" **", " __"):
        bare = bare[3:-3].strip()
    if short := SHORT.match(bare):
        return short["row"] + bare[short.end() :]
    if around := AROUND.match(bare):
        return f"{around['open']}{around['row']}){bare[around.end() :]}"
    if STOPPED.fullmatch(bare) and _in_order(letters := LONE.findall(bare)):
        return ", ".join(letters)
    spaced = SPACED.match(bare)
    if spaced and _in_order(letters := spaced["row"].split()):
        return ", ".join(letters) + bare[spaced.end() :]
    return bare


def _in_order(letters: Sequence[str]) -> bool:
    return all(one < following for one, following in pairwise(letters))


def _row(text: str, start: int) -> tuple[list[str], int]:
    """Letters one by one, with commas or words between them, and where they end."""
    letters: list[str] = []
    at = end = start
    while found := LETTER.match(text, at):
        if text[found.end() : found.end() + 1].isalnum():  # `x*y`, not a letter in emphasis
            break
        letter = found["a"] or found["b"] or found["c"]
        if "." in text[end:at] and letter.isupper() != letters[0].isupper():
            break  # `A. And a reason`
        letters.append(letter)
        end = found.end()
        joint = JOINT.match(text, end)
        if not joint:
            break
        at = joint.end()
    return letters, end


def _together(text: str, start: int) -> tuple[list[str], int]:
    """`BE` or `Ac`: letters in alphabetical order, each once, and nothing else but a mark.

    `DNS` and `Git` are words: no question has so many options.
    """
    found = TOGETHER.match(text, start)
    if not found:
        return [], start
    row = found["letters"].upper()
    bare = text[found.end() :].strip(" .*_")
    bold = text[found.end() :].startswith((".**", ":**", ")**")) and row == found["letters"]
    dotted = row == found["letters"] and text[found.end() :].startswith((". ", ".** "))
    closed = not bare or bold or dotted or bare[0] in ":)(,–—-→\n"
    named = closed and row[-1] <= LAST and _in_order(row)
    return (list(found["letters"]), found.end()) if named else ([], start)


def small_row(text: str) -> bool:
    """Whether all of a text may be small letters of several options: `ac`."""
    bare = text.strip(" *_`.():–—-")
    return bare.islower() and len(bare) > 1 and bare[-1].upper() <= LAST and _in_order(bare)
