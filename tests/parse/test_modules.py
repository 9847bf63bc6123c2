"""Modules bear the word and the number that their authors gave them."""

from pathlib import PurePosixPath

import pytest

from coursepub.markup.blocks import read_blocks
from coursepub.model.source import Source
from coursepub.parse.classify import FileKind, kind_of, kinds_of
from coursepub.parse.course import parse_course
from coursepub.parse.dialects import in_markdown
from coursepub.parse.modules.module import read_module
from tests.tables import sources


@pytest.mark.parametrize(
    ("file", "title", "word", "number"),
    [
        ("a.md", "Chapter 1: Sorting", "Chapter", 1),
        ("a.md", "CHAPITRE 02 – Trier", "Chapitre", 2),
        ("a.md", "Chapter 4", "", 0),
        ("chapter-4.md", "Chapter 4", "Chapter", 4),
        ("chapitre_12_trier.md", "Trier", "Chapitre", 12),
        ("module-03-sorting.md", "Lesson 3. Sorting", "Lesson", 3),
        ("03-sorting.md", "Sorting", "", 3),
        ("a.md", "7. Sorting", "", 7),
        ("a.md", "Sorting in one chapter", "", 0),
    ],
)
def test_a_module_is_called_as_its_author_calls_it(
    file: str, title: str, word: str, number: int
) -> None:
    module = read_module(Source(PurePosixPath(file), f"# {title}\n\nText.\n"))
    assert (module.word, module.number) == (word, number)


def test_numbered_files_with_a_title_are_chapters() -> None:
    texts = {"01-sorting.md": "# Sorting\n\nText.", "02-x.md": "No title.", "notes.md": "# Notes"}
    sources = [Source(PurePosixPath(name), text) for name, text in texts.items()]
    course = parse_course(sources, fallback_title="Course").value
    assert [(module.number, module.title) for module in course.modules] == [(1, "Sorting")]


def test_a_module_keeps_the_notes_and_links_that_its_file_ends_with() -> None:
    notes = "[^1]: One.\n[^2]: Two.\n\n    More.\n\n[b]: c.md\n"
    text = f"# MODULE 1 - X\n\n> Lead[^1].\n\n## A\n\nText[^2] [b].\n\n{notes}"
    module = read_module(Source(PurePosixPath("a.md"), text))
    assert module.lead
    assert module.lead.text == "Lead[^1].\n\n[^1]: One."
    assert module.body.text.endswith("[b].\n\n[B]: <c.md>\n[^2]: Two.\n\n    More.")


def test_a_paragraph_that_is_all_of_a_module_is_its_text() -> None:
    module = read_module(Source(PurePosixPath("a.md"), "# MODULE 1 - X\n\nAll of it.\n"))
    assert (module.lead, module.body.text) == (None, "All of it.")


@pytest.mark.parametrize(
    ("top", "lead"),
    [
        ("**Durée** : 3 h\n---\n\nText.", "Durée"),
        ("> **Durée** : 3 h\n\nText.", "Durée"),
        ("**Durée** : 3 h\n**Objectif** : trier\n---\n\nText.", "Durée Objectif"),
    ],
)
def test_metadata_above_a_rule_are_no_title(top: str, lead: str) -> None:
    module = read_module(Source(PurePosixPath("a.md"), f"# MODULE 1 - X\n\n{top}\n"))
    assert (" ".join(fact.label for fact in module.facts), module.body.text) == (lead, "Text.")


def test_only_a_title_that_says_no_more_announces_objectives() -> None:
    def read(below: str) -> tuple[str, str]:
        module = read_module(Source(PurePosixPath("a.md"), f"# MODULE 1 - X\n\n{below}\n"))
        return module.objectives.text if module.objectives else "", module.body.text

    assert read("## Objectifs du module :\n\n- Trier.\n\n## A") == ("- Trier.", "## A")
    assert read("## Objectif : trier\n\nText.") == ("", "## Objectif : trier\n\nText.")
    assert read("## Objectifs\n\n## A\n\nText.") == ("", "## Objectifs\n\n## A\n\nText.")


TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n\n1. First.\n2. Then.\n\n"
SECTIONS = "".join(f"## {n}. Part {n}\n\nWhy? Some prose.\n\n{TABLE}" for n in range(1, 5))
POINTS = "1. Budget:\n   a. discussed\n   b. decided\n2. Staff:\n   a. two come\n   b. one goes\n"


@pytest.mark.parametrize("text", [SECTIONS, POINTS])
@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("MODULE-01-sorting.md", FileKind.MODULE),
        ("01-sorting.md", FileKind.MODULE),
        ("README.md", FileKind.PAGE),
        ("notes.md", FileKind.UNKNOWN),
    ],
)
def test_small_tables_and_lettered_points_make_no_bank(
    file: str, kind: FileKind, text: str
) -> None:
    source = Source(PurePosixPath(file), f"# Sorting\n\n{text}")
    assert kind_of(read_blocks(in_markdown(source))) is kind


def test_lettered_points_with_a_key_make_a_bank() -> None:
    source = Source(PurePosixPath("notes.md"), f"# Notes\n\n{POINTS}\n## Answers\n\n1-A, 2-B\n")
    assert kind_of(read_blocks(source)) is FileKind.POOL


TEXT = "# Sorting\n\nA list is sorted when its items follow each other.\n"
BANK = "# Quiz\n\n### Question 1\n\nWhy?\n\n- [x] a\n- [ ] b\n"
M, P, U = FileKind.MODULE, FileKind.PAGE, FileKind.UNKNOWN


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        ({"lists.md": TEXT, "quiz.md": BANK}, [M, FileKind.POOL]),
        ({"lists.md": TEXT, "01-sorting.md": TEXT}, [U, M]),
        ({"lists.md": "- milk\n- bread\n", "README.md": TEXT}, [U, M]),
        ({"README.md": TEXT, "quiz.md": BANK}, [P, FileKind.POOL]),
        ({"README.md": TEXT, "CONTRIBUTING.md": TEXT, "lists.md": TEXT}, [P, P, M]),
        ({"README.md": TEXT, "LICENSE.md": TEXT}, [M, P]),
        ({"01-COURS/MODULE-01.md": TEXT, "01-COURS/MODULE-02-GUIDE-SQL.md": TEXT}, [M, M]),
        ({"cours/01-listes.md": TEXT, "cours/02-guide-du-tri.md": TEXT}, [M, M]),
        ({"cours/01-listes.md": TEXT, "cours/02-guide-du-formateur.md": TEXT}, [M, P]),
        ({"cours/01-listes.md": TEXT, "cours/security.md": TEXT, "security.md": TEXT}, [M, M, P]),
        ({"MODULE-1.md": TEXT, "guide.md": "# Module 2 - Sorting\n\nText.\n"}, [M, M]),
        ({"MODULE-1.md": TEXT, "00-GUIDE-MODULE-1.md": TEXT}, [M, P]),
    ],
)
def test_plain_texts_are_modules_where_no_file_says_that_it_is_one(
    texts: dict[str, str], kinds: list[FileKind]
) -> None:
    documents = [read_blocks(Source(PurePosixPath(name), text)) for name, text in texts.items()]
    assert kinds_of(documents) == kinds


@pytest.mark.parametrize(
    ("index", "title"),
    [
        ("# INDEX - Trier", "Trier"),
        ("# Index : trier et chercher", "trier et chercher"),
        ("# INDEX DE LA FORMATION - PARTIE 2\n## Pipelines", "Pipelines"),
        ("# INDEX - PARTIE 2", "INDEX - PARTIE 2"),
        ("# Trier - une introduction", "Trier - une introduction"),
    ],
)
def test_a_course_is_called_by_what_its_index_is_about(index: str, title: str) -> None:
    text = f"== 00-INDEX.md\n{index}\n\nTexte.\n== MODULE-01.md\n# MODULE 01 - x\n\nTexte.\n"
    assert parse_course(sources(text), fallback_title="").value.title == title
