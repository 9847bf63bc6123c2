"""What a run tells whoever watches it: stage by stage, as it goes."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Stage(Enum):
    """Every kind of step."""

    HANDOUT = "handout"
    GLOSSARY = "glossary"
    SPECIMEN = "specimen"
    PAPER = "paper"
    ATTENDANCE = "attendance"
    TICKET = "ticket"


@dataclass(frozen=True, slots=True)
class Step:
    """A step that begins: what it makes, which of how many (from 1)."""

    stage: Stage
    name: str
    place: int = 1
    of: int = 1


Progress = Callable[[Step], None]


def silent(step: Step) -> None:
    """Progress that nobody watches."""
