"""A whole course, as read."""

from dataclasses import dataclass
from itertools import chain
from pathlib import PurePosixPath

from coursepub.model.claims import NOTHING, Claims
from coursepub.model.cohort import NO_SITTING, Sitting
from coursepub.model.glossary import Glossary
from coursepub.model.item import Item, OpenItem, Pool
from coursepub.model.language import Language
from coursepub.model.module import Module
from coursepub.model.plan import Announced, Plan
from coursepub.model.source import Body, Fact, Source
from coursepub.model.summary import Summary


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

    `files` are the paths of all files in the folder, of whatever kind. `claims` are what
    its index announces, to be held against the rest; `announced` the sittings in its
    schedule; `plans` the exams that its settings ask for, to be sat in `sitting`. In the
    files of `math`, dollars hold formulas. `rewritten` are the sources as their readers
    parsed them, foreign notations in Markdown; they name the lines of their files.
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
    claims: Claims = NOTHING
    announced: tuple[Announced, ...] = ()
    plans: tuple[Plan, ...] = ()
    sitting: Sitting = NO_SITTING
    math: frozenset[PurePosixPath] = frozenset()
    rewritten: tuple[Source, ...] = ()

    @property
    def parsed(self) -> tuple[Source, ...]:
        """Its sources in Markdown, which rules need not parse a second time."""
        return self.rewritten or self.sources

    @property
    def bank(self) -> tuple[Item | OpenItem, ...]:
        """The item bank: every item of every pool."""
        return tuple(chain.from_iterable(pool.items for pool in self.pools))

    @property
    def summary(self) -> Summary:
        """What it holds, by the nouns that the terminal counts with."""
        items = sum(isinstance(item, Item) for item in self.bank)
        counts = (
            ("module", len(self.modules)),
            ("choice-question", items),
            ("development-question", len(self.bank) - items),
            ("term", sum(len(glossary.entries) for glossary in self.glossaries)),
        )
        return Summary(self.title, counts)
