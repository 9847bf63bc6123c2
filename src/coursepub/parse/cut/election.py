"""Which notation the questions of a file have: the one under which most of them offer a choice."""

from collections.abc import Sequence, Set
from functools import partial
from itertools import pairwise

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.cut.above import stems_above
from coursepub.parse.cut.notations import (
    NOTATIONS,
    Notation,
    Score,
    by_level,
    cut,
    offers_a_choice,
)
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.opening import heading_opening, lettered
from coursepub.parse.lexicon.titled import Opening, titled

FAR_MORE = 1.5
"""How many times more questions a file without openings must have."""


def choose(pieces: Sequence[Piece], score: Score = offers_a_choice) -> tuple[Notation, int] | None:
    """The notation under which most slices score, and how many; None where none does.

    Between equals the first wins: numbers are a better sign than bare headings. Where far
    more rows of options than openings stand, what is above a row is its question.
    """
    votes, place = _elected(pieces, score)
    far_more = votes * FAR_MORE
    starts = stems_above(pieces, far_more)
    above = Notation("above options", partial(_above, starts))
    stems = [piece for piece in pieces if piece.start in starts and not piece.hidden]
    if _openings(above, stems) > far_more and not 0 < _told(pieces) <= votes:
        unopened = _votes(above, pieces, score)
        if unopened - _headed(pieces, starts) > far_more and unopened > _weighed(pieces):
            return above, unopened
    ticked = votes == 1 and _ticks_off(NOTATIONS[place], pieces)
    return (NOTATIONS[place], votes) if votes and not ticked else None


def _ticks_off(notation: Notation, pieces: Sequence[Piece]) -> bool:
    """Whether a title stands over boxes to tick off, above headings such as `Question 1`."""
    below = [heading_opening(piece.text) for piece in pieces if piece.level > notation.level]
    asked = sum(opening is not None and opening.worded for opening in below)
    return notation.name == "heading" and asked > 1


def _headed(pieces: Sequence[Piece], starts: Set[int]) -> int:
    """How many stems stand right below a heading such as `Question 3`: another part has them."""
    headings = (above for above, stem in pairwise(pieces) if above.level and stem.start in starts)
    openings = [heading_opening(heading.text) for heading in headings]
    return sum(opening is not None and opening.worded for opening in openings)


def _told(pieces: Sequence[Piece]) -> int:
    """How many lines say what is right: rows of letters beyond that explain, and ask nothing."""
    lines = (answer_line(piece.text) for piece in pieces if piece.text)
    return sum(1 for line in lines if line and line.marked and letter_key(line.value))


def _elected(pieces: Sequence[Piece], score: Score) -> tuple[int, int]:
    """The votes and the place of the first notation with most; who opens too few is not asked."""
    parts = by_level(piece for piece in pieces if not piece.hidden)
    counts = [_openings(notation, parts[notation.level]) for notation in NOTATIONS]
    most = (0, 0)
    for place in sorted(range(len(NOTATIONS)), key=lambda place: (-counts[place], place)):
        if (counts[place], -place) > most:
            most = max(most, (_votes(NOTATIONS[place], pieces, score), -place))
    return most[0], -most[1]


def _openings(notation: Notation, pieces: Sequence[Piece]) -> int:
    """How many of the lines that are not hidden open a question.

    A notation has no more votes than that.
    """
    return sum([opening is not None for opening in map(notation.opens, pieces)])


def _weighed(pieces: Sequence[Piece]) -> int:
    """How many headings open a question that is worth points."""
    openings = (heading_opening(piece.text) for piece in pieces if piece.level)
    return sum(opening is not None and opening.points is not None for opening in openings)


def _votes(notation: Notation, pieces: Sequence[Piece], score: Score) -> int:
    return sum(score(found) for found in cut(notation, pieces))


def _above(starts: frozenset[int], piece: Piece) -> Opening | None:
    if piece.start not in starts or piece.kind not in (PieceKind.TEXT, PieceKind.ITEM):
        return None
    found = heading_opening(piece.text)
    if found and (found.worded or found.marked or piece.text[:1] == "Q"):
        return found
    number = "" if piece.number is None else str(piece.number)
    return lettered(piece.text) or titled(piece.text, number)
