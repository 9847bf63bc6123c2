"""What an element hands down to its text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from coursepub.diagrams.lettering import BOLD, MONO, SANS, SIZE, family, printed, weight
from coursepub.diagrams.theme import INK
from coursepub.fonts.metrics import Type

_LENGTH = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(px|rem|em|ex|%|pt)?", re.I)
_HEAVY = {"b", "strong", "th"}
_SLANTED = {"i", "em"}
_TYPED = {"code", "pre", "tt", "kbd", "samp"}
_LINED = {"u": "underline", "ins": "underline", "s": "line-through", "del": "line-through"}
_SCALED = {"small": 0.83, "sub": 0.82, "sup": 0.82}
_RAISED = {"sup": 0.34, "sub": -0.2}  # ems of the surrounding type
_KEPT = ("inherit", "unset", "")


@dataclass(frozen=True, slots=True)
class Style:
    """Inherited properties of text; `leading` is in pixels, or None for the type's own.

    `lines` are those along it, as CSS names them; `rise` lifts it off its baseline, in pixels.
    """

    type_: Type = Type(SANS, SIZE)
    color: str = INK
    align: str = "start"
    anchor: str = "start"
    baseline: str = ""
    leading: float | None = None
    nowrap: bool = False
    lines: frozenset[str] = frozenset()
    rise: float = 0.0

    def within(self, tag: str, given: Mapping[str, str]) -> "Style":
        """The style inside an element that has this tag and these declarations."""
        set_ = {name: value for name, value in given.items() if value not in _KEPT}
        type_ = _type(self.type_, tag, set_)
        space = set_.get("white-space")
        return Style(
            type_=type_,
            color=_color(set_.get("color"), self.color),
            align=set_.get("text-align", self.align),
            anchor=set_.get("text-anchor", self.anchor),
            baseline=set_.get("dominant-baseline")
            or set_.get("alignment-baseline")
            or self.baseline,
            leading=_leading(set_.get("line-height"), type_.size, self.leading),
            nowrap=space in ("nowrap", "pre") if space else self.nowrap,
            lines=self.lines | _lines(tag, set_),
            rise=self.rise + _RAISED.get(tag, 0.0) * self.type_.size,
        )


def pixels(value: str | None, em: float = SIZE, whole: float = 0.0) -> float | None:
    """A CSS length in pixels, or None for what is not one; a percentage is of `whole`."""
    found = _LENGTH.match(value or "")
    if not found:
        return None
    scale = {"em": em, "ex": em / 2, "rem": SIZE, "pt": 4 / 3, "%": whole / 100}
    return float(found[1]) * scale.get((found[2] or "").lower(), 1.0)


def _type(outer: Type, tag: str, given: Mapping[str, str]) -> Type:
    scaled = outer.size * _SCALED.get(tag, 1.0)
    size = pixels(given.get("font-size"), outer.size, outer.size) or scaled
    inner = outer if size == outer.size else replace(outer, size=size)
    if "font-family" in given or tag in _TYPED:
        inner = replace(inner, family=MONO if tag in _TYPED else family(given["font-family"]))
    if "font-weight" in given or tag in _HEAVY:
        inner = replace(inner, weight=BOLD if tag in _HEAVY else weight(given["font-weight"]))
    if "font-style" in given or tag in _SLANTED:
        slanted = tag in _SLANTED or given["font-style"] in ("italic", "oblique")
        inner = replace(inner, italic=slanted)
    return printed(inner)


def _lines(tag: str, given: Mapping[str, str]) -> frozenset[str]:
    said = given.get("text-decoration") or given.get("text-decoration-line") or ""
    return frozenset(said.split()) | {_LINED[tag]} if tag in _LINED else frozenset(said.split())


def _color(given: str | None, outer: str) -> str:
    return outer if given is None or given.lower() == "currentcolor" else given


def _leading(given: str | None, size: float, outer: float | None) -> float | None:
    if given is None:
        return outer
    if given == "normal":
        return None
    bare = given.replace(".", "", 1).isdigit()
    return float(given) * size if bare else pixels(given, size, size)
