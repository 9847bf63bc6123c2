"""Glossaries: letters, circles, and terms that nobody uses or everybody does."""

import pytest

from coursepub.check.rules import check
from coursepub.model.diagnostic import Diagnostic
from coursepub.parse.course import parse_course
from tests.tables import sources


def problems(text: str) -> list[Diagnostic]:
    return list(check(parse_course(sources(text, "GLOSSAIRE.md"), fallback_title="").value))


def codes(text: str) -> set[str]:
    return {problem.code.slug for problem in problems(text)}


@pytest.mark.parametrize(
    ("definition", "circular"),
    [
        ("Un index.", True),
        ("Fichier index.", True),
        ("L'index d'une table.", True),
        ("Index est un fichier trié par clé.", False),
        ("Fichier trié qui situe les lignes d'une table.", False),
        ("Structure triée ; un index se lit avant la table.", False),
    ],
)
def test_a_definition_that_repeats_its_term_is_reported(definition: str, *, circular: bool) -> None:
    assert ("circular-definition" in codes(f"**Index**  \n{definition}")) is circular


def test_a_qualified_term_may_be_told_by_the_term() -> None:
    text = "**Sort (stable)**  \nA sort that keeps equals in place."
    assert "circular-definition" not in codes(text)
    assert "circular-definition" in codes("**Sort (stable)**  \nA stable sort.")


def test_accents_do_not_count_for_letters() -> None:
    text = "# A\n\n**Analyse**  \nExamen.\n\n# E\n\n**État**  \nPhase.\n\n**Œuvre**  \nOuvrage."
    found = [p.at.line for p in problems(text) if p.code.slug == "wrong-letter"]
    assert found == [11]
    filed = "# A\n\n**Ægir**  \nGéant.\n\n# O\n\n**Œuvre**  \nOuvrage."
    assert "wrong-letter" not in codes(filed)


def test_one_note_names_the_terms_that_nothing_uses() -> None:
    text = (
        "**Lot**  \nGroupe.\n\n**Flux**  \nSuite.\n\n**Clé de tri**  \nColonne.\n"
        "== MODULE-01.md\n# MODULE 01 - Trier\n\nLes lots se trient ; leur tri suit une clé.\n"
    )
    found = [dict(p.values)["terms"] for p in problems(text) if p.code.slug == "unused-terms"]
    assert found == ["Flux"]


def test_acronyms_in_code_do_not_count() -> None:
    module = "== MODULE-01.md\n# MODULE 01 - Trier\n\n"
    glossary = "**Lot**  \nGroupe.\n"
    assert "acronym-without-entry" in codes(glossary + module + "Un ARN. " * 5)
    assert "acronym-without-entry" not in codes(glossary + module + "Un `ARN`. " * 5)
    assert "acronym-without-entry" not in codes(glossary + module + "Un ARN. " * 4)
    assert "acronym-without-entry" not in codes(
        glossary + "\n**ARN**  \nNom.\n" + module + "ARN. " * 9
    )
