"""What an exam is made of, before anything is drawn."""

from dataclasses import dataclass
from decimal import Decimal

from coursepub.model.form import SectionKind
from coursepub.model.item import Item, OpenItem, Pool


@dataclass(frozen=True, slots=True)
class BlueprintSection:
    """Items that are printed together, under one heading."""

    kind: SectionKind
    items: tuple[Item | OpenItem, ...]

    @property
    def points(self) -> Decimal:
        """What the items are worth together."""
        return sum((item.points for item in self.items), Decimal())


@dataclass(frozen=True, slots=True)
class Blueprint:
    """An exam that can be set: its name, titles, length and items.

    `facts` are other lines of its header, such as `Calculatrice` and `Autorisée`.
    `title` is empty where the document's language should supply it.
    """

    name: str
    title: str
    subject: str
    sections: tuple[BlueprintSection, ...]
    minutes: int | None
    documents: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    pools: tuple[Pool, ...] = ()

    @property
    def points(self) -> Decimal:
        """What the whole exam is worth."""
        return sum((section.points for section in self.sections), Decimal())

    @property
    def items(self) -> tuple[Item | OpenItem, ...]:
        """Every item, section by section."""
        return tuple(item for section in self.sections for item in section.items)
