"""Reasons to stop that a user can do something about."""

from enum import Enum


class Problem(Enum):
    """Every such reason: its public name and the exit status that it gives."""

    NO_COURSE = "no-course", 2
    BAD_CONFIGURATION = "bad-configuration", 1
    UNKNOWN_SETTING = "unknown-setting", 1
    UNKNOWN_EXAM = "unknown-exam", 2
    NO_EXAM = "no-exam", 1
    NO_GLOSSARY = "no-glossary", 1
    NO_HANDOUT = "no-handout", 1
    BAD_TEMPLATE = "bad-template", 1
    EMPTY_SEED = "empty-seed", 2
    CANNOT_WRITE = "cannot-write", 1
    MACHINE_NOT_READY = "machine-not-ready", 3

    def __init__(self, slug: str, status: int) -> None:
        self.slug = slug
        self.status = status


class CoursepubError(Exception):
    """A reason to stop; `values` are the named words that its message needs."""

    def __init__(self, problem: Problem, **values: object) -> None:
        super().__init__(problem.slug)
        self.problem = problem
        self.values = {name: str(value) for name, value in values.items()}
