"""Which pieces of a question are its options: boxes, or letters in order."""

import re
from collections.abc import Sequence
from functools import lru_cache

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.cut.rows import BARE, Offer, other_rows
from coursepub.parse.cut.unlettered import unlettered
from coursepub.parse.lexicon.labels import answer_line, explanation_line
from coursepub.parse.lexicon.marks import ALPHABET, BOX, Mark, option_mark

LINES = (PieceKind.TEXT, PieceKind.ITEM)
WEIGHED = re.compile(
    r"[(\[]\s*\d+(?:[.,]\d+)?\s*(?:points?|pts?|marks?)\.?\s*[)\]]\W*$", re.IGNORECASE
)
"""What a part of a question is worth, at its end."""
BRACKETED = re.compile(r"\s*[\[(\\]")
REMEMBERED = 1 << 16
"""Rows of pieces: several notations cut a file alike, and several stages look at its questions."""


def offered(pieces: Sequence[Piece]) -> tuple[Offer, ...]:
    """The options among the pieces of a question; nothing where it has none.

    Boxes win over letters, since a stem may list statements by letter. Letters count in
    order from A only: `C. elegans` begins a text.
    """
    return _seen(tuple(pieces))[1]


def marked_lines(pieces: Sequence[Piece]) -> Sequence[Offer]:
    """Lines with a box or a letter; “✅ Réponse : B” is an answer.

    Letters below such an answer explain it, if options stand above it; letters with points
    are parts of a question.
    """
    return _seen(tuple(pieces))[0]


@lru_cache(maxsize=REMEMBERED)
def _seen(pieces: tuple[Piece, ...]) -> tuple[Sequence[Offer], tuple[Offer, ...]]:
    """The lines among these that are marked, and the row of options."""
    marked = _marked(pieces)
    return marked, tuple(_best_row(pieces, marked))


def _best_row(pieces: Sequence[Piece], found: Sequence[Offer]) -> Sequence[Offer]:
    boxed = [offer for offer in found if offer.mark.boxed]
    if boxed:
        return _marked_row(found, boxed) or _boxes(pieces, boxed)
    lettered = [offer for offer in found if offer.mark.letter]
    best = _longest(pieces, lettered) if len(lettered) > 1 else []
    if best and not _numbers_below(pieces, best[-1]):
        return best
    counted = [
        Offer(line.place, pieces[line.place], Mark("", line.start, counted=True))
        for line in unlettered(pieces)
    ]
    return counted if not best or (counted and counted[0].place > best[-1].place) else best


def _longest(pieces: Sequence[Piece], lettered: Sequence[Offer]) -> Sequence[Offer]:
    """The longest row of letters: most questions have one, in order."""
    runs = _runs(lettered)
    ordered = runs[-1] if runs and _differs(runs[0], runs[-1]) else runs[0] if runs else []
    if len(ordered) == len(lettered):
        return ordered
    return max(ordered, other_rows(pieces, lettered), key=len)


def _numbers_below(pieces: Sequence[Piece], last: Offer) -> bool:
    """Whether a list that counts from 1 stands below a row of letters: below statements."""
    for piece in pieces[last.place + 1 :]:
        if answer_line(piece.text) is not None or explanation_line(piece.text) is not None:
            return False
        if piece.number == 1 and piece.depth == 1 and not piece.hidden:
            return True
    return False


def _marked_row(found: Sequence[Offer], boxed: Sequence[Offer]) -> list[Offer]:
    """A row of letters in which signs only mark what is right: `A) this`, `✅ B) that`."""
    if not all(offer.mark.right and offer.mark.letter for offer in boxed):
        return []
    runs = _runs([offer for offer in found if offer.mark.letter])
    return next((run for run in runs if all(offer in run for offer in boxed)), [])


def _marked(pieces: Sequence[Piece]) -> list[Offer]:
    found: list[Offer] = []
    for place, piece in enumerate(pieces[: _reasons(pieces)]):
        if piece.kind not in LINES or piece.hidden:
            continue
        mark = option_mark(piece.text)
        if mark and not mark.boxed and WEIGHED.search(piece.text):
            continue
        if (
            mark
            and mark.boxed
            and _signed(piece)
            and _is_letter_of(found, piece.text[mark.prefix :])
        ):
            break
        if found and judges(piece) and _is_below(found[-1].piece, pieces[place - 1], piece):
            continue
        if mark and not (mark.boxed and piece.text[0] != "[" and _tells(piece)):
            found.append(Offer(place, piece, mark))
        elif len(found) > 1 and _tells(piece):
            break
    return found


def _is_letter_of(found: Sequence[Offer], text: str) -> bool:
    """Whether a line below two options only names one of them: `✅ B`."""
    bare = text.strip(" .)*_`")
    letters = (one.mark.letter.lower() if one.mark.small else one.mark.letter for one in found)
    return len(found) > 1 and len(bare) == 1 and bare in letters


def _reasons(pieces: Sequence[Piece]) -> int:
    """The place below two options where a heading answers or a label explains; else the end.

    Labels below the first option explain the options one by one.
    """
    count, singly = 0, False
    for place, piece in enumerate(pieces):
        if count > 1 and piece.level and answer_line(piece.text) is not None:
            return place
        if count and not piece.depth and explanation_line(piece.text) is not None:
            singly = singly or count == 1
            if not singly:
                return place
        shown = piece.kind in LINES and not piece.hidden
        count += shown and option_mark(piece.text) is not None
    return len(pieces)


def judges(piece: Piece) -> bool:
    """Whether a line begins with a sign for right or wrong, and no letter: `❌ off topic`."""
    mark = option_mark(piece.text) if piece.kind in LINES else None
    return mark is not None and _signed(piece) and not mark.letter and not answer_line(piece.text)


def _signed(piece: Piece) -> bool:
    return not BRACKETED.match(piece.text) and BOX.match(piece.text) is not None


def _is_below(option: Piece, above: Piece, piece: Piece) -> bool:
    """Whether a line stands inside an option that begins otherwise, or just below it."""
    inside = (
        piece.start < option.until if option.kind is PieceKind.ITEM else piece.start == above.end
    )
    return inside and not _signed(option)


def _tells(piece: Piece) -> bool:
    line = answer_line(piece.text)
    return line is not None and line.marked


def restarted(marked: Sequence[Offer]) -> Offer | None:
    """The first option of a second row of letters: a sign of a question that was swallowed."""
    lettered = [offer for offer in marked if offer.mark.letter]
    if sum(offer.mark.letter == "A" for offer in lettered) < 2:
        return None
    rows = _runs([offer for offer in lettered if offer.mark.boxed] or lettered)
    if len(rows) > 1 and not _differs(rows[0], rows[1]):
        return rows[1][0]
    return None


def _boxes(pieces: Sequence[Piece], boxed: list[Offer]) -> list[Offer]:
    """Every box, and whatever stands in their lists after the first, for want of a box.

    Before the first too where boxes only mark what is right: `- A) this`, `- ✅ B) that`.
    """
    after = -1 if all(offer.mark.right for offer in boxed) else boxed[0].place
    depth = min(offer.piece.depth for offer in boxed)
    lists = {offer.piece.within for offer in boxed if offer.piece.kind is PieceKind.ITEM}
    places = {offer.place: offer for offer in boxed if offer.piece.depth == depth}
    return [
        places.get(place) or Offer(place, piece, option_mark(piece.text) or BARE)
        for place, piece in enumerate(pieces)
        if place in places
        or (
            piece.kind is PieceKind.ITEM
            and place > after
            and piece.within in lists
            and piece.depth == depth
            and not piece.hidden
            and answer_line(piece.text) is None
            and explanation_line(piece.text) is None
        )
    ]


def _runs(lettered: Sequence[Offer]) -> list[list[Offer]]:
    """Rows of letters that begin with A and follow the alphabet, two or more each."""
    runs: list[list[Offer]] = []
    current: list[Offer] = []
    for offer in lettered:
        wanted = ALPHABET[len(current)] if len(current) < len(ALPHABET) else ""
        same = not current or offer.mark.small == current[0].mark.small
        if offer.mark.letter == wanted and same:
            current.append(offer)
        elif offer.mark.letter == "A":
            runs.append(current)
            current = [offer]
    runs.append(current)
    return [run for run in runs if len(run) > 1]


def _differs(one: Sequence[Offer], other: Sequence[Offer]) -> bool:
    """Whether two rows are written differently, as statements in a stem and options are."""
    first, second = one[0], other[0]
    return first.mark.small != second.mark.small or first.piece.kind is not second.piece.kind


def first_of_row(parts: Sequence[str]) -> int | None:
    """Among the parts of one line, where a row of two options or more begins that ends it."""
    marks = [option_mark(part) for part in parts]
    while marks and not parts[len(marks) - 1]:
        marks.pop()
    for place, mark in enumerate(marks):
        if mark is not None and (mark.boxed or mark.letter == "A"):
            return place if _is_row(marks[place:]) else None
    return None


def _is_row(marks: Sequence[Mark | None]) -> bool:
    letters = [mark.letter for mark in marks if mark]
    boxed = all(mark is not None and mark.boxed for mark in marks)
    ordered = letters == list(ALPHABET[: len(marks)])
    return len(marks) > 1 and (ordered or (boxed and not any(letters)))
