"""One walk over a drawing: CSS becomes attributes, labels become runs, opacity goes to leaves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from cssselect2 import ElementWrapper
from lxml import etree

from coursepub.diagrams.cascade import Cascade
from coursepub.diagrams.geometry import affine
from coursepub.diagrams.html_label import label_runs, read_label
from coursepub.diagrams.names import SVG, drop, local
from coursepub.diagrams.runs import Run, rules, text_element
from coursepub.diagrams.style import Style, pixels
from coursepub.diagrams.svg_text import PAINT, text_runs
from coursepub.fonts.metrics import width

DROPPED = {
    *("script", "style", "iframe", "object", "embed", "video", "audio", "filter", "image"),
    *("animate", "animateTransform", "animateMotion", "set", "title", "desc", "metadata"),
}
"""What has no place in print, or would fetch something."""

COPIED = (
    *("fill", "fill-rule", "stroke", "stroke-width", "stroke-dasharray", "stroke-dashoffset"),
    *("stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stop-color", "stop-opacity"),
    *("marker-start", "marker-mid", "marker-end", "clip-path", "mask"),
)
SIZED = ("x", "y", "width", "height", "rx", "ry", "r", "cx", "cy")
LEAVES = {"path", "rect", "circle", "ellipse", "line", "polygon", "polyline", "use"}
KEEPERS = {"marker", "linearGradient", "radialGradient", "mask", "clipPath", "pattern", "stop"}
"""Elements whose own opacity means something else than that of a group."""

PATCH = 2.0
"""How far a patch behind text reaches past it, in pixels."""

SPENT = ("filter", "opacity", "display", "visibility", "color", "overflow")
"""Attributes that have done their work; classes stay, since selectors of children read them."""


@dataclass(frozen=True, slots=True)
class Around:
    """What an element's surroundings hand down: style of text, opacity of all, fill and stroke."""

    style: Style = Style()
    opacity: float = 1.0
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0


def flatten(root: etree._Element) -> None:
    """Rewrite a drawing in place."""
    sheets = [sheet.text or "" for sheet in root.iter(SVG + "style")]
    classes = {name for named in root.iter() for name in (named.get("class") or "").split()}
    walker = _Walker(Cascade(sheets, frozenset(classes)))
    walker.walk(ElementWrapper.from_xml_root(root), Around())


@dataclass(frozen=True, slots=True)
class _Walker:
    cascade: Cascade

    def given(self, element: ElementWrapper) -> Mapping[str, str]:
        """Attributes overruled by declarations; HTML elements have none but `font`."""
        node = element.etree_element
        declared = self.cascade.declared(element)
        if not node.tag.startswith(SVG):
            return {**_font(node), **declared}
        return {**{name: value.strip() for name, value in node.attrib.items()}, **declared}

    def walk(self, element: ElementWrapper, around: Around) -> None:
        node = element.etree_element
        given = self.given(element)
        if _is_unseen(node, given):
            _replace(node, ())
            return
        inner = _inside(around, node, given)
        match local(node):
            case "foreignObject":
                _replace(node, self._label(element, inner, given))
            case "text":
                _replace(node, self._text(element, inner, given))
            case _:
                self._shape(element, inner, given)

    def _label(
        self, element: ElementWrapper, inner: Around, given: Mapping[str, str]
    ) -> list[etree._Element]:
        x, y, room, tall = (pixels(given.get(name)) or 0.0 for name in SIZED[:4])
        label = read_label(element, inner.style, self.given)
        runs = label_runs(label, room, tall)
        placed = [replace(run, x=run.x + x, y=run.y + y) for run in runs] if x or y else runs
        return _moved(_group(placed, inner, label.background), given)

    def _text(
        self, element: ElementWrapper, inner: Around, given: Mapping[str, str]
    ) -> list[etree._Element]:
        paint = {name: given[name] for name in PAINT if given.get(name)}
        paint = {name: _resolved(value, inner) for name, value in paint.items()}
        runs = text_runs(element, inner.style, paint, self.given)
        return _moved(_group(runs, inner, given.get("background")), given)

    def _shape(self, element: ElementWrapper, inner: Around, given: Mapping[str, str]) -> None:
        node = element.etree_element
        _paint(node, given, inner)
        children = list(element.iter_children())
        if local(node) == "switch":
            node.tag = SVG + "g"
            children = _chosen(children)
        for child in children:
            self.walk(child, inner)


def _font(node: etree._Element) -> Mapping[str, str]:
    """The colour of an HTML `font`, which people still write."""
    colour = node.get("color") if local(node) == "font" else None
    return {"color": colour} if colour else {}


def _moved(groups: list[etree._Element], given: Mapping[str, str]) -> list[etree._Element]:
    """Groups in the place that the element they stand for was moved to."""
    for group in groups if given.get("transform") else ():
        group.set("transform", _map(given))
    return groups


def _is_unseen(node: etree._Element, given: Mapping[str, str]) -> bool:
    gone = given.get("display") == "none" or given.get("visibility") == "hidden"
    return gone or local(node) in DROPPED


def _replace(node: etree._Element, others: Iterable[etree._Element]) -> None:
    parent = node.getparent()
    if parent is not None:
        at = parent.index(node)
        parent[at : at + 1] = list(others)


def _inside(around: Around, node: etree._Element, given: Mapping[str, str]) -> Around:
    share = 1.0 if local(node) in KEEPERS else _share(given, "opacity", 1.0)
    return Around(
        around.style.within(local(node), given),
        around.opacity * share,
        _share(given, "fill-opacity", around.fill_opacity),
        _share(given, "stroke-opacity", around.stroke_opacity),
    )


def _share(given: Mapping[str, str], name: str, otherwise: float) -> float:
    value = pixels(given.get(name), whole=1.0)
    return otherwise if value is None else min(1.0, max(0.0, value))


def _paint(node: etree._Element, given: Mapping[str, str], inner: Around) -> None:
    """Write what holds for a shape or group as attributes of its own."""
    for name in COPIED:
        if given.get(name):
            node.set(name, _resolved(given[name], inner))
        else:
            drop(node, name)
    if node.getparent() is not None:
        _size(node, given)
    if given.get("transform"):
        _transform(node, given)
    drop(node, *SPENT, "fill-opacity", "stroke-opacity")
    if local(node) in LEAVES:
        _fade(node, inner)


def _size(node: etree._Element, given: Mapping[str, str]) -> None:
    for name in SIZED:
        if name in given and pixels(given[name]) is not None:
            node.set(name, given[name])


def _transform(node: etree._Element, given: Mapping[str, str]) -> None:
    drop(node, "transform-origin")
    node.set("transform", _map(given))


def _map(given: Mapping[str, str]) -> str:
    return str(affine(given["transform"], given.get("transform-origin", "")))


def _fade(node: etree._Element, inner: Around) -> None:
    for name, own in (("fill", inner.fill_opacity), ("stroke", inner.stroke_opacity)):
        if own * inner.opacity < 1.0:
            node.set(f"{name}-opacity", f"{own * inner.opacity:.3g}")


def _faded(run: Run, inner: Around) -> Run:
    shown = inner.opacity * inner.fill_opacity
    if shown >= 1.0 and "fill-opacity" not in run.paint:
        return run
    paint = {name: value for name, value in run.paint.items() if name != "fill-opacity"}
    return replace(run, paint=paint if shown >= 1.0 else {**paint, "fill-opacity": f"{shown:.3g}"})


def _resolved(value: str, inner: Around) -> str:
    return inner.style.color if value.lower() == "currentcolor" else value


def _group(runs: list[Run], inner: Around, background: str | None) -> list[etree._Element]:
    """The runs of one label, together; none for a label that says nothing."""
    shown = [run for run in runs if run.text.strip()]
    if not shown:
        return []
    group = etree.Element(SVG + "g")
    group.extend(_patch(run, shown, background) for run in shown if background)
    faded = [_faded(run, inner) for run in shown]
    group.extend(text_element(run) for run in faded)
    group.extend(rule for run in faded for rule in rules(run))
    return [group]


def _patch(run: Run, label: list[Run], fill: str) -> etree._Element:
    """Paper behind the letters of a run, down to the next line of its label."""
    size = run.type_.size
    is_last = not any(run.y < other.y < run.y + 2 * size for other in label)
    above, below = 0.85 * size, (0.3 if is_last else 0.8) * size
    sizes = {
        "x": run.x - PATCH,
        "y": run.y - above,
        "width": width(run.text, run.type_) + 2 * PATCH,
        "height": above + below,
    }
    attributes = {name: f"{value:.2f}" for name, value in sizes.items()}
    return etree.Element(SVG + "rect", {**attributes, "fill": fill, "stroke": "none"})


def _chosen(children: list[ElementWrapper]) -> list[ElementWrapper]:
    """A switch shows one of its children; the HTML label is the one that carries the text."""
    labels = [child for child in children if local(child.etree_element) == "foreignObject"]
    chosen = (labels or children)[:1]
    for child in children:
        if child not in chosen:
            _replace(child.etree_element, ())
    return chosen
