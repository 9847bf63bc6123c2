"""Rows of letters that are not the alphabet's first in order: mixed, with slips, in lists."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.marks import ALPHABET, Mark, in_any_order

SLIPS = range(5)
"""How far on the next letter of a row may be: it repeats, follows, or leaves some out."""
FULL = 50
"""Characters from which a line may have been broken, so that the next goes on: `E. coli`."""
BARE = Mark("", 0)


class Offer(NamedTuple):
    """An option's first piece, its place among the question's, and what marks it."""

    place: int
    piece: Piece
    mark: Mark


def other_rows(pieces: Sequence[Piece], lettered: Sequence[Offer]) -> Sequence[Offer]:
    """The longest such row; nothing where there is none."""
    lines = [offer for offer in lettered if offer.piece.kind is PieceKind.TEXT]
    found = (_lists(pieces, lettered), _mixed_lines(pieces, lines), _slipped_lines(pieces, lines))
    return max(found, key=len)


def _lists(pieces: Sequence[Piece], lettered: Sequence[Offer]) -> list[Offer]:
    """A whole list of letters that begins with A, though they repeat or leave a gap.

    Or one that begins with another, where its letters are the first of the alphabet, or B, C,
    D. One entry may lack its letter.
    """
    within = {
        offer.piece.within: offer.piece
        for offer in lettered
        if offer.piece.kind is PieceKind.ITEM and offer.mark.spaced
    }
    marks = {offer.place: offer for offer in lettered if offer.mark.spaced}
    rows: dict[int, list[Offer]] = {name: [] for name in within}
    for place, piece in enumerate(pieces):
        listed = piece.kind is PieceKind.ITEM and piece.within in rows
        if listed and answer_line(piece.text) is None:
            rows[piece.within].append(marks.get(place) or Offer(place, piece, BARE))
    return max((row for row in rows.values() if len(row) > 1 and _is_row(row)), key=len, default=[])


def _is_row(row: Sequence[Offer]) -> bool:
    letters = [offer.mark.letter for offer in row]
    if all(letters):
        return letters[0] == "A" or in_any_order(letters) or without_first(letters)
    places = sum(letter == ALPHABET[n] for n, letter in enumerate(letters[: len(ALPHABET)]))
    return letters[0] == "A" and places == len(letters) - 1 > 2


def without_first(letters: Sequence[str]) -> bool:
    """Whether letters follow the alphabet from B on: the first option was lost."""
    return len(letters) > 2 and list(letters) == list(ALPHABET[1 : len(letters) + 1])


def _mixed_lines(pieces: Sequence[Piece], lines: Sequence[Offer]) -> Sequence[Offer]:
    """Lines with letters in another order than the alphabet's, one as far below the other."""
    if len(lines) < 3 or not in_any_order([offer.mark.letter for offer in lines]):
        return []
    close = len({_gap(pieces, other) for other in lines[1:]}) == 1
    following = all(_goes_on(pieces, one, other) for one, other in pairwise(lines))
    alike = len({(offer.mark.small, offer.mark.spaced) for offer in lines}) == 1
    return lines if close and alike and following else []


def _slipped_lines(pieces: Sequence[Piece], lines: Sequence[Offer]) -> Sequence[Offer]:
    """Lines from A on of which a letter repeats or is left out: `A B B D`.

    Nothing but what continues them stands between, or the option whose letter is missing, so
    that a letter below, which answers, is none of theirs.
    """
    start = next((n for n, offer in enumerate(lines) if offer.mark.letter == "A"), len(lines))
    end = start + 1
    while end < len(lines) and _follows(pieces, lines[end - 1], lines[end]):
        end += 1
    row = lines[start:end]
    return row if len(row) > 2 and _ends_well(pieces, row) else []


def _follows(pieces: Sequence[Piece], one: Offer, other: Offer) -> bool:
    """Whether a line stands below another, with the next letter or one that has slipped."""
    step = ALPHABET.find(other.mark.letter) - ALPHABET.find(one.mark.letter)
    if step not in SLIPS or one.mark.spaced != other.mark.spaced:
        return False
    broken = not _gap(pieces, other) and len(pieces[other.place - 1].text) >= FULL
    lacking = step == 2 and other.place == one.place + 2
    return (step == 1 or not broken) and (lacking or _goes_on(pieces, one, other))


def _goes_on(pieces: Sequence[Piece], one: Offer, other: Offer) -> bool:
    """Whether nothing but lines right below one option stands between it and the next."""
    between = pairwise(pieces[one.place : other.place])
    return all(below.start == above.end for above, below in between)


def _gap(pieces: Sequence[Piece], offer: Offer) -> int:
    """How many blank lines stand above an option."""
    return offer.piece.start - pieces[offer.place - 1].end


def _ends_well(pieces: Sequence[Piece], row: Sequence[Offer]) -> bool:
    """Whether the last line of a row stands no farther from the others than they do.

    Apart from them, one that repeats the letter above answers, unless another line does.
    """
    gaps = [_gap(pieces, offer) for offer in row[1:]]
    repeats = row[-1].mark.letter == row[-2].mark.letter
    if gaps[-1] > max(gaps[:-1]) or not (repeats and gaps[-1]):
        return gaps[-1] <= max(gaps[:-1])
    lines = (answer_line(piece.text) for piece in pieces[row[-1].place + 1 :] if piece.text)
    return any(line is not None and line.marked for line in lines)
