"""The item bank: questions as their authors wrote them, with their keys."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from coursepub.model.source import Body, Fact, Location, Part
from coursepub.model.space import Space


class ItemKind(Enum):
    """What an item asks for; its values are the types that a listing names."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true-false"
    NUMERIC = "numeric"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class NumericKey:
    """A right number, how far an answer may be from it, and the unit that papers print."""

    value: Decimal
    tolerance: Decimal = Decimal(0)
    unit: str = ""


@dataclass(frozen=True, slots=True)
class ShortKey:
    """Every wording that is a right answer; an examiner judges the others."""

    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a stem says of several right answers; `count` is None where it says no number."""

    text: str
    count: int | None = None


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
    """A question with one right answer, or a set of them, as authored.

    `key` holds the ids of the right options as its source names them, at `key_at`;
    a rule checks that the options exist. An item without options has its answer in
    `answer`. Options of an item that is not `shuffled` keep their author's order.
    `declared` is what the source itself says of the kind, before any key is known;
    `announced` was lifted out of the stem. `section` is the heading that the item stands
    under, "" where its file has none. Items of one `group` of a file follow each other: what
    they have in common, such as a figure, stands in the first one's stem. A `title` is the
    first paragraph of its stem. The number of a `counted` item is its place: no line says it.
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
    declared: ItemKind | None = None
    announced: Announcement | None = None
    answer: NumericKey | ShortKey | None = None
    level: str = ""
    section: str = ""
    unit: str = ""
    group: str = ""
    title: str = ""
    counted: bool = False

    @property
    def asked(self) -> str:
        """The stem below its title."""
        return self.stem.text.partition("\n\n")[2] if self.title else self.stem.text

    @property
    def kind(self) -> ItemKind:
        """What the item asks for; an examiner's view, since it may follow from the key."""
        if self.declared:
            return self.declared
        return ItemKind.MULTIPLE if len(self.key) > 1 else ItemKind.SINGLE

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
    """A development question; grid, model answer and advice are for examiners only.

    `space` is what its author leaves for an answer, None where its points decide. `section`
    is the heading that it stands under among questions of other kinds, "" elsewhere.
    """

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
    space: Space | None = None
    section: str = ""


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
    items: tuple[Item | OpenItem, ...]
    minutes: int | None = None
    points: Decimal | None = None
    documents: str = ""
    facts: tuple[Fact, ...] = ()
    notice: Body | None = None
    marking: Body | None = None
