"""What stands below the last question of a file, and answers those above it."""

from collections.abc import Container, Sequence
from dataclasses import replace

from coursepub.markup.blocks import Document
from coursepub.markup.pieces import Piece, PieceKind
from coursepub.markup.tables import read_table
from coursepub.parse.answers.key_rows import KeyRow, key_pairs, pairs_on_a_line
from coursepub.parse.answers.key_tables import key_table
from coursepub.parse.answers.lists import listed
from coursepub.parse.answers.series import Asked, compact
from coursepub.parse.cut.notations import offers_a_choice
from coursepub.parse.cut.offers import offered
from coursepub.parse.cut.slices import Slice
from coursepub.parse.lexicon.answer_titles import titles_answers
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.orders import APART, BRIEF
from coursepub.parse.lexicon.truth_words import TITLE as TRUTHS
from coursepub.parse.lexicon.truth_words import TOLD
from coursepub.parse.replies.keyed import folded

Parted = tuple[tuple[Slice, ...], tuple[Piece, ...]]
"""Questions, and the pieces that answer them."""
TRIED = 8
"""Labels and folds of a last question, from either end, that may open the answers of its file.

All that stands below each is read anew.
"""
ENOUGH = 100
"""Pieces below the last question that mostly tell whether answers follow."""


def last_offer(asked: Sequence[Slice]) -> int:
    """The place of the last question, where what opens as others below it only answers."""
    places = [place for place, found in enumerate(asked) if offers_a_choice(found)]
    last = places[-1] if places else len(asked) - 1
    if all(_is_answer(found) or found.opening is None for found in asked[last + 1 :]):
        return last
    first: dict[str, int] = {}
    for place, found in enumerate(asked):
        if found.opening:
            first.setdefault(found.opening.number, place)
    return max(last, *first.values())


def closed(document: Document, asked: Sequence[Slice], last: int) -> Parted:
    """The last question without the answers of the whole file that may stand below it."""
    question, others = asked[last], asked[last + 1 :]
    above = {found.first.text for found in asked[:last]}
    asks = [
        n
        for n, found in enumerate(others)
        if _heads_questions(found, above) or _is_told(found, above)
    ]
    others, below = (others[: asks[0]], others[asks[0] :]) if asks else (others, ())
    further = tuple(piece for found in others for piece in found.pieces)
    titles = [found.first for found in asked[:last] if not found.opening and found.first.level]
    part = titles[-1:] if below else ()
    places = [n for n, piece in enumerate(question.pieces) if n and _opens_answers(piece)]
    places = places or _coded(document, question)
    tried = dict.fromkeys((*places[:TRIED], *places[-TRIED:]))
    for place in [*tried, *([len(question.pieces)] if further else [])]:
        rest = (*part, *question.pieces[place:], *further)
        kept = replace(question, pieces=question.pieces[:place])
        if last and answers_several(document, rest, [*asked[:last], kept]):
            return (kept, *below), rest
    return tuple(asked[last:]), ()


def answers_several(document: Document, pieces: Sequence[Piece], asked: Sequence[Slice]) -> bool:
    """Whether pieces answer several questions: by number, or as many as there are."""
    shown = [piece._replace(hidden=False) for piece in pieces]
    known = Asked(_offers(asked), brief=_unoffered(asked))
    if len(shown) > ENOUGH and len(_numbers(_rows(document, shown[:ENOUGH], known))) > 1:
        return True
    rows = _rows(document, shown, known)
    counted = [row.value for row in rows if row.counted]
    openings = [found for found in asked if found.opening]
    return len(_numbers(rows)) > 1 or (
        len(counted) == len(openings) and all(map(_may_answer, counted, openings))
    )


def _heads_questions(found: Slice, above: Container[str]) -> bool:
    """Whether a title announces statements to judge, or questions without options.

    One that stands `above` too is repeated over the answers.
    """
    title = found.first.text if not found.opening and found.first.level else ""
    kinds = (TRUTHS, APART, BRIEF)
    announces = not titles_answers(title) and any(kind.search(title) for kind in kinds)
    return announces and title not in above


def _is_told(found: Slice, above: Container[str]) -> bool:
    """Whether a statement that is not repeated says itself whether it is true."""
    text = found.first.text if found.opening else ""
    told = TOLD.search(text)
    return told is not None and text[: told.start()] not in above


def _is_answer(found: Slice) -> bool:
    """Whether what opens like a question only says a letter: `3. B`."""
    return found.opening is not None and bool(key_pairs(found.pieces[:1]))


def _coded(document: Document, question: Slice) -> list[int]:
    """The place of code below the last option that holds answers, and is the only code there."""
    codes = [n for n, piece in enumerate(question.pieces) if piece.kind is PieceKind.CODE]
    offers = offered(question.pieces[1:])
    if len(codes) != 1 or not offers or codes[0] <= offers[-1].place + 1:
        return []
    code = question.pieces[codes[0]]
    return [] if code.depth or not compact(document, [code], ()).rows else codes


def _rows(document: Document, pieces: Sequence[Piece], asked: Asked) -> list[KeyRow]:
    return [*listed(document, pieces, (), asked).rows, *_tabled(document, pieces)]


def _numbers(rows: Sequence[KeyRow]) -> set[str]:
    return {row.number for row in rows if not row.counted}


def _may_answer(value: str, question: Slice) -> bool:
    """Whether a line without a number is letters, or one of the options of its own question."""
    return letter_key(value) is not None or folded(value) in _offers([question])


def _offers(asked: Sequence[Slice]) -> frozenset[str]:
    """The texts of all options, folded."""
    return frozenset(
        folded(offer.piece.text[offer.mark.prefix :])
        for found in asked
        for offer in offered(found.pieces[1:])
    )


def _unoffered(asked: Sequence[Slice]) -> frozenset[str]:
    """The numbers of questions that offer nothing, and may be answered in words."""
    openings = (found.opening for found in asked if not offers_a_choice(found))
    return frozenset(opening.number for opening in openings if opening and opening.number)


def _tabled(document: Document, pieces: Sequence[Piece]) -> list[KeyRow]:
    starts = {piece.start for piece in pieces if piece.kind is PieceKind.TABLE}
    blocks = [block for block in document.blocks if block.start in starts] if starts else []
    tables = [read_table(document, block) for block in blocks]
    found = [key_table(table, (), "") for table in tables if table]
    return [row for read in found if read for row in read[0]]


def _opens_answers(piece: Piece) -> bool:
    if piece.kind is PieceKind.HEADING:
        return titles_answers(piece.text)
    if piece.kind is PieceKind.HTML:
        return piece.hidden
    found = answer_line(piece.text) if piece.kind is PieceKind.TEXT else None
    if found is None:
        return False
    of_a_part = not found.marked and len(found.value.strip("*_ ")) == 1  # `**Answers A**`
    return not found.value or of_a_part or bool(pairs_on_a_line(piece.text))
