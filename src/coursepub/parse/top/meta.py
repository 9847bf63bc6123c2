"""Lines above a stem that say what the question is worth or how hard it is: `**Points** : 2`."""

import re
from collections.abc import Sequence
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
    r"|(?:target\s+)?(?:learning\s+)?objectives?|objectif|section|bloom(?:['’]s)?(?:\s+level)?|cognitive\s+level|type(?:\s+de\s+question)?|tipo|typ|format"
)
LINE = re.compile(
    rf"[*_\s]*(?:(?P<points>{POINTS})|(?P<level>{LEVEL})|(?P<topic>{TOPIC}))[*_\s]*[:：]"
    r"[*_\s]*(?P<value>[^*_|]{1,60}?)[*_\s\\]*",
    re.IGNORECASE,
)
PARTED = re.compile(r"\||\s[·•]\s")
LINES = (PieceKind.TEXT, PieceKind.ITEM)
TOLD_ELSEWHERE = " "
"""What a line gives first that names a topic or a kind: no attribute."""


def told_above(stem: Sequence[Piece], *, titled: bool = False) -> list[str]:
    """The attributes that the first lines of a stem give, one a line, where more follows them.

    Nothing more need follow a `titled` opening.
    """
    told = [said for said in takewhile(bool, map(_attributes, stem)) if said]
    return told if titled or len(told) < len(stem) else []


def _attributes(piece: Piece) -> str:
    """`points=2 level=facile`, behind a blank if a topic is named; "" for any other line."""
    parts = PARTED.split(piece.text) if piece.kind in LINES else []
    said = [_attribute(part.strip()) for part in parts]
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
