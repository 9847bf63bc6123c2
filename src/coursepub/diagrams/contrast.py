"""Ordinary letters on a shape that its author painted dark: paper-white, so that they are read."""

from collections.abc import Iterator
from functools import cache

from lxml import etree
from tinycss2.color4 import parse_color

from coursepub.diagrams.bounds import Box, drawn, extent, letters
from coursepub.diagrams.names import SVG
from coursepub.diagrams.style import pixels
from coursepub.diagrams.theme import INK, PALETTE, PAPER

EVEN = 0.179
"""Luminance at which ink and paper stand out alike."""

SOLID = 0.5
"""Least opacity of a shape that counts as ground for letters."""


def lighten_labels(root: etree._Element) -> None:
    """Change the colour of letters of a flattened drawing in place.

    Letters that have a colour of their author's keep it.
    """
    if not any(_is_dark(element.get("fill")) for element in root.iter()):
        return
    grounds: list[tuple[Box, bool]] = []
    for element, map_ in drawn(root):
        if element.tag != SVG + "text":
            box = extent(element, map_)
            fill = _fill(element)
            if box and fill != "none" and _opacity(element) >= SOLID:
                grounds.append((box, _is_dark(fill)))
        elif element.get("fill", INK) == INK and _is_on_dark(letters(element, map_), grounds):
            element.set("fill", PAPER)


def _is_on_dark(text: Box, grounds: list[tuple[Box, bool]]) -> bool:
    """Whether the shape painted last under the middle of a text is dark."""
    x, y = (text.left + text.right) / 2, (text.top + text.bottom) / 2
    under = (dark for box, dark in reversed(grounds) if box.has(x, y))
    return next(under, False)


def _fill(element: etree._Element) -> str:
    """The fill that a shape has or inherits."""
    return next(_fills(element), INK)


def _fills(element: etree._Element | None) -> Iterator[str]:
    while element is not None:
        fill = element.get("fill")
        if fill:
            yield fill
        element = element.getparent()


def _opacity(element: etree._Element) -> float:
    value = pixels(element.get("fill-opacity"), whole=1.0)
    return 1.0 if value is None else value


@cache
def _is_dark(fill: str | None) -> bool:
    """Whether an author's colour is nearer to ink than to paper."""
    if not fill or fill in PALETTE:
        return False
    colour = parse_color(fill)
    if colour is None:
        return False
    red, green, blue = (_linear(part or 0.0) for part in colour.to("srgb").coordinates)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < EVEN and colour.alpha >= SOLID


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
