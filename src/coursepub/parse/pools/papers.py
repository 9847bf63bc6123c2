"""A file of questions as a whole: its notation, its questions and sections, its answers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from string import ascii_lowercase

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.pieces import Piece, PieceKind, read_pieces
from coursepub.markup.tables import read_table
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.parse.answers.key_lines import replies
from coursepub.parse.answers.key_section import divide
from coursepub.parse.answers.key_tables import is_key_table
from coursepub.parse.cut.election import choose
from coursepub.parse.cut.notations import NOTATIONS, Notation, Score, offers_a_choice
from coursepub.parse.cut.offers import offered
from coursepub.parse.cut.slices import Slice
from coursepub.parse.cut.strangers import scores, stranger
from coursepub.parse.cut.unoffered import unoffered
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.links import defining
from coursepub.parse.lexicon.opening import spaceless_heading
from coursepub.parse.lexicon.orders import APART, is_order

DEVELOPMENT = re.compile(
    r"(?:^|[\W_])dev(?!ops|ice)|essay|r[ée]daction|ouverte"
    r"|open(?=[\W_]*(?:ended|questions?|exam|answers?|paper|\d|$))",
    re.IGNORECASE,
)
"""Names of files whose questions are answered at length."""

SAT = re.compile(
    r"[\d\W_]*(?:examens?|exams?|[ée]valuations?|contr[ôo]les?|devoirs?|interro(?:gation)?s?|partiels?"
    r"|(?:mid|final)[- ]?(?:term|exam|test)|homework|worksheet|klausur|pr[üu]fung|prova|verifica)"
    r"(?![^\W\d_])",
    re.IGNORECASE,
)
"""How the name or the title of a paper begins, though it may name its module."""
ORDERED = 2
"""Orders below numbers from which a paper without options consists of them."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document, its pieces, how its questions begin, what asks in it and what answers.

    `notation` is None where nothing looks like a question.
    """

    document: Document
    pieces: tuple[Piece, ...]
    notation: Notation | None
    offers: bool
    asked: tuple[Slice, ...]
    answers: tuple[Piece, ...]

    @property
    def starts(self) -> frozenset[int]:
        """The lines (from 0) on which questions start."""
        return frozenset(found.first.start for found in self.asked if found.opening)


def read_paper(
    document: Document, given: tuple[Piece, ...] = (), score: Score = offers_a_choice
) -> Paper:
    """Find the questions of a file, and the answers that stand apart from them.

    `given` are its pieces, where they are others than those that stand in it; `score` says
    what counts as a question.
    """
    pieces = given or tuple(replies(read_pieces(document)))
    chosen = choose(pieces, score)
    notation = chosen[0] if chosen else unoffered(pieces, bank=True, named=asks_at_length(document))
    tables = frozenset(_key_tables(document))
    aside = tables | defining(document)
    asking = tuple(piece for piece in pieces if piece.start not in aside)
    divided = divide(document, notation or NOTATIONS[0], asking)
    apart = [piece for piece in pieces if piece.start in tables]
    answers = tuple(sorted((*divided.answers, *apart), key=lambda piece: piece.start))
    return Paper(document, pieces, notation, chosen is not None, divided.asked, answers)


def is_sat(document: Document) -> bool:
    """Whether a file is called, or titled, as what candidates sit."""
    return any(SAT.match(name) for name in (document.source.file.stem, title_of(document)))


def title_of(document: Document) -> str:
    """The first heading of a file; "" where it has none."""
    return next((block.title for block in document.blocks if block.kind is Kind.HEADING), "")


def orders(document: Document) -> bool:
    """Whether most numbers of a file give an order: `1. Citer deux usages de la glace.`"""
    numbered = [p.text for p in read_pieces(document) if p.kind is PieceKind.ITEM and p.number]
    given = sum(is_order(text) for text in numbered)
    return given >= ORDERED and given * 2 >= len(numbered)


def asks_at_length(document: Document) -> bool:
    """Whether its name, or what it is and orders, tells that a file asks for written answers."""
    if DEVELOPMENT.search(document.source.file.stem):
        return True
    titled = any(APART.search(block.title) for block in document.blocks if block.level)
    return (titled or is_sat(document)) and orders(document)


def _key_tables(document: Document) -> Iterator[int]:
    """The first lines of answer tables, and of labels such as `**Answers A**` right above."""
    for place, block in enumerate(document.blocks):
        table = read_table(document, block)
        if not table or not is_key_table(table):
            continue
        yield block.start
        above = document.blocks[place - 1] if place else block
        label = answer_line(document.lines[above.start])
        if above.kind is Kind.PARAGRAPH and label and not label.marked:
            yield above.start


def blocks_of(document: Document, pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """The blocks that begin among these pieces."""
    lines = {line for piece in pieces for line in range(piece.start, piece.end)}
    return tuple(block for block in document.blocks if block.start in lines)


def outside_blocks(
    paper: Paper, before: int, beside: frozenset[int] = frozenset()
) -> Iterator[Diagnostic]:
    """Lines above the questions, up to line `before`, that Markdown sees but never prints.

    Lines `beside` (from 0) have their place elsewhere.
    """
    covered = {line for block in paper.document.blocks for line in range(block.start, block.end)}
    covered |= beside
    for piece in paper.pieces:
        if piece.start < before and piece.start not in covered:
            yield diagnostic(paper.document.source.at(piece.start + 1), Code.UNREAD_TEXT)


def numbers(slices: Sequence[Slice]) -> list[str]:
    """The number of each slice that asks, "" for sections.

    Questions without numbers, or with a bare 1 each as lists may have, are counted from
    the beginning of their section, or on from the one above. None takes a number that
    another one bears: between 4 and 5 stands 4b.
    """
    sections: dict[int, list[int]] = defaultdict(list)
    section = 0
    for place, found in enumerate(slices):
        if found.opening is None:
            section = place
        else:
            sections[section].append(place)
    given = [found.opening.number if found.opening else "" for found in slices]
    for places in sections.values():
        said = {given[place] for place in places}
        worded_once = any(_is_worded(slices[place]) for place in places)
        if len(places) > 1 and said <= {"1"} and not worded_once:
            said = set()
        before = "0"
        for place in places:
            if given[place] not in said or not given[place]:
                given[place] = _next(before, said)
            before = given[place]
    return given


def _next(before: str, taken: Set[str]) -> str:
    """The number after another that no question bears; else that one with a letter."""
    whole = before.rstrip(ascii_lowercase)
    following = str(int(whole) + 1) if whole.isdigit() else "1"
    behind = (f"{whole}{letter}" for letter in ascii_lowercase[1:])
    free = (number for number in (following, *behind) if number not in taken)
    return next(free, following)


def _is_worded(found: Slice) -> bool:
    return found.opening is not None and found.opening.worded


def _strangeness(found: Slice, piece: Piece, place: int, above: str) -> Code:
    if piece.kind is not PieceKind.HEADING and spaceless_heading(piece.text):
        return Code.HEADING_WITHOUT_SPACE
    number = found.opening.number if found.opening else ""
    if place or not found.opening or found.opening.worded:
        return Code.QUESTION_LIKE
    if piece.level and not (above.isdigit() and number == str(int(above) + 1)):
        return Code.QUESTION_LIKE
    return Code.OTHER_NOTATION if number else Code.SWALLOWED_QUESTION


def _is_strange(notation: Notation, found: Slice, place: int, piece: Piece) -> bool:
    """Whether a line opens a question as another family does, which offers a choice as they do."""
    if found.opening and not place:
        return found.foreign and len(offered(found.pieces[1:])) > 1
    if found.opening is None and all(p.kind is PieceKind.RULE for p in found.pieces[1:]):
        return False  # the title of a part, such as `Exercise 1`
    opening = stranger(notation, piece)
    return opening is not None and not scores(opening)


def strangers(paper: Paper) -> Iterator[Diagnostic]:
    """Lines that look like questions of another family than the file's."""
    if paper.notation is None or not paper.offers:
        return
    above = "0"
    for found, number in zip(paper.asked, numbers(paper.asked), strict=True):
        for place, piece in enumerate(found.pieces):
            if _is_strange(paper.notation, found, place, piece):
                at = paper.document.source.at(piece.start + 1)
                code = _strangeness(found, piece, place, above)
                yield diagnostic(at, code, line=piece.text[:40], number=above)
        above = number or above
