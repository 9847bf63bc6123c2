"""Rules about glossaries."""

from collections.abc import Iterator

from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.glossary import GlossaryEntry


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
    for glossary in course.glossaries:
        known = {entry.name.casefold() for entry in glossary.entries}
        known |= {entry.term.casefold() for entry in glossary.entries}
        for entry in glossary.entries:
            for target in entry.see_also:
                if target.casefold() not in known:
                    values = {"term": entry.name, "target": target}
                    yield diagnostic(entry.at, Code.UNKNOWN_SEE_ALSO, **values)
