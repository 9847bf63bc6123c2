"""Numbers and anchors of headings."""

import pytest

from coursepub.model.language import Language
from coursepub.render.groups import groups
from coursepub.render.outline import Entry, anchors, outline
from coursepub.typeset.tokens import ready_tokens


def plan(text: str, number: int = 2) -> tuple[Entry, ...]:
    found = tuple(groups(ready_tokens(text, Language.FRENCH)))
    return outline(found, id_prefix="m1", number=number, exercise_word="Exercice")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("## a\n### b\n### c\n## d\n### e\n", "2.1 2.1.1 2.1.2 2.2 2.2.1"),
        ("# a\n## b\n# c\n", "2.1 2.1.1 2.2"),
        ("#### a\n##### b\n", "2.1 2.1.1"),
        ("## a\n#### b\n##### c\n", "2.1 - -"),
        ("## 1. a\n### 1.2 b\n## 3) c\n", "1 1.2 3"),
        ("## 2025 en chiffres\n", "2.1"),
        ("## a\n## Exercice - b\n### Corrigé\n## c\n", "2.1 Exercice_2.1 - 2.2"),
        ("## a\n### Exercice 7 : b\n### c\n", "2.1 Exercice_7 2.1.1"),
        ("## Exercice\n## Exercices\n", "Exercice_2.1 Exercice_2.2"),
        ("## Exercices de style\n", "2.1"),
    ],
)
def test_headings_are_numbered(text: str, numbers: str) -> None:
    found = " ".join(entry.number.replace(" ", "_") or "-" for entry in plan(text))
    assert found == numbers


def test_a_module_without_number_has_no_prefix() -> None:
    assert [entry.number for entry in plan("## a\n### b\n", number=0)] == ["1", "1.1"]


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("Exercice - Ranger", "Ranger"),
        ("Exercice 3 : Ranger", "Ranger"),
        ("Exercice", "Exercice"),
        ("1. Ranger", "Ranger"),
        ("Ranger", "Ranger"),
    ],
)
def test_the_number_replaces_its_words(title: str, left: str) -> None:
    assert title[plan(f"## {title}\n")[0].skip :] == left


def test_anchors_are_those_that_authors_know() -> None:
    found = anchors(plan("## L'état\n## L'état\n### A & B\n"))
    assert found == {"letat": "m1-1", "letat-1": "m1-2", "a-b": "m1-3"}
