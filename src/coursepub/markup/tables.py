"""Tables as rows of cells, each row with its line."""

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.model.source import Body, Location


@dataclass(frozen=True, slots=True)
class Row:
    """The Markdown of each cell, stripped; as many cells as the table has columns."""

    cells: tuple[str, ...]
    at: Location

    def body(self, column: int) -> Body:
        """One cell as a piece of Markdown."""
        return Body(self.cells[column], self.at)


@dataclass(frozen=True, slots=True)
class Table:
    """A table's header and rows."""

    header: Row
    rows: tuple[Row, ...]


def read_table(document: Document, block: Block) -> Table | None:
    """The table that a block is, or None where it is something else."""
    if block.kind is not Kind.TABLE:
        return None
    header, *rows = _rows(document, block.tokens)
    return Table(header, tuple(rows))


def _rows(document: Document, tokens: tuple[Token, ...]) -> Iterator[Row]:
    cells: list[str] = []
    at = document.source.at(1)
    for token in tokens:
        if token.type == "tr_open":
            cells = []
            at = document.source.at(token.map[0] + 1) if token.map else at
        elif token.type == "inline":
            cells.append(token.content.strip())
        elif token.type == "tr_close":
            yield Row(tuple(cells), at)


def beyond(document: Document, block: Block) -> Iterator[tuple[int, str]]:
    """The rows of tables in a block with more cells than their header has, which Markdown drops.

    Each by its line (from 0), with the text of the first cell too many.
    """
    width = 0
    for token in block.tokens:
        if token.type == "thead_open":
            width = 0
        elif token.type == "th_open":
            width += 1
        elif token.type == "tr_open" and token.map and width:
            cells = escapedSplit(document.lines[token.map[0]].lstrip(" \t>").rstrip())
            lost = [cell.strip() for cell in cells[not cells[0] :][width:] if cell.strip()]
            if lost:
                yield token.map[0], lost[0]
