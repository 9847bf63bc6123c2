"""Sankey diagrams: names over ribbons, and readable where they cross the bar of another node."""

from collections.abc import Iterator

from lxml import etree

from coursepub.diagrams.bounds import Box
from coursepub.diagrams.geometry import affine
from coursepub.diagrams.lettering import SANS, SIZE
from coursepub.diagrams.names import SVG
from coursepub.diagrams.style import pixels
from coursepub.fonts.metrics import Type, width

NAME = Type(SANS, SIZE)
"""Type of names; print.css says so too."""

OVER_BAR = "over-bar"
"""Class of names that cross a bar; print.css puts paper behind them."""


def labels_last(root: etree._Element) -> None:
    """Move names after ribbons, which the engine paints over them, in place."""
    bars = list(_bars(root))
    for group in list(root.iter(SVG + "g")):
        if group.get("class") == "node-labels":
            root.append(group)
            for name in group.iter(SVG + "text"):
                box = _box(name)
                if any(box.meets(bar) for bar in bars):
                    name.set("class", OVER_BAR)


def _bars(root: etree._Element) -> Iterator[Box]:
    for node in root.iter(SVG + "g"):
        bar = node.find(SVG + "rect")
        if node.get("class") == "node" and bar is not None:
            at = affine(node.get("transform") or "")
            wide, tall = (pixels(bar.get(side)) or 0.0 for side in ("width", "height"))
            yield Box(at.e, at.f, at.e + wide, at.f + tall)


def _box(name: etree._Element) -> Box:
    """Where a name stands; its height is that of small letters."""
    wide = width(" ".join("".join(map(str, name.itertext())).split()), NAME)
    x, y = (pixels(name.get(axis)) or 0.0 for axis in "xy")
    left = x - wide if name.get("text-anchor") == "end" else x
    return Box(left, y - SIZE / 2, left + wide, y)
