"""Lists of answers, each behind its number: in lists, in headings, on lines of their own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from coursepub.markup.blocks import Document
from coursepub.markup.pieces import Piece, PieceKind
from coursepub.model.source import Body
from coursepub.parse.answers.called import tells
from coursepub.parse.answers.key_lines import counts_by_part, plainly, told, unfolded
from coursepub.parse.answers.key_rows import KeyRow
from coursepub.parse.answers.series import BOLD_TITLE, Asked, Listed, compact, in_order, moved
from coursepub.parse.cut.election import choose
from coursepub.parse.cut.notations import cut, explains
from coursepub.parse.cut.offers import offered
from coursepub.parse.cut.slices import Slice
from coursepub.parse.cut.sorting import sort_pieces
from coursepub.parse.lexicon.labels import SLIDE, answer_line, explanation_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import unmarked
from coursepub.parse.lexicon.numbers import areas
from coursepub.parse.lexicon.truth_words import VALUE as TRUTH
from coursepub.parse.replies.keyed import PLACES, KeyText, folded, is_placed
from coursepub.parse.replies.replies import Reply, read_reply
from coursepub.parse.replies.settle import together

REASONED = (":", ")", "-", "–", "—")
"""What may stand between an option's place and why it is right."""
BRIEF = 5
"""Words that answer, above a text that explains them without a label."""
LONE = 60
"""Signs on a line that answers in words, among others that answer in letters."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """A document, and what is known of the questions that it answers.

    `known` are replies that were read, by the pieces that give them: several steps ask.
    """

    document: Document
    asked: Asked
    known: dict[tuple[Piece, ...], Reply] = field(default_factory=dict)

    def answers(self, value: str) -> bool:
        """Whether a text says what is right: letters, places, an option's text, true or false."""
        place = PLACES.match(value)
        texts = {folded(value), folded(value[place.end() :] if place else value)}
        named = letter_key(value) is not None or not texts.isdisjoint(self.asked.offers)
        reasoned = place and self.asked.offers and place[0].rstrip()[-1:] in REASONED
        placed = is_placed(value) or bool(reasoned)
        return named or placed or TRUTH.fullmatch(value) is not None

    def reply(self, found: Slice) -> Reply:
        """The answer below a question's number; the question may be repeated above it."""
        if found.pieces not in self.known:
            self.known[found.pieces] = _reply(self.document, found)
        return self.known[found.pieces]


def listed(
    document: Document, pieces: Sequence[Piece], area: tuple[int, ...], asked: Asked
) -> Listed:
    """Answers outside tables."""
    reading = _Reading(document, asked)
    given = pieces
    pieces = list(unfolded(given))
    several = compact(document, pieces, area)
    by_part = counts_by_part(pieces)
    others = [
        plainly(piece, by_part=by_part) for piece in pieces if not _touches(piece, several.lines)
    ]
    opened = _opened(reading, others, area)
    beside = several.rows and all(row.counted for row in opened.rows)  # `**Answers B**` above
    found = several if beside else several.joined(opened)
    if not found.rows:
        return in_order(document, pieces, area, asked)
    return replace(found, lines=found.lines | _lines(set(given).difference(pieces)))


def _touches(piece: Piece, lines: frozenset[int]) -> bool:
    return not lines.isdisjoint(range(piece.start, piece.end))


def _lines(pieces: Iterable[Piece]) -> frozenset[int]:
    return frozenset(line for piece in pieces for line in range(piece.start, piece.end))


# Each behind its number -------------------------------------------------------------


def _opened(reading: _Reading, pieces: Sequence[Piece], area: tuple[int, ...]) -> Listed:
    """Answers that open as questions do, where most of what opens is one."""
    chosen = choose(pieces, _scorer(reading))
    if not chosen:
        return Listed()
    slices = [_until_rule(found) for found in cut(chosen[0], pieces)]
    if chosen[1] * 2 <= sum(found.opening is not None for found in slices) and not _leads(
        slices, _scorer(reading)
    ):
        return Listed()
    rows: list[KeyRow] = []
    lines: set[int] = set()
    section = title = ""
    for place, whole in enumerate(slices, 1):
        area, section = (areas(title) or area, title) if title else (area, section)
        found, title = _until_title(whole, last=place == len(slices))
        if found.opening is None:
            area, section = moved(found.first, area, section)
            apart = _opened(reading, found.pieces, area)  # a part that answers in its own way
            rows += apart.rows
            lines |= apart.lines
        elif row := _row(reading, found, area, section, place) or _in_words(
            reading, found, area, section
        ):
            rows += [row, *_again(reading, found, row)]
            lines |= _lines(found.pieces)
    return Listed(tuple(rows), frozenset(lines))


def _leads(slices: Sequence[Slice], score: Callable[[Slice], bool]) -> bool:
    """Whether answers come first, and all that follow are of another kind: choices, then texts."""
    scored = [score(found) for found in slices if found.opening is not None]
    return sum(scored) > 1 and scored == sorted(scored, reverse=True)


def _until_title(found: Slice, *, last: bool) -> tuple[Slice, str]:
    """An answer without the title of the next part, a bold line, and that title."""
    if last or len(found.pieces) < 2:
        return found, ""
    end = found.pieces[-1]
    titled = end.kind is PieceKind.TEXT and BOLD_TITLE.fullmatch(end.text) is not None
    label = answer_line(end.text)
    answers = label is not None and (label.marked or not tells(label.value))
    if not titled or answers or explanation_line(end.text) is not None or letter_key(end.text):
        return found, ""
    return replace(found, pieces=found.pieces[:-1]), end.text.strip("*_ :")


def _until_rule(found: Slice) -> Slice:
    """An answer without what stands below the rule that closes it."""
    rules = [n for n, piece in enumerate(found.pieces) if piece.kind is PieceKind.RULE]
    told = [n for n, piece in enumerate(found.pieces) if n in rules or _tells(piece)]
    ends = [n for n in rules if n and n == told[-1]]
    return replace(found, pieces=found.pieces[: ends[0]]) if ends else found


def _tells(piece: Piece) -> bool:
    return answer_line(piece.text) is not None or explanation_line(piece.text) is not None


def _scorer(reading: _Reading) -> Callable[[Slice], bool]:
    def gives_an_answer(found: Slice) -> bool:
        if found.opening is None:
            return False
        said = _beside(reading, found)
        if said or any(reading.answers(key.value) for key in reading.reply(found).keys[:1]):
            return True
        brief = found.opening.number in reading.asked.brief
        return brief and _in_words(reading, found, (), "") is not None

    return gives_an_answer


def _row(
    reading: _Reading, found: Slice, area: tuple[int, ...], section: str, place: int
) -> KeyRow | None:
    opening = found.opening
    if opening is None:
        return None
    document = reading.document
    at = document.source.at(found.first.start + 1)
    counted = not opening.number
    number = opening.number or str(place)
    if value := _beside(reading, found):
        reply = _labelled(reading, found)
        aside = _unread(reply.keys, reading.reply(found) if reply.keys else reply)
        why, resumed = reply.explanation, reply.resumed
        return KeyRow(at, area, number, value, why, section, aside, counted, resumed)
    reply = reading.reply(found)
    if not reply.keys:
        return None
    aside = (*_aside(document, found, opening.title.lstrip(":=-–→ ")), *reply.repeated)
    aside += _unread(reply.keys[1:], reply)
    key = reply.keys[0]
    why, resumed = reply.explanation, reply.resumed
    return KeyRow(key.at, area, number, key.value, why, section, aside, counted, resumed)


def _beside(reading: _Reading, found: Slice) -> str:
    """What stands behind a number and says what is right; "" where nothing does."""
    value = told(found.opening.title) if found.opening else ""
    says = value and reading.answers(value) and not _answers_below(reading, found, value)
    return value if says else ""


def _answers_below(reading: _Reading, found: Slice, title: str) -> bool:
    """Whether letters stand below a heading, whose title, such as `Git`, is none then.

    Below a single letter only a label says so: `` `a` `` may begin a reason.
    """
    if not found.first.level:
        return False
    single = len(title.strip(" *_`.()")) == 1
    reply = _labelled(reading, found) if single else reading.reply(found)
    return any(letter_key(key.value) for key in reply.keys)


def _labelled(reading: _Reading, found: Slice) -> Reply:
    """What stands below a number, where letters without a label answer nothing."""
    reply = reading.reply(found)
    if reply.keys or _repeats(found):
        return read_reply(reading.document, found.pieces[1:], hidden=False)
    return reply  # it holds no letters


def _unread(keys: Sequence[KeyText], reply: Reply) -> tuple[Body, ...]:
    """What stands like an answer, and names no letter or is not in the reply that counts."""
    known = {key.at for key in reply.keys if letter_key(key.value)}
    return tuple(Body(key.value, key.at) for key in keys if key.at not in known)


def _in_words(
    reading: _Reading, found: Slice, area: tuple[int, ...], section: str
) -> KeyRow | None:
    """`3. Paris` among letters, and perhaps why: the answer to a question without options."""
    opening, below = found.opening, found.pieces[1:]
    if opening is None or not opening.number or found.first.level:
        return None
    value = told(opening.title)
    awaited = opening.number in reading.asked.brief
    if not value or not (awaited or len(value) < LONE):
        return None
    if below and not (_explains(below) or (awaited and _is_brief(value))):
        return None
    at = reading.document.source.at(found.first.start + 1)
    why = read_reply(reading.document, below, hidden=False)
    return KeyRow(at, area, opening.number, value, why.explanation, section, resumed=why.resumed)


def _is_brief(value: str) -> bool:
    """Whether a few words answer, and ask nothing."""
    return len(value.split()) <= BRIEF and "?" not in value


def _explains(pieces: Sequence[Piece]) -> bool:
    """Whether pieces say why, and give no other answer."""
    first = explanation_line(pieces[0].text) is not None
    return first and not any(answer_line(piece.text) for piece in pieces)


def _again(reading: _Reading, found: Slice, row: KeyRow) -> Iterator[KeyRow]:
    """The same answer given once more; another one is a disagreement, which joining reports."""
    for key in reading.reply(found).keys:
        if key.at != row.at and letter_key(key.value):
            yield replace(row, at=key.at, value=key.value, explanation=None, aside=(), resumed=())


def _aside(document: Document, found: Slice, title: str) -> tuple[Body, ...]:
    """A question that is repeated above its answer."""
    repeated: list[Piece] = []
    if _repeats(found):
        parts = sort_pieces(document, found)
        repeated = [*parts.stem, *(piece for _, pieces in parts.options for piece in pieces)]
    first = document.source.at(found.first.start + 1)
    texts = (
        (line, document.source.at(p.start + 1 + n))
        for p in repeated
        for n, line in enumerate(document.lines[p.start : p.end])
    )
    said = "" if SLIDE.fullmatch(title.strip(" -–—:*()")) else title
    return (Body(said, first), *(Body(text, at) for text, at in texts))


def _repeats(found: Slice) -> bool:
    """Whether options stand below a number, which are not there to be explained."""
    offers = offered(found.pieces[1:])
    return len(offers) > 1 and not explains(found, offers)


def _reply(document: Document, found: Slice) -> Reply:
    below = found.pieces[1:]
    if not _repeats(found):
        return read_reply(document, below, hidden=True)
    parts = sort_pieces(document, found)
    given = [(*parts.answer, *parts.lost), parts.hidden]
    replies = [read_reply(document, pieces, hidden=pieces is parts.hidden) for pieces in given]
    offers = [offer for offer, _ in parts.options]
    right = [offer for offer in offers if offer.mark.right or unmarked(offer.piece.text)[1]]
    in_bold = [offer for offer in offers if BOLD_TITLE.fullmatch(offer.piece.text.strip())]
    bold = in_bold if len(in_bold) < len(offers) else []
    ticked = "".join(offer.mark.letter for offer in right or bold)
    at = document.source.at(found.first.start + 1)
    marks = (KeyText(ticked, at),) if ticked else ()
    keys = (*marks, *(key for reply in replies for key in reply.keys))
    repeated = tuple(text for reply in replies for text in reply.repeated)
    said = [reply.explanation for reply in replies if reply.explanation]
    resumed = (*(why.at for why in said[1:]), *(at for reply in replies for at in reply.resumed))
    return Reply(keys, together(said), repeated, resumed)
