"""User journeys: boxes of tasks as large as their names need, so that none runs out of its box."""

import re
from collections.abc import Mapping

from coursepub.diagrams.lettering import SANS, SIZE
from coursepub.diagrams.lines import wrap
from coursepub.fonts.metrics import Type, width

TASKS = Type(SANS, SIZE)
NARROWEST, WIDE, WIDEST, STEP = 130, 260, 400, 10
EDGE = 12.0
"""Room left and right of a task's name together, in pixels."""

LOW, HIGH = 50, 66
"""Heights of boxes with two lines of type, and with three, in pixels."""

_TASK = re.compile(r"^\s*([^:\n]+):\s*\d", re.MULTILINE)


def task_size(source: str) -> Mapping[str, int]:
    """The smallest box, of those tried, that holds every name: width and height in pixels."""
    names = [name.strip() for name in _TASK.findall(source)]
    for room in range(NARROWEST, WIDE, STEP):
        if _fit(names, room - EDGE, 2):
            return {"width": room, "height": LOW}
    tried = range(WIDE, WIDEST, STEP)
    room = next((room for room in tried if _fit(names, room - EDGE, 3)), WIDEST)
    return {"width": room, "height": HIGH}


def _fit(names: list[str], room: float, lines: int) -> bool:
    return all(_fits(name, room, lines) for name in names)


def _fits(name: str, room: float, most: int) -> bool:
    lines = list(wrap(name, room, lambda text: width(text, TASKS)))
    return len(lines) <= most and all(width(line, TASKS) <= room for line in lines)
