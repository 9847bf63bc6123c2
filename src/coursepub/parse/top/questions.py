"""Headings that open a question, in papers as in their answers."""

from collections.abc import Callable
from dataclasses import dataclass

from coursepub.markup.blocks import Block
from coursepub.parse.lexicon.opening import PAPER, heading_opening
from coursepub.parse.lexicon.titled import Opening


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the blocks below it."""

    heading: Block
    blocks: tuple[Block, ...]


def question_heading(block: Block) -> Opening | None:
    """What a heading says of the question that it opens; None for any other block.

    The title `QCM 1 : …` of a file opens none.
    """
    titled = block.level == 1 and PAPER.match(block.title) is not None
    found = heading_opening(block.title) if block.level and not titled else None
    return found if found and found.worded else None


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
