"""How much room a table needs, judged by its words before anything is laid out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token

from coursepub.fonts.metrics import Type, width
from coursepub.markup.blocks import plain
from coursepub.render.groups import Group
from coursepub.typeset.printer import MM

SANS = Type("CP Sans", 8.5, 600)
MONO = Type("CP Mono", 8.0)
PADDING = 10.0
"""Between columns, in pt."""

TEXT_LINE = 78
"""Characters on a line of the text column at the size of tables."""
UPRIGHT = 168 * MM
LANDSCAPE = 257 * MM
SHORT_ROWS = 12
SHORT_TEXT = 1800
"""Rows and characters of a table that keeps to one page."""
TALL_CELL = 1000
"""Characters of a cell that moves to the next page rather than break."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where a table goes: `wide` into the side column, `turned` on a landscape page.

    A `tight` one has words that no page holds side by side, and breaks them; a row of a
    `tall` one may go on overleaf.
    """

    wide: bool
    turned: bool
    tight: bool
    short: bool
    tall: bool


def room(table: Group) -> Room:
    """The room that a table needs."""
    cells = list(_cells(table))
    lengths = [float(len(plain(cell))) for _, cell in cells]
    longest = _columns(lengths, cells)
    least = sum(_columns([_least(cell) for _, cell in cells], cells)) - PADDING
    return Room(
        wide=len(longest) > 2 and sum(longest) > TEXT_LINE,
        turned=least > UPRIGHT,
        tight=least > LANDSCAPE,
        short=_rows(table) <= SHORT_ROWS and sum(lengths) <= SHORT_TEXT,
        tall=max(lengths, default=0) > TALL_CELL,
    )


def headed(tokens: Sequence[Token]) -> list[Token]:
    """A table's tokens, each cell with the name of its column, for pages that unroll it."""
    names = [
        plain(text)
        for cell, text in pairwise(tokens)
        if cell.type == "th_open" and text.type == "inline"
    ]
    column = 0
    done: list[Token] = []
    for token in tokens:
        column = 0 if token.type == "tr_open" else column
        if token.type == "td_open":
            token = token.copy()
            token.attrs = (
                {**token.attrs, "data-label": names[column]} if column < len(names) else token.attrs
            )
            column += 1
        done.append(token)
    return done


def _cells(table: Group) -> Iterator[tuple[int, Token]]:
    """Each cell's text with its column, from 0."""
    column = 0
    for token in table.tokens:
        if token.type == "tr_open":
            column = 0
        elif token.type == "inline":
            yield column, token
            column += 1


def _columns(measures: list[float], cells: list[tuple[int, Token]]) -> list[float]:
    """The largest measure of each column."""
    found: dict[int, float] = {}
    for (column, _), measure in zip(cells, measures, strict=True):
        found[column] = max(found.get(column, 0.0), measure)
    return [found[column] for column in sorted(found)]


def _least(cell: Token) -> float:
    """The width of a cell's longest word, with its padding, in pt."""
    widths = (
        width(word, MONO if child.type == "code_inline" else SANS)
        for child in cell.children or ()
        for word in child.content.split()
    )
    return max(widths, default=0.0) + PADDING


def _rows(table: Group) -> int:
    """How many rows a table has below its header."""
    return sum(token.type == "tr_open" for token in table.tokens) - 1
