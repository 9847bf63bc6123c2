"""What a file, or each of its sections, states of itself: time, points, documents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from coursepub.markup.blocks import Block, Document
from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.item import Item, OpenItem
from coursepub.model.source import Fact, Location
from coursepub.parse.lexicon.numbers import minutes, points, points_each
from coursepub.parse.pools.weights import weighed, weights
from coursepub.parse.top.facts import DURATION, duration, facts, find, value

POINTS = ("note", "points", "total", "barème", "bareme", "marks", "score")
DOCUMENTS = ("documents", "documents autorisés", "materials", "aids")
N = TypeVar("N", int, Decimal)


@dataclass(frozen=True, slots=True)
class Part:
    """A section: where it stands, the level of its heading, its first item's place, its facts."""

    at: Location
    level: int
    first: int
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """What a whole file states: minutes, points in all, documents."""

    minutes: int | None
    points: Decimal | None
    documents: str


def is_read(fact: Fact) -> bool:
    """Whether a fact has its own place on a paper; a length of "one morning" has not."""
    label = fact.label.lower()
    timed = label in DURATION and minutes(fact.value) is not None
    weighs = label in POINTS and points(fact.value) is not None
    return timed or weighs or label in DOCUMENTS


def announced_points(found: Sequence[Fact]) -> Decimal | None:
    """How many points facts announce in all; None where they say what each question is worth."""
    said = value(found, *POINTS)
    return None if points_each(said) else points(said)


def points_at(document: Document, found: Sequence[Fact]) -> Location:
    """Where facts announce points."""
    fact = find(found, *POINTS)
    return fact.at if fact else document.source.at(1)


def stated_in(document: Document, blocks: Sequence[Block]) -> tuple[Fact, ...]:
    """The facts of blocks below a section's heading that state nothing else."""
    read = (facts(document, block) for block in blocks)
    return tuple(fact for found in read if all(map(is_read, found)) for fact in found)


def stated(header: Sequence[Fact], parts: Sequence[Part], count: int) -> Parsed[Stated]:
    """What a file of `count` items states as a whole, else what all its sections add up to.

    What only some of them state is not printed, and said.
    """
    asked = [part for part, end in _spans(parts, count) if part.first < end]
    whole = Stated(duration(header), announced_points(header), value(header, *DOCUMENTS))
    times = [duration(part.facts) for part in asked]
    totals = [announced_points(part.facts) for part in asked]
    aids = [value(part.facts, *DOCUMENTS) for part in asked]
    found = Stated(
        whole.minutes if whole.minutes is not None else _sum(times),
        whole.points if whole.points is not None else _sum(totals),
        whole.documents or (aids[0] if aids and len(set(aids)) == 1 else ""),
    )
    return Parsed(found, tuple(_unused(parts, found)))


def _sum(numbers: Sequence[N | None]) -> N | None:
    known = [number for number in numbers if number is not None]
    return sum(known[1:], known[0]) if known and len(known) == len(numbers) else None


def _unused(parts: Sequence[Part], found: Stated) -> Iterator[Diagnostic]:
    for fact in (fact for part in parts for fact in part.facts):
        timed = fact.label.lower() in DURATION and found.minutes is None
        aided = fact.label.lower() in DOCUMENTS and fact.value != found.documents
        if timed or aided:
            yield diagnostic(fact.at, Code.UNREAD_TEXT)


def _spans(parts: Sequence[Part], count: int) -> Iterator[tuple[Part, int]]:
    """Sections with the place behind their last item; one takes in those below its heading."""
    outer: list[Part] = []
    for part in parts:
        if part.facts or not outer or part.level <= outer[-1].level or not outer[-1].facts:
            outer.append(part)
    ends = [*(part.first for part in outer), count][1:]
    return zip(outer, ends, strict=True)


def worth(
    document: Document,
    items: Sequence[Item | OpenItem],
    own: Sequence[Decimal | None],
    problems: Sequence[Diagnostic],
    header: Sequence[Fact],
    parts: Sequence[Part],
) -> Parsed[tuple[Item | OpenItem, ...]]:
    """The items of a file with what they are worth: its points, or its sections', are shared."""
    spans = list(_spans(parts, len(items)))
    if not any(find(part.facts, *POINTS) for part, _ in spans):
        spans = [(Part(document.source.at(1), 0, 0, tuple(header)), len(items))]
    done: list[Item | OpenItem] = []
    groups = [(0, spans[0][0].first, ()), *((part.first, end, part.facts) for part, end in spans)]
    for start, end, said in groups:
        each = points_each(value(said, *POINTS))
        at, announced = points_at(document, said), announced_points(said)
        read = weighed(items[start:end], own[start:end], problems, announced, at, each)
        done += read.value
        problems = read.diagnostics
    return Parsed(tuple(done), (*problems, *_uneven(document, done, header)))


def _uneven(
    document: Document, items: Sequence[Item | OpenItem], header: Sequence[Fact]
) -> list[Diagnostic]:
    """Whether a file announces other points than its items are worth."""
    at, announced = points_at(document, header), announced_points(header)
    return weights([item.points for item in items], announced, at)[1]
