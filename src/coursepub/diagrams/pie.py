"""Pies whose slices differ by pattern, so that they still differ on a photocopy.

The settings number the slices with colours that nothing else uses; here each number
becomes its filling, in the pie and in its key alike.
"""

import re
from collections.abc import Iterator

from lxml import etree

from coursepub.diagrams.names import SVG
from coursepub.diagrams.theme import ACCENT, INK, LIGHT, MIDDLE, PAPER, SLICES

PLAIN = {1: PAPER, 2: LIGHT, 4: MIDDLE, 6: ACCENT, 10: INK}
"""Slices of one tone, by number."""

HATCHED = {
    3: "M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6",
    5: "M3,4 L5,4",
    7: "M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2",
    8: "M0,4 L8,4 M4,0 L4,8",
    9: "M0,4 L8,4",
    11: "M4,0 L4,8",
    12: "M0,0 L8,8 M0,8 L8,0",
}
"""Strokes of a tile of 8 by 8 pixels, by number of the slice."""

_CODE = re.compile(r"#0000([0-9a-f]{2})\b|rgb\(\s*0,\s*0,\s*(\d+)\s*\)", re.IGNORECASE)


def fill_slices(root: etree._Element) -> None:
    """Fill slices and key in place."""
    for element in root.iter(SVG + "path", SVG + "rect"):
        for name in ("fill", "style"):
            if element.get(name):
                element.set(name, _CODE.sub(_filling, element.get(name) or ""))
    root.insert(0, _definitions())


def _filling(code: re.Match[str]) -> str:
    number = int(code[1], 16) if code[1] else int(code[2])
    if number not in SLICES:
        return code[0]
    return PLAIN.get(number, f"url(#slice-{number})")


def _definitions() -> etree._Element:
    definitions = etree.Element(SVG + "defs")
    definitions.extend(_patterns())
    return definitions


def _patterns() -> Iterator[etree._Element]:
    for number, strokes in HATCHED.items():
        tile = {"patternUnits": "userSpaceOnUse", "width": "8", "height": "8"}
        pattern = etree.Element(SVG + "pattern", {"id": f"slice-{number}", **tile})
        etree.SubElement(pattern, SVG + "rect", width="8", height="8", fill=PAPER)
        stroke = {"stroke": INK, "stroke-width": "1.2", "fill": "none"}
        etree.SubElement(pattern, SVG + "path", {"d": strokes, **stroke})
        yield pattern
