"""How well explanations fit the questions beside which they stand, by the words that they share."""

import re
from collections.abc import Sequence

from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item
from coursepub.parse.answers.key_rows import KeyRow

STRANGE, FAMILIAR = 0.15, 0.4
"""Shares of an explanation's words found in a question: of another one, of its own."""
SHIFTS = (-1, 1, *(s for far in range(2, 11) for s in (-far, far)))
WORDS = re.compile(r"[^\W\d_]{4,}")

Pairs = list[tuple[KeyRow, Item]]


def share_moved(items: Sequence[Item], pairs: Pairs, shift: int) -> float | None:
    """The share of words with the items so many places away; None where few are left."""
    places = {id(item): place + shift for place, item in enumerate(items)}
    kept = [(row, places[id(item)]) for row, item in pairs]
    moved = [(row, items[place]) for row, place in kept if 0 <= place < len(items)]
    return shared(moved) if len(moved) * 2 > len(pairs) else None


def misfit(items: Sequence[Item], pairs: Pairs) -> list[Diagnostic]:
    """Numbers agree, but explanations speak of other questions."""
    share = shared(pairs)
    if share is None or share >= STRANGE or len(pairs) < 3:
        return []
    for shift in SHIFTS:
        other = share_moved(items, pairs, shift)
        if other is not None and other >= FAMILIAR:
            return [diagnostic(pairs[0][0].at, Code.KEY_MISFIT, shift=f"{shift:+d}")]
    return []


def shared(pairs: Pairs) -> float | None:
    """The mean share of explanations' words found in their questions; None where few explain."""
    shares = [
        len(said & _asked(item)) / len(said)
        for row, item in pairs
        if row.explanation and len(said := _words(row.explanation.text)) >= 3
    ]
    return sum(shares) / len(shares) if len(shares) >= 3 else None


def _asked(item: Item) -> frozenset[str]:
    return _words(" ".join([item.stem.text, *(option.text.text for option in item.options)]))


def _words(text: str) -> frozenset[str]:
    return frozenset(WORDS.findall(text.casefold()))
