"""The item bank: questions as their authors wrote them, with their keys."""

from dataclasses import dataclass
from decimal import Decimal

from coursepub.model.source import Body, Fact, Location, Part


@dataclass(frozen=True, slots=True)
class Option:
    """An answer on offer. `id` is its letter as printed in the source, else by position.

    A fixed option stays last however the others are shuffled.
    """

    id: str
    text: Body
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A multiple-choice question as authored.

    `key` holds the ids of the right options as its source names them, at `key_at`;
    a rule checks that the options exist. Options of an item that is not `shuffled`
    keep their author's order.
    """

    id: str
    number: str
    at: Location
    area: tuple[int, ...]
    stem: Body
    options: tuple[Option, ...]
    points: Decimal
    key: frozenset[str] = frozenset()
    key_at: Location | None = None
    explanation: Body | None = None
    shuffled: bool = True

    @property
    def distractors(self) -> tuple[Option, ...]:
        """The wrong options, in source order."""
        return tuple(option for option in self.options if option.id not in self.key)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a marking grid."""

    name: Body
    expected: Body
    points: Decimal
    at: Location


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A development question; grid, model answer and advice are for examiners only."""

    id: str
    number: str
    at: Location
    area: tuple[int, ...]
    title: str
    parts: tuple[Part, ...]
    points: Decimal
    grid: tuple[Criterion, ...] = ()
    grid_notes: Body | None = None
    model_answer: Body | None = None
    advice: Body | None = None


@dataclass(frozen=True, slots=True)
class Pool:
    """The items of one file, and what the file says of them.

    `minutes` and `points` are None where the file is silent. `facts` are the metadata
    lines that say something else. `notice` is for candidates, as they are; `marking` was
    found after the questions and is for examiners only.
    """

    name: str
    at: Location
    title: str
    subtitle: str
    area: tuple[int, ...]
    items: tuple[Item, ...] | tuple[OpenItem, ...]
    minutes: int | None = None
    points: Decimal | None = None
    documents: str = ""
    facts: tuple[Fact, ...] = ()
    notice: Body | None = None
    marking: Body | None = None
