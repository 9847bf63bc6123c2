"""What an exam is made of, before anything is drawn."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePosixPath

from coursepub.model.form import SectionKind
from coursepub.model.item import Item, OpenItem, Pool
from coursepub.model.plan import Order, Request
from coursepub.model.scoring import LENIENT, Scoring
from coursepub.model.source import Body, Location

Pair = tuple[str, str]
"""The ids of two items."""


@dataclass(frozen=True, slots=True)
class Quota:
    """A number of items to draw from those that answer a request, by their ids."""

    request: Request
    count: int
    eligible: frozenset[str]


@dataclass(frozen=True, slots=True)
class BlueprintSection:
    """Items that are printed together, under one heading.

    Where there are quotas, `items` are all that may be drawn, in the order of the course;
    those in `fixed` are on every paper. `together` holds ids of items that follow each
    other, in that order. `at` is where settings ask for the section, if they do.
    """

    kind: SectionKind
    items: tuple[Item | OpenItem, ...]
    title: str = ""
    order: Order = Order.SHUFFLED
    quotas: tuple[Quota, ...] = ()
    fixed: frozenset[str] = frozenset()
    together: tuple[tuple[str, ...], ...] = ()
    at: Location | None = None

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Ids of items that follow each other: as settings ask, then those of one group."""
        settled = {name for row in self.together for name in row}
        groups: dict[tuple[PurePosixPath, str], list[str]] = {}
        for item in self.items:
            if isinstance(item, Item) and item.group and item.id not in settled:
                groups.setdefault((item.at.file, item.group), []).append(item.id)
        return (*self.together, *(tuple(row) for row in groups.values() if len(row) > 1))

    @property
    def points(self) -> Decimal:
        """What its questions are worth together; items of one quota are worth the same."""
        if not self.quotas:
            return sum((item.points for item in self.items), Decimal())
        worth = {item.id: item.points for item in self.items}
        drawn = (q.count * worth[min(q.eligible)] for q in self.quotas if q.eligible)
        return sum((worth[name] for name in self.fixed), sum(drawn, Decimal()))

    @property
    def asked(self) -> int:
        """How many questions it prints."""
        if not self.quotas:
            return len(self.items)
        return len(self.fixed) + sum(quota.count for quota in self.quotas)


@dataclass(frozen=True, slots=True)
class Blueprint:
    """An exam that can be set: its name, titles, length and items.

    `facts` are other lines of its header, such as `Calculatrice` and `Autorisée`.
    `title` is empty where the document's language should supply it. Items of a pair in
    `apart` never meet on a paper. `at` is where settings ask for it, if they do.
    """

    name: str
    title: str
    subject: str
    sections: tuple[BlueprintSection, ...]
    minutes: int | None
    documents: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    pools: tuple[Pool, ...] = ()
    notice: Body | None = None
    scoring: Scoring = LENIENT
    pass_mark: Decimal | None = None
    per_paper: bool = False
    apart: tuple[Pair, ...] = ()
    at: Location | None = None

    @property
    def points(self) -> Decimal:
        """What the whole exam is worth."""
        return sum((section.points for section in self.sections), Decimal())

    @property
    def items(self) -> tuple[Item | OpenItem, ...]:
        """Every item, section by section; of a draw, every item that may come."""
        return tuple(item for section in self.sections for item in section.items)

    @property
    def asked(self) -> int:
        """How many questions a paper holds."""
        return sum(section.asked for section in self.sections)

    @property
    def places(self) -> frozenset[Location]:
        """Where settings ask for it, section by section."""
        asked = (self.at, *(section.at for section in self.sections))
        return frozenset(at for at in asked if at)

    @property
    def is_drawn(self) -> bool:
        """Whether chance decides which items a paper holds."""
        return any(section.quotas for section in self.sections)
