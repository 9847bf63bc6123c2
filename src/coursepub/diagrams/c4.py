"""C4 diagrams: labels of relations on their lines, titles of boundaries inside them.

The layout engine writes each label of a relation half its own width too far right, as the
official script does, and leaves a hand's breadth between the title and the shapes.
"""

from lxml import etree

from coursepub.diagrams.bounds import Placed, shapes, texts
from coursepub.diagrams.lettering import SANS, SIZE
from coursepub.diagrams.names import SVG
from coursepub.diagrams.style import pixels
from coursepub.fonts.metrics import Type, width

LABEL = Type(SANS, SIZE)
"""Type of labels; print.css says so too."""

RELATION = "relation-label"
"""Class of labels that lie on lines; print.css puts paper behind them."""

INSIDE = 10.0
"""How far the title of a boundary moves down from its edge, in pixels."""

GAP = 30.0
"""Room between the diagram's title and what lies below it, in pixels."""


def place_labels(root: etree._Element) -> None:
    """Move labels of relations and titles of boundaries, before the clean-up."""
    for group in root.iter(SVG + "g"):
        children = list(group)
        if any(child.get("marker-end") for child in children):
            for text in group.findall(SVG + "text"):
                _on_its_line(text)
        elif children and (children[0].get("stroke-dasharray") or "").startswith("7"):
            for text in group.findall(SVG + "text"):
                _shift(text, "y", INSIDE)


def lower_title(root: etree._Element) -> None:
    """Bring the title, the last text of the flattened drawing, down to what it is over."""
    title = next(reversed(list(root.iter(SVG + "text"))), None)
    *others, last = texts(root)
    if title is None or not _is_title(last, others):
        return
    tops = [*(placed.box.top for placed in others), *(box.top for box in shapes(root))]
    if tops and min(tops) - last.box.bottom > GAP:
        _shift(title, "y", min(tops) - last.box.bottom - GAP)


def _is_title(last: Placed, others: list[Placed]) -> bool:
    return all(placed.box.top > last.box.bottom for placed in others)


def _on_its_line(text: etree._Element) -> None:
    words = "".join(map(str, text.itertext())).strip()
    _shift(text, "x", -width(words, LABEL) / 2)
    text.set("class", RELATION)


def _shift(text: etree._Element, name: str, by: float) -> None:
    text.set(name, f"{(pixels(text.get(name)) or 0.0) + by:.2f}")
