"""How diagrams are laid out: type at 16 pixels, little empty margin, room for labels."""

import re

from coursepub.diagrams.gantt import left_padding
from coursepub.diagrams.journey import task_size
from coursepub.diagrams.lettering import SANS, SIZE
from coursepub.diagrams.sequence import APART, looks
from coursepub.diagrams.theme import INK, MIDDLE, PAPER, Settings, theme

WIDTH = 880
"""Room for charts that fill what they are given, in pixels: 165 mm with 8.5 pt type."""

MAX_SOURCE = 100_000
"""Longest source in bytes: engines take more, and then many seconds."""

LOCKED = (
    "secure",
    "securityLevel",
    "startOnLoad",
    "maxTextSize",
    "maxEdges",
    "theme",
    "themeVariables",
    "themeCSS",
    "look",
    "fontFamily",
    "altFontFamily",
    "fontSize",
)
"""Settings that a source may not change: they would break the document's look."""


def requests(source: str, name: str) -> tuple[Settings, ...]:
    """Options of one drawing, which the engine will call `name`: what to try, best first."""
    svg = {"diagram_id": name}
    return tuple({"svg": svg, "site_config": own} for own in own_settings(source))


def own_settings(source: str) -> tuple[Settings, ...]:
    """Settings that depend on the source: room for names, figures or long messages."""
    if re.search(r"^\s*gantt\b", source, re.MULTILINE):
        return ({"gantt": {"leftPadding": left_padding(source)}},)
    if re.search(r"^\s*sequenceDiagram\b", source, re.MULTILINE):
        return tuple({"sequence": look} for look in looks(source, WIDTH))
    if re.search(r"^\s*journey\b", source, re.MULTILINE):
        return ({"journey": task_size(source)},)
    return ({},)


def options(layout: str) -> Settings:
    """Options of the engine, its graphs laid out by `layout`."""
    return {
        "version": 2,
        "runtime_policy": "deterministic",
        "svg": {"pipeline": "parity"},
        "resources": {"profile": "interactive"},
        "layout": {
            "container_width": WIDTH,
            "container_height": 600,
            "screen_available_width": WIDTH,
        },
        "site_config": site(layout),
    }


def site(layout: str) -> Settings:
    """Mermaid's own settings, its graphs laid out by `layout`."""
    look = {"look": "classic", "theme": "base"}
    return {
        **look,
        "layout": layout,
        "secure": list(LOCKED),
        "fontFamily": SANS,
        "fontSize": SIZE,
        "themeVariables": theme(),
        **{kind: {**look, **own} for kind, own in _kinds(layout).items()},
    }


def _kinds(layout: str) -> dict[str, Settings]:
    """Settings by kind of diagram: type at 16 pixels, little empty margin, room for labels."""
    graph = {
        "layout": layout,
        "wrappingWidth": 200,
        "diagramPadding": 4,
        "nodeSpacing": 36,
        "rankSpacing": 40,
        "subGraphTitleMargin": {"top": 4, "bottom": 12},
    }
    return {
        "flowchart": {**graph, "minNodeWidth": 0, "padding": 12},
        "state": {**graph, "minNodeWidth": 0},
        "class": {**graph, "padding": 8},
        "er": {"layout": layout, "diagramPadding": 10, "entityPadding": 8, "fontSize": SIZE},
        "requirement": {"layout": layout, "fontSize": SIZE},
        "swimlane": {},
        "venn": {},
        "mindmap": {"layout": "cose-bilkent", "padding": 8},
        "sequence": _sequence(),
        "gantt": _gantt(),
        "pie": {"textPosition": 0.72},
        "sankey": {"linkColor": MIDDLE, "width": 700, "height": 380},
        "journey": {
            "taskFontSize": SIZE,
            "taskFontFamily": SANS,
            "diagramMarginX": 4,
            "taskMargin": 12,
            "leftMargin": 110,
        },
        "quadrantChart": _quadrant(),
        "xyChart": _xy(),
        "packet": {"bitWidth": 27, "paddingY": 14},
        "timeline": {"leftMargin": 10, "diagramMarginX": 4, "diagramMarginY": 4, "padding": 8},
        "radar": {"width": 420, "height": 420, "marginLeft": 100, "marginRight": 100},
        "treemap": {
            "nodeWidth": 86,
            "nodeHeight": 38,
            "labelFontSize": SIZE,
            "valueFontSize": SIZE,
        },
        "block": {"padding": 20},
        "c4": _c4(),
    }


def _sequence() -> Settings:
    fonts = {f"{part}FontFamily": SANS for part in ("actor", "message", "note")}
    sizes = {f"{part}FontSize": SIZE for part in ("actor", "message", "note")}
    return {
        **fonts,
        **sizes,
        "mirrorActors": False,
        "wrap": False,
        "diagramMarginX": 4,
        "diagramMarginY": 4,
        "actorMargin": APART,
        "width": 132,
        "labelBoxWidth": 60,
        "messageMargin": 34,
        "boxMargin": 10,
        "boxTextMargin": 8,
        "labelBoxHeight": 24,
    }


def _gantt() -> Settings:
    return {
        "fontSize": 15,
        "sectionFontSize": 15,
        "barHeight": 26,
        "barGap": 6,
        "topPadding": 44,
        "gridLineStartPadding": 30,
        "rightPadding": 44,
        "titleTopMargin": 22,
        "useWidth": WIDTH,
    }


def _c4() -> Settings:
    """Shapes of every sort on paper; what lies outside the system has a softer edge."""
    sorts = ("person", *(f"{part}{kind}" for part in _C4_PARTS for kind in ("", "_db", "_queue")))
    inside = {f"{sort}_border_color": INK for sort in sorts}
    outside = {f"external_{sort}_border_color": MIDDLE for sort in sorts}
    names = (*sorts, *(f"external_{sort}" for sort in sorts))
    return {
        **inside,
        **outside,
        **{f"{name}_bg_color": PAPER for name in names},
        **{f"{name}FontSize": 18 for name in names},  # of which what follows a name has a share
        **{f"{name}FontSize": SIZE for name in ("boundary", "message")},
        **{f"{name}FontFamily": SANS for name in (*names, "boundary", "message")},
        "diagramMarginX": 4,
        "diagramMarginY": 4,
        "width": 250,
        "c4ShapeMargin": 70,
        "c4ShapePadding": 14,
    }


_C4_PARTS = ("system", "container", "component")


def _quadrant() -> Settings:
    sizes = ("title", "quadrantLabel", "pointLabel", "xAxisLabel", "yAxisLabel")
    return {f"{name}FontSize": SIZE for name in sizes} | {"pointRadius": 5}


def _xy() -> Settings:
    axis = {"labelFontSize": SIZE, "titleFontSize": SIZE}
    return {"width": 700, "height": 400, "titleFontSize": SIZE, "xAxis": axis, "yAxis": axis}
