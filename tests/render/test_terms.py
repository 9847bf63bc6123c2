"""Terms of the glossary in the text: found in any case and number, linked once, indexed."""

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from coursepub.model.glossary import Glossary, GlossaryEntry
from coursepub.model.language import Language
from coursepub.model.source import Body, Location
from coursepub.render.lexicon import entry_ids, lexicon
from coursepub.render.setting import Typist
from coursepub.render.terms import index, seeker, with_terms
from coursepub.typeset.printer import Printer, Setting
from coursepub.typeset.tokens import ready_tokens

AT = Location(PurePosixPath("g.md"), 1)
SETTING = Setting(Language.FRENCH)
NAMES = ("Lot", "Micro-lot", "Clé primaire", "Journal", "ETL", "Étagère", "Tri (liste)", "Eau")
SENSES = ("Page (Parquet)", "Page (web)", "Tri", "Tri (liste)", "CRAWLER (Glue)")


def entry(name: str) -> GlossaryEntry:
    term, _, qualifier = name.partition(" (")
    return GlossaryEntry(AT, term, Body("x", AT), qualifier=qualifier.rstrip(")"))


GLOSSARY = Glossary(
    "g", AT, "Glossaire", Language.FRENCH, "Cours", None, tuple(entry(name) for name in NAMES)
)
IDS = entry_ids(GLOSSARY)


def linked(text: str) -> list[str]:
    seek = seeker(GLOSSARY, IDS)
    assert seek
    tokens, _ = with_terms(ready_tokens(text, Language.FRENCH), seek, "m1")
    html = Printer(SETTING, AT).render_markup(tokens)
    return [part.split("</a>")[0].split(">")[1] for part in html.split('<a class="term"')[1:]]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Les lots et un lot.", ["lots"]),
        ("Un micro-lot, puis des micro-lots.", ["micro-lot"]),
        ("Deux clés primaires.", ["clés primaires"]),
        ("Des journaux.", ["journaux"]),
        ("Des eaux, l'eau.", ["eaux"]),
        ("Un ETL, l'etl, ETLx.", ["ETL"]),
        ("Une *étagère*.", ["étagère"]),
        ("Un tri. Le tri d'une liste.", ["tri"]),
        ("Un tri de `lot`, un complot, un lotissement.", []),
        ("# Un lot\n\n| lot |\n|---|\n| lot |\n\n[lot](x.md)", []),
    ],
)
def test_terms_are_found_as_people_write_them(text: str, terms: list[str]) -> None:
    assert linked(text) == terms


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Une page de Parquet.", "Page (Parquet)"),
        ("Une page d'un site web.", "Page (web)"),
        ("Une page de Parquet sur le web.", ""),
        ("Une page.", ""),
        ("# Parquet\n\nUne page.", "Page (Parquet)"),
        ("Parquet.\n\nUne page.", ""),
        ("Un tri.", "Tri"),
        ("Une liste et son tri.", "Tri (liste)"),
        ("Les crawlers de Glue.", "CRAWLER (Glue)"),
    ],
)
def test_a_term_of_several_meanings_is_the_one_that_its_paragraph_names(
    text: str, meant: str
) -> None:
    glossary = replace(GLOSSARY, entries=tuple(entry(name) for name in SENSES))
    ids = entry_ids(glossary)
    seek = seeker(glossary, ids)
    assert seek
    _, uses = with_terms(ready_tokens(text, Language.FRENCH), seek, "m1")
    assert [use.term for use in uses] == ([ids[meant]] if meant else [])


def test_the_index_prefers_the_place_that_explains_a_term_and_ignores_accents() -> None:
    seek = seeker(GLOSSARY, IDS)
    assert seek
    text = "Un lot, une étagère, un ETL. Le **lot** est ceci, le **lot** encore."
    _, first = with_terms(ready_tokens(text, Language.FRENCH), seek, "m1")
    _, second = with_terms(ready_tokens("Des lots.", Language.FRENCH), seek, "m2")
    letters = index(lexicon(GLOSSARY, Typist(SETTING)).terms, [*first, *second])
    shown = [
        (letter.name, str(entry.term.term), [(use.place, use.defined) for use in entry.uses])
        for letter in letters
        for entry in letter.entries
    ]
    shelf, etl, lot = IDS["Étagère"], IDS["ETL"], IDS["Lot"]
    assert shown == [
        ("E", "Étagère", [(f"m1-{shelf}", False)]),
        ("E", "ETL", [(f"m1-{etl}", False)]),
        ("L", "Lot", [(f"m1-{lot}-d", True), (f"m2-{lot}", False)]),
    ]


def test_a_glossary_without_clear_terms_finds_nothing() -> None:
    bare = Glossary("g", AT, "G", Language.FRENCH, "C", None, (entry("X"),))
    assert seeker(bare, entry_ids(bare)) is None
