"""Marking grids: tables with a column of points, and lists whose every line is worth some."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.pieces import content_column, outdented
from coursepub.markup.tables import Row, Table
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Criterion
from coursepub.model.source import Body, Location
from coursepub.parse.lexicon.numbers import UNIT, decimal, points_cell

POINTS_COLUMN = re.compile(
    rf"\W*(?:nombre\s+de\s+|max(?:imum)?\.?\s+)?(?:{UNIT}|bar[eè]me|score|note)\b.*|\W*/\s*\d+\W*",
    re.IGNORECASE,
)
CRITERION = re.compile(
    r"crit[eè]r|criteri|[ée]l[ée]ment|attendu|expected|comp[ée]tence|aspect|partie|part\b|question|"
    r"[ée]tape|step|item|kriteri|erwart|teil|t[âa]che|task|exigence|requirement",
    re.IGNORECASE,
)
"""What the other columns of a grid are called."""
TOTAL = re.compile(r"\W*(?P<part>sous[- ]?|sub[- ]?|zwischen)?(?:total|summe|somme|gesamt)", re.I)
WORTH = re.compile(
    rf"\s*[:–—-]?\s*[(\[]?\s*(?:(?P<words>\d+(?:[.,]\d+)?\s*(?:{UNIT})(?!\w)\.?)"
    r"|/\s*(?P<out>\d+(?:[.,]\d+)?)(?!\w)|(?<=[:–—(\[])\s*(?P<bare>\d+(?:[.,]\d+)?)(?=[)\]]?\s*$))"
    r"\s*[)\]]?\s*(?:[:–—-]\s+)?",
    re.IGNORECASE,
)
NAMED = re.compile(
    rf"[^:?]{{2,40}}?\s*(?::|\s[–—-])\s*(?P<worth>\d+(?:[.,]\d+)?)\s*(?:{UNIT})(?!\w)\.?",
    re.IGNORECASE,
)
"""`Clarté : 2 pts`, a criterion by its name alone."""


@dataclass(frozen=True, slots=True)
class Grid:
    """What a grid gives points for, what it says besides, and what is wrong with it."""

    criteria: tuple[Criterion, ...] = ()
    notes: tuple[Body, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def joined(self, other: "Grid") -> "Grid":
        """This grid, then another."""
        return Grid(
            self.criteria + other.criteria,
            self.notes + other.notes,
            self.diagnostics + other.diagnostics,
        )


def total_of(criteria: Iterable[Criterion]) -> Decimal:
    """What criteria are worth together."""
    return sum((criterion.points for criterion in criteria), Decimal())


# Tables -----------------------------------------------------------------------------


def is_grid(table: Table) -> bool:
    """Whether a table has a column of points, at its end or its beginning."""
    return points_column(table) is not None


def points_column(table: Table) -> int | None:
    """The column of points of a grid; the last where several could be it."""
    last = len(table.header.cells) - 1
    places = (last, 0) if last else ()
    return next((n for n in places if POINTS_COLUMN.fullmatch(_bare(table.header.cells[n]))), None)


def is_plainly_grid(table: Table, worth: Decimal | None) -> bool:
    """Whether a table among a question's text is its grid, and no data about points."""
    column = points_column(table)
    if column is None:
        return False
    others = [cell for n, cell in enumerate(table.header.cells) if n != column]
    if any(CRITERION.search(cell) for cell in others):
        return True
    cells = [row.cells[column] for row in table.rows if not _is_total(row)]
    given = [points_cell(cell) for cell in cells]
    said = [cell for cell in cells if re.search(UNIT, cell, re.IGNORECASE) or "/" in cell]
    known = [one for one in given if one is not None]
    return len(known) == len(cells) and (len(said) == len(cells) or sum(known, Decimal()) == worth)


def read_grid(table: Table) -> Grid:
    """The criteria of a table; its total rows are held against them."""
    column = points_column(table)
    column = len(table.header.cells) - 1 if column is None else column
    criteria: list[Criterion] = []
    notes: list[Body] = []
    wrong: list[Diagnostic] = []
    part = 0
    for row in table.rows:
        worth = points_cell(row.cells[column])
        others = [n for n in range(len(row.cells)) if n != column and row.cells[n]]
        total = _total(row)
        if worth is None and not row.cells[column] and len(others) == 1:
            notes.append(row.body(others[0]))
        elif worth is None:
            wrong.append(diagnostic(row.at, Code.NO_POINTS, number=row.cells[0]))
            criteria += [] if total else [_criterion(row, column, Decimal())]
        elif total is None:
            criteria.append(_criterion(row, column, worth))
        else:
            counted = total_of(criteria[part:] if total["part"] else criteria)
            part = len(criteria)
            if worth != counted:
                wrong.append(diagnostic(row.at, Code.GRID_TOTAL, total=counted, points=worth))
    return Grid(tuple(criteria), tuple(notes), tuple(wrong))


def _bare(cell: str) -> str:
    return re.sub(r"[*_`]", "", cell).strip()


def _total(row: Row) -> re.Match[str] | None:
    first = next((cell for cell in row.cells if cell), "")
    return TOTAL.match(first)


def _is_total(row: Row) -> bool:
    return _total(row) is not None


def _criterion(row: Row, column: int, worth: Decimal) -> Criterion:
    name, *rest = (n for n in range(len(row.cells)) if n != column)
    expected = " – ".join(row.cells[n] for n in rest if row.cells[n])
    return Criterion(row.body(name), Body(expected, row.at), worth, row.at)


# Lists ------------------------------------------------------------------------------


def listed_grid(document: Document, block: Block, start: int) -> Grid | None:
    """A list, or lines of a paragraph from line `start` (from 0), that are each worth points.

    None for anything else.
    """
    entries = list(_entries(document, block, start))
    read = [_worth(text) for text, _, _ in entries]
    if not any(read):
        return None
    criteria: list[Criterion] = []
    notes: list[Body] = []
    wrong: list[Diagnostic] = []
    for (text, inner, at), found in zip(entries, read, strict=True):
        if found is None:
            notes.append(Body("\n".join([text, *inner]), at))
        elif not TOTAL.match(text):
            expected = Body("\n".join(inner), at)
            criteria.append(Criterion(Body(found[0], at), expected, found[1], at))
        elif found[1] != (counted := total_of(criteria)):
            wrong.append(diagnostic(at, Code.GRID_TOTAL, total=counted, points=found[1]))
    return Grid(tuple(criteria), tuple(notes), tuple(wrong))


def is_bare_grid(document: Document, block: Block, worth: Decimal | None) -> bool:
    """Whether a list without a title is a grid: names with points that make the question's."""
    entries = list(_entries(document, block, block.start)) if block.kind is Kind.BULLETS else []
    named = [found for text, _, _ in entries if (found := NAMED.fullmatch(text))]
    total = sum((decimal(found["worth"]) for found in named), Decimal())
    return len(named) == len(entries) > 1 and total == worth


def _entries(
    document: Document, block: Block, start: int
) -> Iterator[tuple[str, Sequence[str], Location]]:
    """Each outer item or line: its text, the lines inside it, its place."""
    if block.kind is Kind.PARAGRAPH:
        for number in range(start, block.end):
            yield document.lines[number].strip(" \\"), (), document.source.at(number + 1)
    for token in block.tokens:
        if token.type == "list_item_open" and token.level == 1 and token.map:
            line, end = token.map
            first = document.lines[line]
            column = content_column(first)
            inner = [outdented(text, column) for text in document.lines[line + 1 : end]]
            while inner and not inner[-1].strip():
                inner.pop()
            yield first[column:].strip(), inner, document.source.at(line + 1)


def _worth(text: str) -> tuple[str, Decimal] | None:
    """What a line names, and its points; None where it has none."""
    bare = re.sub(r"[*_]", "", text)
    found = WORTH.search(bare)
    if not found:
        return None
    said = found["words"] or found["out"] or found["bare"]
    number = re.match(r"\d+(?:[.,]\d+)?", said)
    left = f"{bare[: found.start()]} {bare[found.end() :]}".strip(" :–—-")
    return (left or bare, decimal(number[0])) if number else None
