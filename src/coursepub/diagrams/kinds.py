"""What single kinds of diagram need before the general clean-up."""

from collections.abc import Callable, Mapping

from lxml import etree, html

from coursepub.diagrams.bounds import view_box
from coursepub.diagrams.c4 import lower_title, place_labels
from coursepub.diagrams.gantt import place_words
from coursepub.diagrams.git import lift_commits
from coursepub.diagrams.kanban import weigh_edges
from coursepub.diagrams.lettering import SANS, SIZE
from coursepub.diagrams.names import SVG, XHTML
from coursepub.diagrams.packet import fit_names
from coursepub.diagrams.pie import fill_slices
from coursepub.diagrams.sankey import labels_last
from coursepub.diagrams.sequence import end_lives
from coursepub.diagrams.style import pixels
from coursepub.fonts.metrics import Type, width

NOTE = Type(SANS, SIZE)
"""Type of notes in sequence diagrams, as in the settings."""


LINE = 1.5 * SIZE
"""Height of a line in an HTML label, in pixels."""


def titles_over_lines(clusters: etree._Element, rise: float) -> None:
    """Titles of a graph's groups over the lines that cross them, moved up by some pixels."""
    graph = clusters.getparent()
    lines = None if graph is None else graph.find(SVG + "g[@class='edgePaths']")
    if lines is None:
        return
    for title in list(clusters.iter(SVG + "g")):
        if "cluster-label" in _classes(title):
            title.set("class", f"{title.get('class')} {_look(title)}")
            higher = rise + _further_lines(title)
            title.set("transform", f"translate(0,{-higher}) {title.get('transform') or ''}")
            _raise_edge(title, higher)
            lines.addnext(title)


def _further_lines(title: etree._Element) -> float:
    """Height of all lines of a title but its first: layout leaves room for one."""
    boxes = (pixels(box.get("height")) or 0.0 for box in title.iter(SVG + "foreignObject"))
    return max(0.0, max(boxes, default=0.0) - LINE)


def _raise_edge(title: etree._Element, rise: float) -> None:
    """Make a group's shape higher by some pixels, at its top."""
    group = title.getparent()
    for shape in () if group is None else group.findall(SVG + "rect"):
        shape.set("y", f"{(pixels(shape.get('y')) or 0.0) - rise:.2f}")
        shape.set("height", f"{(pixels(shape.get('height')) or 0.0) + rise:.2f}")


def hidden_labels(root: etree._Element) -> tuple[str, ...]:
    """Labels of a tree map whose areas have no room for them: the engine hides them."""
    hidden = (text for text in root.iter(SVG + "text") if "treemapLabel" in _classes(text))
    gone = (text for text in hidden if "display: none" in (text.get("style") or ""))
    return tuple(_says(text) for text in gone)


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


def read_markup(root: etree._Element) -> None:
    """Markup in the labels of a block diagram, which the engine writes as text."""
    for paragraph in list(root.iter(XHTML + "p")):
        if "<" in (paragraph.text or "") and not len(paragraph):
            read = html.fragment_fromstring(paragraph.text or "", create_parent="p")
            paragraph.text = read.text
            paragraph.extend(read)


def centre_title(root: etree._Element) -> None:
    """The title of a Venn diagram, whose place the engine gives as a share of the width."""
    for title in root.iterfind(SVG + "text[@x='50%']"):
        box = view_box(root)
        title.set("x", f"{(box.left + box.right) / 2:.2f}")


PREPARE: Mapping[str, Callable[[etree._Element], None]] = {
    "block": read_markup,
    "c4": place_labels,
    "gantt": place_words,
    "gitGraph": lift_commits,
    "kanban": weigh_edges,
    "packet": fit_names,
    "pie": fill_slices,
    "sankey": labels_last,
    "sequence": end_lives,
    "venn": centre_title,
}


SETTLE: Mapping[str, Callable[[etree._Element], None]] = {"c4": lower_title}

TIGHT = frozenset({"c4", "journey", "timeline"})
"""Kinds whose own frame leaves much empty room around the drawing."""


def kind_of(root: etree._Element) -> str:
    """What an engine calls the kind of its drawing; "" where it does not say."""
    return root.get("aria-roledescription") or ""


def prepare(root: etree._Element, kind: str) -> None:
    """Change the engine's drawing in place, where its kind asks for it."""
    blank_unknown_icons(root)
    for group in list(root.iter(SVG + "g")):
        if _classes(group) == ["clusters"]:
            titles_over_lines(group, RISE.get(kind, 0.0))
    change = PREPARE.get(kind)
    if change:
        change(root)


def settle(root: etree._Element, kind: str) -> None:
    """Change the flattened drawing in place, where its kind asks for it."""
    change = SETTLE.get(kind)
    if change:
        change(root)


def blank_unknown_icons(root: etree._Element) -> None:
    """An empty frame for an icon that the engine lacks: it writes a question mark."""
    for icon in root.iter(SVG + "svg"):
        marks = [text for text in icon.iter(SVG + "text") if _says(text) == "?"]
        if icon is not root and marks:
            for box in icon.iter(SVG + "rect"):
                box.set("class", UNKNOWN)
            marks[0].clear()


def _says(text: etree._Element) -> str:
    return "".join(map(str, text.itertext())).strip()


UNKNOWN = "unknown-icon"
"""Class of the frame of an icon that nobody knows; print.css draws it."""

RISE: Mapping[str, float] = {"classDiagram": 14.0}
"""How far groups rise above their titles' places: class diagrams leave no room for the title."""
