"""Rules about glossaries."""

from collections.abc import Iterator

from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.glossary import GlossaryEntry
from coursepub.model.source import Location


def terms_are_defined(course: Course) -> Iterator[Diagnostic]:
    """A term alone prints as a heading over nothing."""
    for glossary in course.glossaries:
        for entry in glossary.entries:
            if not entry.definition and not entry.see_also:
                yield diagnostic(entry.at, Code.EMPTY_DEFINITION, term=entry.name)


def terms_are_unique(course: Course) -> Iterator[Diagnostic]:
    """Homonyms carry a qualifier."""
    for glossary in course.glossaries:
        first: dict[str, GlossaryEntry] = {}
        for entry in glossary.entries:
            original = first.setdefault(entry.name.casefold(), entry)
            if original is not entry:
                values = {"term": entry.name, "place": original.at}
                yield diagnostic(entry.at, Code.DUPLICATE_TERM, **values)


def see_also_leads_somewhere(course: Course) -> Iterator[Diagnostic]:
    """A see-also may name an entry with its qualifier or without."""
    texts = {source.file: source.text for source in course.sources}
    for glossary in course.glossaries:
        known = {entry.name.casefold() for entry in glossary.entries}
        known |= {entry.term.casefold() for entry in glossary.entries}
        for entry in glossary.entries:
            for target in entry.see_also:
                if target.casefold() not in known:
                    values = {"term": entry.name, "target": target}
                    at = _named_at(texts.get(entry.at.file, ""), entry, target)
                    yield diagnostic(at, Code.UNKNOWN_SEE_ALSO, **values, found=target)


def _named_at(text: str, entry: GlossaryEntry, target: str) -> Location:
    """The first line, from an entry on, that names another; a term may stand in its own line."""
    below = enumerate(text.split("\n")[entry.at.line - 1 :], entry.at.line)
    return next((Location(entry.at.file, n) for n, line in below if target in line), entry.at)
