"""Who sits an exam, where, and when."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, time
from fractions import Fraction
from math import ceil

from coursepub.model.source import Location

DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Accommodation:
    """What a candidate is granted: `extra` is the share of the time that is added to it."""

    extra: Fraction = Fraction()
    large_print: bool = False

    def minutes(self, standard: int) -> int:
        """The length of the exam for this candidate; a part of a minute is given whole."""
        return standard + ceil(standard * self.extra)


STANDARD = Accommodation()


@dataclass(frozen=True, slots=True)
class Holder:
    """What a paper says of its candidate; "" is left for a hand to fill in.

    With `one_name`, the surname is the whole name: nobody knows where its parts begin.
    """

    number: str
    surname: str = ""
    first_name: str = ""
    room: str = ""
    seat: str = ""
    one_name: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line of a roster. `number` is what papers and marks are filed by."""

    number: str
    at: Location
    surname: str = ""
    first_name: str = ""
    room: str = ""
    seat: str = ""
    accommodation: Accommodation = STANDARD
    one_name: bool = False

    @property
    def name(self) -> str:
        """Surname and first name, as the roster writes them."""
        return f"{self.surname} {self.first_name}".strip()

    @property
    def holder(self) -> Holder:
        """What stands on the paper."""
        return Holder(
            self.number, self.surname, self.first_name, self.room, self.seat, self.one_name
        )


@dataclass(frozen=True, slots=True)
class Room:
    """A room and its candidates in the order of their seats: each is the next one's neighbour."""

    name: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Cohort:
    """Everybody who sits an exam, in the order of the roster."""

    candidates: tuple[Candidate, ...]

    @property
    def rooms(self) -> tuple[Room, ...]:
        """Rooms in the order of their names; where no seat is given, names order candidates."""
        by_room: dict[str, list[Candidate]] = {}
        for candidate in self.candidates:
            by_room.setdefault(candidate.room, []).append(candidate)
        return tuple(
            Room(name, tuple(sorted(by_room[name], key=_place)))
            for name in sorted(by_room, key=natural)
        )


@dataclass(frozen=True, slots=True)
class Sitting:
    """When and where an exam is sat; what is absent is left on paper for a hand to fill in.

    `headcount` is how many are expected where no roster says so. `anonymous` papers have names
    above a fold only.
    """

    title: str = ""
    institution: str = ""
    centre: str = ""
    place: str = ""
    day: date | None = None
    starts: time | None = None
    headcount: int | None = None
    anonymous: bool = False


NO_SITTING = Sitting()
"""Where nobody has said anything."""


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Orders as people do: `A2` before `A10`, accents and capitals aside."""
    parts = DIGITS.split(_plain(text))
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in bare if not unicodedata.combining(sign))


def _place(candidate: Candidate) -> tuple[object, ...]:
    names = (_plain(candidate.surname), _plain(candidate.first_name))
    return (not candidate.seat, natural(candidate.seat), *names, natural(candidate.number))
