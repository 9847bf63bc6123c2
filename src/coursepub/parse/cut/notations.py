"""How the questions of a file begin: one notation a file, chosen by what it finds.

A notation recognises the pieces that open a question. The one under which most questions
have two options or more is the file's.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.cut.exercises import is_exercise
from coursepub.parse.cut.instructions import without_instructions
from coursepub.parse.cut.offers import offered
from coursepub.parse.cut.rows import Offer
from coursepub.parse.cut.slices import Slice
from coursepub.parse.cut.stems import in_roman, with_statements, with_stems, without_chapters
from coursepub.parse.lexicon.asides import is_checklist
from coursepub.parse.lexicon.labels import (
    KEYS,
    LABELS,
    answer_line,
    explanation_line,
    gives_reasons,
    is_blank,
)
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.opening import (
    CALCULATION,
    bold_opening,
    chaptered,
    heading_opening,
    numbered,
)
from coursepub.parse.lexicon.titled import Opening, titled
from coursepub.parse.lexicon.truth_words import TITLE as TRUTHS

Opens = Callable[[Piece], Opening | None]
COUNTED = re.compile(r"[*_]*[^\W\d_]+\s+(?:n\s?[°º]\s*)?\d{1,3}[\s*_.:]*")
"""A heading that only counts: `Item 1`."""
NO_HEADING = 7
"""A level below all headings."""


@dataclass(frozen=True, slots=True)
class Notation:
    """A way of opening questions; `level` is theirs where they are headings."""

    name: str
    opens: Opens
    level: int = NO_HEADING


def _numbered_heading(level: int, piece: Piece) -> Opening | None:
    if piece.kind is not PieceKind.HEADING or piece.level != level:
        return None
    return heading_opening(piece.text)


def _any_heading(level: int, piece: Piece) -> Opening | None:
    if piece.kind is not PieceKind.HEADING or piece.level != level:
        return None
    return _headed(piece.text)


@lru_cache(maxsize=1 << 18)  # the heads of all notations that open as many questions are cut
def _headed(text: str) -> Opening | None:
    bare = text.strip(" *_#:")
    if LABELS.fullmatch(bare) or KEYS.fullmatch(bare) or is_checklist(bare):
        return None
    title = "" if COUNTED.fullmatch(text) else text
    return heading_opening(text) or chaptered(text) or titled(title)


def _list_item(depth: int, piece: Piece) -> Opening | None:
    if piece.kind is not PieceKind.ITEM or piece.number is None or piece.depth != depth:
        return None
    return _listed(piece.text, piece.number)


@lru_cache(maxsize=1 << 18)  # several stages ask it of every item
def _listed(text: str, number: int) -> Opening:
    worded = heading_opening(text)
    return worded if worded and worded.worded else titled(text, str(number), marked=True)


def _bold(piece: Piece) -> Opening | None:
    return bold_opening(piece.text) if piece.kind in (PieceKind.TEXT, PieceKind.ITEM) else None


def _plain(piece: Piece) -> Opening | None:
    if piece.kind not in (PieceKind.TEXT, PieceKind.ITEM) or CALCULATION.match(piece.text):
        return None
    found = numbered(piece.text)
    return found if found and (is_title(found) or (found.marked and piece.number is None)) else None


def is_title(found: Opening) -> bool:
    """`Question 3`, `Question 3 : …`; not a sentence such as “Question 3 is hard”."""
    apart = found.marked or not found.title or found.points is not None
    return found.worded and apart


LEVELS = range(1, 7)
NOTATIONS: tuple[Notation, ...] = (
    *(Notation("numbered heading", partial(_numbered_heading, level), level) for level in LEVELS),
    Notation("bold", _bold),
    Notation("numbered list", partial(_list_item, 1)),
    Notation("nested list", partial(_list_item, 2)),
    Notation("plain", _plain),
    *(Notation("heading", partial(_any_heading, level), level) for level in LEVELS),
)


Score = Callable[[Slice], bool]


def offers_a_choice(found: Slice) -> bool:
    """Whether a slice is a question with two options or more."""
    if found.opening is None:
        return False
    offers = offered(found.pieces[1:])
    if is_exercise(found, offers) or explains(found, offers):
        return False
    if len(offers) < 2 or found.opening.number:
        return len(offers) >= 2 and not _is_chapter_of(found, offers)
    return not (
        _is_section_of(found, offers) or _is_key(found, offers) or _is_statements(found, offers)
    )


def explains(found: Slice, offers: Sequence[Offer]) -> bool:
    """Whether a number stands over an answer, or before it, and letters below only say why.

    So do those below `Why not the others:`, and those among which the right one is not.
    """
    if not offers or not found.opening:
        return False
    titles = [found.opening.title] if found.opening.title else []
    said = [*titles, *(piece.text for piece in found.pieces[1 : offers[0].place + 1])]
    line = answer_line(said[0]) if said else None
    told = letter_key(line.value) if line else None
    if told is None:
        return False
    why = [explanation_line(text) is not None or gives_reasons(text) for text in said[1:]]
    return all(why) or any(why) or told.letters.isdisjoint(offer.mark.letter for offer in offers)


def _is_statements(found: Slice, offers: Sequence[Offer]) -> bool:
    """Whether numbers below `Vrai ou faux` are statements to judge, not options."""
    titled = found.first.level > 0 and TRUTHS.search(found.first.text) is not None
    return titled and all(o.piece.number and not (o.mark.letter or o.mark.boxed) for o in offers)


def _is_key(found: Slice, offers: Sequence[Offer]) -> bool:
    """Whether all letters below a bare heading are numbered: `1. **B** – why` answers."""
    numbered_letters = all(offer.mark.letter and offer.piece.number for offer in offers)
    return found.first.level > 0 and "?" not in found.first.text and numbered_letters


def _is_section_of(found: Slice, offers: Sequence[Offer]) -> bool:
    """Whether a bare heading stands over another, which is the one that asks."""
    over = found.pieces[1 : offers[0].place + 1]
    return any(
        p.kind is PieceKind.HEADING and not LABELS.fullmatch(p.text.strip(" *_")) for p in over
    )


def _is_chapter_of(found: Slice, offers: Sequence[Offer]) -> bool:
    """Whether a heading with a number only stands over one such as `### Q1. …`, which asks."""
    if found.opening is None or found.opening.worded or not found.first.level:
        return False
    over = (p.text for p in found.pieces[1 : offers[0].place + 1] if p.level)
    return any((opening := heading_opening(text)) and opening.worded for text in over)


def worded(pieces: Sequence[Piece]) -> Notation | None:
    """The notation of a file without options: that of most lines such as `Question 3`."""
    parts = by_level(pieces)
    tally = [
        (_worded(map(notation.opens, parts[notation.level])), notation) for notation in NOTATIONS
    ]
    count, best = max(tally, key=lambda pair: pair[0])
    return best if count else None


def _worded(openings: Iterable[Opening | None]) -> int:
    return sum(found is not None and found.worded for found in openings)


def by_level(pieces: Iterable[Piece]) -> Mapping[int, Sequence[Piece]]:
    """Headings by their level, and all else below all of them."""
    found: dict[int, list[Piece]] = {level: [] for level in (*LEVELS, NO_HEADING)}
    for piece in pieces:
        found[piece.level or NO_HEADING].append(piece)
    return found


def cut(notation: Notation, pieces: Sequence[Piece]) -> tuple[Slice, ...]:
    """Cut a file into questions and sections; what precedes the first is a slice of its own.

    Sections have no opening. A question of another notation is `foreign`.
    """
    return _cut(notation, tuple(pieces))


@lru_cache(maxsize=4)  # a file is cut to count votes, then to be read
def _cut(notation: Notation, pieces: tuple[Piece, ...]) -> tuple[Slice, ...]:
    starts = [(i, start) for i, piece in enumerate(pieces) if (start := _start(notation, piece))]
    if not starts or starts[0][0]:
        starts.insert(0, (0, (None, False)))
    ends = [place for place, _ in starts[1:]] + [len(pieces)]
    slices = (
        Slice(opening, tuple(pieces[place:end]), foreign)
        for (place, (opening, foreign)), end in zip(starts, ends, strict=True)
        if place < end
    )
    whole = without_chapters(with_statements(with_stems(slices)))
    asked = [found if _may_ask(found) else replace(found, opening=None) for found in whole]
    return tuple(in_roman(without_instructions(asked)))


def _may_ask(found: Slice) -> bool:
    """Whether a bare heading, without a number, has anything of a question below it."""
    if found.opening is None or found.opening.number or found.first.kind is not PieceKind.HEADING:
        return True
    below = found.pieces[1:]
    offers = offered(below)
    if "?" in found.first.text or (offers and not _is_key(found, offers)):
        return True
    return any(p.hidden or is_blank(p.text) or answer_line(p.text) for p in below if p.text)


def _start(notation: Notation, piece: Piece) -> tuple[Opening | None, bool] | None:
    if piece.hidden or (notation.level != NO_HEADING and not piece.level):
        return None
    if opening := notation.opens(piece):
        return opening, False
    if piece.kind is PieceKind.HEADING and _is_section(notation, piece):
        return None, False
    return None


def _is_section(notation: Notation, heading: Piece) -> bool:
    """A heading above the questions' level, or any where questions are no headings."""
    if heading.depth or heading.level > max(notation.level, 2):
        return False
    if heading.level < min(notation.level, 3):
        return True
    return LABELS.fullmatch(heading.text.strip(" *_")) is None
