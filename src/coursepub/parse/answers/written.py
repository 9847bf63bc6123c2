"""Model answers that bold numbers, lists or plain lines open, instead of headings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursepub.markup.blocks import Document
from coursepub.markup.pieces import Piece, PieceKind
from coursepub.model.source import Body
from coursepub.parse.cut.excerpts import excerpt
from coursepub.parse.cut.notations import NOTATIONS, cut
from coursepub.parse.cut.slices import Slice
from coursepub.parse.lexicon.numbers import areas
from coursepub.parse.open.model_answers import WrittenAnswer, told
from coursepub.parse.top.questions import question_heading

UNHEADED = tuple(n for n in NOTATIONS if n.name in ("bold", "numbered list", "plain"))


@dataclass(frozen=True, slots=True)
class Found:
    """Answers, the titles of questions that they repeat, and their lines (from 0)."""

    answers: tuple[WrittenAnswer, ...] = ()
    titles: tuple[Body, ...] = ()
    lines: frozenset[int] = frozenset()


def written_answers(
    document: Document, pieces: Sequence[Piece], numbers: frozenset[str], area: tuple[int, ...]
) -> Found:
    """The answers to questions of these numbers, where no heading opens any."""
    headings = (question_heading(block) for block in document.blocks)
    if not numbers or any(found and found.number in numbers for found in headings):
        return Found()
    tally = [list(_answers(cut(notation, pieces), numbers, area)) for notation in UNHEADED]
    best = max(tally, key=len)
    read = [_read(document, found, place) for found, place in best]
    return Found(
        tuple(answer for answer, _ in read),
        tuple(title for _, title in read if title),
        frozenset(n for found, _ in best for p in found.pieces for n in range(p.start, p.end)),
    )


def _answers(
    slices: Sequence[Slice], numbers: frozenset[str], area: tuple[int, ...]
) -> Iterator[tuple[Slice, tuple[int, ...]]]:
    """Slices of these numbers, each with the modules of the section around it."""
    for found in slices:
        if found.opening is None and found.first.kind is PieceKind.HEADING:
            area = areas(found.first.text) or area
        elif found.opening and found.opening.number in numbers:
            yield found, area


def _read(
    document: Document, found: Slice, area: tuple[int, ...]
) -> tuple[WrittenAnswer, Body | None]:
    number = found.opening.number if found.opening else ""
    opening, apart = excerpt(document, found, number)
    at = document.source.at(found.first.start + 1)
    return told(apart, at, area, number, apart.blocks), Body(opening.title, at)
