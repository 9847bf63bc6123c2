"""Shapes that the layout engine sketches: a filled outline, then each of its strokes twice more.

Three lines on top of each other print heavier than one, and weigh as much in the file.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from coursepub.diagrams.extents import Point, ends
from coursepub.diagrams.names import SVG

Stroke = frozenset[Point]
"""Both ends of a line or curve, whichever way it was drawn."""

SKETCHED = "0 0"
"""Dashes of strokes by which the engine's sketches are known."""

_STRETCH = re.compile(r"M[^M]*")

LOOK = ("stroke", "stroke-width", "stroke-opacity")


def ink_once(root: etree._Element) -> None:
    """Take away strokes of a flattened drawing that retrace the outline before them."""
    for outline in list(root.iter(SVG + "path")):
        if outline.get("stroke-dasharray") == SKETCHED:
            outline.set("d", _single(outline.get("d") or ""))
            outline.set("fill", "none")
        again = outline.getnext()
        if again is not None and _is_alike(again, outline):
            _merge(outline, again)


def _is_alike(again: etree._Element, outline: etree._Element) -> bool:
    """Whether two paths are inked the same, in whole lines."""
    if again.tag != SVG + "path" or outline.get("stroke", "none") == "none":
        return False
    solid = all(path.get("stroke-dasharray") in (SKETCHED, None) for path in (again, outline))
    return solid and all(again.get(name) == outline.get(name) for name in LOOK)


def _merge(outline: etree._Element, again: etree._Element) -> None:
    """Let the outline draw what the other path draws, where it has all of its lines."""
    path, retraced = outline.get("d") or "", again.get("d") or ""
    closing = set(_strokes(path, closed=True)) - set(_strokes(path))
    traced = set(_strokes(retraced))
    parent = again.getparent()
    if parent is None or not traced or not traced <= {*_strokes(path), *closing}:
        return
    if closing & traced:
        outline.set("d", f"{path.rstrip()}Z")  # filled without being closed
    parent.remove(again)


def _single(path: str) -> str:
    """A path without the lines that it draws again, and without those that go nowhere."""
    kept: dict[Stroke, str] = {}
    for stretch in _STRETCH.findall(path):
        line = frozenset((round(x, 1), round(y, 1)) for x, y in next(ends(stretch), ()))
        if len(line) > 1:
            kept.setdefault(line, stretch.strip())
    return " ".join(kept.values()) or path


def _strokes(path: str, *, closed: bool = False) -> Iterator[Stroke]:
    """The lines of a path; if closed, also those from the end of each stretch to its start."""
    for stretch in ends(path):
        places = [(round(x, 1), round(y, 1)) for x, y in stretch]
        last = (places[0],) if closed else ()
        lines = pairwise((*places, *last))
        yield from (frozenset(line) for line in lines if line[0] != line[1])
