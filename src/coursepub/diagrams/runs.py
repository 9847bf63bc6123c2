"""Text that stands where it is put: the only kind that the typesetter draws without surprises."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from coursepub.diagrams.lettering import BOLD, FAMILIES
from coursepub.diagrams.names import SPACE, SVG
from coursepub.fonts.metrics import Type, width

DROPS = {"underline": 0.12, "line-through": -0.28}
"""How far lines along a text lie below its baseline, in ems."""

THICKNESS = 0.06
"""How thick they are, in ems."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look on one line; x and y are its baseline's start, in pixels.

    `lines` are those drawn along it: `underline`, `line-through`.
    """

    text: str
    x: float
    y: float
    type_: Type
    paint: Mapping[str, str]
    lines: frozenset[str] = frozenset()


def text_element(run: Run) -> etree._Element:
    """SVG for a run."""
    type_ = run.type_
    element = etree.Element(SVG + "text", x=f"{run.x:.2f}", y=f"{run.y:.2f}")
    element.set("font-family", FAMILIES[type_.family])
    element.set("font-size", f"{type_.size:g}")
    if type_.weight >= BOLD:
        element.set("font-weight", f"{type_.weight}")
    if type_.italic:
        element.set("font-style", "italic")
    for name, value in sorted(run.paint.items()):
        element.set(name, value)
    element.set("stroke", "none")
    element.set(SPACE, "preserve")
    element.text = run.text
    return element


def rules(run: Run) -> Iterator[etree._Element]:
    """The lines along a run: the typesetter draws none for SVG text."""
    size = run.type_.size
    for name in sorted(run.lines & DROPS.keys()):
        middle = run.y + DROPS[name] * size
        rule = etree.Element(SVG + "path", d=f"M{run.x:.2f},{middle:.2f} h{_length(run):.2f}")
        rule.set("fill", "none")
        rule.set("stroke", run.paint.get("fill", "currentColor"))
        rule.set("stroke-width", f"{THICKNESS * size:.2f}")
        yield rule


def _length(run: Run) -> float:
    return width(run.text.rstrip(), run.type_)
