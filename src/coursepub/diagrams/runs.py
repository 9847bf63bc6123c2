"""Text that stands where it is put: the only kind that the typesetter draws without surprises."""

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from coursepub.diagrams.lettering import BOLD, FAMILIES
from coursepub.diagrams.names import SPACE, SVG
from coursepub.fonts.metrics import Type


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look on one line; x and y are its baseline's start, in pixels."""

    text: str
    x: float
    y: float
    type_: Type
    paint: Mapping[str, str]


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
