"""How questions begin in a file in which none offers a choice."""

from collections.abc import Callable, Iterator, Sequence

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.cut.notations import NOTATIONS, Notation, cut, worded
from coursepub.parse.cut.slices import Slice
from coursepub.parse.lexicon.labels import PROMISES, answer_line
from coursepub.parse.lexicon.orders import is_order
from coursepub.parse.lexicon.truth_words import TITLE
from coursepub.parse.lexicon.truth_words import VALUE as TRUTH

Score = Callable[[Sequence[Slice]], int]


def unoffered(
    pieces: Sequence[Piece], *, bank: bool = False, named: bool = False
) -> Notation | None:
    """The notation of most statements below `Vrai ou faux`, else of most words as `Question 3`.

    Else of most numbers with points or answers; in a `bank` of most with a question mark;
    where the file is `named` after such questions, of most numbers.
    """
    if any(_asks_what_is_true(piece) for piece in pieces):
        count, statements = _best(pieces, truths)
        if count > 1:
            return statements
    if found := worded(pieces):
        return found
    never = len(pieces) + 1
    last = ((asking, 2 if bank else never), (numbered, 1 if named else never))
    for score, least in ((weighed, 1), (answered, 2), *last):
        if least == never:
            continue
        count, notation = _best(pieces, score)
        if count >= least:
            return notation
    return None


def _best(pieces: Sequence[Piece], score: Score) -> tuple[int, Notation]:
    tally = [(score(cut(notation, pieces)), notation) for notation in NOTATIONS]
    return max(tally, key=lambda pair: pair[0])


def truths(slices: Sequence[Slice]) -> int:
    """How many numbers stand below a title that asks what is true."""
    return sum(1 for found in _below_truths(slices))


def _below_truths(slices: Sequence[Slice]) -> Iterator[Slice]:
    asked = False
    for found in slices:
        if found.opening is None and found.first.kind is PieceKind.HEADING:
            asked = _asks_what_is_true(found.first)
        elif asked and found.opening and found.opening.number:
            yield found


def _asks_what_is_true(piece: Piece) -> bool:
    return piece.kind is PieceKind.HEADING and TITLE.search(piece.text) is not None


def weighed(slices: Sequence[Slice]) -> int:
    """How many numbers come with points."""
    openings = [found.opening for found in slices if found.opening and found.opening.number]
    return sum(opening.points is not None for opening in openings)


def answered(slices: Sequence[Slice]) -> int:
    """How many numbers, or headings that ask, are followed by an answer."""
    openings = [(found.opening, found) for found in slices if found.opening]
    return sum(
        bool(opening.number or opening.title.endswith("?")) and is_answered(found)
        for opening, found in openings
    )


def asking(slices: Sequence[Slice]) -> int:
    """How many numbers open a sentence that ends with a question mark."""
    openings = [found.opening for found in slices if found.opening and found.opening.number]
    return sum(opening.title.rstrip(" *_`").endswith(("?", "？")) for opening in openings)


def numbered(slices: Sequence[Slice]) -> int:
    """How many numbers open something."""
    return sum(bool(found.opening and found.opening.number) for found in slices)


def is_answered(found: Slice) -> bool:
    """Whether a label below a question says its answer, or a fold holds it.

    What a fold answers asks, if the fold does not only say what is true.
    """
    texts = [piece.text for piece in found.pieces if piece.text and not piece.hidden]
    title = found.opening.title if found.opening else ""
    asks = any("?" in text for text in texts) or is_order(title)
    folded = (piece.text for piece in found.pieces[1:] if piece.hidden and piece.text)
    if any(TRUTH.fullmatch(text) or (asks and PROMISES.search(text)) for text in folded):
        return True
    lines = (answer_line(piece.text) for piece in found.pieces[1:] if piece.text)
    return any(line is not None and line.marked and line.value for line in lines)
