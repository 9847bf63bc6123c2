"""The few colours of pictures: white shapes, ink lines, one accent, greys that stay apart.

Mermaid's own theme variables carry most of it; `print.css` does the rest.
"""

from collections.abc import Mapping

from coursepub.diagrams.lettering import SANS, SIZE

INK, ACCENT, PAPER = "#1c1c1c", "#17495c", "#ffffff"
PALE, LIGHT, MIDDLE, SOFT = "#f4f4f4", "#dcdcdc", "#9a9a9a", "#565656"
PALETTE = frozenset({INK, ACCENT, PAPER, PALE, LIGHT, MIDDLE, SOFT})
"""Every colour that a picture has unless its author names another."""

SCALE = 12
"""How many colours a Mermaid theme numbers."""

SLICES = range(1, SCALE + 1)
"""Slices of a pie; the colour `#0000nn` stands for the filling of slice nn."""

Settings = Mapping[str, object]


def theme() -> Settings:
    """Mermaid's theme variables, all set: a derived one would bring its own colour."""
    return {
        "fontFamily": SANS,
        "fontSize": f"{SIZE:g}px",
        "darkMode": False,
        "useGradient": False,
        "dropShadow": "none",
        **_named(INK, _INK_NAMES),
        **_named(PAPER, _PAPER_NAMES),
        **_named(PALE, _PALE_NAMES),
        **_named(LIGHT, ("activationBkgColor", "doneTaskBkgColor", "labelBoxBkgColor")),
        **_named(SOFT, ("clusterBorder", "noteBorderColor", "sectionBorderColor")),
        **_named(MIDDLE, ("gridColor",)),
        **_numbered(),
        "strokeWidth": 1,
        "pieOpacity": 1,
        "commitLabelFontSize": "14px",
        "tagLabelFontSize": "14px",
        **{f"pie{part}TextSize": f"{SIZE:g}px" for part in ("Title", "Section", "Legend")},
        "xyChart": _xy_theme(),
        "radar": {"axisColor": SOFT, "graticuleColor": PAPER, "curveOpacity": 0.0},
    }


_INK_NAMES = (
    *("primaryTextColor", "secondaryTextColor", "tertiaryTextColor", "textColor", "titleColor"),
    *("primaryBorderColor", "secondaryBorderColor", "tertiaryBorderColor", "nodeBorder"),
    *("lineColor", "arrowheadColor", "defaultLinkColor", "border1", "border2", "nodeTextColor"),
    *("actorBorder", "actorTextColor", "actorLineColor", "signalColor", "signalTextColor"),
    *("labelBoxBorderColor", "labelTextColor", "loopTextColor", "noteTextColor"),
    *("activationBorderColor", "taskBorderColor", "taskTextColor", "taskTextDarkColor"),
    *("taskTextLightColor", "taskTextOutsideColor", "activeTaskBorderColor"),
    *("doneTaskBorderColor", "critBorderColor", "todayLineColor", "taskTextClickableColor"),
    *("labelColor", "errorTextColor", "transitionColor", "transitionLabelColor", "classText"),
    *("stateLabelColor", "specialStateColor", "innerEndBackground", "compositeBorder"),
    *("stateBorder", "personBorder", "requirementBorderColor", "requirementTextColor"),
    *("relationColor", "relationLabelColor", "commitLabelColor", "tagLabelColor"),
    *("tagLabelBorder", "pieTitleTextColor", "pieSectionTextColor", "pieLegendTextColor"),
    *("pieStrokeColor", "pieOuterStrokeColor", "quadrant1TextFill", "quadrant2TextFill"),
    *("quadrant3TextFill", "quadrant4TextFill", "quadrantPointFill", "quadrantPointTextFill"),
    *("quadrantXAxisTextFill", "quadrantYAxisTextFill", "quadrantTitleFill"),
    *("quadrantInternalBorderStrokeFill", "quadrantExternalBorderStrokeFill"),
    *("archEdgeColor", "archEdgeArrowColor", "archGroupBorderColor", "vertLineColor"),
)
_PAPER_NAMES = (
    *("background", "primaryColor", "mainBkg", "secondBkg", "edgeLabelBackground"),
    *("actorBkg", "labelBackground", "labelBackgroundColor", "sequenceNumberColor"),
    *("taskBkgColor", "activeTaskBkgColor", "critBkgColor", "sectionBkgColor"),
    *("altSectionBkgColor", "stateBkg", "compositeTitleBackground", "compositeBackground"),
    *("personBkg", "requirementBackground", "relationLabelBackground", "nodeBkg"),
    *("commitLabelBackground", "tagLabelBackground", "quadrant2Fill", "quadrant4Fill"),
    *("rowOdd", "attributeBackgroundColorOdd", "secondaryColor", "errorBkgColor"),
)
_PALE_NAMES = (
    *("tertiaryColor", "clusterBkg", "noteBkgColor", "sectionBkgColor2", "excludeBkgColor"),
    *("altBackground", "rowEven", "attributeBackgroundColorEven"),
    *("quadrant1Fill", "quadrant3Fill"),
)


def _named(colour: str, names: tuple[str, ...]) -> dict[str, str]:
    return dict.fromkeys(names, colour)


def _numbered() -> dict[str, str]:
    """The numbered colours: paper with ink; kinds that must tell them apart do so in print.css."""
    scale = range(SCALE)
    return {
        **{f"cScale{n}": PAPER for n in scale},
        **{f"cScaleLabel{n}": INK for n in scale},
        **{f"cScaleInv{n}": INK for n in scale},
        **{f"cScalePeer{n}": INK for n in scale},
        **{f"surface{n}": PAPER for n in scale},
        **{f"surfacePeer{n}": INK for n in scale},
        **{f"pie{n}": f"#0000{n:02x}" for n in SLICES},
        **{f"fillType{n}": PAPER for n in range(8)},
        **{f"git{n}": (INK, ACCENT, SOFT, MIDDLE)[n % 4] for n in range(8)},
        **{f"gitInv{n}": PAPER for n in range(8)},
        **{f"gitBranchLabel{n}": INK for n in range(8)},
        **{f"venn{n + 1}": LIGHT for n in range(8)},
        "actor0": PAPER,
        "actor1": LIGHT,
        "actor2": MIDDLE,
        "actor3": SOFT,
        "actor4": ACCENT,
        "actor5": INK,
    }


def _xy_theme() -> Settings:
    axes = ("Label", "Title", "Tick", "Line")
    return {
        "backgroundColor": PAPER,
        "titleColor": INK,
        **{f"{axis}Axis{part}Color": INK for axis in "xy" for part in axes},
        "plotColorPalette": ",".join((LIGHT, ACCENT, MIDDLE, INK, SOFT)),
    }
