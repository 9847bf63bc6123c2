"""Chapters that end with their quiz: a lesson that is a module, and questions that are a pool.

Either part is read from the file without the other, so that no handout prints a question's
answer, and no paper a lesson.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.model.source import Source
from coursepub.parse.lexicon.asides import is_instructions
from coursepub.parse.names import CHAPTER, EXAM, TEACHING
from coursepub.parse.pools.papers import read_paper
from coursepub.parse.top.facts import facts
from coursepub.parse.top.questions import question_heading

TEXTS = (Kind.PARAGRAPH, Kind.BULLETS, Kind.NUMBERED, Kind.QUOTE, Kind.FENCE, Kind.TABLE)


@dataclass(frozen=True, slots=True)
class Parted:
    """The lesson of a chapter, and its quiz; each is the whole file, blank where the other is."""

    lesson: Source
    quiz: Source


def parted(document: Document, source: Source) -> Parted | None:
    """A bank of questions that is a chapter's by its name, and has a lesson above them.

    `document` is `source` as it is read for its questions. None for any other bank.
    """
    file = source.file
    named = CHAPTER.match(file.stem) is not None or TEACHING.search(file.stem) is not None
    if not named or EXAM.search(file.stem):
        return None
    paper = read_paper(document)
    first = min(paper.starts, default=0)
    above = [block for block in document.blocks if block.end <= first]
    heads = [place for place, block in enumerate(above) if block.level and not _asks(block)]
    if len(heads) < 2 or not _teaches(document, above[: heads[-1]]):
        return None
    if any(piece.start < above[heads[-1]].start for piece in paper.answers):
        return None  # a handout would print the key
    title = document.source.at(above[heads[0]].start + 1).line
    cut = document.source.at(above[heads[-1]].start + 1).line
    lines = source.text.split("\n")
    lesson = "\n".join(lines[: cut - 1])
    quiz = ["" if title < line < cut else text for line, text in enumerate(lines, 1)]
    return Parted(replace(source, text=lesson), replace(source, text="\n".join(quiz)))


def _asks(heading: Block) -> bool:
    return question_heading(heading) is not None


def _teaches(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether blocks hold a section of their own, and more than facts and what candidates do."""
    titles = [block.title for block in blocks if block.level]
    told = [block for block in blocks if block.kind in TEXTS and not facts(document, block)]
    return sum(not is_instructions(title) for title in titles) > 1 and len(told) > 1
