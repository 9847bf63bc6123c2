"""The glossary of a course."""

from dataclasses import dataclass

from coursepub.model.language import Language
from coursepub.model.source import Body, Location


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term and what it means. `qualifier` tells homonyms apart: `Crawler (Glue)`."""

    at: Location
    term: str
    definition: Body
    qualifier: str = ""
    expansion: str = ""
    foreign: str = ""
    example: str = ""
    see_also: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Term and qualifier, as a see-also writes them."""
        return f"{self.term} ({self.qualifier})" if self.qualifier else self.term


@dataclass(frozen=True, slots=True)
class Glossary:
    """Every entry of one glossary file, in source order."""

    name: str
    at: Location
    title: str
    language: Language
    course: str
    introduction: Body | None
    entries: tuple[GlossaryEntry, ...]
