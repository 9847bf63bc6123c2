"""Which items a paper holds: a draw by keyed hash that meets its blueprint, or says why not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from coursepub.assemble.matching import Slot, fill, shortage
from coursepub.assemble.order import rank, seed_key
from coursepub.model.blueprint import Blueprint, BlueprintSection, Pair, Quota
from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.item import Item, OpenItem
from coursepub.model.source import Location

ATTEMPTS = 4000
"""Selections that are tried before a blueprint is refused: many more than enemies ask for."""
SHOWN = 12
"""Places that a message names."""

Chosen = Mapping[str, int]
"""The slot of each item that was drawn."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the items of a slot are printed, and the quota that wants them, if one does."""

    section: int
    quota: Quota | None


@dataclass(frozen=True, slots=True)
class _Task:
    """All slots of a blueprint, and what binds items to each other."""

    slots: tuple[Slot, ...]
    places: tuple[_Place, ...]
    fixed: frozenset[str]
    apart: tuple[Pair, ...]
    group: Mapping[str, tuple[str, ...]]

    @property
    def wanted(self) -> int:
        """How many items are to be drawn."""
        return sum(slot.count for slot in self.slots)


def draw(blueprint: Blueprint, form: str, seed: str) -> Parsed[Blueprint]:
    """Choose the items of one form; where that cannot be done, say why and choose none.

    What is drawn follows from seed, exam and ids, and from the form where each paper has
    a draw of its own. Every item that a quota may take is as likely as the others.
    """
    if not blueprint.is_drawn:
        return Parsed(blueprint)
    task = _task(blueprint)
    names = _ranked(blueprint, form if blueprint.per_paper else "", seed, task)
    chosen = _choose(task, names)
    if chosen is None:
        return Parsed(blueprint, tuple(_reasons(blueprint, task)))
    sections = tuple(
        _drawn(section, place, task, chosen) for place, section in enumerate(blueprint.sections)
    )
    return Parsed(replace(blueprint, sections=sections))


def unmet(blueprint: Blueprint) -> tuple[Diagnostic, ...]:
    """Why a blueprint cannot be met, whatever the seed; nothing where it can."""
    return draw(blueprint, "A", "").diagnostics


def _task(blueprint: Blueprint) -> _Task:
    slots: list[Slot] = []
    places: list[_Place] = []
    for number, section in enumerate(blueprint.sections):
        fixed = section.fixed if section.quotas else frozenset(item.id for item in section.items)
        if fixed:
            slots.append(Slot(len(fixed), fixed))
            places.append(_Place(number, None))
        for quota in section.quotas:
            slots.append(Slot(quota.count, quota.eligible))
            places.append(_Place(number, quota))
    rows = [row for section in blueprint.sections for row in section.rows]
    return _Task(
        slots=tuple(slots),
        places=tuple(places),
        fixed=frozenset().union(
            *(s.eligible for s, p in zip(slots, places, strict=True) if not p.quota)
        ),
        apart=blueprint.apart,
        group={name: row for row in rows for name in row},
    )


def _ranked(blueprint: Blueprint, form: str, seed: str, task: _Task) -> tuple[str, ...]:
    """Ids in the order of their ranks; those that come together share the rank of the first."""
    key = seed_key(seed)
    names = sorted({name for slot in task.slots for name in slot.eligible})

    def place(name: str) -> tuple[bytes, int]:
        row = task.group.get(name, (name,))
        return rank(key, blueprint.name, form, "draw", row[0]), row.index(name)

    return tuple(sorted(names, key=place))


def _choose(task: _Task, names: Sequence[str]) -> Chosen | None:
    """Fill every slot so that no two enemies meet and no group is torn apart.

    Slots are filled without a thought for either; where two items clash, the one that
    ranks later is ruled out first, then the other, and so on until every way was tried.
    """
    waiting: list[tuple[frozenset[str], frozenset[str]]] = [(task.fixed, frozenset())]
    for _ in range(ATTEMPTS):
        if not waiting:
            return None
        needed, barred = waiting.pop()
        chosen = _fill(task, names, needed, barred)
        if chosen is None:
            continue
        ways = _ways(task, names, chosen, needed, barred)
        if ways is None:
            return chosen
        waiting += reversed(ways)
    return None


def _fill(
    task: _Task, names: Sequence[str], needed: frozenset[str], barred: frozenset[str]
) -> Chosen | None:
    if needed & barred:
        return None
    first = [name for name in names if name in needed]
    others = [name for name in names if name not in needed and name not in barred]
    chosen = fill(task.slots, [*first, *others])
    return chosen if len(chosen) == task.wanted and needed <= chosen.keys() else None


def _ways(
    task: _Task,
    names: Sequence[str],
    chosen: Chosen,
    needed: frozenset[str],
    barred: frozenset[str],
) -> list[tuple[frozenset[str], frozenset[str]]] | None:
    """How the first clash of a choice may be avoided, the better way first; None for no clash."""
    for name in names:
        row = task.group.get(name, ())
        if name in chosen and not chosen.keys() >= set(row):
            return [(needed | set(row), barred), (needed, barred | set(row))]
    place = {name: number for number, name in enumerate(names)}
    clashes = [pair for pair in task.apart if pair[0] in chosen and pair[1] in chosen]
    if not clashes:
        return None
    early, late = min(sorted(pair, key=lambda n: place[n]) for pair in clashes)
    return [(needed, barred | set(task.group.get(name, (name,)))) for name in (late, early)]


def _drawn(section: BlueprintSection, number: int, task: _Task, chosen: Chosen) -> BlueprintSection:
    mine = {name for name, slot in chosen.items() if task.places[slot].section == number}
    items = tuple(item for item in section.items if item.id in mine)
    return replace(section, items=items, quotas=(), fixed=frozenset())


def _reasons(blueprint: Blueprint, task: _Task) -> Iterator[Diagnostic]:
    """What stands in the way: too few items, too few for several requests, or enemies."""
    items = {item.id: item for item in blueprint.items}
    alone = [
        quota
        for section in blueprint.sections
        for quota in section.quotas
        if len(quota.eligible) < quota.count
    ]
    for quota in alone:
        yield _too_few(blueprint, quota, items)
    if alone:
        return
    taken = fill(task.slots, sorted(items))
    if len(taken) < task.wanted:
        yield _compete(blueprint, task, shortage(task.slots, taken), items)
    else:
        yield _enemies(blueprint, task, items)


def _too_few(
    blueprint: Blueprint, quota: Quota, items: Mapping[str, Item | OpenItem]
) -> Diagnostic:
    return diagnostic(
        quota.request.at,
        Code.QUOTA_NOT_MET,
        exam=blueprint.name,
        wanted=quota.request.wanted,
        needed=quota.count,
        found=len(quota.eligible),
        places=_places(quota.eligible, items),
    )


def _compete(
    blueprint: Blueprint,
    task: _Task,
    rivals: Sequence[int],
    items: Mapping[str, Item | OpenItem],
) -> Diagnostic:
    quotas = [quota for place in rivals if (quota := task.places[place].quota)]
    eligible = frozenset().union(*(task.slots[place].eligible for place in rivals))
    return diagnostic(
        quotas[0].request.at,
        Code.QUOTAS_COMPETE,
        exam=blueprint.name,
        wanted=" + ".join(f"{quota.count} ({quota.request.wanted})" for quota in quotas),
        needed=sum(task.slots[place].count for place in rivals),
        found=len(eligible),
        places=_places(eligible, items),
    )


def _enemies(blueprint: Blueprint, task: _Task, items: Mapping[str, Item | OpenItem]) -> Diagnostic:
    pairs = [f"{items[a].at} / {items[b].at}" for a, b in task.apart if {a, b} <= items.keys()]
    rows = dict.fromkeys(row for row in task.group.values() if items.keys() & set(row))
    kept = [" + ".join(str(items[n].at) for n in row if n in items) for row in rows]
    return diagnostic(
        blueprint.at or Location(next(iter(items.values())).at.file, 1),
        Code.ITEMS_CLASH,
        exam=blueprint.name,
        pairs=_shortened([*pairs, *kept]),
    )


def _places(names: frozenset[str], items: Mapping[str, Item | OpenItem]) -> str:
    return _shortened([str(at) for at in sorted(items[name].at for name in names)]) or "–"


def _shortened(places: Sequence[str]) -> str:
    return ", ".join([*places[:SHOWN], *(["…"] if len(places) > SHOWN else [])])
