"""Answers several on a line, `1-B, 2-C`, or letters without numbers, in their order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursepub.markup.blocks import Document
from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.answers.called import tells
from coursepub.parse.answers.key_rows import (
    KeyRow,
    key_pairs_of,
    of_a_part,
    pairs_on_a_line,
    row_of_letters,
    with_number,
)
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.numbers import areas
from coursepub.parse.lexicon.opening import heading_opening
from coursepub.parse.replies.keyed import folded

BOLD_TITLE = re.compile(r"(\*\*|__)(?:(?!\1).)+\1\s*:?")
"""A line in bold, which may be the title of a part."""
SAYING = (PieceKind.TEXT, PieceKind.ITEM)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of the questions: texts of options (folded), which answers may repeat.

    Numbers of those that are answered at length, and of those that words or a number answer.
    """

    offers: frozenset[str] = frozenset()
    developed: frozenset[str] = frozenset()
    brief: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Listed:
    """Rows of answers, and the lines (from 0) that they stand on."""

    rows: tuple[KeyRow, ...] = ()
    lines: frozenset[int] = frozenset()

    def joined(self, other: "Listed") -> "Listed":
        """These rows, then others."""
        return Listed((*self.rows, *other.rows), self.lines | other.lines)


def moved(first: Piece, area: tuple[int, ...], section: str) -> tuple[tuple[int, ...], str]:
    """Modules and section of what follows a piece, which its title may name."""
    alone = first.kind is PieceKind.TEXT and BOLD_TITLE.fullmatch(first.text)
    bold = alone and tells(first.text) and not heading_opening(first.text)
    if first.kind is not PieceKind.HEADING and not bold:
        return area, section
    return areas(first.text) or area, first.text.strip("*_ :") if bold else first.text


def compact(document: Document, pieces: Sequence[Piece], area: tuple[int, ...]) -> Listed:
    """Lines such as `1-B, 2-C, 3-A`, and code that holds nothing but answers."""
    rows: list[KeyRow] = []
    lines: set[int] = set()
    section = ""
    parted = sum(bool(of_a_part(p.text)[0]) for p in pieces if p.kind in SAYING) > 0
    for piece in pieces:
        area, section = moved(piece, area, section)
        texts = list(_texts(document, piece)) if piece.kind is not PieceKind.HEADING else []
        found = [(line, pairs_on_a_line(text)) for line, text in texts]
        if piece.kind is PieceKind.CODE and not any(pairs for _, pairs in found):
            found = _one_a_line(texts)
        if parted and piece.kind in SAYING and not found[0][1]:
            part, pairs = of_a_part(piece.text)
            section, found = part or section, [(piece.start, pairs)]
        for line, pairs in found:
            if pairs:
                at = document.source.at(line + 1)
                own = areas(document.lines[line]) or area
                rows += [KeyRow(at, own, number, value, None, section) for number, value in pairs]
                lines.add(line)
        for line, text in texts:
            for place, value in enumerate(row_of_letters(text), 1):
                at = document.source.at(line + 1)
                rows.append(KeyRow(at, area, str(place), value, None, section, counted=True))
                lines.add(line)
    return Listed(tuple(rows), frozenset(lines))


def _one_a_line(texts: Sequence[tuple[int, str]]) -> list[tuple[int, list[tuple[str, str]]]]:
    """`1. B` on every line of code."""
    said = [(line, key_pairs_of(text)) for line, text in texts if not _is_edge(text)]
    return said if all(pairs for _, pairs in said) else []


def _is_edge(text: str) -> bool:
    """Whether a line of code is blank or its fence, which may name a language."""
    return not text.strip() or text.lstrip().startswith(("```", "~~~"))


def _texts(document: Document, piece: Piece) -> Iterator[tuple[int, str]]:
    """The lines (from 0) of a piece, with their texts."""
    if piece.kind is PieceKind.HTML:
        yield from enumerate(piece.text.split("\n"), piece.start)
    elif piece.kind is PieceKind.CODE:
        yield from enumerate(document.lines[piece.start : piece.end], piece.start)
    else:
        yield piece.start, with_number(piece)


def in_order(
    document: Document, pieces: Sequence[Piece], area: tuple[int, ...], asked: Asked
) -> Listed:
    """Letters or options without numbers, a line each: the first answers the first question."""
    rows: list[KeyRow] = []
    lines: set[int] = set()
    count = 0
    section = ""
    for piece in pieces:
        if piece.kind is PieceKind.HEADING:
            area, section = moved(piece, area, section)
            count = 0
        if piece.number is None and _is_bare(piece, asked):
            count += 1
            at = document.source.at(piece.start + 1)
            row = KeyRow(at, area, str(count), piece.text, None, section, counted=True)
            rows.append(row)
            lines.add(piece.start)
    return Listed(tuple(rows), frozenset(lines)) if len(rows) > 1 else Listed()


def _is_bare(piece: Piece, asked: Asked) -> bool:
    """Whether a line is nothing but letters, in a list, or nothing but the text of an option."""
    found = letter_key(piece.text) if piece.kind is PieceKind.ITEM else None
    bare = found is not None and not found.rest
    return bare or (piece.kind in SAYING and folded(piece.text) in asked.offers)
