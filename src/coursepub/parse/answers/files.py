"""Which files of questions answers mean: the nearest, and those called as they say."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import takewhile
from pathlib import PurePosixPath
from typing import Protocol

from coursepub.model.source import Location
from coursepub.parse.answers.called import Called


class Answer(Protocol):
    """What stands somewhere, under titles, the nearest first."""

    @property
    def at(self) -> Location:
        """Its place."""

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles above it."""


class Files:
    """The files of questions, each with its title and its place in the folder."""

    def __init__(
        self, files: Collection[PurePosixPath], titles: Mapping[PurePosixPath, str]
    ) -> None:
        self._files = frozenset(files)
        self._called = Called({file: _names(file, titles.get(file, "")) for file in files})
        self._known: dict[tuple[PurePosixPath, tuple[str, ...]], PurePosixPath | None] = {}

    def __contains__(self, file: PurePosixPath) -> bool:
        return file in self._files

    def named(self, answer: Answer) -> PurePosixPath | None:
        """The file that a title above an answer names, unless it stands among questions."""
        titles = () if answer.at.file in self._files else answer.titles
        return next((file for title in titles if (file := self._called.only(title))), None)

    def only(self, answer: Answer) -> PurePosixPath | None:
        """The only file of all that an answer may mean."""
        place = (answer.at.file, answer.titles)
        if place not in self._known:
            files = self.meant(answer, self._files)
            self._known[place] = files[0] if len(files) == 1 else None
        return self._known[place]

    def meant(self, answer: Answer, among: Iterable[PurePosixPath]) -> Sequence[PurePosixPath]:
        """Those of some files that an answer may mean."""
        own = answer.at.file
        files = _nearest(own, list(among))
        for label in (*answer.titles, own.stem, *reversed(own.parts[:-1])):
            files = self._called.meant(label, files) or files
        beside = [file for file in files if file.parent == own.parent]
        return beside if len(beside) == 1 else files


def _names(file: PurePosixPath, title: str) -> list[str]:
    return [title, file.stem, *file.parts[:-1]]


def _nearest(place: PurePosixPath, files: list[PurePosixPath]) -> list[PurePosixPath]:
    """The files that share most folders with a place."""
    shared = {file: _shared(place.parts, file.parts) for file in files}
    most = max(shared.values(), default=0)
    return [file for file in files if shared[file] == most]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many folders two paths begin with alike."""
    alike = (a == b for a, b in zip(one[:-1], other[:-1], strict=False))
    return sum(1 for _ in takewhile(bool, alike))
