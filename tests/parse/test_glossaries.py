"""Glossaries of every shape: a small file as people write it, and its entries."""

from pathlib import Path, PurePosixPath

from coursepub.model.glossary import GlossaryEntry
from coursepub.model.language import Language
from coursepub.model.source import Source
from coursepub.parse.glossary.entries import read_glossary
from tests.tables import Case, cases

TABLE = Path(__file__).with_name("glossaries.txt")


def shown(entry: GlossaryEntry) -> str:
    fields = (
        ("=", entry.expansion),
        ("/", entry.foreign),
        (":", entry.definition.text.replace("\n", " ⏎ ")),
        ("ex", entry.example),
        ("→", ", ".join(entry.see_also)),
    )
    said = " ".join(f"{name} {text}" for name, text in fields if text)
    return f"{entry.at.line} {entry.name} {said}"


def read(text: str) -> str:
    """The title, then an entry a line, then what was not read."""
    source = Source(PurePosixPath("GLOSSAIRE.md"), text)
    parsed = read_glossary(source, Language.FRENCH, "Cours")
    wrong = [f"! {problem.at}: {problem.code.slug}" for problem in parsed.diagnostics]
    return "\n".join([parsed.value.title, *map(shown, parsed.value.entries), *wrong])


@cases(TABLE)
def test_entries_are_read_as_they_were_meant(case: Case) -> None:
    assert read(case.given) == case.expected
