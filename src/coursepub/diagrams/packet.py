"""Packets: names of short fields in type that fits them."""

from lxml import etree

from coursepub.diagrams.lettering import SANS, SIZE
from coursepub.diagrams.names import SVG
from coursepub.diagrams.style import pixels
from coursepub.fonts.metrics import Type, width

LEAST = 8.0
"""Smallest type of a name, in pixels."""

EDGE = 3.0
"""Room between a name and the end of its field, in pixels."""

FIELD = Type(SANS, SIZE)
"""Type of names; print.css says so too."""


def fit_names(root: etree._Element) -> None:
    """Give names that are wider than their fields smaller type, in place."""
    for field in root.iter(SVG + "rect"):
        name = field.getnext()
        if name is not None and name.get("class") == "packetLabel":
            room = (pixels(field.get("width")) or 0.0) - 2 * EDGE
            share = room / max(1.0, width(name.text or "", FIELD))
            if share < 1.0:
                name.set("style", f"font-size: {max(LEAST, share * SIZE):.1f}px")
