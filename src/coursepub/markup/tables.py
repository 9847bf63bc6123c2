"""Tables as rows of cells, each row with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.fences import coded
from coursepub.model.source import Body, Location

MARGIN = " \t\r>"
DELIMITERS = re.compile(r"[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*(?::?-+:?[ \t]*)?")
OTHERWISE = re.compile(r"[ \t>]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|<)")
"""How a line begins that ends a table."""


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


def beyond(text: str) -> Iterator[tuple[int, str]]:
    """The rows of a text's tables with more cells than their header has, which Markdown drops.

    Each by its line (from 0), with the text of the first cell too many. A table is told by
    its lines alone: to parse a whole file for it would cost far more.
    """
    width, above = 0, ""
    lines = text.split("\n")
    for number, (line, code) in enumerate(zip(lines, coded(lines), strict=True)):
        if code or not line.strip(MARGIN):
            width, above = 0, ""
            continue
        if width and not OTHERWISE.match(line):
            if lost := [cell for cell in _cells(line)[width:] if cell]:
                yield number, lost[0]
            continue
        rule = "|" in line and "|" in above and DELIMITERS.fullmatch(line)
        width = len(_cells(line)) if rule and len(_cells(line)) == len(_cells(above)) else 0
        above = line


def _cells(line: str) -> list[str]:
    cells = [cell.strip() for cell in escapedSplit(line.strip(MARGIN))]
    return cells[not cells[0] : len(cells) - (len(cells) > 1 and not cells[-1])]
