"""What single kinds of diagram need before the general clean-up."""

from collections.abc import Callable, Mapping

from lxml import etree

from coursepub.diagrams.gantt import thin_dates
from coursepub.diagrams.lettering import SANS, SIZE
from coursepub.diagrams.names import SVG
from coursepub.diagrams.pie import fill_slices
from coursepub.diagrams.style import pixels
from coursepub.fonts.metrics import Type, width

NOTE = Type(SANS, SIZE)
"""Type of notes in sequence diagrams, as in the settings."""


def labels_last(root: etree._Element) -> None:
    """Names over the ribbons of a Sankey diagram: the engine paints the ribbons over them."""
    for group in list(root.iter(SVG + "g")):
        if _classes(group) == ["node-labels"]:
            root.append(group)


def titles_over_lines(clusters: etree._Element, rise: float) -> None:
    """Titles of a graph's groups over the lines that cross them, moved up by some pixels."""
    graph = clusters.getparent()
    lines = None if graph is None else graph.find(SVG + "g[@class='edgePaths']")
    if lines is None:
        return
    for title in list(clusters.iter(SVG + "g")):
        if "cluster-label" in _classes(title):
            title.set("class", f"{title.get('class')} {_look(title)}")
            title.set("transform", f"translate(0,{-rise}) {title.get('transform') or ''}")
            lines.addnext(title)


def note_excess(root: etree._Element) -> float:
    """How far the notes of a sequence diagram pass their boxes, in pixels together.

    The engine makes a box as wide as the distance between two participants, whatever it says.
    """
    groups = (note.getparent() for note in root.iter(SVG + "rect") if "note" in _classes(note))
    return sum(_excess(group) for group in groups if group is not None)


def _excess(group: etree._Element) -> float:
    room = max(pixels(box.get("width")) or 0.0 for box in group.iter(SVG + "rect"))
    lines = ("".join(map(str, text.itertext())) for text in group.iter(SVG + "text"))
    return max((width(line, NOTE) - room for line in lines if width(line, NOTE) > room), default=0)


def _look(title: etree._Element) -> str:
    """Whether a title's group has the colour of all groups, or one of its own."""
    group = title.getparent()
    shape = None if group is None else group.find(SVG + "rect")
    return "common" if shape is not None and "fill" not in (shape.get("style") or "") else "own"


def _classes(element: etree._Element) -> list[str]:
    return (element.get("class") or "").split()


PREPARE: Mapping[str, Callable[[etree._Element], None]] = {
    "gantt": thin_dates,
    "pie": fill_slices,
    "sankey": labels_last,
}


def prepare(root: etree._Element) -> None:
    """Change the engine's drawing in place, where its kind asks for it."""
    kind = root.get("aria-roledescription") or ""
    for group in list(root.iter(SVG + "g")):
        if _classes(group) == ["clusters"]:
            titles_over_lines(group, RISE.get(kind, 0.0))
    change = PREPARE.get(kind)
    if change:
        change(root)


RISE: Mapping[str, float] = {"classDiagram": 4.0}
"""How far titles of groups rise: class diagrams leave them less room than a line is high."""
