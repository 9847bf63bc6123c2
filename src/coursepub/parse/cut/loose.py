"""Options that nothing marks, in a file whose every question ends with a list.

Neither letters, boxes nor an answer beside them tell such lists from those of a stem; that
nearly all questions end with one does.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.cut.notations import NOTATIONS, Notation, cut
from coursepub.parse.cut.slices import Slice
from coursepub.parse.lexicon.asides import is_aside
from coursepub.parse.lexicon.labels import answer_line, explanation_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import option_mark

CHOICES = re.compile(r"choi[cx]|qc[mu]|mcq|auswahl|opci[oó]n|scelta|escolha", re.IGNORECASE)
FEWEST, MOST = 2, 8
"""Options of one question."""


def loosened(pieces: tuple[Piece, ...], notation: Notation | None = None) -> tuple[Piece, ...]:
    """Pieces in which a box stands before each such option; the same where there are none.

    `notation` is that of the questions, where it is known.
    """
    notations = (notation,) if notation else NOTATIONS
    rows = max((_rows(notation, pieces) for notation in notations), key=len)
    lines = {piece.start for row in rows for piece in row if option_mark(piece.text) is None}
    if not lines:
        return pieces
    return tuple(
        piece._replace(text=f"☐ {piece.text}")
        if piece.start in lines and piece.kind is PieceKind.ITEM
        else piece
        for piece in pieces
    )


def _rows(notation: Notation, pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The lists that end questions, where four in five questions end with one."""
    slices = cut(notation, pieces)
    return _rows_of(slices) or _rows_of(_of_choices(slices))


def _of_choices(slices: Sequence[Slice]) -> Iterator[Slice]:
    """The questions of parts that are titled `Multiple choice`."""
    chosen = False
    for found in slices:
        if found.opening is None:
            chosen = found.first.level > 0 and CHOICES.search(found.first.text) is not None
        elif chosen:
            yield found


def _rows_of(slices: Iterable[Slice]) -> list[list[Piece]]:
    asked = [found for found in slices if found.opening and not _only_answers(found)]
    rows = [row for found in asked if (row := _last_list(found.pieces[1:]))]
    return rows if len(rows) > 1 and len(rows) * 5 >= len(asked) * 4 else []


def _only_answers(found: Slice) -> bool:
    """Whether what is opened is no question but a key: `Q1 : 2`, `3. B`."""
    said = found.opening.title.strip("*_ .") if found.opening else ""
    letters = letter_key(said)
    return said.isdigit() or (letters is not None and not letters.rest)


def _last_list(pieces: Sequence[Piece]) -> list[Piece]:
    """The items of the list that ends a question, but for what answers it."""
    asking = list(_asking(pieces))
    items = [piece for piece in asking if piece.kind is PieceKind.ITEM]
    if not items:
        return []
    last = items[-1]
    row = [piece for piece in items if piece.within == last.within]
    below = [piece for piece in asking if piece.start > last.start and piece.start >= last.until]
    nested = any(piece.depth > last.depth for piece in items if piece.start > row[0].start)
    whole = all(piece.text for piece in row)
    return row if FEWEST <= len(row) <= MOST and whole and not (below or nested) else []


def _asking(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        if _answers(piece) or explanation_line(piece.text) is not None:
            return
        silent = piece.hidden or piece.kind is PieceKind.RULE or piece.is_comment
        if not (silent or is_aside(piece.text)):
            yield piece


def _answers(piece: Piece) -> bool:
    """Whether a line gives or titles an answer; `Key of a table` in a list is an option."""
    line = answer_line(piece.text)
    if line is None or line.marked or letter_key(line.value):
        return line is not None
    return piece.kind is not PieceKind.ITEM
