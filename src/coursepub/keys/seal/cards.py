"""Opening codes for two persons: the code itself cut over cards, no arithmetic on secrets.

Replicated sharing: there is one part for each group of `need - 1` cards, and a card holds
every part but those of the groups that it is in. Any `need` cards hold all parts; any
smaller number lacks at least one part whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from coursepub.keys.seal.code import draw_groups, read_groups, secret_of
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.seal import Opening, OpeningKind

ALONE = ""
"""The name of the only card of a code that is not cut."""
LETTERS = "ABCD"
WHOLE_CODE = 5
"""Groups of a code in one piece: 100 bits."""
PART = 3
"""Groups of one part of a code that is cut: 60 bits, which scrypt makes slow to try."""


@dataclass(frozen=True, slots=True)
class Card:
    """What one person keeps: a letter (none for a whole code), and groups to type."""

    name: str
    groups: tuple[str, ...]

    @property
    def text(self) -> str:
        """The groups with spaces between them."""
        return " ".join(self.groups)


@dataclass(frozen=True, slots=True)
class Deal:
    """A new opening code: the passphrase for age, and the cards that give it."""

    opening: Opening
    passphrase: str
    cards: tuple[Card, ...]


def deal(opening: Opening) -> Deal:
    """Draw a code and cut it over its cards."""
    size = _size(opening)
    parts = [draw_groups(1 + place * size, size) for place in range(len(_parts(opening)))]
    cards = tuple(
        Card(name, tuple(group for part in held for group in parts[part]))
        for name, held in held_parts(opening).items()
    )
    return Deal(opening, "".join(map(secret_of, parts)), cards)


def read_cards(text: str) -> Opening:
    """`2-of-3` as a way of opening; raises BAD_CARDS."""
    need, _, of = text.partition("-of-")
    if not (need.isdecimal() and of.isdecimal() and 2 <= int(need) <= int(of) <= len(LETTERS)):
        raise CoursepubError(Problem.BAD_CARDS, text=text)
    return Opening(OpeningKind.CARDS, int(need), int(of))


def read_card(opening: Opening, name: str, text: str) -> Card:
    """A card as it was typed; raises CODE_LENGTH, CODE_TYPO or UNKNOWN_CARD."""
    held = held_parts(opening).get(name)
    if held is None:
        raise CoursepubError(Problem.UNKNOWN_CARD, card=name, known=", ".join(held_parts(opening)))
    size = _size(opening)
    places = tuple(1 + part * size + offset for part in held for offset in range(size))
    return Card(name, read_groups(text, places))


def passphrase(opening: Opening, typed: Mapping[str, str]) -> str:
    """The passphrase from what was typed, by card; raises CARDS_MISSING or CARDS_DISAGREE."""
    if len(typed) < opening.need:
        raise CoursepubError(Problem.CARDS_MISSING, needed=opening.need, given=len(typed))
    known: dict[int, tuple[tuple[str, ...], str]] = {}
    size = _size(opening)
    for name, text in typed.items():
        card = read_card(opening, name, text)
        for place, part in enumerate(held_parts(opening)[name]):
            groups = card.groups[place * size : (place + 1) * size]
            first, owner = known.setdefault(part, (groups, name))
            if first != groups:
                raise CoursepubError(Problem.CARDS_DISAGREE, first=owner, second=name)
    return "".join(secret_of(known[part][0]) for part in sorted(known))


def _size(opening: Opening) -> int:
    return WHOLE_CODE if opening.need == 1 else PART


def _parts(opening: Opening) -> list[tuple[int, ...]]:
    """The groups of cards that lack a part: that part is what keeps them from opening."""
    return list(combinations(range(opening.of), opening.need - 1))


def held_parts(opening: Opening) -> dict[str, tuple[int, ...]]:
    """The parts on each card (from 0), by its letter, in the order of its groups."""
    if opening.need == 1:
        return {ALONE: (0,)}
    lacking = _parts(opening)
    return {
        LETTERS[card]: tuple(part for part, without in enumerate(lacking) if card not in without)
        for card in range(opening.of)
    }
