"""Exams that a course's settings ask for, before they are held against its bank."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from coursepub.model.form import SectionKind
from coursepub.model.scoring import LENIENT, Scoring
from coursepub.model.source import Location


class Order(Enum):
    """How the questions of a section follow each other."""

    SHUFFLED = "shuffled"
    BY_MODULE = "by-module"
    AS_AUTHORED = "as-authored"


@dataclass(frozen=True, slots=True)
class Request:
    """Some items of the bank: `count` of those that answer the description, None for all."""

    at: Location
    count: int | None = None
    modules: tuple[int, ...] = ()
    level: str = ""
    points: Decimal | None = None
    pool: str = ""

    @property
    def wanted(self) -> str:
        """The description as settings write it, such as `module = 3, level = "apply"`."""
        module = self.modules[0] if len(self.modules) == 1 else list(self.modules)
        said = (
            f"module = {module}" if self.modules else "",
            f'level = "{self.level}"' if self.level else "",
            f"points = {self.points.normalize():f}" if self.points is not None else "",
            f'pool = "{self.pool}"' if self.pool else "",
        )
        return ", ".join(part for part in said if part) or "*"


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section: `items` that every paper holds, by their names, and others that are drawn.

    Without either it takes the whole bank. `kind` is None where the items decide.
    """

    at: Location
    title: str = ""
    kind: SectionKind | None = None
    order: Order = Order.SHUFFLED
    items: tuple[str, ...] = ()
    requests: tuple[Request, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """An exam as its settings describe it; items are named `FILE/NUMBER` or by their ids.

    Of the items of an `enemies` row a paper holds one at most; those of a `together` row
    follow each other, and come together or not at all. `per_paper` draws anew for each
    paper, else all forms hold the same items.
    """

    name: str
    at: Location
    title: str = ""
    subject: str = ""
    minutes: int | None = None
    documents: str = ""
    calculator: str | bool | None = None
    notice: str = ""
    pass_mark: Decimal | None = None
    scoring: Scoring = LENIENT
    per_paper: bool = False
    twins_apart: bool = True
    enemies: tuple[tuple[str, ...], ...] = ()
    together: tuple[tuple[str, ...], ...] = ()
    sections: tuple[SectionPlan, ...] = ()


@dataclass(frozen=True, slots=True)
class Announced:
    """A sitting that the index's schedule announces: its title there, on which modules."""

    at: Location
    title: str
    kind: SectionKind
    modules: tuple[int, ...]
