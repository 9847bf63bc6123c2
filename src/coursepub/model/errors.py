"""Reasons to stop that a user can do something about."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePosixPath

from coursepub.model.source import Location


class Problem(Enum):
    """Every such reason: its public name and the exit status that it gives."""

    NO_COURSE = "no-course", 2
    SEVERAL_COURSES = "several-courses", 2
    BAD_CONFIGURATION = "bad-configuration", 1
    UNKNOWN_SETTING = "unknown-setting", 1
    FAINT_ACCENT = "faint-accent", 1
    NOT_IN_COURSE = "not-in-course", 2
    UNKNOWN_EXAM = "unknown-exam", 2
    NO_EXAM = "no-exam", 1
    NO_RUN = "no-run", 1
    NO_NAMES = "no-names", 1
    RUN_SEALED = "run-sealed", 4
    NO_GLOSSARY = "no-glossary", 1
    NO_HANDOUT = "no-handout", 1
    BAD_TEMPLATE = "bad-template", 1
    EMPTY_SEED = "empty-seed", 2
    CANNOT_WRITE = "cannot-write", 1
    RUN_UNDER_WAY = "run-under-way", 1
    MACHINE_NOT_READY = "machine-not-ready", 3
    # seals: what was asked for
    CANNOT_READ = "cannot-read", 2
    OUT_EXISTS = "out-exists", 2
    NO_PLACE_TO_OPEN = "no-place-to-open", 2
    NO_PLACE_FOR_CODE = "no-place-for-code", 2
    CODE_NOT_COPIED = "code-not-copied", 2
    SLIP_IN_OUTPUT = "slip-in-output", 2
    SEED_GUESSABLE = "seed-guessable", 2
    BAD_CARDS = "bad-cards", 2
    BAD_RECIPIENT = "bad-recipient", 2
    BAD_IDENTITY = "bad-identity", 2
    NEED_KEY = "need-key", 2
    # seals: what an officer meets on the morning
    NOT_A_SEAL = "not-a-seal", 4
    DAMAGED = "damaged", 4
    NEWER_SEAL = "newer", 4
    CODE_LENGTH = "code-length", 4
    CODE_TYPO = "code-typo", 4
    WRONG_CODE = "wrong-code", 4
    UNKNOWN_CARD = "unknown-card", 4
    CARDS_MISSING = "cards-missing", 4
    CARDS_DISAGREE = "cards-disagree", 4
    WRONG_KEY = "wrong-key", 4
    NOT_A_RECEIPT = "not-a-receipt", 4
    BAD_PAPER = "bad-paper", 4
    NO_SEAL_CODE = "no-seal-code", 4
    SEAL_CODE_LENGTH = "seal-code-length", 4
    PAPER_MISMATCH = "paper-mismatch", 4
    PAPER_ALTERED = "paper-altered", 4
    WRONG_PAPER = "wrong-paper", 4
    KEY_SWAPPED = "key-swapped", 4
    RECEIPT_FORGED = "receipt-forged", 4
    SEAL_REPLACED = "seal-replaced", 4
    PAPER_LEAKS = "paper-leaks", 4
    LOG_EDITED = "log-edited", 4

    def __init__(self, slug: str, status: int) -> None:
        self.slug = slug
        self.status = status


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Where a file is wrong: line and column, from 1, how many characters, what the line says."""

    path: Path
    number: int
    column: int
    length: int
    line: str

    @property
    def at(self) -> Location:
        """The place, as it is shown: settings are known by their name alone."""
        return Location(PurePosixPath(self.path.name), self.number)


class CoursepubError(Exception):
    """A reason to stop; `values` are the named words that its message needs.

    `where` is the part of a file that gives the reason, if one does.
    """

    def __init__(self, problem: Problem, **values: object) -> None:
        super().__init__(problem.slug)
        self.problem = problem
        self.where: Excerpt | None = None
        self.values = {name: str(value) for name, value in values.items()}

    def at(self, where: Excerpt | None) -> "CoursepubError":
        """The same with the part of a file that gives the reason."""
        self.where = where
        return self

    def __reduce__(self) -> tuple[object, ...]:
        """How it travels from one process to another."""
        return _again, (self.problem, self.where, self.values)


def _again(problem: Problem, where: Excerpt | None, values: dict[str, str]) -> CoursepubError:
    return CoursepubError(problem, **values).at(where)
