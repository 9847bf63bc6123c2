"""HTML labels inside `foreignObject`, laid out as runs: the typesetter draws none of them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from cssselect2 import ElementWrapper

from coursepub.diagrams.lettering import SANS, SIZE
from coursepub.diagrams.lines import pieces, visible
from coursepub.diagrams.names import local
from coursepub.diagrams.runs import Run
from coursepub.diagrams.style import Style
from coursepub.diagrams.svg_text import Given
from coursepub.fonts.metrics import Type, height, width

BLOCKS = {"div", "p", "ul", "ol", "li", "pre", "h1", "h2", "h3", "h4", "table", "tr"}
UNSEEN = {"script", "style", "svg", "img", "iframe", "object", "math"}
CLEAR = ("none", "transparent", "inherit", "initial")
SLACK = 0.5  # px by which a line may pass its room: the engine rounds widths

_SPACES = re.compile(r"\s+")

Words = list[tuple[str, Style]]
"""The texts of one line, each in its style."""


@dataclass(frozen=True, slots=True)
class Label:
    """Lines as their author broke them, the colour behind them, where they hang in their box."""

    lines: list[Words]
    background: str | None
    centred: bool


def read_label(box: ElementWrapper, style: Style, given: Given) -> Label:
    """The label in a `foreignObject` that has this style."""
    reader = _Reader(given)
    for child in box.iter_children():
        reader.read(child, style)
    lines = reader.lines if reader.lines[-1] else reader.lines[:-1]
    return Label(lines, reader.background, reader.centred)


def label_runs(label: Label, room: float, tall: float) -> list[Run]:
    """Runs of a label in a box of `room` by `tall` pixels, from the box's own corner."""
    lines = [line for given in label.lines for line in _wrapped(given, room)]
    blank = next((_leading(line[0][1]) for line in lines if line), 0.0)
    heights = [_leading(line[0][1]) if line else blank for line in lines]
    spare = tall - sum(heights)
    # The engine reserves one line for some labels that have more: they hang from the middle.
    y = spare / 2 if label.centred or spare < -1 else 0.0
    runs: list[Run] = []
    for line, leading in zip(lines, heights, strict=True):
        runs += _line(line, room, y, leading)
        y += leading
    return runs


@dataclass(slots=True)
class _Reader:
    given: Given
    lines: list[Words] = field(default_factory=lambda: [[]])
    background: str | None = None
    centred: bool = False

    def read(self, element: ElementWrapper, outer: Style) -> None:
        tag = local(element.etree_element).lower()
        given = self.given(element)
        if tag in UNSEEN or given.get("display") == "none":
            return
        style = outer.within(tag, given)
        self._note(given)
        if tag == "br":
            self.lines.append([])
        elif tag in BLOCKS:
            self._end_line()
        self._say("• " if tag == "li" else "", style)
        self._say(element.etree_element.text, style)
        for child in element.iter_children():
            self.read(child, style)
            self._say(child.etree_element.tail, style)
        if tag in BLOCKS:
            self._end_line()

    def _note(self, given: Mapping[str, str]) -> None:
        behind = given.get("background-color") or given.get("background")
        if behind and behind not in CLEAR:
            self.background = behind
        if given.get("vertical-align") == "middle" or given.get("align-items") == "center":
            self.centred = True

    def _end_line(self) -> None:
        if self.lines[-1]:
            self.lines.append([])

    def _say(self, text: str | None, style: Style) -> None:
        shown = visible(_SPACES.sub(" ", text or ""))
        line = self.lines[-1]
        if shown and (line or shown != " "):
            line.append((shown, style))


def _wrapped(line: Words, room: float) -> Iterator[Words]:
    """The line as it is, or cut where it passes its room."""
    total = sum(width(text, style.type_) for text, style in line)
    if not line or line[0][1].nowrap or total <= room + SLACK:
        yield line
        return
    words = [(piece, style) for text, style in line for piece in pieces(text)]
    yield from _filled(words, room + SLACK)


def _filled(words: Iterable[tuple[str, Style]], room: float) -> Iterator[Words]:
    line: Words = []
    used = 0.0
    for text, style in words:
        if line and used + width(text.rstrip(), style.type_) > room:
            yield line
            line, used = [], 0.0
        line.append((text, style))
        used += width(text, style.type_)
    yield line


def _leading(style: Style) -> float:
    return sum(height(style.type_)) if style.leading is None else style.leading


def _line(line: Words, room: float, top: float, leading: float) -> Iterator[Run]:
    words = _trimmed(_merged(line))
    total = sum(width(text, style.type_) for text, style in words)
    align = words[0][1].align if words else "start"
    x = {"center": 0.5, "right": 1.0, "end": 1.0}.get(align, 0.0) * (room - total)
    above, below = height(_main(words))
    baseline = top + (leading - above - below) / 2 + above
    for text, style in words:
        yield Run(text, x, baseline - style.rise, style.type_, {"fill": style.color}, style.lines)
        x += width(text, style.type_)


def _main(words: Words) -> Type:
    """The largest type of a line: smaller ones share its baseline."""
    return max(
        (style.type_ for _, style in words), key=lambda type_: type_.size, default=Type(SANS, SIZE)
    )


def _merged(line: Words) -> Words:
    """Neighbours of one style as one text."""
    merged: Words = []
    for text, style in line:
        if merged and merged[-1][1] == style:
            merged[-1] = merged[-1][0] + text, style
        else:
            merged.append((text, style))
    return merged


def _trimmed(line: Words) -> Words:
    words = line.copy()
    if words:
        words[0] = words[0][0].lstrip(), words[0][1]
        words[-1] = words[-1][0].rstrip(), words[-1][1]
    return words
