"""From the engine's SVG, made for browsers, to a drawing for print."""

from collections.abc import Iterable, Iterator

from lxml import etree

from coursepub.diagrams.bounds import Box, frame
from coursepub.diagrams.contrast import lighten_labels
from coursepub.diagrams.drawing import Drawing, EmptyDiagramError
from coursepub.diagrams.flatten import flatten
from coursepub.diagrams.kinds import (
    TIGHT,
    hidden_labels,
    kind_of,
    note_excess,
    prepare,
    settle,
)
from coursepub.diagrams.lost import lost_pictures
from coursepub.diagrams.names import SVG
from coursepub.diagrams.settings import WIDTH
from coursepub.diagrams.sketch import ink_once
from coursepub.diagrams.tidy import tidy


def read(raw: str) -> etree._Element:
    """The engine's SVG, read without looking anywhere else."""
    return etree.fromstring(raw.encode(), _parser())


def best(roots: Iterable[etree._Element], source: str) -> Drawing:
    """The first of an engine's tries that is within its bounds, else the one nearest to them."""
    return min(_tries(roots, source), key=lambda tried: tried[0])[1]


def _tries(roots: Iterable[etree._Element], source: str) -> Iterator[tuple[float, Drawing]]:
    """Drawings, each with how far it passes its bounds in pixels, until one is within them."""
    for root in roots:
        crowded = note_excess(root)
        drawing = clean(root, source)
        excess = max(0.0, drawing.width - WIDTH) + crowded
        yield excess, drawing
        if not excess:
            return


def clean(root: etree._Element, source: str) -> Drawing:
    """The drawing that the engine's SVG shows, which is changed on the way; `source` names it.

    Raises EmptyDiagramError where it shows nothing.
    """
    lost = (*lost_pictures(source), *hidden_labels(root))
    title, description = _words(root, "title"), _words(root, "desc")
    kind = kind_of(root)
    prepare(root, kind)
    flatten(root)
    settle(root, kind)
    lighten_labels(root)
    ink_once(root)
    tidy(root, source)
    box = frame(root, tight=kind in TIGHT)
    if box is None:
        raise EmptyDiagramError
    _set_frame(root, box)
    labels = tuple(dict.fromkeys(_labels(root)))
    svg = etree.tostring(root, encoding="unicode")
    return Drawing(svg, box.width, box.height, title, description, labels, lost)


def _parser() -> etree.XMLParser:
    """A parser that reads nothing but the text it is given."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )


def _words(root: etree._Element, name: str) -> str:
    return " ".join((root.findtext(SVG + name) or "").split())


def _set_frame(root: etree._Element, box: Box) -> None:
    view = (box.left, box.top, box.width, box.height)
    root.set("viewBox", " ".join(f"{value:.2f}".rstrip("0").rstrip(".") for value in view))
    root.set("width", f"{box.width:.2f}")
    root.set("height", f"{box.height:.2f}")


def _labels(root: etree._Element) -> Iterator[str]:
    """The drawing's labels, each said once: the runs of one label lie in one group."""
    for group in root.iter(SVG + "g"):
        words = " ".join(text.text or "" for text in group.findall(SVG + "text")).split()
        if words:
            yield " ".join(words)
