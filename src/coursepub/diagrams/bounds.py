"""How far a drawing reaches; the engine's own frame may cut it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

from lxml import etree

from coursepub.diagrams.extents import Point, points
from coursepub.diagrams.geometry import Affine, affine
from coursepub.diagrams.lettering import REGULAR, SIZE, family
from coursepub.diagrams.names import SVG, local
from coursepub.diagrams.style import pixels
from coursepub.fonts.metrics import Type, width

APART = {"defs", "marker", "symbol", "clipPath", "mask", "pattern"}
"""Elements that are not drawn where they stand."""

ABOVE, BELOW = 0.8, 0.25  # reach of letters around the baseline, in ems
MARGIN = 2.0
STRAY = 200.0
"""How far outside, in pixels, a shape is a stray that nobody was meant to see."""

_IDENTITY = Affine()


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def holding(self, other: "Box") -> "Box":
        """The smallest box that has both inside."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def has(self, x: float, y: float) -> bool:
        """Whether a point is inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def meets(self, other: "Box") -> bool:
        """Whether two boxes share a place."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def wider(self, by: float) -> "Box":
        """The box with room on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


@dataclass(frozen=True, slots=True)
class Placed:
    """A text of the drawing and the box of its letters, in the drawing's own pixels."""

    text: str
    box: Box


def texts(root: etree._Element) -> Iterator[Placed]:
    """Every text of a flattened drawing, in drawing order."""
    for element, map_ in drawn(root):
        if element.tag == SVG + "text":
            yield Placed(element.text or "", letters(element, map_))


def frame(root: etree._Element, *, tight: bool = False) -> Box | None:
    """The drawing's viewBox, grown where its text or its shapes would be cut.

    A tight frame forgets the engine's and holds what is drawn. None where nothing is.
    """
    words, lines = [], []
    for element, map_ in drawn(root):
        if element.tag == SVG + "text":
            words.append(letters(element, map_).wider(MARGIN))
        elif box := extent(element, map_):
            lines.append(box.wider(MARGIN / 2))
    if not words and not lines:
        return None
    given = view_box(root)
    near = given.wider(STRAY + MARGIN / 2)
    lines = [line for line in lines if _within(near, line)]
    if tight and (words or lines):
        return _around_all([*words, *lines])
    grown = [word for word in words if not _within(given, word.wider(-MARGIN))]
    grown += [line for line in lines if not _within(given, line.wider(-MARGIN / 2))]
    return _around_all([given, *grown])


def _around_all(boxes: list[Box]) -> Box:
    return reduce(Box.holding, boxes)


def shapes(root: etree._Element) -> Iterator[Box]:
    """The box of every shape of a flattened drawing, in drawing order."""
    for element, map_ in drawn(root):
        box = extent(element, map_)
        if box:
            yield box


def extent(shape: etree._Element, map_: Affine) -> Box | None:
    """The box of a shape in the drawing's pixels; None for what is no shape."""
    corners = [map_.at(*point) for point in points(shape)]
    return _around(corners) if corners else None


def view_box(root: etree._Element) -> Box:
    """The viewBox as the engine wrote it, or its width and height."""
    numbers = [float(part) for part in (root.get("viewBox") or "").replace(",", " ").split()]
    if len(numbers) != 4:
        numbers = [
            0.0,
            0.0,
            pixels(root.get("width")) or 400.0,
            pixels(root.get("height")) or 150.0,
        ]
    left, top, wide, tall = numbers
    return Box(left, top, left + wide, top + tall)


def _within(outer: Box, inner: Box) -> bool:
    return outer.holding(inner) == outer


def drawn(
    element: etree._Element, outer: Affine = _IDENTITY
) -> Iterator[tuple[etree._Element, Affine]]:
    """Every element that shows where it stands, with the map into the drawing's pixels."""
    if local(element) in APART:
        return
    inner = outer @ affine(element.get("transform") or "")
    yield element, inner
    for child in element:
        yield from drawn(child, inner)


def _around(corners: list[Point]) -> Box:
    xs, ys = [corner[0] for corner in corners], [corner[1] for corner in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def letters(text: etree._Element, map_: Affine) -> Box:
    """The box of a text's letters in the drawing's pixels."""
    size = float(text.get("font-size") or SIZE)
    x, y = float(text.get("x") or 0), float(text.get("y") or 0)
    right = x + width(text.text or "", _type(text, size))
    rows = (y - ABOVE * size, y + BELOW * size)
    return _around([map_.at(column, row) for column in (x, right) for row in rows])


def _type(text: etree._Element, size: float) -> Type:
    weight = int(text.get("font-weight") or REGULAR)
    italic = text.get("font-style") == "italic"
    return Type(family(text.get("font-family") or ""), size, weight, italic)
