"""Sequence diagrams: room for figures, and lines that are broken only where they must."""

import re
from collections.abc import Mapping

from lxml import etree

from coursepub.diagrams.lettering import SANS, SIZE
from coursepub.diagrams.lines import wrap
from coursepub.diagrams.names import SVG
from coursepub.diagrams.style import pixels
from coursepub.fonts.metrics import Type, width

NAME = Type(SANS, SIZE)
APART = 56
"""Room between the boxes of two participants, in pixels."""

NARROWEST, WIDEST = 160, 300
"""Least and largest length of a broken line, in pixels."""

HEAD = 4.0
"""How far from a life line messages end, in pixels."""

BOX, FIGURE, LINE = 44, 74, 20
"""Heights in pixels of a name in a box, of a figure over its name, of each further line."""

_FIGURES = re.compile(r"^\s*(create\s+)?(actor\b|participant\b.*@\{)", re.MULTILINE)
_PARTICIPANT = re.compile(r"^\s*(?:create\s+)?(?:actor|participant)\s+(.+)$", re.MULTILINE)
_ALIAS = re.compile(r"^.*?\bas\s+")

Look = Mapping[str, object]


def looks(source: str, room: int) -> tuple[Look, ...]:
    """Settings to try, best first: lines as they are, then broken to fit `room` in pixels."""
    height = FIGURE if _FIGURES.search(source) else BOX
    line = line_length(source, room)
    further = LINE * (_lines_below_figures(source, line) - 1) if height == FIGURE else 0
    broken = {"height": height + further, "wrap": True, "width": line}
    return {"height": height}, broken


def line_length(source: str, room: int) -> int:
    """How long lines may be for all declared participants to stand in `room`, in pixels."""
    count = len(_PARTICIPANT.findall(source))
    length = room // count - APART if count else NARROWEST
    return min(WIDEST, max(NARROWEST, length))


def _lines_below_figures(source: str, room: int) -> int:
    names = [_ALIAS.sub("", name).strip() for name in _PARTICIPANT.findall(source)]
    return max((len(list(wrap(name, room, _width))) for name in names), default=1)


def _width(text: str) -> float:
    return width(text, NAME)


def end_lives(root: etree._Element) -> None:
    """Draw lives of those who are destroyed down to the message that does it, in place.

    The engine leaves room there for a second box of theirs, which is drawn only where all
    participants have one.
    """
    lives = [line for line in root.iter(SVG + "line") if line.get("data-et") == "life-line"]
    last = max((_at(life, "y2") for life in lives), default=0.0)
    if any("actor-bottom" in (box.get("class") or "") for box in root.iter(SVG + "rect")):
        return
    for life in lives:
        end = _at(life, "y2")
        final = max(
            _messages_to(root, life.get("data-id")), key=lambda m: _at(m, "y2"), default=None
        )
        if final is not None and end < last and end < _at(final, "y2"):
            life.set("y2", final.get("y2") or "")
            side = HEAD if _at(final, "x1") > _at(life, "x1") else -HEAD
            final.set("x2", f"{_at(life, 'x1') + side:g}")


def _messages_to(root: etree._Element, name: str | None) -> list[etree._Element]:
    return [line for line in root.iter(SVG + "line") if line.get("data-to") == name]


def _at(line: etree._Element, axis: str) -> float:
    return pixels(line.get(axis)) or 0.0
