"""Lines above a stem that say what the question is worth or how hard it is: `**Points** : 2`."""

import re
from collections.abc import Sequence
from itertools import takewhile
from shlex import quote

from coursepub.markup.pieces import Piece, PieceKind

POINTS = r"points?|bar[èe]me|marks?|puntos|punkte|punti|pontos"
LEVEL = r"difficult[ée]|difficulty|niveau|level|dificultad|dificuldade|schwierigkeit|difficolt[àa]"
WORTH = re.compile(r"(?P<worth>\d+(?:[.,]\d+)?)\s*(?:points?|pts?\.?|marks?)?", re.IGNORECASE)
LINE = re.compile(
    rf"[*_\s]*(?:(?P<points>{POINTS})|(?P<level>{LEVEL}))[*_\s]*[:：]"
    r"[*_\s]*(?P<value>[^*_]{1,30})[*_\s\\]*",
    re.IGNORECASE,
)


def told_above(stem: Sequence[Piece]) -> list[str]:
    """The attributes that the first lines of a stem give, one a line, where more follows them."""
    told = [said for said in takewhile(bool, map(_attribute, stem)) if said]
    return told if len(told) < len(stem) else []


def _attribute(piece: Piece) -> str:
    """`points=2` or `level=facile`, "" where a line says neither."""
    found = LINE.fullmatch(piece.text) if piece.kind in (PieceKind.TEXT, PieceKind.ITEM) else None
    if not found:
        return ""
    value = found["value"].strip()
    if found["level"]:
        return f"level={quote(value)}"
    worth = WORTH.fullmatch(value)
    return f"points={worth['worth'].replace(',', '.')}" if worth else ""
