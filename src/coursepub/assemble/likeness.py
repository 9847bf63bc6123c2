"""Items that ask nearly the same: one would help with the other."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import ceil

from coursepub.model.blueprint import Pair
from coursepub.model.item import Item, OpenItem

ALIKE = 0.7
"""Share of their words, and pairs of neighbouring words, from which two items are alike.

It is the Jaccard index of the two sets. An item that was copied and had its numbers or one
option changed lies above; two items on one subject stay well below.
"""
WORD = re.compile(r"\w+")

Signs = frozenset[str]


def near_duplicates(items: Iterable[Item | OpenItem]) -> tuple[Pair, ...]:
    """Pairs of ids of items that are alike, in the order of the ids.

    Two sets as alike as that share a sign among the rarest of each (the prefix filter of
    Chaudhuri, Ganti and Kaushik, 2006), so that most pairs are never compared.
    """
    signs = {item.id: _signs(item) for item in items}
    rarity = Counter(sign for found in signs.values() for sign in found)
    known: dict[str, list[str]] = {}
    pairs: list[Pair] = []
    for name in sorted(signs):
        rare = _rarest(signs[name], rarity)
        others = dict.fromkeys(other for sign in rare for other in known.get(sign, ()))
        pairs += [(other, name) for other in others if _alike(signs[other], signs[name])]
        for sign in rare:
            known.setdefault(sign, []).append(name)
    return tuple(sorted(pairs))


def _rarest(signs: Signs, rarity: Counter[str]) -> list[str]:
    length = len(signs) - ceil(ALIKE * len(signs)) + 1
    return sorted(signs, key=lambda sign: (rarity[sign], sign))[:length] if signs else []


def _alike(one: Signs, other: Signs) -> bool:
    shared = len(one & other)
    return shared >= ALIKE * (len(one) + len(other) - shared)


def _signs(item: Item | OpenItem) -> Signs:
    text = unicodedata.normalize("NFC", " ".join(_texts(item))).casefold()
    words = WORD.findall(text)
    return frozenset([*words, *(f"{one} {other}" for one, other in pairwise(words))])


def _texts(item: Item | OpenItem) -> Iterator[str]:
    if isinstance(item, OpenItem):
        yield item.title
        yield from (part.body.text for part in item.parts)
    else:
        yield item.stem.text
        yield from sorted(option.text.text for option in item.options)
