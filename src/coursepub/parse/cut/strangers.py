"""Lines that open a question otherwise than the others of their file.

They are reported, and open one all the same where options follow, so that no question
swallows its neighbour.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.cut.notations import Notation, cut, is_title
from coursepub.parse.cut.offers import offered
from coursepub.parse.cut.slices import Slice
from coursepub.parse.cut.unheaded import below_answers, between_boxes, headed
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import option_mark
from coursepub.parse.lexicon.opening import (
    PAPER,
    bold_opening,
    heading_opening,
    numbered,
    spaceless_heading,
)
from coursepub.parse.lexicon.titled import Opening, titled
from coursepub.parse.lexicon.truth_words import TITLE as TRUTHS
from coursepub.parse.lexicon.truth_words import VALUE as TRUTH

ASKING = (PieceKind.TEXT, PieceKind.ITEM, PieceKind.HEADING)
SCORE = re.compile(r"\W*[✅✔☑❌✗✘]\ufe0f?\W*(?:\([^()]*\))?\W*")
"""What somebody's answer was worth: `✅`, `❌ (to be read again)`."""


def sliced(notation: Notation, pieces: Sequence[Piece]) -> tuple[Slice, ...]:
    """Every question and section of a file, with those of other families."""
    found = tuple(part for one in _unscored(cut(notation, pieces)) for part in _statements(one))
    numbers = [one.opening.number for one in found if one.opening]
    above = "0" if numbers[:1] == ["2"] else ""
    parts: list[Slice] = []
    for one in found:
        opened = [*foreign(notation, one, above)]
        above = next((part.opening.number for part in opened[::-1] if part.opening), above)
        parts += opened
    return tuple(parts)


def scores(opening: Opening) -> bool:
    """Whether a line such as `Q3 : ✅` says how somebody has answered; it asks nothing."""
    return SCORE.fullmatch(opening.title) is not None


def _unscored(slices: Iterable[Slice]) -> list[Slice]:
    """Slices, of which such lines open none: nothing to choose from is below them."""
    kept: list[Slice] = []
    for one in slices:
        scored = one.opening and not one.first.level and scores(one.opening)
        if kept and scored and not offered(one.pieces[1:]):
            kept[-1] = replace(kept[-1], pieces=kept[-1].pieces + one.pieces)
        else:
            kept.append(one)
    return kept


def _statements(section: Slice) -> Iterator[Slice]:
    """A section below `Vrai ou faux` cut before each number of a list; any other as it is."""
    title = section.first.text if section.first.kind is PieceKind.HEADING else ""
    if section.opening or not TRUTHS.search(title):
        yield section
        return
    pieces = section.pieces
    places = [n for n, piece in enumerate(pieces) if _is_statement(piece)]
    yield replace(section, pieces=pieces[: places[0] if places else None])
    for place, end in pairwise([*places, len(pieces)]):
        first = pieces[place]
        yield Slice(titled(first.text, str(first.number), marked=True), pieces[place:end])


def _is_statement(piece: Piece) -> bool:
    numbered_item = piece.kind is PieceKind.ITEM and piece.number is not None and piece.depth == 1
    return numbered_item and option_mark(piece.text) is None


def foreign(notation: Notation, slice_: Slice, above: str) -> Iterator[Slice]:
    """Cut a question, or what is no question, before each line that opens one of another family.

    What is no question may hold the one after number `above`.
    """
    pieces = slice_.pieces
    section = not slice_.opening and not notation.opens(slice_.first)
    opened = dict(between_boxes(slice_) if slice_.opening else headed(slice_) if section else ())
    opened |= dict(_continued(notation, slice_, above))
    opened |= dict(_strangers(notation, slice_))
    unopened = dict(below_answers(slice_, opened) if slice_.opening else ())
    places = sorted((unopened | opened).items())
    if places and places[0][0] == 1 and _is_again(slice_.opening, places[0][1]):
        yield from foreign(notation, Slice(places[0][1], pieces[1:]), above)
        return
    ends = [place for place, _ in places] + [len(pieces)]
    if ends[0]:
        yield Slice(slice_.opening, pieces[: ends[0]], slice_.foreign)
    for (place, opening), end in zip(places, ends[1:], strict=True):
        yield Slice(opening, pieces[place:end], foreign=True)


def _is_again(one: Opening | None, other: Opening) -> bool:
    """Whether `**Q3.** Which …?` only says again what a bare `### Question 3` above it says."""
    return one is not None and not one.title and one.number == other.number


def _strangers(notation: Notation, slice_: Slice) -> Iterator[tuple[int, Opening]]:
    """Places where a line opens a question in so many words, with options or points to earn."""
    for place, piece in enumerate(slice_.pieces):
        opening = stranger(notation, piece) if place or not slice_.opening else None
        if opening and _asks(opening, _until_next(notation, slice_.pieces, place)):
            yield place, opening


def _asks(opening: Opening, below: Sequence[Piece]) -> bool:
    """Whether options are below, or a text that is worth points, or is said to be true or false."""
    if len(offered(below)) >= 2:
        return True
    told = next((place for place, piece in enumerate(below) if _judges(piece)), 0)
    return _has_text(below if opening.points is not None else below[:told])


def _judges(piece: Piece) -> bool:
    line = answer_line(piece.text) if piece.text else None
    return line is not None and line.marked and TRUTH.fullmatch(line.value) is not None


def _has_text(pieces: Sequence[Piece]) -> bool:
    """Whether anything stands there that is no answer."""
    texts = (p for p in pieces if p.kind in (PieceKind.TEXT, PieceKind.ITEM) and not p.hidden)
    return any(letter_key(p.text) is None and answer_line(p.text) is None for p in texts)


def _continued(notation: Notation, slice_: Slice, above: str) -> Iterator[tuple[int, Opening]]:
    """Places where a bare number goes on counting, between two rows of options.

    So does a heading that would else open a section, above a row of options.
    """
    number = slice_.opening.number if slice_.opening else above
    if not number.isdigit():
        return
    last, since = int(number), 1 if slice_.opening else 0
    for place, piece in enumerate(slice_.pieces[since:], since):
        opening = _counted(notation, piece)
        if not opening or opening.number != str(last + 1):
            continue
        between, below = slice_.pieces[since:place], slice_.pieces[place + 1 :]
        heads = place == 0 and piece.level > 0
        apart = heads or _is_asked(between)
        if _is_asked(below) and (apart or (not last and _soon(below))):
            yield place, opening
            last, since = last + 1, place + 1


def _is_asked(pieces: Sequence[Piece]) -> bool:
    return len(offered(pieces)) >= 2


def _soon(pieces: Sequence[Piece]) -> bool:
    """Whether options stand above all numbers that are none of theirs."""
    return all(piece.number is None for piece in pieces[: offered(pieces)[0].place])


def _counted(notation: Notation, piece: Piece) -> Opening | None:
    """What a number opens without a word, where the file's own notation sees nothing."""
    if piece.hidden or notation.opens(piece) or piece.kind not in ASKING:
        return None
    found = heading_opening(piece.text) if piece.level else bold_opening(piece.text)
    if not found and piece.kind is not PieceKind.ITEM:
        found = numbered(piece.text)
    if not found and piece.number is not None and piece.within == piece.start:
        found = titled(piece.text, str(piece.number), marked=True)
    return found if found and found.title and not found.worded else None


def _until_next(notation: Notation, pieces: Sequence[Piece], place: int) -> Sequence[Piece]:
    for end in range(place + 1, len(pieces)):
        if stranger(notation, pieces[end]):
            return pieces[place + 1 : end]
    return pieces[place + 1 :]


def stranger(notation: Notation, piece: Piece) -> Opening | None:
    """What opens a question in another family than the file's: a word, not a bare number."""
    if piece.hidden or notation.opens(piece):
        return None
    if piece.kind in (PieceKind.TEXT, PieceKind.ITEM):
        stuck = spaceless_heading(piece.text)
        if stuck:
            return stuck
        found = bold_opening(piece.text) or numbered(piece.text)
    elif piece.kind is PieceKind.HEADING and not (piece.level == 1 and PAPER.match(piece.text)):
        found = heading_opening(piece.text)
    else:
        return None
    return found if found and is_title(found) else None
