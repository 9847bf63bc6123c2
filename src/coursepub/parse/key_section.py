"""Where a file of questions turns to its answers: a heading, a label, a closing `<details>`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.key_rows import key_pairs, pairs_on_a_line
from coursepub.parse.labels import answer_line
from coursepub.parse.notations import Notation, Slice, offers_a_choice, sliced
from coursepub.parse.opening import heading_opening

TITLE = re.compile(
    r"corrig|r[ée]ponses?\b|answers?\b|solutions?\b|\bkeys?\b|l[öo]sung|antwort|respuestas?\b|"
    r"soluci[oó]n(?:es)?\b|gabarito|respostas?\b|risposte\b|correction",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Divided:
    """The slices of a file that ask, and the pieces that answer."""

    asked: tuple[Slice, ...]
    answers: tuple[Piece, ...]


def divide(notation: Notation, pieces: Sequence[Piece]) -> Divided:
    """Part questions from the sections that answer them."""
    asked: list[Slice] = []
    answers: list[Piece] = []
    level = 0
    for found in sliced(notation, pieces):
        heading = found.first if found.first.kind is PieceKind.HEADING else None
        if found.opening is None and heading and not heading.hidden:
            ends = level and heading.level <= level
            level = heading.level if TITLE.search(heading.text) else 0 if ends else level
        elif found.opening and offers_a_choice(found):
            level = 0
        if level:
            answers += found.pieces
        else:
            asked.append(found)
    place = _last_offer(asked)
    if asked and asked[place].opening:
        asked[place:], closing = _closing(asked[place:], len(asked))
        answers += closing
    return Divided(tuple(asked), tuple(answers))


def _last_offer(asked: Sequence[Slice]) -> int:
    """The place of the last question with options, where answers by number alone follow it."""
    place = len(asked) - 1
    while place > 0 and _is_answer(asked[place]):
        place -= 1
    return place if asked and offers_a_choice(asked[place]) else len(asked) - 1


def _is_answer(found: Slice) -> bool:
    """Whether what opens like a question only says a letter: `3. B`."""
    return found.opening is not None and bool(key_pairs(found.pieces[:1]))


def _closing(asked: Sequence[Slice], count: int) -> tuple[tuple[Slice, ...], tuple[Piece, ...]]:
    """The last question without the answers of the whole file that may stand below it."""
    last, *others = asked
    further = tuple(piece for found in others for piece in found.pieces)
    for place, piece in enumerate(last.pieces):
        if not place or not _opens_answers(piece):
            continue
        rest = (*last.pieces[place:], *further)
        if count > 1 and len(key_pairs(rest)) + _questions(rest) > 1:
            return (Slice(last.opening, last.pieces[:place], last.foreign),), rest
    return tuple(asked), ()


def _questions(pieces: Sequence[Piece]) -> int:
    """How many questions a text names in headings or bold."""
    texts = (p.text for p in pieces if p.kind in (PieceKind.HEADING, PieceKind.TEXT))
    return sum(bool((found := heading_opening(text)) and found.worded) for text in texts)


def _opens_answers(piece: Piece) -> bool:
    if piece.kind is PieceKind.HEADING:
        return TITLE.search(piece.text) is not None
    if piece.kind is PieceKind.HTML:
        return piece.hidden
    found = answer_line(piece.text) if piece.kind is PieceKind.TEXT else None
    return found is not None and (not found.value or bool(pairs_on_a_line(piece.text)))
