"""C4 diagrams: labels of relations on their lines, titles of boundaries inside and beside them.

The layout engine writes each label of a relation half its own width too far right, as the
official script does, and leaves a hand's breadth between the title and the shapes.
"""

from lxml import etree

from coursepub.diagrams.bounds import Box, Placed, shapes, texts
from coursepub.diagrams.lettering import BOLD, SANS, SIZE
from coursepub.diagrams.names import SVG
from coursepub.diagrams.style import pixels
from coursepub.fonts.metrics import Type, width

LABEL, TITLE = Type(SANS, SIZE), Type(SANS, 18.0, BOLD)
"""Types of labels, and of the first lines of boundaries' titles."""

RELATION = "relation-label"
"""Class of labels that lie on lines; print.css puts paper behind them."""

INSIDE = 10.0
"""How far the title of a boundary moves down from its edge, in pixels."""

GAP = 30.0
"""Room between the diagram's title and what lies below it, in pixels."""


def place_labels(root: etree._Element) -> None:
    """Move labels of relations and titles of boundaries, before the clean-up."""
    labels, boundaries = [], []
    for group in root.iter(SVG + "g"):
        children = list(group)
        if any(child.get("marker-end") for child in children):
            labels += group.findall(SVG + "text")
        elif children and children[0].tag == SVG + "rect" and children[0].get("fill") == "none":
            boundaries.append(group)
    for label in labels:
        _on_its_line(label)
    taken = [_box(label) for label in labels]
    for boundary in boundaries:
        _place_title(boundary, taken)


def _place_title(boundary: etree._Element, taken: list[Box]) -> None:
    """The title inside its boundary: in the middle, or at the left where labels lie there."""
    lines = boundary.findall(SVG + "text")
    for line in lines:
        _shift(line, "y", INSIDE)
    frame = boundary.find(SVG + "rect")
    if frame is not None and any(_box(line).meets(label) for line in lines for label in taken):
        left = (pixels(frame.get("x")) or 0.0) + INSIDE
        for line in lines:
            _shift(line, "x", left - _box(line).left)


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
    _shift(text, "x", -width(_words(text), LABEL) / 2)
    text.set("class", RELATION)


def _words(text: etree._Element) -> str:
    return "".join(map(str, text.itertext())).strip()


def _box(text: etree._Element) -> Box:
    """Where a text stands whose place is its middle."""
    x, y = (pixels(text.get(axis)) or 0.0 for axis in "xy")
    half = width(_words(text), _type(text)) / 2
    return Box(x - half, y - SIZE / 2, x + half, y + SIZE / 2)


def _type(text: etree._Element) -> Type:
    return TITLE if "bold" in (text.get("style") or "") else LABEL


def _shift(text: etree._Element, name: str, by: float) -> None:
    text.set(name, f"{(pixels(text.get(name)) or 0.0) + by:.2f}")
