"""Where a file of questions turns to its answers: a heading, a label, a closing `<details>`."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from coursepub.markup.blocks import Document
from coursepub.markup.pieces import Piece, PieceKind
from coursepub.markup.tables import read_table
from coursepub.parse.answers.key_rows import KeyRow, key_pairs, pairs_on_a_line
from coursepub.parse.answers.key_tables import key_table
from coursepub.parse.answers.lists import listed
from coursepub.parse.answers.series import Asked, compact
from coursepub.parse.cut.election import choose
from coursepub.parse.cut.notations import Notation, cut, offers_a_choice
from coursepub.parse.cut.offers import offered
from coursepub.parse.cut.slices import Slice
from coursepub.parse.cut.strangers import sliced
from coursepub.parse.cut.unoffered import is_answered
from coursepub.parse.lexicon.labels import SLIDE, answer_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.numbers import areas
from coursepub.parse.lexicon.orders import APART, BRIEF, is_order
from coursepub.parse.lexicon.truth_words import TITLE as TRUTHS
from coursepub.parse.lexicon.truth_words import TOLD
from coursepub.parse.lexicon.words import ANSWER, SIGNS
from coursepub.parse.replies.keyed import folded

TITLE = re.compile(
    r"corrig|r[ée]ponses?\b|answers?\b|solutions?\b|\bkeys?\b|l[öo]sung|antwort|correction|"
    r"\bexplanations\b|\bexplications\b|explicaciones|explica[cç][õo]es|erkl[äa]rungen|spiegazioni|解析|"
    rf"(?<!\w)(?!correct\b|option|svar\b)(?:{ANSWER})(?!\w)|(?:{SIGNS})",
    re.IGNORECASE,
)
KIND_OF_ANSWER = re.compile(
    r"(?:questions?\s+(?:à|avec|with)\s+)?r[ée]ponses?\s+(?:tr[eè]s\s+)?(?:courtes?|longues?|libres?|ouvertes?"
    r"|br[eè]ves?|multiples?|uniques?|r[ée]dig[ée]+s?)"
    r"|(?:short|long|free|open|multiple|single|written|brief|extended)[- ](?:answers?|responses?)"
    r"|(?:respuestas?|respostas?|rispost[ae])\s+(?:cort[ao]s?|curt[ao]s?|brev[ei]s?|ab(?:i?ert[ao]s?)|apert[ae]"
    r"|libres?|livres?|liber[ae]|larg[ao]s?|long[ao]s?|lung(?:a|he)|m[úu]ltiples?|multipl[ae]|[úu]nicas?)"
    r"|(?:offene|freie|kurze|lange)\s+antworten|\w+antworten\b"
    r"|[简簡问問解论論]答[题題]|[단서]답형",
    re.IGNORECASE,
)
"""What titles say of questions: that they are answered at length, or by a word."""


def titles_answers(text: str) -> bool:
    """Whether a title stands over answers, and over no questions of that kind of answer."""
    return TITLE.search(KIND_OF_ANSWER.sub(" ", text)) is not None


TRIED = 8
"""Labels and folds of a last question, from either end, that may open the answers of its file.

All that stands below each is read anew.
"""
ENOUGH = 100
"""Pieces below the last question that mostly tell whether answers follow."""


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
    answers = bool(held) and _answers_several(document, folded_away, openings)
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


Parted = tuple[tuple[Slice, ...], tuple[Piece, ...]]


def _whole(document: Document, asked: Sequence[Slice]) -> Parted:
    """The questions of a file, and the answers below the last of them."""
    last = _last_offer(asked)
    if not asked or not asked[last].opening:
        return tuple(asked), ()
    kept, closing = _closing(document, asked, last)
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


def _last_offer(asked: Sequence[Slice]) -> int:
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


def _is_answer(found: Slice) -> bool:
    """Whether what opens like a question only says a letter: `3. B`."""
    return found.opening is not None and bool(key_pairs(found.pieces[:1]))


def _closing(document: Document, asked: Sequence[Slice], last: int) -> Parted:
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
        if last and _answers_several(document, rest, [*asked[:last], kept]):
            return (kept, *below), rest
    return tuple(asked[last:]), ()


def _coded(document: Document, question: Slice) -> list[int]:
    """The place of code below the last option that holds answers, and is the only code there."""
    codes = [n for n, piece in enumerate(question.pieces) if piece.kind is PieceKind.CODE]
    offers = offered(question.pieces[1:])
    if len(codes) != 1 or not offers or codes[0] <= offers[-1].place + 1:
        return []
    code = question.pieces[codes[0]]
    return [] if code.depth or not compact(document, [code], ()).rows else codes


def _answers_several(document: Document, pieces: Sequence[Piece], asked: Sequence[Slice]) -> bool:
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
