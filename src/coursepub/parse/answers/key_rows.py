"""Rows of answers: what a source says of a question, and `1-B, 2-C` on one line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.model.source import Body, Location
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.opening import heading_opening
from coursepub.parse.lexicon.truth_words import SAID

LETTERS = (
    rf"(?:{'|'.join(SAID)})(?!\w)|"
    r"[A-Za-z](?:\s*(?:[,&+/]|et|and|und|y|e)\s*[A-Za-z](?!\w))*|[A-Za-z]{2,6}"
)
SAID_BY = r"r[ée]p(?:onses?)?\.?|answers?|ans\.?"
PAIR = re.compile(
    rf"(?:(?:Q(?:uestions?)?|item|n[°º]|no\.|{SAID_BY}|\#)\s*)*[(\[]?"
    rf"0*(?P<number>\d{{1,2}}\.\d{{1,3}}(?=[)\]]?\s*[-–—:)=→>])|\d{{1,4}})[)\]]?"
    rf"\s*(?:[-–—.:)=→/>…]|°(?=\s+(?![CFK](?!\w)))|[-=]>|\s)+\s*(?:(?:{SAID_BY})\s*[:=]?\s*)?[(\[]*"
    rf"(?P<letters>{LETTERS})[)\]]*(?!\w)",
    re.IGNORECASE,
)
GLUED = re.compile(r"0*(?P<number>\d{1,4})(?P<letters>[A-Z]{1,6})(?!\w)", re.IGNORECASE)
RANGE = re.compile(
    r"(?:q(?:uestions?|s)?|n[°º]|preguntas|fragen|domande|quest[õo]es)?\s*(?P<first>\d{1,4})"
    r"\s*(?:à|to|bis|al?|[-–—])\s*(?P<last>\d{1,4})\s*[:=→]\s*(?P<letters>(?:[A-H]+[\s,;|/–—-]*)+)\.?",
    re.IGNORECASE,
)
TWO_NUMBERS = re.compile(r"\d\D+\d")
BETWEEN = re.compile(r"[\s,;|/·•.–—-]*")
EMPHASIS = re.compile(r"[*_`]")
PART = 60
"""Signs of what a line calls the part that it answers."""
SERIES = re.compile(r"\W*(?:qc[mu]|mcq|quiz|exerc|probl)", re.IGNORECASE)
"""Parts that are counted as questions are."""


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What a source says is right for a question, by its number, and why.

    `aside` is whatever else stands there, such as the question once more. A `counted`
    row names no number: it has its place among the others. `resumed` are the places where the
    explanation goes on below something else. `above` are the titles that its section stands
    under, the nearest first.
    """

    at: Location
    area: tuple[int, ...]
    number: str
    value: str
    explanation: Body | None = None
    section: str = ""
    aside: tuple[Body, ...] = ()
    counted: bool = False
    resumed: tuple[Location, ...] = ()
    above: tuple[str, ...] = ()

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles above it, the nearest first."""
        return (self.section, *self.above)


def away(at: Location, text: Body | None) -> bool:
    """Whether a text stands elsewhere than right below its answer, and no report of it tells."""
    return text is not None and not at.line <= text.at.line <= at.line + 2


def pairs_on_a_line(text: str) -> list[tuple[str, str]]:
    """Numbers and letters in `1-B, 2-C, 3-A`; nothing where the line holds anything else."""
    if not TWO_NUMBERS.search(text):
        return []
    label = answer_line(text)
    bare = EMPHASIS.sub("", label.value if label and label.value else text)
    behind = bare.partition(":")[2] if label and not label.marked else ""
    if ranged := _ranged(bare):
        return ranged
    return _pairs_of(PAIR, bare) or _glued(bare) or _pairs_of(PAIR, behind) or _glued(behind)


def _ranged(text: str) -> list[tuple[str, str]]:
    """`Questions 1 à 3 : B, A, AC`: a letter or several for each number."""
    found = RANGE.fullmatch(text.strip())
    letters = re.split(r"[\s,;|/–—-]+", found["letters"].strip(" .")) if found else []
    numbers = range(int(found["first"]), int(found["last"]) + 1) if found else range(0)
    return (
        list(zip(map(str, numbers), letters, strict=True)) if len(letters) == len(numbers) else []
    )


def of_a_part(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The part of a paper before numbers and letters, and these: `**Partie 1 :** 1-A, 2-B`."""
    if ":" not in text or not TWO_NUMBERS.search(text):
        return "", []
    part, _, behind = EMPHASIS.sub("", text).partition(":")
    part = part.strip()
    asked = heading_opening(part) is not None and not SERIES.match(part)
    named = part[-1:].isalnum() and len(part) < PART and not asked
    pairs = pairs_on_a_line(behind) if named else []
    return part if pairs else "", pairs


def _pairs_of(pattern: re.Pattern[str], text: str) -> list[tuple[str, str]]:
    found = list(pattern.finditer(text))
    if len(found) < 2 or not BETWEEN.fullmatch(pattern.sub("", text)):
        return []
    pairs = [(pair["number"].lstrip("0") or "0", _upper(pair["letters"])) for pair in found]
    return pairs if all(_answers(said) for _, said in pairs) else []


def _answers(said: str) -> bool:
    return letter_key(said) is not None or said.casefold() in SAID


def _upper(letters: str) -> str:
    plain = letters.isalpha() and letters.casefold() not in SAID
    return letters.upper() if plain else letters


def row_of_letters(text: str) -> list[str]:
    """Letters of several questions in their order: `B, A, C, A`, for one of them comes again."""
    if not text.rstrip(" .*_`")[-1:].isupper():
        return []
    label = answer_line(text)
    bare = EMPHASIS.sub("", label.value if label and label.value else text)
    said = [part.strip(".") for part in re.split(r"[\s,;|/·•–—-]+", bare.strip(" .")) if part]
    letters = all(part.isupper() and part.isalpha() and letter_key(part) for part in said)
    return said if letters and len(said) > max(2, len(set(said))) else []


def _glued(text: str) -> list[tuple[str, str]]:
    """`1B, 2A`: numbers that count on, for `5V, 10V` are none."""
    found = _pairs_of(GLUED, text)
    numbers = [int(number) for number, _ in found]
    return found if all(b - a == 1 for a, b in pairwise(numbers)) else []


def key_pairs(pieces: Iterable[Piece]) -> list[tuple[str, str]]:
    """Numbers with letters, wherever lines say them."""
    return [pair for piece in pieces for pair in _pairs(piece)]


def _pairs(piece: Piece) -> list[tuple[str, str]]:
    lines = piece.text.split("\n") if piece.kind is PieceKind.HTML else [with_number(piece)]
    return [pair for line in lines for pair in key_pairs_of(line)]


def with_number(piece: Piece) -> str:
    """A piece's text behind its number, which a line such as `1) b 2) c` loses to Markdown."""
    return piece.text if piece.number is None else f"{piece.number}) {piece.text}"


def key_pairs_of(line: str) -> list[tuple[str, str]]:
    """The numbers with letters that a line says, one or several."""
    several = pairs_on_a_line(line)
    if several:
        return several
    opening = heading_opening(line)
    return [(opening.number, opening.title)] if opening and letter_key(opening.title) else []
