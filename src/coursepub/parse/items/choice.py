"""One question of a bank: its stem, options, key and attributes, from its pieces."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from coursepub.markup.blocks import Document
from coursepub.markup.pieces import Piece
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Announcement, Item, ItemKind, NumericKey, Option, ShortKey
from coursepub.model.source import Body, Location
from coursepub.parse.answers.repeated import unsaid
from coursepub.parse.cut.emphasis import alike, is_only_italic, standing_out
from coursepub.parse.cut.item_text import stem_at, stem_text, unlabelled
from coursepub.parse.cut.option_texts import read_options
from coursepub.parse.cut.slices import Slice
from coursepub.parse.cut.sorting import Sorted, sort_pieces
from coursepub.parse.cut.unlettered import with_letters
from coursepub.parse.items.telltale import telling
from coursepub.parse.items.titles import title_of
from coursepub.parse.items.within import told_aside, told_within
from coursepub.parse.lexicon.asides import is_aside
from coursepub.parse.lexicon.numbers import points_cell
from coursepub.parse.lexicon.titled import Opening
from coursepub.parse.lexicon.wording import (
    is_a_letter,
    is_truth_pair,
    lift_announcement,
    names_letters,
    names_places,
)
from coursepub.parse.replies.keyed import KeyText, folded
from coursepub.parse.replies.replies import SILENT, Reply, read_reply
from coursepub.parse.replies.settle import Settled, settle, together
from coursepub.parse.top.attributes import NOTHING, Attributes, read_attributes
from coursepub.parse.top.meta import told_around

NUMBERED = re.compile(r"(?:qcm|qcu|mcq|quiz)\s*n?[°º]?\s*\d+", re.IGNORECASE)
"""A title that only counts: `###### QCM 3`."""
JOINED = re.compile(
    r"\b(?:and|et|und|y|e|ed|en|och|og)\b|\S\s?[,/&+–—→]\s?\S|\b(?:box|step|[ée]tape)\s?\d|<br",
    re.IGNORECASE,
)
MANY = 7
"""Options from which a question has probably swallowed its neighbour."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a question stands: the modules, the section, and the attributes given there.

    `place` is the part of an id before the number: `<file stem>/<section>`.
    """

    area: tuple[int, ...]
    place: str
    section: str = ""
    attributes: Attributes = NOTHING


@dataclass(frozen=True, slots=True)
class Read:
    """An item, its own points (None where it names none), what was wrong, what was said of it."""

    item: Item
    points: Decimal | None
    diagnostics: tuple[Diagnostic, ...]
    attributes: Attributes


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a question asks: its title, its stem, what that announces, the letters it names."""

    title: str
    stem: Body
    announced: Announcement | None
    letters: str = ""

    def replies(self, at: Location) -> Iterator[Reply]:
        """The answer that a stem names beside what it asks."""
        if self.letters:
            yield Reply((KeyText(self.letters, at),), None)


def read_item(document: Document, question: Slice, number: str, around: Surroundings) -> Read:
    """Read a question that has been cut out of its file."""
    opening = question.opening or Opening(number, "")
    at = document.source.at(question.first.start + 1)
    found = sort_pieces(document, question)
    told = told_around(found.stem, titled=opening.title != "")
    found.stem = told.stem
    own = read_attributes(" ".join([opening.attributes, *told.attributes, *found.attributes]), at)
    attributes = own.value.over(around.attributes)
    offered = read_options(document, found.options)
    options, marked = offered.options, offered.right
    asked = _asked(document, question, found, options)
    replies = (*_replies(document, found, options), *asked.replies(at))
    if not (marked or attributes.answer or any(reply.keys for reply in replies)):
        inside = [offer.mark.reopened != "" for offer, _ in found.options]
        asked, marked = _told_by_text(asked, options, inside)
    settled = settle(options, marked, at, replies, attributes)
    announced = asked.announced
    if announced and len(settled.key) == 1 and _are_several(options, announced.count):
        announced = None
    item = Item(
        id=own.value.id or f"{around.place}/{number}",
        number=number,
        at=at,
        area=attributes.module or around.area,
        stem=asked.stem,
        options=alike(options, settled.key),
        points=Decimal(1),
        key=settled.key,
        key_at=settled.at,
        explanation=together([settled.explanation, offered.remarks]),
        shuffled=_shuffled(options, attributes),
        declared=attributes.kind or _kind(options, settled, found, announced),
        announced=announced,
        answer=settled.answer,
        level=attributes.level,
        section=around.section,
        unit=attributes.unit or _unit(settled),
        group=attributes.group,
        title=asked.title,
        counted=opening.number != number,
    )
    titles = (_unprinted(document, piece) for piece in told.topics)
    unknown = (_placed(problem, document, question) for problem in own.diagnostics)
    problems = (*titles, *unknown, *offered.diagnostics, *settled.diagnostics)
    return Read(
        item,
        _points(opening, own.value, around.attributes),
        (
            *problems,
            *_odd(document, found, item),
            *_unsaid(item, replies),
            *telling(document, item),
        ),
        attributes,
    )


def _asked(document: Document, question: Slice, found: Sorted, options: Sequence[Option]) -> _Asked:
    """The title and the stem of a question, freed of what they announce and of its answer."""
    heading = question.opening.title if question.opening else ""
    title = title_of(question, found.stem)
    said = "" if title or (found.stem and NUMBERED.fullmatch(heading)) else heading
    text = unlabelled(stem_text(document, said, question.first, found.stem, _quotes(found)))
    text, letters = told_aside(text) if options else (text, "")
    at = document.source.at(question.first.start + 1)
    stem, announced = lift_announcement(text)
    return _Asked(title, Body(stem, stem_at(document, at, said, found.stem)), announced, letters)


def _told_by_text(
    asked: _Asked, options: Sequence[Option], inside: Sequence[bool]
) -> tuple[_Asked, frozenset[str]]:
    """The right options where nothing but bold, or a bracket in the stem, tells them.

    `inside` says of which options the letter is in bold too, as no author has it by habit.
    """
    if marked := _told_by_emphasis(options, asked.announced, inside):
        return asked, marked
    stem, marked = told_within(asked.stem.text, options)
    return replace(asked, stem=replace(asked.stem, text=stem)), marked


def _quotes(found: Sorted) -> int:
    """How many quotes a stem and its options share."""
    options = [offer.piece.quotes for offer, _ in found.options]
    return min([*options, *(piece.quotes for piece in found.stem)]) if options else 0


def _are_several(options: Sequence[Option], count: int | None) -> bool:
    """Whether each option names several things: `Which two towns?` asks for one of them."""
    joined = sum(JOINED.search(option.text.text) is not None for option in options)
    return bool(count) and joined * 2 > len(options)


def _unprinted(document: Document, piece: Piece) -> Diagnostic:
    at = document.source.at(piece.start + 1)
    return diagnostic(at, Code.SECTION_TITLE, title=piece.text.strip("*_ "))


def _replies(document: Document, found: Sorted, options: Sequence[Option]) -> tuple[Reply, ...]:
    """What the answers beside a question say, and those that are folded away."""
    if not (found.answer or found.hidden):
        return (SILENT, SILENT)
    texts = frozenset(folded(option.text.text) for option in options if option.text)
    replies = (
        read_reply(document, found.answer, hidden=False, offers=texts),
        read_reply(document, found.hidden, hidden=True, offers=texts),
    )
    if not any(offer.mark.counted for offer, _ in found.options):
        return replies
    return tuple(replace(reply, keys=with_letters(reply.keys, options)) for reply in replies)


def _placed(problem: Diagnostic, document: Document, question: Slice) -> Diagnostic:
    """What is wrong with an attribute, at its own line of the question."""
    name = dict(problem.values)["name"]
    lines = range(question.first.start, max(piece.end for piece in question.pieces))
    line = next((n for n in lines if name in document.lines[n]), question.first.start)
    return replace(problem, at=document.source.at(line + 1))


def _told_by_emphasis(
    options: Sequence[Option], announced: Announcement | None, inside: Sequence[bool]
) -> frozenset[str]:
    """Options in bold, where they are as many as are right and none is bold by its nature."""
    emphasised = standing_out(options)
    own = [pair for pair in zip(options, inside, strict=True) if pair[0].id in emphasised]
    natural = any((o.fixed and not lettered) or is_only_italic(o) for o, lettered in own)
    count = announced.count if announced else 1
    as_many = len(own) == count if count else bool(own)
    return emphasised if as_many and not natural else frozenset()


def _kind(
    options: Sequence[Option], settled: Settled, found: Sorted, announced: object
) -> ItemKind | None:
    """What the source itself says of the kind, without a look at which options are right."""
    if isinstance(settled.answer, NumericKey):
        return ItemKind.NUMERIC
    if isinstance(settled.answer, ShortKey) or (found.to_fill and not options):
        return ItemKind.SHORT
    if announced:
        return ItemKind.MULTIPLE
    return ItemKind.TRUE_FALSE if _is_truth(options) else None


def _is_truth(options: Sequence[Option]) -> bool:
    return is_truth_pair([option.text.text for option in options])


def _unit(settled: Settled) -> str:
    return settled.answer.unit if isinstance(settled.answer, NumericKey) else ""


def _shuffled(options: Sequence[Option], attributes: Attributes) -> bool:
    """Options keep their order where the author says so, or where another would make no sense."""
    if attributes.shuffle:
        return attributes.shuffled
    texts = [option.text.text for option in options]
    pointing = any(names_letters(text) or names_places(text) for text in texts)
    letters = bool(texts) and sum(is_a_letter(text) for text in texts) * 2 > len(texts)
    return not (pointing or letters or _is_truth(options))


def _points(opening: Opening, own: Attributes, around: Attributes) -> Decimal | None:
    """An item's own points; those of its heading win over those of its section."""
    given = points_cell(own.points) if own.points else opening.points
    return points_cell(around.points) if given is None and around.points else given


def _odd(document: Document, found: Sorted, item: Item) -> Iterator[Diagnostic]:
    """What was read but looks wrong, and what was not read."""
    for option in item.options:
        if option.fixed:
            yield diagnostic(option.text.at, Code.PINNED_OPTION, option=option.text.text)
    at = document.source.at(found.swallowed.start + 1) if found.swallowed else None
    if at:
        yield diagnostic(at, Code.SWALLOWED_QUESTION, number=item.number)
    elif len(item.options) >= MANY and not item.announced:
        yield diagnostic(item.at, Code.MANY_OPTIONS, number=item.number, count=len(item.options))
    yield from (problem for problem in unread(document, found.lost) if problem.at != at)


def _unsaid(item: Item, replies: Sequence[Reply]) -> Iterator[Diagnostic]:
    """What a list of right options says that no option does."""
    repeated = [text for reply in replies for text in reply.repeated]
    return unsaid([item], repeated) if repeated else iter(())


def unread(document: Document, pieces: Sequence[Piece]) -> Iterator[Diagnostic]:
    """One diagnostic for each run of pieces that nothing prints."""
    end, said = -1, Code.ASIDE
    for piece in pieces:
        text = piece.text or document.lines[piece.start]
        code = Code.ASIDE if is_aside(text) else Code.UNREAD_TEXT
        if piece.start > end or end < 0 or code is not said:
            yield diagnostic(document.source.at(piece.start + 1), code)
        end, said = max(end, piece.end), code
