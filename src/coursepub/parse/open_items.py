"""Development questions: a heading with points, titled parts, and a marking grid."""

import re
from collections.abc import Iterable
from decimal import Decimal

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.tables import Row, Table, read_table
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Criterion, OpenItem
from coursepub.model.source import Body, Part
from coursepub.parse.attributes import COMMENT, read_attributes
from coursepub.parse.labels import is_blank
from coursepub.parse.numbers import points_cell
from coursepub.parse.opening import Opening
from coursepub.parse.questions import Section, question_heading, sections

POINTS_COLUMN = ("point", "pts", "barème", "bareme", "marks", "score")
TOTAL = ("total",)
ANSWER_TITLE = re.compile(
    r"\W*(?:(?:réponse|corrigé|solution)s?[ -](?:modèle|modele|type|attendue)s?|corrigés?"
    r"|modèle de réponse|éléments (?:de réponse|attendus)|solutions?|answer key"
    r"|(?:model|expected|sample) answers?)\W*",
    re.IGNORECASE,
)
"""A heading of this kind stands above what no candidate may read."""
GRID_TITLE = ("grille", "barème", "bareme", "marking", "rubric", "grading", "notation")


def read_open_item(
    document: Document, section: Section, area: tuple[int, ...], place: str
) -> tuple[OpenItem, tuple[Diagnostic, ...]]:
    """A development question; its grid is whatever its last titled table of points is."""
    heading = question_heading(section.heading) or Opening("", section.heading.title)
    at = document.at(section.heading)
    said = " ".join([heading.attributes, *_comments(section.blocks)])
    attributes = read_attributes(said, at)
    printed, hidden = _apart(section.blocks)
    parts, grid, notes, wrong = _parts(document, printed)
    given = points_cell(attributes.value.points) if attributes.value.points else heading.points
    total = total_of(grid)
    if given is None and not grid:
        wrong += (diagnostic(at, Code.NO_POINTS, number=heading.number),)
    elif given is not None and grid and given != total and not wrong:
        wrong += (diagnostic(grid[0].at, Code.GRID_TOTAL, total=total, points=given),)
    item = OpenItem(
        id=attributes.value.id or f"{place}/{heading.number}",
        number=heading.number,
        at=at,
        area=area,
        title=heading.title,
        parts=parts,
        points=total if given is None else given,
        grid=grid,
        grid_notes=notes,
        model_answer=document.gathered(hidden),
    )
    return item, attributes.diagnostics + wrong


def _apart(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What candidates read, and what stands below a heading that announces the answer."""
    opening, titled = sections(blocks, lambda block: block.level > 0)
    printed: list[Block] = list(opening)
    hidden: list[Block] = []
    below: int | None = None
    for section in titled:
        level = section.heading.level
        below = None if below is not None and level <= below else below
        if below is None and ANSWER_TITLE.fullmatch(section.heading.title):
            below = level
            hidden += section.blocks
            continue
        (printed if below is None else hidden).extend((section.heading, *section.blocks))
    return tuple(printed), tuple(hidden)


def _comments(blocks: tuple[Block, ...]) -> list[str]:
    comments = (block.tokens[0].content for block in blocks if block.is_comment)
    return [found["inner"] for text in comments for found in COMMENT.finditer(text)]


def _parts(
    document: Document, blocks: tuple[Block, ...]
) -> tuple[tuple[Part, ...], tuple[Criterion, ...], Body | None, tuple[Diagnostic, ...]]:
    opening, titled = sections(blocks, lambda block: block.level > 0)
    parts = [Part("", body)] if (body := document.body(_printed(opening))) else []
    grid: tuple[Criterion, ...] = ()
    notes: Body | None = None
    wrong: tuple[Diagnostic, ...] = ()
    for section in titled:
        table = grid_table(document, section)
        if table is not None:
            rows, problems = read_grid(table[0])
            grid += rows
            wrong += problems
            notes = document.gathered(table[1]) or notes
        else:
            body = document.body(_printed(section.blocks)) or Body("", document.at(section.heading))
            parts.append(Part(section.heading.title, body))
    return tuple(parts), grid, notes, wrong


def _printed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Blocks without the rules, comments and places to write that close them."""
    ends = [
        i
        for i, block in enumerate(blocks, 1)
        if block.kind is not Kind.RULE and not block.is_comment and not _is_blank(block)
    ]
    return blocks[: ends[-1]] if ends else ()


def _is_blank(block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH and is_blank(block.tokens[1].content)


def grid_table(document: Document, section: Section) -> tuple[Table, tuple[Block, ...]] | None:
    """A section's marking grid and the blocks around it; None where the section is something else.

    A title that announces a grid suffices; elsewhere, only a section that is nothing
    but a table of points is one, so that a table of data stays with its question.
    """
    announced = any(word in section.heading.title.lower() for word in GRID_TITLE)
    for grid in section.blocks:
        table = read_table(document, grid)
        if table and is_grid(table):
            others = tuple(
                block
                for block in section.blocks
                if block is not grid and block.kind is not Kind.RULE
            )
            return (table, others) if announced or not others else None
    return None


def is_grid(table: Table) -> bool:
    """Whether a table's last column is one of points."""
    last = table.header.cells[-1].lower()
    return any(word in last for word in POINTS_COLUMN)


def read_grid(table: Table) -> tuple[tuple[Criterion, ...], tuple[Diagnostic, ...]]:
    """The criteria of a grid; its total row is held against them."""
    criteria: list[Criterion] = []
    wrong: list[Diagnostic] = []
    for row in table.rows:
        worth = points_cell(row.cells[-1])
        if worth is None:
            wrong.append(diagnostic(row.at, Code.NO_POINTS, number=row.cells[0]))
        elif not _is_total(row):
            criteria.append(_criterion(row, worth))
        elif worth != (total := total_of(criteria)):
            wrong.append(diagnostic(row.at, Code.GRID_TOTAL, total=total, points=worth))
    return tuple(criteria), tuple(wrong)


def total_of(criteria: Iterable[Criterion]) -> Decimal:
    """What criteria are worth together."""
    return sum((criterion.points for criterion in criteria), Decimal())


def _is_total(row: Row) -> bool:
    return row.cells[0].replace("*", "").strip().lower().startswith(TOTAL)


def _criterion(row: Row, worth: Decimal) -> Criterion:
    expected = " – ".join(cell for cell in row.cells[1:-1] if cell)
    return Criterion(row.body(0), Body(expected, row.at), worth, row.at)
