"""Answers to the layout engine's questions about the size of text."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from coursepub.diagrams.lettering import family, printed, weight
from coursepub.diagrams.lines import visible, wrap
from coursepub.fonts.metrics import Type, height, width

_SPACES = re.compile(r"[ \t\n]+")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MARKUP = re.compile(r"</?(?:b|strong|i|em|u|s|code|small|sub|sup)>", re.IGNORECASE)


class Named(Protocol):
    """A member of one of the engine's enumerations."""

    @property
    def name(self) -> str: ...


class Question(Protocol):
    """What the engine asks; sizes in pixels."""

    operation: Named
    text: str
    font_family: str | None
    font_size: float
    font_weight: str | None
    font_style: str
    max_width: float | None
    line_height: float
    letter_spacing: float
    word_spacing: float
    wrap_mode: Named
    white_space: Named


@dataclass(frozen=True, slots=True)
class Answer:
    """Sizes in pixels; `kind` says which of them the engine will read."""

    kind: str
    width: float = 0.0
    height: float = 0.0
    length: float = 0.0
    lines: int = 1
    left: float | None = None
    right: float | None = None
    raw_width: float | None = None


def answer(question: Question) -> Answer:
    """Measure a text as it will be drawn."""
    operation = question.operation.name
    if operation in ("MEASURE", "WRAPPED", "WRAPPED_WITH_RAW_WIDTH"):
        return _block(question, wrapped=operation != "MEASURE")
    if operation == "MERMAID_CALCULATE_TEXT_DIMENSIONS":
        return Answer("METRICS", width=_width(question), height=_line_box(question))
    if operation in ("B_BOX_X", "B_BOX_X_WITH_ASCII_OVERHANG", "TITLE_B_BOX_X"):
        half = _width(question) / 2
        return Answer("HORIZONTAL_EXTENTS", left=half, right=half)
    if operation.endswith("_HEIGHT"):
        return Answer("LENGTH", length=_line_box(question))
    if operation.endswith("Y_OFFSET"):
        return Answer("LENGTH", length=_offset(question))
    return Answer("LENGTH", length=_width(question))


def _type(question: Question) -> Type:
    name = family(question.font_family or "")
    italic = question.font_style in ("italic", "oblique")
    return printed(Type(name, question.font_size, weight(question.font_weight or ""), italic))


def _measure(question: Question) -> Callable[[str], float]:
    type_ = _type(question)

    def measure(text: str) -> float:
        spacing = len(text) * question.letter_spacing + text.count(" ") * question.word_spacing
        return width(text, type_) + spacing

    return measure


def _text(question: Question, text: str) -> str:
    text = visible(unicodedata.normalize("NFC", text))
    return text if question.white_space.name == "BREAK_SPACES" else _SPACES.sub(" ", text)


def _width(question: Question) -> float:
    return _measure(question)(_text(question, question.text))


def _line_box(question: Question) -> float:
    """Height of a line's box, rounded as browsers round it."""
    above, below = height(_type(question))
    return round(above) + round(below)


def _offset(question: Question) -> float:
    """Top of the text's box, from the place at which the text is set."""
    operation, size = question.operation.name, question.font_size
    top = -height(_type(question))[0]
    if operation.startswith("CREATE_TEXT"):
        top += size
    if "MIDDLE" in operation:
        top += 0.26 * size
    if "HANGING" in operation:
        top += 0.8 * size
    return top


def _block(question: Question, *, wrapped: bool) -> Answer:
    measure = _measure(question)
    hard = [_text(question, line) for line in _plain(question.text).split("\n")]
    natural = max(map(measure, hard))
    lines, wide = hard, natural
    if wrapped and question.max_width and natural > question.max_width:
        lines = [line for text in hard for line in wrap(text, question.max_width, measure)]
        wide = max(map(measure, lines))
        if question.wrap_mode.name == "HTML_LIKE":
            wide = max(wide, question.max_width)
    tall = _tall(question, len(lines))
    if question.operation.name == "WRAPPED_WITH_RAW_WIDTH":
        return Answer("WRAPPED_WITH_RAW_WIDTH", wide, tall, lines=len(lines), raw_width=natural)
    return Answer("METRICS", wide, tall, lines=len(lines))


def _plain(text: str) -> str:
    """What a label says: of some kinds the engine measures the markup as well."""
    return _MARKUP.sub("", _BREAK.sub("\n", text)) if "<" in text else text


def _tall(question: Question, lines: int) -> float:
    """Height of a block: HTML stacks line boxes, SVG adds leadings to a first line's box."""
    if question.wrap_mode.name == "HTML_LIKE":
        return lines * question.line_height
    box = _line_box(question)
    return box + (lines - 1) * (question.line_height if question.line_height > 0 else box)
