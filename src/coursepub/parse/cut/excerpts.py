"""A question cut out of its file as a text of its own, whatever opened it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from coursepub.markup.blocks import Document, cut_blocks
from coursepub.markup.pieces import Piece, PieceKind, content_column, outdented, unquoted
from coursepub.model.source import Source
from coursepub.parse.cut.slices import Slice
from coursepub.parse.lexicon.titled import Opening, titled

SENTENCE = re.compile(r"[.?!…:;,？。]\W*$")
NAME = 10
"""Words up to which a text without a stop may be a title."""


def excerpt(document: Document, found: Slice, number: str) -> tuple[Opening, Document]:
    """What opens a question, and what is below as a document whose lines keep their places.

    Points may close the paragraph that opens it; a sentence is no title, but the first of
    what is asked.
    """
    opening = replace(found.opening or Opening("", ""), number=number)
    first = found.first
    lines = dict(_lines(document, found))
    if first.kind is not PieceKind.HEADING:
        opening = _weighed(opening, found.pieces, lines)
        if not _is_name(opening, found.pieces):
            lines[first.start] = opening.title
            opening = replace(opening, title="")
    numbers = range(first.start, max(piece.end for piece in found.pieces))
    text = "\n".join(lines.get(line, "") for line in numbers)
    origins = tuple(document.source.at(line + 1).line for line in numbers)
    return opening, cut_blocks(Source(document.source.file, text, origins))


def _lines(document: Document, found: Slice) -> Iterator[tuple[int, str]]:
    """Lines below the first piece, out of the list item or quote that it opens."""
    first = found.first
    line = document.lines[first.start]
    item = first.kind is PieceKind.ITEM
    column = content_column(line) if item else len(line) - len(line.lstrip())
    for piece in found.pieces[1:]:
        for number in range(max(piece.start, first.end), piece.end):
            yield number, outdented(unquoted(document.lines[number], first.quotes), column)


def _weighed(opening: Opening, pieces: Sequence[Piece], lines: dict[int, str]) -> Opening:
    """An opening with the points that close its paragraph, which are taken off the lines."""
    below = list(_same_paragraph(pieces))
    if opening.points is not None or not below:
        return opening
    last = titled(below[-1].text)
    if last.points is None:
        return opening
    lines[below[-1].start] = last.title
    return replace(opening, points=last.points)


def _same_paragraph(pieces: Sequence[Piece]) -> Iterator[Piece]:
    ends = [piece.end for piece in pieces]
    joined = zip(ends, pieces[1:], strict=False)
    close = takewhile(lambda pair: pair[0] == pair[1].start, joined)
    return takewhile(lambda piece: piece.kind is PieceKind.TEXT, (piece for _, piece in close))


def _is_name(opening: Opening, pieces: Sequence[Piece]) -> bool:
    """Whether what stands on the opening line is a title, of something that follows."""
    title = opening.title
    apart = opening.worded or pieces[0].text[:1] in "*_<"
    short = len(title.split()) < NAME and not SENTENCE.search(title)
    return bool(title) and apart and short and len(pieces) > 1
