"""Where text comes from: files of a course, places in them, and Markdown cut out of them."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A line of a course file, counted from 1; prints in the form that editors make clickable."""

    file: PurePosixPath
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"

    def below(self, lines: int) -> "Location":
        """The place `lines` further down in the same file."""
        return Location(self.file, self.line + lines)


@dataclass(frozen=True, slots=True)
class Source:
    """A text file of the course: decoded, with line feeds only, in normal form C.

    `file` is relative to the course folder. `origins` are the file's lines, where those of
    the text are others: a reader may cut one in several.
    """

    file: PurePosixPath
    text: str
    origins: tuple[int, ...] = ()

    def at(self, line: int) -> Location:
        """The place of line `line` of the text, counted from 1."""
        return Location(self.file, self.origins[line - 1] if self.origins else line)


@dataclass(frozen=True, slots=True)
class Body:
    """Markdown as its author wrote it; its first line stands at `at`."""

    text: str
    at: Location

    def __bool__(self) -> bool:
        return self.text != "" and not self.text.isspace()


@dataclass(frozen=True, slots=True)
class Fact:
    """A line such as `**Durée** : 45 minutes`: what is said, and of what."""

    label: str
    value: str
    at: Location


@dataclass(frozen=True, slots=True)
class Part:
    """A titled piece of text, such as the context of a development question."""

    title: str
    body: Body
