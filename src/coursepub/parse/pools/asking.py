"""Whether a file asks: options, lists that may be options, answers below numbered questions."""

import re
from collections.abc import Sequence

from coursepub.markup.blocks import Document
from coursepub.markup.pieces import Piece, read_pieces
from coursepub.parse.cut.election import choose
from coursepub.parse.cut.loose import loosened
from coursepub.parse.cut.notations import NOTATIONS, Score, cut
from coursepub.parse.cut.offers import offered
from coursepub.parse.cut.rows import Offer
from coursepub.parse.cut.slices import Slice
from coursepub.parse.cut.unoffered import answered, asking, truths, unoffered, weighed
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import unmarked
from coursepub.parse.lexicon.opening import heading_opening
from coursepub.parse.pools.papers import read_paper

ASKING = re.compile(r"[?？]|(?:か|[吗嗎呢])[。．.]?[\s*_]*$")
OPEN = re.compile(r"[…_][\s*]*$")
"""How a sentence ends that its options finish."""
SEVERAL = 3
"""Questions from which it is no chance that one box is ticked in each."""


def has_options(document: Document) -> bool:
    """Whether a file offers answers to choose from."""
    return choose(read_pieces(document)) is not None


def has_lists(document: Document) -> bool:
    """Whether nearly every question ends with a list, as options that nothing marks do."""
    pieces = read_pieces(document)
    return loosened(pieces) is not pieces


def has_answers(document: Document) -> bool:
    """Whether questions without options have answers or points, or are to be true or false."""
    return _is_asked_plainly(read_pieces(document))


def _is_asked_plainly(pieces: Sequence[Piece]) -> bool:
    notation = unoffered(pieces)
    found = cut(notation, pieces) if notation else ()
    return answered(found) > 1 or truths(found) > 1 or weighed(found) > 0


def lists_with_key(document: Document) -> bool:
    """Whether lists below lines such as `Question 1`, and a key to them, take up half of a file."""
    pieces = read_pieces(document)
    openings = (heading_opening(piece.text) for piece in pieces if piece.text)
    if sum(opening is not None and opening.worded for opening in openings) < 2:
        return False
    loose = loosened(pieces)
    if loose is pieces:
        return False
    paper = read_paper(document, loose)
    asked = [piece for part in paper.asked if part.opening for piece in part.pieces]
    told = _lines(document, [*asked, *paper.answers])
    return bool(paper.answers) and len(told) * 2 >= len(_lines(document, pieces))


def asks_by_number(document: Document) -> bool:
    """Whether several numbers open what ends with a question mark."""
    pieces = read_pieces(document)
    return any(asking(cut(notation, pieces)) > 1 for notation in NOTATIONS)


def mostly_told(document: Document) -> bool:
    """Whether questions without options, and what answers them, take up half of a file."""
    if not _is_asked_plainly(read_pieces(document)):
        return False
    paper = read_paper(document)
    asked = [piece for found in paper.asked if found.opening for piece in found.pieces]
    told = [*asked, *paper.answers]
    several = sum(found.opening is not None for found in paper.asked) > 1
    if several and weighed(paper.asked) > 1:  # what closes an exam, such as a grid, is its own
        told = [piece for piece in paper.pieces if piece.start >= asked[0].start]
    return several and len(_lines(document, told)) * 2 >= len(_lines(document, paper.pieces))


def asks_plainly(document: Document) -> bool:
    """Whether two questions or more cannot be lists of tasks: letters, or boxes that answer."""
    pieces = read_pieces(document)
    return len(_asked(pieces)) > 1


def mostly_asks(document: Document) -> bool:
    """Whether questions with options, and their key, take up half of a file.

    They do so in no module with a self-test. Where there is one, a line answers it. What was one
    line of the file counts once, however many are read for it.
    """
    pieces = read_pieces(document)
    asked = _asked(pieces, may_ask)
    asking = _lines(document, [piece for part in asked for piece in part.pieces])
    if not asked or not (len(asked) > 1 or any(map(_answers, pieces))):
        return False
    every = len(_lines(document, pieces))
    near = len(asking) * 4 >= every
    told = _lines(document, read_paper(document).answers) if near else set()
    return len(asking | told) * 2 >= every


def _lines(document: Document, pieces: Sequence[Piece]) -> set[int]:
    return {document.source.at(piece.start + 1).line for piece in pieces}


def asks(found: Slice) -> bool:
    """Whether a slice is a question with options for certain, and no list of tasks."""
    if found.opening is None:
        return False
    offers = offered(found.pieces[1:])
    if sum(offer.mark.letter != "" for offer in offers) > 1:
        return True
    if len(offers) > 1 and all(o.mark.boxed and o.piece.text[:1] == "(" for o in offers):
        return True  # round marks are no tasks
    above = found.pieces[: offers[0].place + 1] if offers else ()
    if found.opening.worded and len(offers) > 1:
        return True
    if len(offers) > 1 and any(_answers(piece) for piece in found.pieces[offers[-1].place + 1 :]):
        return True
    sentence = any(ASKING.search(piece.text) for piece in above)
    return sentence and 0 < sum(map(_is_right, offers)) < len(offers)


def _is_right(offer: Offer) -> bool:
    return offer.mark.right or unmarked(offer.piece.text)[1]


def _answers(piece: Piece) -> bool:
    line = answer_line(piece.text) if piece.text else None
    return line is not None and line.marked and letter_key(line.value) is not None


def may_ask(found: Slice) -> bool:
    """Whether a slice is such a question, or a sentence that asks over boxes, none ticked yet."""
    if asks(found):
        return True
    offers = offered(found.pieces[1:]) if found.opening else ()
    above = found.pieces[: offers[0].place + 1] if len(offers) > 1 else ()
    open_boxes = all(offer.mark.boxed and not offer.mark.right for offer in offers)
    return open_boxes and any(ASKING.search(piece.text) for piece in above)


def _asked(pieces: Sequence[Piece], sure_of: Score = asks) -> list[Slice]:
    """The questions with options; none where neither their words nor a key say that they ask.

    Points of minutes have letters too, and small tables have heads `a` and `b`.
    """
    found = choose(pieces, sure_of)
    slices = cut(found[0], pieces) if found else ()
    asked = [part for part in slices if sure_of(part)]
    answered = any(answer_line(piece.text) for piece in pieces if piece.text)
    saying = [part for part in asked if _says_that_it_asks(part)]
    others = [part for part in asked if part not in saying]
    sure = answered or len(saying) >= len(others) or (saying and all(map(_announces, others)))
    if not (asked and sure):
        return _ticked(pieces)
    return [part for part in slices if part in asked or (saying and _announces(part))]


def _ticked(pieces: Sequence[Piece]) -> list[Slice]:
    """Questions without a word or a sign that asks: one box is ticked in each, as in no tasks."""
    found = choose(pieces)
    asked = [part for part in cut(found[0], pieces) if part.opening] if found else []
    boxes = [[o for o in offered(part.pieces[1:]) if o.mark.boxed] for part in asked]
    once = all(len(row) > 1 and sum(o.mark.right for o in row) == 1 for row in boxes)
    return asked if once and len(asked) >= SEVERAL else []


def _announces(found: Slice) -> bool:
    """Whether a question's text ends with a colon right above its options: `A module is:`."""
    offers = offered(found.pieces[1:]) if found.opening else ()
    if len(offers) < 2:
        return False
    above = found.pieces[: offers[0].place + 1]
    return above[-1].text.rstrip("*_ ").endswith((":", "："))


def _says_that_it_asks(found: Slice) -> bool:
    offers = offered(found.pieces[1:])
    above = found.pieces[: offers[0].place + 1]
    right = sum(offer.mark.right for offer in offers)
    worded = found.opening is not None and found.opening.worded
    asking = any(ASKING.search(piece.text) or OPEN.search(piece.text) for piece in above)
    return worded or asking or 0 < right < len(offers)
