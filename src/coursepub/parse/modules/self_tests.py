"""Questions with their answers in a module, as a self-test at its end: found, and unmarked."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile

from coursepub.markup.blocks import Document, read_blocks
from coursepub.markup.pieces import Piece, PieceKind
from coursepub.model.source import Source
from coursepub.parse.answers.apart import read_answers
from coursepub.parse.cut.offers import offered
from coursepub.parse.cut.rows import Offer
from coursepub.parse.cut.slices import Slice
from coursepub.parse.dialects import in_markdown
from coursepub.parse.dialects.lines import lines_of
from coursepub.parse.items.choice import Surroundings, read_item
from coursepub.parse.lexicon.answer_titles import TITLE
from coursepub.parse.lexicon.labels import answer_line, explanation_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import BOX, option_mark, unmarked
from coursepub.parse.lexicon.opening import heading_opening
from coursepub.parse.modules.quiz_boxes import HEADING, told_lines
from coursepub.parse.modules.quiz_tables import emptied_tables
from coursepub.parse.pools.asking import ASKING, asks
from coursepub.parse.pools.papers import read_paper
from coursepub.parse.top.preamble import BOLD

OFFERS = re.compile(
    r"^[^\S\n>]*(?:>[^\S\n>]*)*(?:[-*+]\s+|\d+[.)]\s+)?"
    r"[*_(]*(?:\[[ xX✓✔]?\]|[A-Ea-e]\s?[.):*\-/]|[✅✔☑☐])"
    r"|(?:[✅✔☑✓]\ufe0f?|\((?:correct|bonne réponse|juste)\w*\))\s*$",
    re.MULTILINE | re.IGNORECASE,
)
"""What a text without any option has nowhere; most modules are read no further."""
TELLS = re.compile(
    r"r[ée]ponse|corrig|correction|solution|answer|<details|:::|\?\?\?|!!!|\[!|\{\{|✅|✔|→|\|\s*:?-+"
    r"|explication|explanation|antwort|l[öo]sung|respuesta|risposta|resposta",
    re.IGNORECASE,
)
"""What a text that tells an answer otherwise holds somewhere."""
EXERCISE = re.compile(r"\W*(?:exerc|ejerc|eserc|übung|aufgabe|probl|task|tâche)", re.IGNORECASE)
"""A question's first word where what follows may be anything to do."""
QUIZ = re.compile(
    r"qcm|quiz|mcq|testez|test your|self[- ]?(?:test|check|assess)|auto-?(?:test|[ée]valuation)"
    r"|check your|knowledge check|connaissances|vrai ou faux|true or false"
    r"|questions?\s+de\s+(?:r[ée]vision|compr[ée]hension|contr[ôo]le)|review\s+questions",
    re.IGNORECASE,
)
"""What headings call questions to oneself."""
ENDS = re.compile(r"(?:\\|\s{2,}|\s*<br\s*/?>)?$")
STARS = re.compile(r"\*\*|__|==|~~")


@dataclass(frozen=True, slots=True)
class Unmarked:
    """The lines of a file without answers, how many questions had one, the line of the first.

    What answers an exercise, which no exam could ask, is none of these.
    """

    lines: tuple[str, ...]
    questions: int
    first: int


def without_answers(document: Document) -> Unmarked | None:
    """A module's text as trainees may read it; None where it tells no answer to a question.

    Every line stays at its number: what is left out is blank.
    """
    quizzes = _quizzes(document)
    done = list(document.lines)
    told = _left_out(done, quizzes)
    asked = {place for place in told if not _is_exercise(document.lines, place, quizzes)}
    if len(OFFERS.findall(document.source.text)) > 1:
        left = read_blocks(_saying(document.source, done)) if told else document
        asked |= set(_unmarked(left, quizzes, done))
        spoken = in_markdown(_saying(document.source, done))
        asked |= set(_unmarked(read_blocks(spoken), quizzes, done)) if spoken.origins else set()
    places = told | asked
    return Unmarked(tuple(done), len(asked), min(places)) if places else None


def _saying(source: Source, lines: Sequence[str]) -> Source:
    return replace(source, text="\n".join(lines))


def _left_out(done: list[str], quizzes: frozenset[int]) -> set[int]:
    """Take answers out of tables and boxes; the place of the first line of each."""
    text = "\n".join(done)
    if not TELLS.search(text):
        return set()
    lines = lines_of(text)
    told = dict([*emptied_tables(lines, quizzes), *told_lines(lines, quizzes)])
    places: set[int] = set()
    last = -1
    for place in sorted(place for place in told if done[place].strip()):
        if last < 0 or any(between not in told for between in range(last, place)):
            places.add(place)
        last = place
    for place, left in told.items():
        done[place] = left
    return places


def _is_exercise(lines: Sequence[str], place: int, quizzes: frozenset[int]) -> bool:
    """Whether what is told at a line answers something to do: it stands below `## Exercise`."""
    headings = (found for line in reversed(lines[:place]) if (found := HEADING.fullmatch(line)))
    nearest = next(headings, None)
    return place not in quizzes and nearest is not None and bool(EXERCISE.match(nearest["title"]))


def _unmarked(spoken: Document, quizzes: frozenset[int], done: list[str]) -> Iterator[int]:
    """Unmark the questions of a text in the lines of its file; the place of each.

    Where several lines were one in the file, it is left to those who read tables.
    """
    asking = partial(_asks, spoken, quizzes)
    paper = read_paper(spoken, score=asking)
    asked = [found for found in paper.asked if asking(found)]
    first = asked[0].first.start if asked else 0
    apart = [piece for piece in _key(paper.answers) if piece.start > first]
    listed = len(asked) > 1 and _names_letters(spoken, apart)
    keyed = [found for found in asked if listed or _is_keyed(spoken, found)]
    if not keyed or (len(keyed) < 2 and not _is_plainly_asked(spoken, keyed[0], quizzes)):
        return
    places = [spoken.source.at(number + 1).line - 1 for number in range(len(spoken.lines))]
    shown = list(spoken.lines)
    for found in keyed:
        _unmark(shown, found)
        yield places[found.first.start]
    if listed:
        _blank(shown, apart)
    alone = Counter(place for place, line in zip(places, spoken.lines, strict=True) if line.strip())
    for place, before, after in zip(places, spoken.lines, shown, strict=True):
        if before != after and alone[place] == 1:
            done[place] = _brought_back(done[place], before, after)


def _brought_back(line: str, before: str, after: str) -> str:
    """A line of the file, changed as that which was read for it."""
    if not after.strip() or before not in line:
        return "" if not after.strip() else after
    return line.replace(before, after, 1)


def _quizzes(document: Document) -> frozenset[int]:
    """The lines (from 0) below headings that announce a quiz, and below those inside it."""
    lines: set[int] = set()
    level = 0
    for block in document.blocks:
        if block.level and (not level or block.level <= level):
            level = block.level if QUIZ.search(block.title) else 0
        if level:
            lines.update(range(block.start, block.end))
    return frozenset(lines)


def _asks(document: Document, quizzes: frozenset[int], found: Slice) -> bool:
    """Whether a slice is a question with options, and no exercise whose text holds a list."""
    if found.opening is None:
        return False
    offers = offered(found.pieces[1:])
    right = sum(offer.mark.right or unmarked(offer.piece.text)[1] for offer in offers)
    told = any(map(_tells, found.pieces[1:]))
    if _is_sentence(found) and (0 < right < len(offers) or (told and len(offers) > 1)):
        return True
    if _place(document, found) in quizzes and right and len(offers) > 1:
        return True
    return asks(found) and not (EXERCISE.match(found.first.text) and not _is_sentence(found))


def _place(document: Document, found: Slice) -> int:
    """The line (from 0) of its file on which a question begins."""
    return document.source.at(found.first.start + 1).line - 1


def _is_sentence(found: Slice) -> bool:
    """Whether its text ends in a question mark."""
    inside = found.pieces[1:]
    offers = offered(inside)
    above = found.pieces[: offers[0].place + 1] if offers else found.pieces
    return any(ASKING.search(piece.text) for piece in above)


def _is_keyed(document: Document, found: Slice) -> bool:
    """Whether a bank would know the right options of a question."""
    question = Slice(found.opening, (found.first, *_inside(found)))
    item = read_item(document, question, "1", Surroundings((), "")).item
    return len(item.options) > 1 and bool(item.key)


def _names_letters(document: Document, apart: Sequence[Piece]) -> bool:
    rows = read_answers(document, apart).value.letters if apart else ()
    return sum(bool(letter_key(row.value)) for row in rows) > 1


def _key(answers: Sequence[Piece]) -> Iterator[Piece]:
    """Answers up to the first heading of something else."""

    def answering(piece: Piece) -> bool:
        title = piece.text if piece.kind is PieceKind.HEADING else ""
        return not title or bool(TITLE.search(title) or heading_opening(title))

    return takewhile(answering, answers)


def _is_plainly_asked(document: Document, found: Slice, quizzes: frozenset[int]) -> bool:
    """Whether a lone question can be no list of tasks."""
    opening = found.opening
    worded = opening is not None and opening.worded and not EXERCISE.match(found.first.text)
    lettered = any(offer.mark.letter for offer in offered(found.pieces[1:]))
    titled = _place(document, found) in quizzes
    return worded or titled or (lettered and _is_sentence(found))


def _inside(found: Slice) -> list[Piece]:
    """The pieces of a question below its first, without what other headings open."""
    kept: list[Piece] = []
    for piece in found.pieces[1:]:
        if piece.kind is PieceKind.HEADING and kept and not TITLE.search(piece.text):
            break
        kept.append(piece)
    return kept


def _tells(piece: Piece) -> bool:
    line = answer_line(piece.text)
    return piece.hidden or (line is not None and line.marked and bool(line.value))


def _bold(offers: Sequence[Offer]) -> int:
    """How many options are bold from end to end, where others are not."""
    texts = [(offer.piece.text, offer.piece.text[offer.mark.prefix :]) for offer in offers]
    bold = sum(any(map(BOLD.fullmatch, pair)) for pair in texts)
    return bold if bold < len(offers) else 0


def _unmark(lines: list[str], found: Slice) -> None:
    """Take marks off the options of a question, and what tells its answer below them."""
    inside = _inside(found)
    offers = offered(inside)
    _blank(lines, _told(inside))
    boxed = bool(offers) and all(offer.mark.boxed for offer in offers)
    bold = _bold(offers)
    for offer in offers:
        line = lines[offer.piece.start]
        line = _unboxed(line, offer.piece.text, empty=boxed)
        lines[offer.piece.start] = STARS.sub("", line) if bold else line
    for number in range(offers[0].piece.start if offers else 0, inside[-1].end if offers else 0):
        lines[number] = _without_sign(lines[number])


def _told(inside: Sequence[Piece]) -> Iterator[Piece]:
    """Answers and explanations, to the end of their paragraphs, and what headings of these hold."""
    before: Piece | None = None
    headed = False
    for piece in inside:
        headed = headed or piece.kind is PieceKind.HEADING
        quoted = before is not None and 0 < before.quotes <= piece.quotes
        goes_on = quoted or (
            before is not None and piece.start == before.end and option_mark(piece.text) is None
        )
        explains = explanation_line(piece.text) is not None
        label = answer_line(piece.text)
        alone = label is not None and not label.value
        before = piece if headed or alone or _tells(piece) or explains or goes_on else None
        if before:
            yield piece


def _unboxed(line: str, text: str, *, empty: bool) -> str:
    """A line with an empty box for a full one; with none where only the right one has a box."""
    box = BOX.match(text)
    if not box:
        mark = option_mark(text)
        box = BOX.match(text, mark.unlettered) if mark and mark.boxed else None
    found = box[0].strip() if box else next(iter(re.findall(r"\[[xX✓✔√*]\]", line)), "")
    if not found:
        return line
    blank = "[ ]" if found[0] == "[" else "( )" if found[0] == "(" else "☐"
    return line.replace(found, blank, 1) if empty else line.replace(box[0] if box else found, "", 1)


def _without_sign(line: str) -> str:
    ends = ENDS.search(line)
    end = ends[0] if ends else ""
    text, right, _ = unmarked(line.removesuffix(end))
    return text + end if right or text != line.removesuffix(end) else line


def _blank(lines: list[str], pieces: Iterator[Piece] | Sequence[Piece]) -> None:
    for piece in pieces:
        lines[piece.start : piece.end] = [""] * (piece.end - piece.start)
