"""What an index announces of its course: numbers, files, weights, objectives."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from coursepub.model.source import Location


class Quantity(Enum):
    """What an index counts."""

    MINUTES = "minutes"
    QUESTIONS = "questions"
    POINTS = "points"
    DIAGRAMS = "diagrams"
    TERMS = "terms"
    MODULES = "modules"


class Scope(Enum):
    """The part of a course that a number is about, where it is no single file or module."""

    COURSE = "course"
    TEACHING = "teaching"
    CHOICE = "choice"
    DEVELOPMENT = "development"
    ASSESSMENT = "assessment"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Claim:
    """A number that an index announces. Durations are in minutes.

    `subject` and `found` are as written: what the number is about, and the number itself.
    `file` is a stem and `area` holds module numbers, where the subject is one of these.
    """

    at: Location
    subject: str
    quantity: Quantity
    value: Decimal
    found: str
    scope: Scope = Scope.COURSE
    file: str = ""
    area: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file that an index names, perhaps without its extension; `linked` where by a link."""

    at: Location
    name: str
    linked: bool = False


@dataclass(frozen=True, slots=True)
class Weights:
    """What the weights of a final mark add up to, in percent."""

    at: Location
    total: Decimal


@dataclass(frozen=True, slots=True)
class PassMark:
    """The mark from which one passes. `scale` is None where only points are named."""

    at: Location
    mark: Decimal
    scale: Decimal | None
    found: str


@dataclass(frozen=True, slots=True)
class Objective:
    """What trainees shall be able to do; `area` holds the modules that it belongs to."""

    at: Location
    area: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Claims:
    """Everything that a course announces of itself.

    `listing` is where a list of all files stands, `linking` one that links to some; None
    where there is none.
    """

    numbers: tuple[Claim, ...] = ()
    files: tuple[ListedFile, ...] = ()
    listing: Location | None = None
    linking: Location | None = None
    weights: tuple[Weights, ...] = ()
    pass_marks: tuple[PassMark, ...] = ()
    objectives: tuple[Objective, ...] = ()


NOTHING = Claims()
"""What a course without an index announces."""
