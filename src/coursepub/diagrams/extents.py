"""How far shapes reach, from their corners and control points."""

import re
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from coursepub.diagrams.names import local
from coursepub.diagrams.style import pixels

Point = tuple[float, float]

_COMMAND = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}
"""How many numbers a command of a path takes, over and over."""


def points(shape: etree._Element) -> list[Point]:
    """Points between which a shape lies; none for what is not a shape.

    A curve lies between its control points. An arc may reach past its ends; in drawings
    of boxes and pies its neighbours then reach as far.
    """
    find = _POINTS.get(local(shape))
    return list(find(shape)) if find else []


def _value(shape: etree._Element, name: str) -> float:
    return pixels(shape.get(name)) or 0.0


def _line(shape: etree._Element) -> Iterator[Point]:
    yield _value(shape, "x1"), _value(shape, "y1")
    yield _value(shape, "x2"), _value(shape, "y2")


def _rectangle(shape: etree._Element) -> Iterator[Point]:
    x, y = _value(shape, "x"), _value(shape, "y")
    yield x, y
    yield x + _value(shape, "width"), y + _value(shape, "height")


def _round(shape: etree._Element) -> Iterator[Point]:
    x, y, radius = _value(shape, "cx"), _value(shape, "cy"), _value(shape, "r")
    wide, tall = _value(shape, "rx") or radius, _value(shape, "ry") or radius
    yield x - wide, y - tall
    yield x + wide, y + tall


def _polygon(shape: etree._Element) -> Iterator[Point]:
    numbers = _numbers(shape.get("points") or "")
    yield from zip(numbers[::2], numbers[1::2], strict=False)


def ends(path: str) -> Iterator[list[Point]]:
    """The ends of the lines of a path's `d`, each stretch by itself."""
    stretch: list[Point] = []
    for command, placed in _walk(path):
        if command in "Mm" and stretch:
            yield stretch
            stretch = []
        stretch.append(placed[-1])
    if stretch:
        yield stretch


def _path(shape: etree._Element) -> Iterator[Point]:
    for _, placed in _walk(shape.get("d") or ""):
        yield from placed


def _walk(path: str) -> Iterator[tuple[str, list[Point]]]:
    """Each step of a path: its command, then its control points and its end."""
    x = y = 0.0
    for command, arguments in _COMMAND.findall(path):
        for step in _steps(command.upper(), _arguments(command, arguments)):
            at = (x, y) if command.islower() else (0.0, 0.0)
            placed = [_placed(step_x, step_y, at, (x, y)) for step_x, step_y in step]
            yield command, placed
            x, y = placed[-1]


def _placed(x: float | None, y: float | None, at: Point, now: Point) -> Point:
    """A point of a path; a straight step names one of its coordinates only."""
    return now[0] if x is None else at[0] + x, now[1] if y is None else at[1] + y


def _steps(command: str, numbers: list[float]) -> Iterator[list[tuple[float | None, float | None]]]:
    takes = _TAKES.get(command, 0)
    for start in range(0, len(numbers) - takes + 1, takes or 1):
        group = numbers[start : start + takes]
        if command == "H":
            yield [(group[0], None)]
        elif command == "V":
            yield [(None, group[0])]
        elif group:
            ends = group[5:] if command == "A" else group
            yield list(zip(ends[::2], ends[1::2], strict=True))


def _arguments(command: str, text: str) -> list[float]:
    """Numbers of a command; the two flags of an arc may stand without a space."""
    if command.upper() == "A":
        text = re.sub(r"(?<=[\s,])([01])[\s,]*([01])(?=[\s,.\d+-])", r" \1 \2 ", text)
    return _numbers(text)


def _numbers(text: str) -> list[float]:
    return [float(number) for number in _NUMBER.findall(text)]


_POINTS: Mapping[str, Callable[[etree._Element], Iterator[Point]]] = {
    "line": _line,
    "rect": _rectangle,
    "circle": _round,
    "ellipse": _round,
    "polygon": _polygon,
    "polyline": _polygon,
    "path": _path,
}
