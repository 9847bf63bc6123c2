"""How wide text prints in the shipped fonts.

The typesetter draws the text of a picture one character after another, without kerning
and without ligatures, so a sum of advances is exact.
"""

import io
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from fontTools.ttLib import TTFont

from coursepub.fonts import FACES, Face, data

SYMBOLS = "CP Symbols"
NO_GLYPH, NO_WIDE_GLYPH = 0.6, 1.0
"""Advances, in ems, of a character that no shipped font has; East Asian ones are wide."""


@dataclass(frozen=True, slots=True)
class Type:
    """A piece of type: a shipped family, its weight (100 to 900) and its size in any unit."""

    family: str
    size: float
    weight: int = 400
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Metrics:
    """Measures of one face, in ems: advances by character, height above and below the baseline."""

    advances: Mapping[str, float]
    ascent: float
    descent: float


def width(text: str, type_: Type) -> float:
    """Advance width of `text` in the unit of `type_.size`."""
    return type_.size * _ems(text, type_.family, type_.weight, type_.italic)


def height(type_: Type) -> tuple[float, float]:
    """How far a line of this type reaches above and below its baseline, in its size's unit."""
    metrics = read(nearest(type_.family, type_.weight, italic=type_.italic))
    return type_.size * metrics.ascent, type_.size * metrics.descent


@cache
def nearest(family: str, weight: int, *, italic: bool) -> Face:
    """The shipped face closest to what is wanted: its style first, then its weight.

    Raises KeyError for a family that does not ship.
    """
    faces = [face for face in FACES if face.family == family]
    if not faces:
        raise KeyError(family)
    return min(faces, key=lambda face: (face.italic != italic, abs(face.weight - weight)))


@cache
def read(face: Face) -> Metrics:
    """Measures out of the font file's `cmap`, `hmtx`, `hhea` and `head` tables."""
    with TTFont(io.BytesIO(data(face)), lazy=True) as font:
        em = font["head"].unitsPerEm
        lengths = font["hmtx"].metrics
        advances = {chr(code): lengths[name][0] / em for code, name in font.getBestCmap().items()}
        return Metrics(advances, font["hhea"].ascent / em, -font["hhea"].descent / em)


@lru_cache(maxsize=8192)
def _ems(text: str, family: str, weight: int, italic: bool) -> float:  # noqa: FBT001 - of a Type
    """Width in ems; a character that the family lacks is taken from the symbol font."""
    advances = read(nearest(family, weight, italic=italic)).advances
    known = map(advances.get, text)
    return sum(
        _fallback(character) if found is None else found
        for character, found in zip(text, known, strict=True)
    )


@cache
def _fallback(character: str) -> float:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0.0
    wide = unicodedata.east_asian_width(character) in "WF"
    symbols = read(nearest(SYMBOLS, 400, italic=False)).advances
    return symbols.get(character, NO_WIDE_GLYPH if wide else NO_GLYPH)
