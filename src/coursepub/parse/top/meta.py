"""Lines around a stem that say what it is worth, how hard it is or what of: `**Points** : 2`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from shlex import quote

from coursepub.markup.pieces import Piece, PieceKind

POINTS = (
    r"điểm|puntuaci[óo]n|puntaje|pontua[çc][ãa]o|punteggio|points?|bar[èe]me|marks?"
    r"|puntos|punkte|punti|pontos"
)
LEVEL = (
    r"độ\s+khó|mức\s+độ|n[íi]vel|livello|difficult[ée]|difficulty|niveau|level|dificultad"
    r"|dificuldade|schwierigkeit|difficolt[àa]"
)
WORTH = re.compile(r"(?P<worth>\d+(?:[.,]\d+)?)\s*(?:points?|pts?\.?|marks?)?", re.IGNORECASE)
TOPIC = (
    r"loại(?:\s+câu\s+hỏi)?|chủ\s+đề|soort|题型|知识点|难度|topics?|concepts?|th[èe]mes?|domaine?s?|category|cat[ée]gorie|kategorie|categor[íi]a|tags?|tema|thema|skills?|comp[ée]tences?"
    r"|(?:target\s+)?(?:learning\s+)?objectives?|objectif|section|bloom(?:['’]s)?(?:\s+level)?|cognitive\s+level|type(?:\s+\w+){0,2}|tipo|typ|format"
)
LABEL = re.compile(rf"(?:{POINTS}|{LEVEL}|{TOPIC})", re.IGNORECASE)
LINE = re.compile(
    rf"[*_\s]*(?:(?P<points>{POINTS})|(?P<level>{LEVEL})|(?P<topic>{TOPIC}))[*_\s]*[:：]"
    r"[*_\s]*(?P<value>[^*_|]{1,60}?)[*_\s\\]*",
    re.IGNORECASE,
)
PARTED = re.compile(r"\||\s[·•]\s")
LINES = (PieceKind.TEXT, PieceKind.ITEM)
FIELD = re.compile(r"(\*\*|__)[^*_:：]{1,30}(?:[:：]\1|\1\s*[:：])\s*\S.{0,60}")
ITALIC = re.compile(r"([*_])(?![*_\s])[^*_]+\1")
REFERENCE = re.compile(r"\s*n[°º]\s*\d+\s*", re.IGNORECASE)
"""A line that only numbers a question: `n°1776`."""
HEADLINE = 3
"""Parts from which a line in italics above a stem tell what of: `*Exam · 2013 · Trees*`."""
TOLD_ELSEWHERE = " "
"""What a line gives first that names a topic or a kind: no attribute."""


@dataclass(frozen=True, slots=True)
class Told:
    """A stem without such lines, the attributes that they give, and those that name a topic."""

    stem: list[Piece]
    attributes: tuple[str, ...]
    topics: tuple[Piece, ...]


def told_around(stem: Sequence[Piece], *, titled: bool = False) -> Told:
    """The first lines of a stem that give attributes, and its last if it says how hard it is.

    Something must be left of it, unless its opening is `titled`.
    """
    said = list(takewhile(bool, map(_attributes, stem)))
    if not titled and len(said) == len(stem):
        return Told(list(stem), (), ())
    above, kept = stem[: len(said)], list(stem[len(said) :])
    last = _attributes(kept[-1]) if kept[not titled :] else ""
    told = list(zip(above, said, strict=True))
    if last.strip():
        told.append((kept.pop(), last))
    topics = (piece for piece, given in told if given.startswith(TOLD_ELSEWHERE))
    return Told(kept, tuple(given for _, given in told), tuple(topics))


def _attributes(piece: Piece) -> str:
    """`points=2 level=facile`, behind a blank if a topic is named; "" for any other line."""
    parts = [part.strip() for part in PARTED.split(piece.text)] if piece.kind in LINES else []
    headline = len(parts) >= HEADLINE and ITALIC.fullmatch(piece.text.strip())
    if headline or REFERENCE.fullmatch(piece.text):
        return TOLD_ELSEWHERE
    said = [_attribute(part) for part in parts]
    if any(said):  # labels beside one that is known
        said = [
            one or TOLD_ELSEWHERE * bool(FIELD.fullmatch(part))
            for one, part in zip(said, parts, strict=True)
        ]
    if not said or not all(said):
        return ""
    named = TOLD_ELSEWHERE if TOLD_ELSEWHERE in said else ""
    return named + " ".join(part for part in said if part != TOLD_ELSEWHERE)


def _attribute(text: str) -> str:
    found = LINE.fullmatch(text)
    if not found:
        return ""
    value = found["value"].strip()
    if found["topic"]:
        return TOLD_ELSEWHERE
    if found["level"]:
        return f"level={quote(value)}"
    worth = WORTH.fullmatch(value)
    return f"points={worth['worth'].replace(',', '.')}" if worth else ""
