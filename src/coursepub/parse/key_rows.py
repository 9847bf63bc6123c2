"""Rows of answers: what a source says of a question, and `1-B, 2-C` on one line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.model.source import Body, Location
from coursepub.parse.labels import answer_line
from coursepub.parse.letters import letter_key
from coursepub.parse.opening import heading_opening

PAIR = re.compile(
    r"(?:Q(?:uestion)?\s*)?0*(?P<number>\d{1,4})\s*(?:[-–—.:)=→]|\s)+\s*[*_`(\[]*"
    r"(?P<letters>[A-Za-z](?:\s*[,&+/]\s*[A-Za-z](?!\w))*|[A-Z]{2,6})[*_`)\]]*(?!\w)",
    re.IGNORECASE,
)
GLUED = re.compile(r"0*(?P<number>\d{1,4})[*_`]*(?P<letters>[A-Z])[*_`]*(?!\w)", re.IGNORECASE)
BETWEEN = re.compile(r"[\s,;|/·•.*–—-]*")


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What a source says is right for a question, by its number, and why.

    `aside` is whatever else stands there, such as the question once more.
    """

    at: Location
    area: tuple[int, ...]
    number: str
    value: str
    explanation: Body | None = None
    section: str = ""
    aside: tuple[Body, ...] = ()


def pairs_on_a_line(text: str) -> list[tuple[str, str]]:
    """Numbers and letters in `1-B, 2-C, 3-A`; nothing where the line holds anything else."""
    label = answer_line(text)
    bare = label.value if label and label.value else text
    return _pairs_of(PAIR, bare) or _glued(bare)


def _pairs_of(pattern: re.Pattern[str], text: str) -> list[tuple[str, str]]:
    found = list(pattern.finditer(text))
    if len(found) < 2 or not BETWEEN.fullmatch(pattern.sub("", text)):
        return []
    return [(str(int(pair["number"])), pair["letters"]) for pair in found]


def _glued(text: str) -> list[tuple[str, str]]:
    """`1B, 2A`: numbers that count on, for `5V, 10V` are none."""
    found = _pairs_of(GLUED, text)
    numbers = [int(number) for number, _ in found]
    return found if all(b - a == 1 for a, b in pairwise(numbers)) else []


def key_pairs(pieces: Iterable[Piece]) -> list[tuple[str, str]]:
    """Numbers with letters, wherever lines say them."""
    return [pair for piece in pieces for pair in _pairs(piece)]


def _pairs(piece: Piece) -> list[tuple[str, str]]:
    lines = piece.text.split("\n") if piece.kind is PieceKind.HTML else [piece.text]
    return [pair for line in lines for pair in _on(line, piece.number)]


def _on(line: str, number: int | None) -> list[tuple[str, str]]:
    several = pairs_on_a_line(line)
    if several:
        return several
    if number is not None and letter_key(line):
        return [(str(number), line)]
    opening = heading_opening(line)
    return [(opening.number, opening.title)] if opening and letter_key(opening.title) else []
