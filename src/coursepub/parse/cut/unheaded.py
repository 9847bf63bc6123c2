"""Questions that nothing opens as the others of their file, within them or below a title."""

from collections.abc import Container, Iterator, Sequence
from itertools import groupby, pairwise

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.cut.offers import offered
from coursepub.parse.cut.slices import Slice
from coursepub.parse.lexicon.labels import KEYS, answer_line, explanation_line, gives_reasons
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.opening import heading_opening
from coursepub.parse.lexicon.titled import Opening, titled


def between_boxes(slice_: Slice) -> Iterator[tuple[int, Opening]]:
    """Places of texts that ask between two lists of boxes, the second of which starts anew."""
    pieces = slice_.pieces[1:]
    boxes = [offer for offer in offered(pieces) if offer.mark.boxed]
    lists = [list(row) for _, row in groupby(boxes, lambda offer: offer.piece.within)]
    for above, below in pairwise(lists):
        last, first = above[-1].piece, below[0]
        between = [n for n in range(first.place) if pieces[n].start >= last.until]
        texts = [n for n in between if pieces[n].kind is PieceKind.TEXT]
        asks = any("?" in pieces[n].text for n in texts) and not any(
            _tells(pieces[n]) for n in between
        )
        if asks and min(len(above), len(below)) > 1 and first.mark.letter in ("", "A"):
            yield texts[0] + 1, titled(pieces[texts[0]].text)


def headed(section: Slice) -> Iterator[tuple[int, Opening]]:
    """The title of a section that numbers or asks a question, with its options and answer.

    A number above letters needs no answer: that may stand elsewhere.
    """
    title, below = section.first, section.pieces[1:]
    if not title.level or title.hidden or len(offers := offered(below)) < 2:
        return
    opening = heading_opening(title.text)
    if KEYS.fullmatch((opening.title if opening else title.text).strip(" *_#:")):
        return
    numbered = opening is not None and opening.number != ""
    lettered = numbered and offers[0].mark.letter == "A"
    asks = numbered or title.text.rstrip("*_ ").endswith(("?", "？"))
    told = any(offer.mark.right for offer in offers) or any(
        map(_names_letters, below[offers[-1].place + 1 :])
    )
    if lettered or (asks and told):
        yield 0, opening if opening and numbered else titled(title.text)


def below_answers(slice_: Slice, opened: Container[int]) -> Iterator[tuple[int, Opening]]:
    """Places of texts that ask below an answer, above options and an answer of their own."""
    answered = False
    for place, piece in enumerate(slice_.pieces[1:], 1):
        if answered and _asks_anew(piece) and _is_answered(slice_.pieces[place + 1 :]):
            yield place, titled(piece.text)
        answered = (answered and place not in opened) or _has_answer(piece)


def _asks_anew(piece: Piece) -> bool:
    """Whether a text at the margin asks, and not for the reasons of an answer."""
    at_margin = piece.kind is PieceKind.TEXT and not (piece.depth or piece.quotes or piece.hidden)
    asks = at_margin and piece.text.rstrip("*_ ").endswith(("?", "？"))
    return asks and len(piece.text.split()) > 2 and not (gives_reasons(piece.text) or _tells(piece))


def _is_answered(below: Sequence[Piece]) -> bool:
    """Whether options stand right here, and an answer below them."""
    offers = offered(below)
    asked = len(offers) > 1 and offers[0].place == 0
    return asked and any(map(_names_letters, below[offers[-1].place + 1 :]))


def _has_answer(piece: Piece) -> bool:
    line = answer_line(piece.text) if piece.text else None
    return piece.hidden or (line is not None and line.marked)


def _names_letters(piece: Piece) -> bool:
    """Whether an answer says which options are right."""
    line = answer_line(piece.text) if piece.text else None
    value = line.value if line and line.marked else piece.text if piece.hidden else ""
    return letter_key(value) is not None


def _tells(piece: Piece) -> bool:
    """Whether a line belongs to the answer of a question."""
    told = answer_line(piece.text) is not None or explanation_line(piece.text) is not None
    return piece.hidden or told
