"""A whole course, as read."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from coursepub.model.glossary import Glossary
from coursepub.model.item import Item, OpenItem, Pool
from coursepub.model.language import Language
from coursepub.model.module import Module
from coursepub.model.source import Body, Fact, Source


@dataclass(frozen=True, slots=True)
class Page:
    """A file that speaks of the course itself: its index, its guide, its README."""

    name: str
    title: str
    subtitle: str
    facts: tuple[Fact, ...]
    body: Body


@dataclass(frozen=True, slots=True)
class Course:
    """Everything that a course folder holds, in the order of its file names.

    `files` are the paths of all files in the folder, of whatever kind.
    """

    title: str
    part: str
    language: Language
    sources: tuple[Source, ...]
    modules: tuple[Module, ...] = ()
    pools: tuple[Pool, ...] = ()
    glossaries: tuple[Glossary, ...] = ()
    index: Page | None = None
    pages: tuple[Page, ...] = ()
    files: frozenset[PurePosixPath] = frozenset()

    @property
    def bank(self) -> tuple[Item | OpenItem, ...]:
        """The item bank: every item of every pool."""
        return tuple(item for pool in self.pools for item in pool.items)
