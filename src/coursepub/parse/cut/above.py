"""Questions that nothing opens: neither number nor heading, only a text above its options."""

import re
from collections.abc import Iterator, Sequence

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.cut.sorting import only_titles
from coursepub.parse.lexicon.labels import answer_line, explanation_line, gives_reasons
from coursepub.parse.lexicon.marks import option_mark, unmarked

BOLD = re.compile(r"(\*\*|__)(?:(?!\1).){12,}(?:[.?!:…？。]\1|\1[.?!:…？。])")
"""A sentence in bold, which asks or tells what the question is about."""
PICTURE = re.compile(r"\s*!\[[^\]]*\]\([^)]*\)\s*")
LINES = (PieceKind.TEXT, PieceKind.ITEM)
SHOWN = (PieceKind.CODE, PieceKind.TABLE)
"""What a stem may show between its text and its options."""


def stems_above(pieces: Sequence[Piece], beyond: float) -> frozenset[int]:
    """The lines (from 0) on which a stem begins, above rows of options, more than `beyond`."""
    rows = [row for row in _rows(pieces) if len(row) > 1 or not _is_late(pieces[row[0]])]
    options = frozenset(place for row in rows for place in row)
    firsts = (*(row[0] for row in rows), *_marked_lists(pieces))
    if len(firsts) <= beyond:
        return frozenset()
    found = [place for row in firsts if (place := _stem(pieces, row, options)) is not None]
    bold = [place for place in found if _is_bold(pieces[place])]
    if len(bold) * 2 >= len(found):
        found = [_from_bold(pieces, place, options) for place in found]
    asking = (pieces[place] for place in found)
    return frozenset(piece.start for piece in asking if not gives_reasons(piece.text))


def _rows(pieces: Sequence[Piece]) -> list[list[int]]:
    """The places of options, row by row."""
    rows: list[list[int]] = []
    last: Piece | None = None
    for place, piece in enumerate(pieces):
        if _is_option(piece):
            mark = option_mark(piece.text)
            if last is None or (mark and mark.letter == "A" and not mark.boxed):
                rows.append([])
            rows[-1].append(place)
            last = piece
        elif last and not _goes_on(last, pieces[place - 1], piece):
            last = None
    return rows


def _is_late(piece: Piece) -> bool:
    """Whether a letter is none that a row begins with: `E. coli lives in:`."""
    mark = option_mark(piece.text)
    return mark is not None and mark.letter not in ("", "A") and not mark.boxed


def _marked_lists(pieces: Sequence[Piece]) -> Iterator[int]:
    """The places of lists without letters and boxes, in which a mark ends one entry, not all."""
    lists: dict[int, list[int]] = {}
    for place, piece in enumerate(pieces):
        if piece.kind is PieceKind.ITEM and not piece.hidden and piece.number is None:
            lists.setdefault(piece.within, []).append(place)
    for places in lists.values():
        texts = [pieces[place].text for place in places]
        right = sum(unmarked(text)[1] for text in texts)
        if 0 < right < len(texts) and not any(map(option_mark, texts)):
            yield places[0]


def _is_option(piece: Piece) -> bool:
    if piece.kind not in LINES or piece.hidden:
        return False
    mark = option_mark(piece.text)
    return mark is not None and (mark.boxed or mark.spaced) and not _tells(piece)


def _tells(piece: Piece) -> bool:
    line = answer_line(piece.text)
    told = line is not None and (line.marked or not line.value)
    return told or explanation_line(piece.text) is not None


def _goes_on(option: Piece, before: Piece, piece: Piece) -> bool:
    """Whether a piece below an option may belong to it or to its row."""
    if piece.kind in (PieceKind.HEADING, PieceKind.RULE) or piece.hidden or _tells(piece):
        return False
    if piece.kind is PieceKind.ITEM:
        return piece.depth > option.depth or piece.within == option.within
    inside = piece.depth >= option.depth > 0
    return inside or piece.kind in SHOWN or piece.start == before.end


def _stem(pieces: Sequence[Piece], row: int, options: frozenset[int]) -> int | None:
    """The place at which the stem above a row of options begins."""
    option = pieces[row]
    if option.kind is PieceKind.ITEM and option.depth > 1:
        for place in range(row - 1, -1, -1):
            piece = pieces[place]
            if piece.kind is PieceKind.ITEM and piece.depth < option.depth:
                return place if piece.until > option.start else None
        return None
    return _paragraph(pieces, row, options)


def _paragraph(pieces: Sequence[Piece], row: int, options: frozenset[int]) -> int | None:
    """The last paragraph above a row, with what it announces; all of it below a rule."""
    start = None
    for place in range(row - 1, -1, -1):
        piece = pieces[place]
        if piece.kind is PieceKind.RULE:
            return start if start is None else _first_text(pieces, place + 1, row)
        if explanation_line(piece.text) == "" and not piece.hidden:
            return None  # what stands below the label explains
        ends = piece.kind is PieceKind.HEADING or piece.hidden or _tells(piece) or piece.is_comment
        if ends or place in options or piece.depth > pieces[row].depth:
            return start
        if piece.kind not in LINES or only_titles(piece.text):
            continue
        if start is not None and not _joins(piece, pieces[place + 1]):
            below = _below_rule(pieces, place)
            bold = place if _is_bold(piece) else start
            return bold if below is None else below
        start = place
    return start


def _is_bold(piece: Piece) -> bool:
    return BOLD.fullmatch(piece.text.strip()) is not None


def _from_bold(pieces: Sequence[Piece], stem: int, options: frozenset[int]) -> int:
    """Where a stem begins among others that begin in bold: above remarks and what it shows."""
    for place in range(stem, -1, -1):
        piece = pieces[place]
        if piece.kind not in (*LINES, *SHOWN) or piece.hidden or _tells(piece) or place in options:
            break
        if _is_bold(piece):
            return place
    return stem


def _below_rule(pieces: Sequence[Piece], place: int) -> int | None:
    """The first text below a rule, where nothing but text and what it shows follows it.

    So is the first of a file without a title whose questions rules part.
    """
    for above in range(place, -1, -1):
        piece = pieces[above]
        if piece.kind is PieceKind.RULE:
            return _first_text(pieces, above + 1, place + 1)
        if (
            piece.kind not in (*SHOWN, PieceKind.TEXT)
            or piece.hidden
            or _is_option(piece)
            or _tells(piece)
        ):
            return None
    ruled = any(piece.kind is PieceKind.RULE for piece in pieces)
    return _first_text(pieces, 0, place + 1) if ruled else None


def _first_text(pieces: Sequence[Piece], start: int, end: int) -> int | None:
    return next((place for place in range(start, end) if pieces[place].kind in LINES), None)


def _joins(piece: Piece, following: Piece) -> bool:
    """Whether a line belongs to the paragraph, or announces what stands, below it."""
    shown = following.kind in SHOWN or PICTURE.fullmatch(following.text) is not None
    return piece.end == following.start or shown or piece.text.rstrip("*_ ").endswith((":", "："))
