"""The last clean-up: nothing that acts, fetches or names anything but parts of the drawing."""

import hashlib
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from coursepub.diagrams.names import SPACE, SVG, XLINK, drop, local

REFERENCE = re.compile(r"url\(\s*['\"]?#([^'\")]+)['\"]?\s*\)")
DEFINITIONS = {
    "marker",
    "symbol",
    "linearGradient",
    "radialGradient",
    "clipPath",
    "mask",
    "pattern",
}
HEADS = ("marker-start", "marker-mid", "marker-end")
LINKS = ("href", XLINK + "href")
GEOMETRY = {
    *("d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy"),
    *("width", "height", "transform"),
}
ATTRIBUTES = GEOMETRY | {
    *("id", "viewBox", "preserveAspectRatio", "refX", "refY", "orient", "offset"),
    *("markerUnits", "markerWidth", "markerHeight", "clipPathUnits", "maskUnits"),
    *("maskContentUnits", "patternUnits", "patternContentUnits", "patternTransform"),
    *("gradientUnits", "gradientTransform", "spreadMethod", "fx", "fy"),
    *("fill", "fill-rule", "fill-opacity", "clip-rule", "stroke", "stroke-width"),
    *("stroke-opacity", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap"),
    *("stroke-linejoin", "stroke-miterlimit", "stop-color", "stop-opacity"),
    *(*HEADS, "clip-path", "mask"),
    *("font-family", "font-size", "font-weight", "font-style"),
    *(*LINKS, SPACE),
}
"""Every attribute that a drawing may keep."""

SHAPES = {"path", "rect", "circle", "ellipse", "line", "polygon", "polyline", "text", "use"}
ELEMENTS = SHAPES | DEFINITIONS | {"svg", "g", "defs", "stop"}
"""Every element that a drawing may keep; links become plain groups."""

_LONG = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?")


def tidy(root: etree._Element, source: str) -> None:
    """Rewrite a flattened drawing in place; its ids come from its source alone."""
    for element in list(root.iter()):
        _admit(element)
    for element in root.iter():
        _clean_attributes(element)
    _prune(root)
    _settle_heads(root)
    _rename(root, _prefix(source))
    etree.cleanup_namespaces(root)


def _admit(element: etree._Element) -> None:
    name = str(element.tag).removeprefix(SVG)  # anything else than SVG keeps its namespace
    if name == "a":
        element.tag = SVG + "g"
        drop(element, *LINKS)
    elif name not in ELEMENTS or (name == "rect" and _is_empty(element)):
        _remove(element)


def _is_empty(rectangle: etree._Element) -> bool:
    """Engines leave rectangles for backgrounds that never came."""
    return not (rectangle.get("width") and rectangle.get("height"))


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _clean_attributes(element: etree._Element) -> None:
    for name, value in _attributes(element):
        if name not in ATTRIBUTES or not value.strip() or _leaves(name, value):
            drop(element, name)
        elif name in GEOMETRY:
            element.set(name, _LONG.sub(_short, value))


def _attributes(element: etree._Element) -> list[tuple[str, str]]:
    return [(str(name), str(value)) for name, value in element.attrib.items()]


def _leaves(name: str, value: str) -> bool:
    """Whether a value reaches outside the drawing."""
    if name in LINKS:
        return not value.startswith("#")
    return "url(" in REFERENCE.sub("", value)


def _short(number: re.Match[str]) -> str:
    return f"{float(number[0]):.2f}".rstrip("0").rstrip(".")


def _prune(root: etree._Element) -> None:
    """Drop definitions that nothing uses, then groups that hold nothing."""
    used = set(_references(root))
    for element in list(root.iter()):
        if local(element) in DEFINITIONS and element.get("id") not in used:
            _remove(element)
    for element in reversed(list(root.iter(SVG + "g", SVG + "defs"))):
        if not len(element):
            _remove(element)


def _references(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        for name, value in _attributes(element):
            yield from REFERENCE.findall(value)
            if name in LINKS:
                yield value[1:]


def _settle_heads(root: etree._Element) -> None:
    """Heads of lines that are a pixel thick keep their size, should print thicken these."""
    thick: dict[str, set[str]] = {}
    for line in root.iter():
        for name in HEADS:
            for head in REFERENCE.findall(line.get(name) or ""):
                width = (line.get("stroke-width") or "1").removesuffix("px")
                thick.setdefault(head, set()).add(width)
    for marker in root.iter(SVG + "marker"):
        if thick.get(marker.get("id") or "") == {"1"}:
            marker.set("markerUnits", "userSpaceOnUse")


def _rename(root: etree._Element, prefix: str) -> None:
    """Number the ids that are used; every other one goes: it would name a place in the PDF."""
    used = dict.fromkeys(_references(root))
    names = {old: f"{prefix}-{number}" for number, old in enumerate(used, 1)}
    for element in root.iter():
        own = names.get(element.get("id") or "")
        drop(element, "id")
        for name, value in _attributes(element):
            element.set(name, _renamed(name, value, names))
        if own:
            element.set("id", own)


def _renamed(name: str, value: str, names: Mapping[str, str]) -> str:
    if name in LINKS:
        return "#" + names.get(value[1:], "")
    return REFERENCE.sub(lambda found: f"url(#{names[found[1]]})", value)


def _prefix(source: str) -> str:
    return "d" + hashlib.sha256(source.encode()).hexdigest()[:10]
