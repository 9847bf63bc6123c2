"""Characters that no shipped font can print."""

import io
import unicodedata
from collections.abc import Iterator
from functools import cache

from fontTools.ttLib import TTFont

from coursepub.fonts import FACES, Face, data
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location

SYMBOLS = "CP Symbols"
"""The family that every style sheet falls back on."""

BOX = "□"
INVISIBLE = ("Cc", "Cf", "Zl", "Zp", "Zs")
VARIATION_SELECTORS = range(0xFE00, 0xFE10)


def missing_glyphs(text: str, at: Location) -> Iterator[Diagnostic]:
    """Each character that would print as an empty box, once, at the line it first stands on."""
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n")):
        for character in line:
            if character not in seen and not is_printable(character):
                seen.add(character)
                yield diagnostic(
                    at.below(number),
                    Code.MISSING_GLYPH,
                    character=character,
                    point=f"U+{ord(character):04X}",
                )


def shown(text: str) -> str:
    """The text as it prints: a box for each character that no font has.

    A PDF that pretends to have the sign of one follows neither PDF/UA (7.21.8) nor PDF/A.
    """
    if text.isascii():
        return text
    return "".join(sign if is_printable(sign) else BOX for sign in text)


def is_printable(character: str) -> bool:
    """Whether every text family, or the symbols behind it, has the character."""
    number = ord(character)
    if number in _covered() or number in VARIATION_SELECTORS:
        return True
    return unicodedata.category(character) in INVISIBLE


@cache
def _covered() -> frozenset[int]:
    """Code points of the family of symbols, and those that all other families share."""
    regular = [face for face in FACES if face.weight == 400 and not face.italic]
    text = [_code_points(face) for face in regular if face.family != SYMBOLS]
    symbols = [_code_points(face) for face in regular if face.family == SYMBOLS]
    return frozenset.intersection(*text).union(*symbols)


def _code_points(face: Face) -> frozenset[int]:
    with TTFont(io.BytesIO(data(face)), lazy=True) as font:
        return frozenset(font.getBestCmap())
