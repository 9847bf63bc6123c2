"""SVG text with its nested spans, shifts and anchors, laid out as runs.

The typesetter adds the shifts of a text and its spans, and clips anchored text.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from cssselect2 import ElementWrapper

from coursepub.diagrams.lines import visible
from coursepub.diagrams.names import local
from coursepub.diagrams.runs import Run
from coursepub.diagrams.style import Style, pixels
from coursepub.fonts.metrics import height, width

PAINT = ("fill", "fill-opacity")

Given = Callable[[ElementWrapper], Mapping[str, str]]
"""Declarations and presentation attributes of an element."""

Paint = Mapping[str, str]
"""Presentation attributes that letters keep."""

_SPACES = re.compile(r"[ \t\r\n\f]+")
_CENTRE, _HANG = 0.26, 0.8  # half the height of an x; where hanging scripts hang; in ems


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of one element; x and y are where they must stand, if anywhere."""

    text: str
    style: Style
    paint: Paint
    x: float | None = None
    y: float | None = None
    dx: float = 0.0
    dy: float = 0.0

    @property
    def width(self) -> float:
        return width(self.text, self.style.type_)


def text_runs(text: ElementWrapper, style: Style, paint: Paint, given: Given) -> list[Run]:
    """The runs of a `text` element, whose own style and paint are worked out already."""
    spans = _joined(_Reader(given).read(text, style, paint))
    return list(_placed(_chunks(spans)))


@dataclass(slots=True)
class _Reader:
    """Walks a text in order; a position waits here for the first characters after it."""

    given: Given
    waiting: dict[str, float] = field(default_factory=dict)

    def read(self, element: ElementWrapper, style: Style, paint: Paint) -> Iterator[Span]:
        self._note(element, style)
        yield from self._span(element.etree_element.text, style, paint)
        for child in element.iter_children():
            yield from self._child(child, style, paint)
            yield from self._span(child.etree_element.tail, style, paint)

    def _child(self, child: ElementWrapper, style: Style, paint: Paint) -> Iterator[Span]:
        given = self.given(child)
        if local(child.etree_element) in ("tspan", "a") and given.get("display") != "none":
            own = {name: given[name] for name in PAINT if name in given}
            yield from self.read(child, style.within("tspan", given), {**paint, **own})

    def _note(self, element: ElementWrapper, style: Style) -> None:
        for name in ("x", "y", "dx", "dy"):
            first = re.split(r"[\s,]+", (element.etree_element.get(name) or "").strip())[0]
            value = pixels(first, style.type_.size)
            if value is not None:
                self.waiting[name] = value  # a span's shift replaces that of its text

    def _span(self, text: str | None, style: Style, paint: Paint) -> Iterator[Span]:
        shown = visible(_SPACES.sub(" ", text or ""))
        if shown:
            at = self.waiting
            dx, dy = at.get("dx", 0.0), at.get("dy", 0.0)
            yield Span(shown, style, paint, at.get("x"), at.get("y"), dx, dy)
            self.waiting = {}


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """White space as a whole: none at the start of a line, never two spaces in a row."""
    space = True
    for span in spans:
        space = space or span.x is not None or span.y is not None
        text = span.text.lstrip(" ") if space else span.text
        if text:
            space = text.endswith(" ")
            yield replace(span, text=text)


def _chunks(spans: Iterable[Span]) -> Iterator[list[Span]]:
    """Spans up to the next that has a place of its own: what one anchor holds."""
    chunk: list[Span] = []
    for span in spans:
        if chunk and (span.x is not None or span.y is not None):
            yield _trimmed(chunk)
            chunk = []
        chunk.append(span)
    if chunk:
        yield _trimmed(chunk)


def _trimmed(chunk: list[Span]) -> list[Span]:
    """Neighbours of one look as one span, the end of the line without spaces."""
    merged: list[Span] = []
    for span in chunk:
        if merged and span == replace(merged[-1], text=span.text, x=None, y=None, dx=0.0, dy=0.0):
            merged[-1] = replace(merged[-1], text=merged[-1].text + span.text)
        else:
            merged.append(span)
    return [*merged[:-1], replace(merged[-1], text=merged[-1].text.rstrip(" "))]


def _placed(chunks: Iterable[list[Span]]) -> Iterator[Run]:
    x = y = 0.0
    for chunk in chunks:
        first = chunk[0]
        x = (x if first.x is None else first.x) - _before(chunk)
        y = y if first.y is None else first.y
        for span in chunk:
            x, y = x + span.dx, y + span.dy
            style = span.style
            yield Run(span.text, x, y + _drop(style), style.type_, span.paint, style.lines)
            x += span.width


def _before(chunk: list[Span]) -> float:
    """How much of a chunk stands before the place that anchors it."""
    total = sum(span.width + span.dx for span in chunk) - chunk[0].dx
    return total * {"middle": 0.5, "end": 1.0}.get(chunk[0].style.anchor, 0.0)


def _drop(style: Style) -> float:
    """How far the ordinary baseline lies below the one that is asked for."""
    size = style.type_.size
    above, below = height(style.type_)
    match style.baseline:
        case "middle":
            return _CENTRE * size
        case "central":
            return (above - below) / 2
        case "hanging":
            return _HANG * above
        case "text-before-edge" | "before-edge" | "text-top":
            return above
        case "text-after-edge" | "after-edge" | "text-bottom":
            return -below
    return 0.0
