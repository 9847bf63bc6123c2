"""Headings that open a question, in papers as in their answers."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from coursepub.markup.blocks import Block
from coursepub.parse.numbers import points

HEADING = re.compile(
    r"(?:question|q)\s*(?:n[°o]|\#|\.)?\s*0*(?P<number>\d+)(?!\w)\s*[-–—:.)]*\s*(?P<rest>.*)",
    re.IGNORECASE,
)
ATTRIBUTES = re.compile(r"\s*\{(?P<inner>[^{}]*)\}\s*$")
WEIGHT = re.compile(r"[\s,–-]*[(\[](?P<inner>[^()\[\]]*)[)\]]\s*$")


@dataclass(frozen=True, slots=True)
class QuestionHeading:
    """`### Question 3 - Title (2 points) {#id}`, taken apart. `points` is None where none stand."""

    number: str
    title: str
    points: Decimal | None
    attributes: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the blocks below it."""

    heading: Block
    blocks: tuple[Block, ...]


def question_heading(block: Block) -> QuestionHeading | None:
    """What a heading says of the question that it opens; None for any other block."""
    found = HEADING.fullmatch(block.title) if block.level else None
    if not found:
        return None
    title, attributes = _cut(ATTRIBUTES, found["rest"])
    shorter, weight = _cut(WEIGHT, title)
    worth = points(weight)
    return QuestionHeading(found["number"], title if worth is None else shorter, worth, attributes)


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    found = pattern.search(text)
    return (text[: found.start()].rstrip(), found["inner"]) if found else (text.strip(), "")


def sections(
    blocks: tuple[Block, ...], opens: Callable[[Block], bool]
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """Cut blocks before each heading that opens a section: what precedes the first, and all."""
    starts = [place for place, block in enumerate(blocks) if opens(block)]
    if not starts:
        return blocks, ()
    ends = [*starts[1:], len(blocks)]
    cut = (Section(blocks[a], blocks[a + 1 : b]) for a, b in zip(starts, ends, strict=True))
    return blocks[: starts[0]], tuple(cut)


def question_level(blocks: tuple[Block, ...]) -> int:
    """The level at which most question headings stand; 0 where there is none."""
    levels = [block.level for block in blocks if question_heading(block)]
    return max(levels, key=lambda level: (levels.count(level), -level), default=0)
