"""What right answers look like in a bank: where they stand, how long they are."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coursepub.check.words import same_text
from coursepub.model.item import Item, OpenItem
from coursepub.model.letters import letter


@dataclass(frozen=True, slots=True)
class Positions:
    """How often each letter, by the order in the source, is right; only one right counts."""

    counts: tuple[tuple[str, int], ...]
    items: int

    @property
    def best(self) -> tuple[str, int]:
        """The letter that is right most often, and how often."""
        return max(self.counts, key=lambda pair: pair[1], default=("A", 0))


@dataclass(frozen=True, slots=True)
class Lengths:
    """In how many items the right option is strictly the longest, and how many by chance."""

    longest: int
    items: int
    expected: float


def closed(items: Iterable[Item | OpenItem]) -> Iterator[tuple[Item, int]]:
    """Items with one right option among several, and its place, from 0."""
    for item in items:
        if isinstance(item, Item) and len(item.options) > 1:
            places = right(item)
            if len(places) == 1:
                yield item, places[0]


def right(item: Item) -> tuple[int, ...]:
    """The places of the right options, from 0."""
    return tuple(place for place, option in enumerate(item.options) if option.id in item.key)


def positions(items: Iterable[Item | OpenItem]) -> Positions:
    """Which letters are right."""
    counted: Counter[int] = Counter()
    places = 0
    total = 0
    for item, place in closed(items):
        counted[place] += 1
        places = max(places, len(item.options))
        total += 1
    return Positions(tuple((letter(n), counted[n]) for n in range(places)), total)


def lengths(items: Iterable[Item | OpenItem]) -> Lengths:
    """How often choosing the longest option is right."""
    longest = total = 0
    expected = 0.0
    for item, place in closed(items):
        total += 1
        expected += 1 / len(item.options)
        longest += _is_longest(item, place)
    return Lengths(longest, total, expected)


def _is_longest(item: Item, place: int) -> bool:
    """Whether the option at a place is longer than all others, in characters."""
    sizes = [len(same_text(option.text.text)) for option in item.options]
    return all(size < sizes[place] for other, size in enumerate(sizes) if other != place)


def twins(items: Sequence[Item | OpenItem]) -> Iterator[tuple[Item, Item]]:
    """Each item that asks what an earlier one asks, with that one; the order of options is free."""
    first: dict[tuple[str, frozenset[str]], Item] = {}
    for item in items:
        if isinstance(item, Item) and item.stem:
            texts = frozenset(same_text(option.text.text) for option in item.options)
            original = first.setdefault((same_text(item.asked), texts), item)
            if original is not item:
                yield item, original
