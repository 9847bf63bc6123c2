"""In which order the items of a section are printed."""

from collections.abc import Sequence

from coursepub.assemble.order import ordered
from coursepub.model.blueprint import BlueprintSection
from coursepub.model.item import Item, OpenItem
from coursepub.model.plan import Order

Unit = tuple[Item | OpenItem, ...]
"""Items that follow each other; most stand alone."""


def arrange(
    key: bytes, section: BlueprintSection, exam: str, form: str
) -> tuple[Item | OpenItem, ...]:
    """The items of a section in printed order.

    Shuffled by keyed hash, as are the items of one module where modules follow each other.
    """
    units = _units(section.items, section.rows)
    if section.order is not Order.AS_AUTHORED:
        units = ordered(key, units, lambda unit: unit[0].id, exam, form, "items")
    if section.order is Order.BY_MODULE:
        units = tuple(sorted(units, key=lambda unit: unit[0].area))
    return tuple(item for unit in units for item in unit)


def _units(
    items: Sequence[Item | OpenItem], together: Sequence[tuple[str, ...]]
) -> tuple[Unit, ...]:
    """Items in their order, those that belong together joined where the first of them stands."""
    by_id = {item.id: item for item in items}
    rows = {name: row for row in together for name in row}
    units: dict[str, Unit] = {}
    for item in items:
        row = rows.get(item.id, (item.id,))
        units.setdefault(row[0], tuple(by_id[name] for name in row if name in by_id))
    return tuple(units.values())
