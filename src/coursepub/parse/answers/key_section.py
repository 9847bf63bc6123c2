"""Where a file of questions turns to its answers: a heading, a label, a closing `<details>`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from coursepub.markup.blocks import Document
from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.answers.closing import Parted, answers_several, closed, last_offer
from coursepub.parse.answers.key_rows import pairs_on_a_line
from coursepub.parse.cut.election import choose
from coursepub.parse.cut.notations import Notation, cut, offers_a_choice
from coursepub.parse.cut.slices import Slice
from coursepub.parse.cut.strangers import sliced
from coursepub.parse.cut.unoffered import is_answered
from coursepub.parse.lexicon.answer_titles import titles_answers
from coursepub.parse.lexicon.labels import SLIDE, answer_line
from coursepub.parse.lexicon.numbers import areas
from coursepub.parse.lexicon.orders import APART, BRIEF, is_order


@dataclass(frozen=True, slots=True)
class Divided:
    """The slices of a file that ask, and the pieces that answer."""

    asked: tuple[Slice, ...]
    answers: tuple[Piece, ...]


def divide(document: Document, notation: Notation, pieces: Sequence[Piece]) -> Divided:
    """Part questions from the sections that answer them."""
    asked: list[Slice] = []
    answers: list[Piece] = []
    level = 0
    module: list[Piece] = []
    slices = list(_by_part(sliced(notation, pieces)))
    for found in slices:
        heading = found.first if found.first.kind is PieceKind.HEADING else None
        if found.opening is None and heading and not heading.hidden:
            ends = level and heading.level <= level
            level = heading.level if titles_answers(heading.text) else 0 if ends else level
            answers += module if level and module and areas(module[0].text) else []
            module = [] if level else [heading]
        elif found.opening and offers_a_choice(found):
            level = 0
        if level or _is_answer_slide(found) or _answers_last(found, asked):
            answers += found.pieces
            continue
        told = [piece for piece in found.pieces if _lists_answers(piece)]
        if not asked:
            told = told or _folded_above(document, found, slices)
        if found.opening:
            told = [piece for piece in told if _answers_others(piece, found, asked)]
        answers += told
        kept = tuple(piece for piece in found.pieces if piece not in told)
        asked += [replace(found, pieces=kept)] if kept else []
    parted = _by_chapter(document, asked) or _whole(document, asked)
    return Divided(parted[0], (*answers, *parted[1]))


def _folded_above(document: Document, found: Slice, slices: Sequence[Slice]) -> list[Piece]:
    """The fold above all questions that answers several of them."""
    held = [n for n, piece in enumerate(found.pieces) if piece.hidden]
    folded_away = found.pieces[held[0] : held[-1] + 1] if held else ()
    openings = [one for one in slices if one.opening]
    answers = bool(held) and answers_several(document, folded_away, openings)
    return list(folded_away) if answers else []


def _by_part(slices: Sequence[Slice]) -> Iterator[Slice]:
    """Slices, where a part in which the notation of its file finds nothing has one of its own."""
    answers = (n for n, found in enumerate(slices) if _heads_answers(found))
    end = next(answers, len(slices))
    for asks, group in groupby(slices[:end], lambda found: found.opening is not None):
        for part in [list(group)] if asks else _parts(list(group)):
            yield from part if asks else _in_its_own(part)
    yield from slices[end:]


def _parts(slices: Sequence[Slice]) -> Iterator[list[Slice]]:
    """Slices that no question opens, parted before the highest of their headings."""
    top = min((found.first.level for found in slices if found.first.level), default=0)
    part: list[Slice] = []
    for found in slices:
        if part and found.first.level == top:
            yield part
            part = []
        part.append(found)
    yield part


def _in_its_own(part: Sequence[Slice]) -> Sequence[Slice]:
    """A part in the notation of its questions; as it is where they are too few to be sure."""
    pieces = tuple(piece for found in part for piece in found.pieces)
    titles = [found.first.text for found in part if found.first.level]
    in_words = any(APART.search(title) or BRIEF.search(title) for title in titles)
    own = choose(pieces, _orders if in_words else _asks)
    return cut(own[0], pieces) if own and own[1] >= (1 if in_words else 2) else part


def _heads_answers(found: Slice) -> bool:
    return not found.opening and found.first.level > 0 and titles_answers(found.first.text)


def _asks(found: Slice) -> bool:
    """Whether a number stands over options, or over an answer."""
    numbered = found.opening is not None and found.opening.number != ""
    return numbered and (offers_a_choice(found) or is_answered(found))


def _orders(found: Slice) -> bool:
    """Whether a number stands before a question, or before what to do."""
    title = found.opening.title if found.opening and found.opening.number else ""
    return _asks(found) or "?" in title or is_order(title)


def _is_answer_slide(found: Slice) -> bool:
    """Whether a heading such as `Question 3 - Réponse` stands over the answer to a question."""
    title = found.opening.title.strip(" -–—:*()") if found.opening else ""
    worded = found.opening is not None and found.opening.worded
    return worded and bool(title) and SLIDE.fullmatch(title) is not None


def _answers_last(found: Slice, asked: Sequence[Slice]) -> bool:
    """Whether what has the number of the question right above it only answers that one."""
    last = asked[-1] if asked else None
    if not last or not last.opening or not found.opening or len(found.pieces) < 2:
        return False
    again = found.opening.worded and found.opening.number == last.opening.number != ""
    told = answer_line(found.opening.title) or answer_line(found.pieces[1].text)
    return again and told is not None and not (is_answered(last) or offers_a_choice(found))


def _whole(document: Document, asked: Sequence[Slice]) -> Parted:
    """The questions of a file, and the answers below the last of them."""
    last = last_offer(asked)
    if not asked or not asked[last].opening:
        return tuple(asked), ()
    kept, closing = closed(document, asked, last)
    return (*asked[:last], *kept), closing


def _by_chapter(document: Document, asked: Sequence[Slice]) -> Parted | None:
    """Questions and answers where several chapters each end with their own answers."""
    starts = [place for place, found in enumerate(asked) if found.opening is None]
    chapters = [asked[a:b] for a, b in pairwise([0, *starts, len(asked)]) if a < b]
    if len(chapters) < 2:
        return None
    parted = [_whole(document, chapter) for chapter in chapters]
    if sum(bool(closing) for _, closing in parted) < 2:
        return None
    answers: list[Piece] = []
    for (kept, closing), chapter in zip(parted, chapters, strict=True):
        headed = closing and kept and chapter[0].opening is None
        answers += [*([chapter[0].first] if headed else []), *closing]
    return tuple(found for kept, _ in parted for found in kept), tuple(answers)


def _lists_answers(piece: Piece) -> bool:
    """Whether a line gives the answers of several questions: `Answer key: 1-B, 2-A`."""
    labelled = piece.kind is PieceKind.TEXT and answer_line(piece.text) is not None
    return labelled and len(pairs_on_a_line(piece.text)) > 1


def _answers_others(piece: Piece, found: Slice, asked: Sequence[Slice]) -> bool:
    """Whether a line below a question without options is the key of those before it."""
    numbers = {number for number, _ in pairs_on_a_line(piece.text)}
    others = [one for one in asked if one.opening and one.opening.number in numbers]
    open_ones = all(offers_a_choice(one) and not is_answered(one) for one in others)
    return len(others) == len(numbers) and open_ones and not offers_a_choice(found)
