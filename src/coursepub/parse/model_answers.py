"""What examiners are given for a development question: its model answer, and advice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursepub.markup.blocks import Block, Document
from coursepub.model.source import Body, Location
from coursepub.parse.open_roles import told_besides
from coursepub.parse.questions import Section, question_heading, sections

ADVICE = re.compile(r"conseil|notation|barème|grille|advice|marking|grading|rubric", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenAnswer:
    """What an examiner needs for a development question."""

    at: Location
    area: tuple[int, ...]
    number: str
    model_answer: Body | None
    advice: Body | None


def read_model_answer(document: Document, section: Section, area: tuple[int, ...]) -> WrittenAnswer:
    """What stands below the heading of a question in an answer file."""
    opening, parts = sections(
        section.blocks, lambda block: 0 < block.level <= section.heading.level + 1
    )
    advice = [part for part in parts if ADVICE.search(part.heading.title)]
    answer = [block for part in parts if part not in advice for block in _contents(part, parts)]
    return WrittenAnswer(
        at=document.at(section.heading),
        area=area,
        number=question_number(section),
        model_answer=document.gathered([*opening, *answer]),
        advice=document.gathered([block for part in advice for block in part.blocks]),
    )


def question_number(section: Section) -> str:
    """The number in the heading of a question's section."""
    heading = question_heading(section.heading)
    return heading.number if heading else ""


def _contents(part: Section, parts: Sequence[Section]) -> Iterator[Block]:
    """A lone model answer needs no heading that only says so; several keep theirs."""
    several = sum(not ADVICE.search(other.heading.title) for other in parts) > 1
    if several or told_besides(part.heading.title):
        yield part.heading
    yield from part.blocks
