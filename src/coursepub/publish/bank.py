"""The item bank as examiners see it: every item with its key, and what the keys look like."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from coursepub.check.statistics import Lengths, Positions, lengths, positions, right, twins
from coursepub.check.words import content_words
from coursepub.model.claims import Objective
from coursepub.model.course import Course
from coursepub.model.item import Item, NumericKey, OpenItem, ShortKey
from coursepub.model.letters import letter
from coursepub.model.source import Body, Location

ROOT = 6
"""Letters that words of one family share, well enough for a count."""
OPEN = "open"
"""The type of a development question, which no `ItemKind` names."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An item of the bank. Options are lettered by their order in the source, and so is the key.

    `key` holds letters, or right numbers and wordings where there are no options.
    """

    id: str
    at: Location
    number: str
    section: str
    module: tuple[int, ...]
    type: str
    level: str
    points: Decimal
    stem: str
    options: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    explanation: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """An announced objective, and the items that speak of it."""

    objective: Objective
    items: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts by module, level and type, each in the order of the bank; then what keys give away.

    `twins` are pairs that ask the same: the later item, the earlier one.
    """

    items: int
    modules: tuple[tuple[tuple[int, ...], int], ...]
    levels: tuple[tuple[str, int], ...]
    types: tuple[tuple[str, int], ...]
    positions: Positions
    lengths: Lengths
    twins: tuple[tuple[Location, Location], ...]
    coverage: tuple[Coverage, ...]


def listed(course: Course) -> Iterator[Listed]:
    """Every item of the bank, in the order of its files."""
    for item in course.bank:
        yield _closed(item) if isinstance(item, Item) else _open(item)


def _closed(item: Item) -> Listed:
    return Listed(
        id=item.id,
        at=item.at,
        number=item.number,
        section=item.section,
        module=item.area,
        type=item.kind.value,
        level=item.level,
        points=item.points,
        stem=item.asked,
        options=tuple((letter(n), option.text.text) for n, option in enumerate(item.options)),
        key=_key(item),
        explanation=_text(item.explanation),
    )


def _key(item: Item) -> tuple[str, ...]:
    match item.answer:
        case NumericKey(value=value, tolerance=tolerance, unit=unit):
            number = f"{value:f} {unit}".strip()
            return (f"{number} ± {tolerance:f}" if tolerance else number,)
        case ShortKey(accepted=accepted):
            return accepted
    return tuple(letter(place) for place in right(item))


def _open(item: OpenItem) -> Listed:
    parts = (f"{part.title}\n\n{part.body.text}".strip() for part in item.parts)
    return Listed(
        id=item.id,
        at=item.at,
        number=item.number,
        section=item.section,
        module=item.area,
        type=OPEN,
        level="",
        points=item.points,
        stem="\n\n".join(text for text in (item.title, *parts) if text),
        options=(),
        key=(),
        explanation=_text(item.model_answer),
    )


def _text(body: Body | None) -> str:
    return body.text if body else ""


def statistics(course: Course) -> Statistics:
    """What a bank is made of, and what a candidate who knows nothing could use."""
    rows = tuple(listed(course))
    return Statistics(
        items=len(rows),
        modules=tuple(Counter(row.module for row in rows).items()),
        levels=tuple(Counter(row.level for row in rows).items()),
        types=tuple(Counter(row.type for row in rows).items()),
        positions=positions(course.bank),
        lengths=lengths(course.bank),
        twins=tuple((item.at, original.at) for item, original in twins(course.bank)),
        coverage=_coverage(course.claims.objectives, rows),
    )


def _coverage(objectives: Sequence[Objective], rows: Sequence[Listed]) -> tuple[Coverage, ...]:
    """Items of an objective's modules that share a word with it which other objectives lack.

    A word of every objective, such as `maîtriser`, says nothing of any of them.
    """
    words = [_roots(objective.text) for objective in objectives]
    common = Counter(word for found in words for word in found)
    spoken = [(set(row.module), _words(row)) for row in rows]
    found = []
    for objective, own in zip(objectives, words, strict=True):
        telling = {word for word in own if common[word] == 1}
        area = set(objective.area)
        items = sum(
            not telling.isdisjoint(said) and (not area or not area.isdisjoint(module))
            for module, said in spoken
        )
        found.append(Coverage(objective, items))
    return tuple(found)


def _words(row: Listed) -> frozenset[str]:
    texts = (row.stem, *(text for _, text in row.options), row.explanation)
    return _roots("\n".join(texts))


def _roots(text: str) -> frozenset[str]:
    """The beginnings of words: `partitionner` speaks of `partitionnement`."""
    return frozenset(word[:ROOT] for word in content_words(text))


def as_records(rows: Iterator[Listed]) -> list[dict[str, object]]:
    """Items for programs. A module is a number, a list where there are several, or null."""
    return [
        {
            "id": row.id,
            "file": str(row.at.file),
            "line": row.at.line,
            "number": row.number,
            "section": row.section,
            "module": _module(row.module),
            "type": row.type,
            "points": _number(row.points),
            "stem": row.stem,
            "options": [{"letter": name, "text": text} for name, text in row.options],
            "key": list(row.key),
            "explanation": row.explanation,
        }
        for row in rows
    ]


def _module(area: tuple[int, ...]) -> object:
    return area[0] if len(area) == 1 else list(area) or None


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
