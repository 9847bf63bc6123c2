"""What examiners are given for a development question: its model answer, and advice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.tables import read_table
from coursepub.model.source import Body, Location
from coursepub.parse.open.grids import Grid, is_grid, is_plainly_grid, listed_grid, read_grid
from coursepub.parse.open.roles import Role, labelled, role_of, told_besides
from coursepub.parse.top.questions import Section, question_heading, sections

ADVICE = re.compile(r"conseil|notation|barème|grille|advice|marking|grading|rubric", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenAnswer:
    """What an examiner needs for a development question; `graded` is the grid as it stands.

    `resumed` are the places where it goes on below answers to other questions. `titles` are
    those above it, the nearest first.
    """

    at: Location
    area: tuple[int, ...]
    number: str
    model_answer: Body | None
    advice: Body | None = None
    grid: Grid = Grid()  # noqa: RUF009 - frozen
    graded: Body | None = None
    resumed: tuple[Location, ...] = ()
    titles: tuple[str, ...] = ()


def read_model_answer(document: Document, section: Section, area: tuple[int, ...]) -> WrittenAnswer:
    """What stands below the heading of a question in an answer file."""
    at, number = document.at(section.heading), question_number(section)
    return told(document, at, area, number, section.blocks, section.heading.level + 1)


def told(
    document: Document,
    at: Location,
    area: tuple[int, ...],
    number: str,
    blocks: Sequence[Block],
    level: int = 6,
) -> WrittenAnswer:
    """An answer from its blocks; headings up to a level open its parts."""
    grid, graded, others = _graded(document, blocks)
    opening, parts = sections(others, lambda block: 0 < block.level <= level)
    advice = [part for part in parts if ADVICE.search(part.heading.title)]
    answer = [block for part in parts if part not in advice for block in _contents(part, parts)]
    return WrittenAnswer(
        at=at,
        area=area,
        number=number,
        model_answer=document.gathered([*opening, *answer]),
        advice=document.gathered([block for part in advice for block in part.blocks]),
        grid=grid,
        graded=document.gathered(graded),
    )


def _graded(
    document: Document, blocks: Sequence[Block]
) -> tuple[Grid, list[Block], tuple[Block, ...]]:
    """The grid among the blocks of an answer, its blocks, and the others."""
    grid = Grid()
    graded: list[Block] = []
    others: list[Block] = []
    announced = False
    for block in blocks:
        found = _grid(document, block, announced=announced)
        if found:
            grid = grid.joined(found)
            graded += [others.pop()] if announced and not others[-1].level else []
            graded.append(block)
            continue
        announced = _announces(document, block)
        others.append(block)
    return grid, graded, tuple(others)


def _grid(document: Document, block: Block, *, announced: bool) -> Grid | None:
    table = read_table(document, block)
    if table and is_grid(table) and (announced or is_plainly_grid(table, None)):
        return read_grid(table)
    if block.kind not in (Kind.BULLETS, Kind.NUMBERED):
        return None
    listed = listed_grid(document, block, block.start)
    whole = listed is not None and not listed.notes and len(listed.criteria) > 1
    return listed if announced or whole else None


def _announces(document: Document, block: Block) -> bool:
    """Whether a heading or a label alone on its line says that a grid follows."""
    if block.level:
        return role_of(block.title) is Role.GRID
    found = labelled(document.lines[block.end - 1]) if block.kind is Kind.PARAGRAPH else None
    return found is not None and found[0] is Role.GRID and not found[1]


def question_number(section: Section) -> str:
    """The number in the heading of a question's section."""
    heading = question_heading(section.heading)
    return heading.number if heading else ""


def _contents(part: Section, parts: Sequence[Section]) -> Iterator[Block]:
    """A lone model answer needs no heading that only says so; several keep theirs, or bare ones."""
    several = sum(not ADVICE.search(other.heading.title) for other in parts) > 1
    if several or not part.blocks or told_besides(part.heading.title):
        yield part.heading
    yield from part.blocks
