"""Sequence diagrams: room for figures, and lines that are broken only where they must."""

import re
from collections.abc import Mapping

from coursepub.diagrams.lettering import SANS, SIZE
from coursepub.diagrams.lines import wrap
from coursepub.fonts.metrics import Type, width

NAME = Type(SANS, SIZE)
APART = 56
"""Room between the boxes of two participants, in pixels."""

NARROWEST, WIDEST = 160, 300
"""Least and largest length of a broken line, in pixels."""

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
