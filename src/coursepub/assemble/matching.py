"""Fills slots with items that suit them: as many as can be, the first in order first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Slot:
    """Room for `count` items out of those that are eligible, by their ids."""

    count: int
    eligible: frozenset[str]


@dataclass(slots=True)
class _State:
    """Which slots a name suits, what each slot holds, and which slots nothing can free."""

    slots: Sequence[Slot]
    suits: Mapping[str, tuple[int, ...]]
    held: list[dict[str, None]]
    closed: set[int] = field(default_factory=set)


def fill(slots: Sequence[Slot], names: Iterable[str]) -> dict[str, int]:
    """Put names, in their order, where room can be made for them; gives the slot of each.

    A name goes in whenever those before it can all stay, though they may change slots. The
    sets that fit are a transversal matroid, so that this takes as many as any choice could,
    and no name is left out for one that comes after it.
    """
    suits = _suits(slots)
    state = _State(slots, suits, [{} for _ in slots])
    for name in names:
        if len(state.closed) == len(slots):
            break
        if name in suits:
            _place(state, name)
    return {name: place for place, held in enumerate(state.held) for name in held}


def shortage(slots: Sequence[Slot], taken: Mapping[str, int]) -> tuple[int, ...]:
    """Slots that compete for too few items once `taken` fills what can be; () for none.

    By Hall's theorem they want more items together than suit any of them.
    """
    counts = [0] * len(slots)
    for place in taken.values():
        counts[place] += 1
    short = [p for p, slot in enumerate(slots) if counts[p] < slot.count]
    found = dict.fromkeys(short[:1])
    for place in short[:1]:
        waiting = [place]
        while waiting:
            rivals = {taken[name] for name in slots[waiting.pop()].eligible if name in taken}
            waiting += sorted(rivals - found.keys())
            found |= dict.fromkeys(sorted(rivals))
    return tuple(sorted(found))


def _suits(slots: Sequence[Slot]) -> dict[str, tuple[int, ...]]:
    suits: dict[str, tuple[int, ...]] = {}
    for place, slot in enumerate(slots):
        for name in slot.eligible:
            suits[name] = (*suits.get(name, ()), place)
    return suits


def _place(state: _State, name: str) -> None:
    """Give a name a slot, others moving on where they must."""
    came: dict[int, tuple[int, str] | None] = dict.fromkeys(
        place for place in state.suits[name] if place not in state.closed
    )
    waiting = list(came)
    for place in waiting:
        if len(state.held[place]) < state.slots[place].count:
            _move(state, name, place, came)
            return
        for held in state.held[place]:
            for other in state.suits[held]:
                if other not in came and other not in state.closed:
                    came[other] = (place, held)
                    waiting.append(other)
    # Every slot in reach is full of names that fit nowhere else: none will have room again.
    state.closed.update(came)


def _move(state: _State, name: str, place: int, came: Mapping[int, tuple[int, str] | None]) -> None:
    while (step := came[place]) is not None:
        source, held = step
        del state.held[source][held]
        state.held[place][held] = None
        place = source
    state.held[place][name] = None
