"""User journeys: tasks as wide as their names need, so that none runs out of its box."""

import re

from coursepub.diagrams.lettering import SANS, SIZE
from coursepub.diagrams.lines import wrap
from coursepub.fonts.metrics import Type, width

TASKS = Type(SANS, SIZE)
NARROWEST, WIDEST, STEP = 130, 260, 10
EDGE = 12.0
"""Room left and right of a task's name together, in pixels."""

LINES = 2
"""Lines of type that a task's box is high."""

_TASK = re.compile(r"^\s*([^:\n]+):\s*\d", re.MULTILINE)


def task_width(source: str) -> int:
    """The least width in pixels, of those tried, at which every name takes two lines at most."""
    names = [name.strip() for name in _TASK.findall(source)]
    tried = range(NARROWEST, WIDEST, STEP)
    return next((room for room in tried if _fit(names, room - EDGE)), WIDEST)


def _fit(names: list[str], room: float) -> bool:
    return all(_fits(name, room) for name in names)


def _fits(name: str, room: float) -> bool:
    lines = list(wrap(name, room, lambda text: width(text, TASKS)))
    return len(lines) <= LINES and all(width(line, TASKS) <= room for line in lines)
