"""A piece of papers, and all those of a set of papers by their names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece by its name: which part of the template prints it, and with what."""

    name: str
    kind: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a question's pieces are: by their names in the library."""

    stem: str
    paired: bool = False


@dataclass(slots=True)
class Pieces:
    """Everything that some forms need, gathered from samples of them.

    `questions` and `options` lead from what a form says to the names of pieces. `held` papers
    have a place for a candidate's name, which is in no piece. Most have `minutes`.
    """

    specimen: bool
    held: bool = False
    minutes: int | None = None
    pieces: dict[str, Piece] = field(default_factory=dict)
    questions: dict[str, Asked] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)
    twins: dict[str, str] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)

    def add(self, kind: str, values: Mapping[str, Any], name: str) -> str:
        """Keep a piece under its name."""
        self.pieces.setdefault(name, Piece(name, kind, values))
        return name
