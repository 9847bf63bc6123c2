"""Formulas in TeX as drawings: outlines only, so that no font is asked for.

ziamath prints what it does not know as text, backslash and all; so the MathML that it draws
is looked at first. Sizes are in em, the type size around the formula.
"""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any
from xml.etree import ElementTree

from markupsafe import Markup, escape

from coursepub.model.language import Language

EM = 100.0
"""Units of a drawing in an em."""
COMMAND = re.compile(r"\\[A-Za-z]+\*?|\\.")
ENVIRONMENT = re.compile(r"\\begin\{([^}]*)\}")
ENVIRONMENTS = frozenset(
    "align align* aligned alignat alignat* array bmatrix Bmatrix cases dcases eqnarray equation "
    "equation* gather gather* gathered matrix pmatrix smallmatrix split vmatrix Vmatrix".split()
)
DECIMAL = re.compile(r"(?<=\d),(?=\d)")
WIDEST = 54.0
"""Em: what is wider prints below 6.5 pt in the text column of a handout."""
LONGEST = 2_000
"""Characters of a formula that is drawn."""
TEXT = ("mi", "mo", "mn", "mtext", "ms")


@dataclass(frozen=True, slots=True)
class Formula:
    """A drawing, its size and how far it reaches below the line, all in em."""

    svg: str
    width: float
    height: float
    depth: float

    def markup(self, alternative: str) -> Markup:
        """The drawing with its alternative; style sheets narrow what is wider than its column."""
        size = f"width:{self.width:.3f}em;height:{self.height:.3f}em"
        style = f"{size};vertical-align:{-self.depth:.3f}em"
        opened = self.svg.replace("<svg ", f'<svg class="formula" style="{style}" ', 1)
        return Markup(opened.replace(">", f"><title>{escape(alternative)}</title>", 1))


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a formula is not drawn: the words at fault, "" where it is its shape."""

    found: str = ""


@lru_cache(maxsize=512)
def formula(source: str, language: Language, *, display: bool) -> Formula | Unreadable:
    """Draw a formula; `display` ones stand on a line of their own."""
    text = " ".join(source.split())
    unknown = next((n for n in ENVIRONMENT.findall(text) if n not in ENVIRONMENTS), "")
    if not text or len(text) > LONGEST or unknown:
        return Unreadable(unknown or text[:40])
    if language is Language.FRENCH:
        text = DECIMAL.sub("{,}", text)
    try:
        drawn = _engine().Latex(text, size=EM, inline=not display)
        fault = next(_unknown(drawn.mathml), "")
        svg = drawn.svgxml()
    except Exception:
        return Unreadable()
    return Unreadable(fault) if fault else _formula(svg)


def alternative(source: str) -> str:
    """What a reader who cannot see a formula is told: its source, on one line."""
    return " ".join(source.split())


@cache
def _engine() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the way it opens its font
        import ziamath
    from ziamath.config import config

    config.svg2 = False  # shapes in place, without names that two formulas would share
    config.precision = 1
    return ziamath


def _unknown(mathml: ElementTree.Element) -> Iterator[str]:
    """Commands and characters that the engine would print as they stand, or as a box."""
    font = _font()
    for element in mathml.iter():
        text = element.text or ""
        if element.tag.rsplit("}", 1)[-1] not in TEXT or not text:
            continue
        yield from COMMAND.findall(text)
        yield from (sign for sign in text if not sign.isspace() and not font.glyphindex(sign))


@cache
def _font() -> Any:
    from ziamath.zmath import loadedfonts

    return loadedfonts["default"]


def _formula(svg: ElementTree.Element) -> Formula:
    _, top, width, height = (float(number) for number in svg.attrib["viewBox"].split())
    for name in ("width", "height"):
        svg.attrib.pop(name, None)
    text = ElementTree.tostring(svg, encoding="unicode")
    return Formula(text, width / EM, height / EM, (top + height) / EM)
