"""A glossary's entries in alphabetical order, as templates print them."""

from dataclasses import dataclass

from markupsafe import Markup

from coursepub.language.glossary import alphabetical
from coursepub.markup.slug import slug
from coursepub.model.glossary import Glossary, GlossaryEntry
from coursepub.model.source import Body
from coursepub.render.setting import Typist

LEXICON = "g0"
"""The id of the glossary itself."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Another entry: its name and its id, "" where the glossary has no such entry."""

    name: Markup
    id: str


@dataclass(frozen=True, slots=True)
class Term:
    """An entry; whatever its author left out is empty."""

    id: str
    term: Markup
    qualifier: Markup
    expansion: Markup
    definition: Markup
    foreign: Markup
    example: Markup
    see_also: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A glossary: its title, what it says before its entries, and the entries."""

    id: str
    title: Markup
    introduction: Markup
    terms: tuple[Term, ...]


def lexicon(glossary: Glossary, typist: Typist) -> Lexicon:
    """The glossary in alphabetical order: accents and capitals do not count."""
    entries = sorted(glossary.entries, key=_order)
    ids = {slug(name): id_ for name, id_ in entry_ids(glossary).items()}
    return Lexicon(
        id=LEXICON,
        title=typist.line(Body(glossary.title, glossary.at)),
        introduction=typist.text(glossary.introduction),
        terms=tuple(_term(entry, ids, typist) for entry in entries),
    )


def entry_ids(glossary: Glossary) -> dict[str, str]:
    """The ids of a glossary's entries by their names, in alphabetical order."""
    entries = sorted(glossary.entries, key=_order)
    return {entry.name: f"g{place}" for place, entry in enumerate(entries, 1)}


def _order(entry: GlossaryEntry) -> tuple[object, ...]:
    return alphabetical(entry.term.strip("`*_ "), entry.qualifier)


def _term(entry: GlossaryEntry, ids: dict[str, str], typist: Typist) -> Term:
    def line(text: str) -> Markup:
        return typist.line(Body(text, entry.at))

    return Term(
        id=ids[slug(entry.name)],
        term=line(entry.term),
        qualifier=line(entry.qualifier),
        expansion=line(entry.expansion),
        definition=typist.text(entry.definition),
        foreign=line(entry.foreign),
        example=line(entry.example),
        see_also=tuple(Reference(line(name), ids.get(slug(name), "")) for name in entry.see_also),
    )
