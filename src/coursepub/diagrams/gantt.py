"""Gantt charts: dates and names that do not run into each other, room for sections."""

import re

from lxml import etree

from coursepub.diagrams.bounds import view_box
from coursepub.diagrams.geometry import affine
from coursepub.diagrams.lettering import SANS
from coursepub.diagrams.lines import wrap
from coursepub.diagrams.names import SVG
from coursepub.diagrams.style import pixels
from coursepub.fonts.metrics import Type, width

DATES = Type(SANS, 14.0)
"""Type of the dates; print.css says so too."""

SECTIONS = TASKS = Type(SANS, 15.0)
"""Type of the names of sections and tasks, as in the settings."""

LEFT, RIGHT = "taskTextOutsideLeft", "taskTextOutsideRight"
"""Classes of names that stand beside their bars."""

GAP = 5.0
"""Room between a bar and the name beside it, in pixels."""

APART = 8.0
NARROWEST, WIDEST, EDGE = 40.0, 260.0, 26.0

_SECTION = re.compile(r"^\s*section[ \t]+(.+)$", re.MULTILINE)
_BREAK = re.compile(r"<br\s*/?>|\\n", re.IGNORECASE)


def left_padding(source: str) -> float:
    """Room for the names of sections left of the bars, in pixels."""
    lines = [line for name in _SECTION.findall(source) for line in _BREAK.split(name)]
    widest = max((width(line.strip(), SECTIONS) for line in lines), default=0.0)
    return min(WIDEST, max(NARROWEST, widest + EDGE))


def break_sections(source: str) -> str:
    """The source with breaks in names of sections that are wider than the room for them."""
    return _SECTION.sub(lambda found: found[0].replace(found[1], _broken(found[1])), source)


def _broken(name: str) -> str:
    if _BREAK.search(name):
        return _BREAK.sub("<br/>", name)
    lines = wrap(name.strip(), WIDEST - EDGE, lambda text: width(text, SECTIONS))
    return "<br/>".join(lines)


def place_words(root: etree._Element) -> None:
    """Move names of tasks and thin out dates, in place."""
    _turn_names(root)
    _thin_dates(root)


def _turn_names(root: etree._Element) -> None:
    """Move names from the left of their bars to the right where they would cover sections.

    The engine turns them left for want of room on the right, of which there is less there.
    """
    bars = {bar.get("id"): bar for bar in root.iter(SVG + "rect") if _is_task(bar)}
    start = min(map(_left, bars.values()), default=0.0)
    end = view_box(root).right
    for name in root.iter(SVG + "text"):
        bar = bars.get((name.get("id") or "").removesuffix("-text"))
        if bar is not None and LEFT in (name.get("class") or ""):
            long = width((name.text or "").strip(), TASKS)
            x = _left(bar) + (pixels(bar.get("width")) or 0.0) + GAP
            if x + long - end < start - (_left(name) - long):
                name.set("x", f"{x:.2f}")
                name.set("class", (name.get("class") or "").replace(LEFT, RIGHT))


def _is_task(bar: etree._Element) -> bool:
    return "task" in (bar.get("class") or "").split()


def _left(element: etree._Element) -> float:
    return pixels(element.get("x")) or 0.0


def _thin_dates(root: etree._Element) -> None:
    """Take away each date that would touch the one before it; its line stays."""
    for grid in root.iter(SVG + "g"):
        if "grid" in (grid.get("class") or "").split():
            _thin(grid)


def _thin(grid: etree._Element) -> None:
    free = float("-inf")
    for tick in sorted(grid.findall(SVG + "g"), key=_place):
        date = tick.find(SVG + "text")
        if date is None:
            continue
        half = width(date.text or "", DATES) / 2
        if _place(tick) - half < free:
            tick.remove(date)
        else:
            free = _place(tick) + half + APART


def _place(tick: etree._Element) -> float:
    return affine(tick.get("transform") or "").e
