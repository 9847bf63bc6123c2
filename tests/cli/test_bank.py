"""`coursepub bank`: the questions as they were read, with their keys."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path, PurePosixPath

import pytest

from coursepub.cli.bank import STEM, shortened
from coursepub.cli.columns import columns
from coursepub.cli.width import cells
from coursepub.model.course import Course
from coursepub.model.item import Item, NumericKey, Option, Pool, ShortKey
from coursepub.model.language import Language
from coursepub.model.source import Body, Location
from coursepub.parse.course import parse_course
from coursepub.publish.bank import as_records, listed, statistics
from tests.running import Run
from tests.tables import sources


def test_the_json_list_has_every_question(run: Run, small: Path) -> None:
    code, out, err = run("-C", small, "bank", "list", "--format", "json")
    found = json.loads(out)
    assert code == 0
    assert "For examiners only" in err
    assert [item["type"] for item in found] == ["open", "single", "single", "single"]
    first = found[1]
    assert list(first) == [
        "id",
        "file",
        "line",
        "number",
        "section",
        "module",
        "type",
        "points",
        "stem",
        "options",
        "key",
        "explanation",
    ]
    assert (first["file"], first["line"]) == ("evaluations/QCM-MODULE-01.md", 11)
    assert (first["number"], first["module"], first["points"]) == ("1", 1, 1)
    assert first["stem"] == "Que coûte un tri par comparaison ?"
    assert first["options"][1] == {"letter": "B", "text": "n log n"}
    assert first["key"] == ["B"]
    assert first["explanation"] == "Comparer deux à deux coûte au moins n log n."
    assert "Mille fiches" in found[0]["stem"]
    assert found[0]["key"] == []


def test_a_title_is_no_part_of_the_stem_that_is_listed() -> None:
    quiz = "### Question 1 - Le sel\n\nQue reste-t-il ?\n\n- [x] A. Un grain\n- [ ] B. Rien\n"
    course = parse_course(sources(quiz, "quiz.md"), fallback_title="").value
    [item], [record] = course.bank, as_records(listed(course))
    assert record["stem"] == "Que reste-t-il ?"
    assert isinstance(item, Item)
    assert (item.title, item.stem.text) == ("Le sel", "**Le sel**\n\nQue reste-t-il ?")


def test_twins_may_have_different_titles() -> None:
    asked = "Que reste-t-il ?\n\n- [x] A. Un grain\n- [ ] B. Rien\n"
    quiz = f"### Question 1 - Le sel\n\n{asked}\n### Question 2 - La mer\n\n{asked}"
    bank = parse_course(sources(quiz, "quiz.md"), fallback_title="").value
    assert len(statistics(bank).twins) == 1


def test_the_table_has_a_line_for_each_question(run: Run, small: Path) -> None:
    code, out, err = run("-C", small, "bank", "list")
    lines = out.splitlines()
    assert code == 0
    assert "For examiners only" in err
    assert lines[0].split() == ["Place", "No.", "Type", "Points", "Key", "Question"]
    assert len(lines) == 5
    assert lines[2].split()[:5] == ["evaluations/QCM-MODULE-01.md:11", "1", "single", "1", "B"]


def test_a_bank_that_was_not_understood_says_so(
    run: Run, small: Path, copy_of: Callable[[Path], Path]
) -> None:
    assert "coursepub check" not in run("-C", small, "bank", "list")[2]
    course = copy_of(small)
    (course / "evaluations/CORRIGES-QCM.md").unlink()
    code, out, err = run("-C", course, "bank", "list")
    assert code == 0
    assert len(out.splitlines()) == 5
    assert "3 errors in the sources: coursepub check" in err


def test_letters_follow_the_order_of_the_source() -> None:
    """Whatever letters stand in the source: they are ids there, and the key names them."""
    at = Location(PurePosixPath("QCM-MODULE-02.md"), 3)
    item = Item(
        id="x",
        number="7",
        at=at,
        area=(2,),
        stem=Body("Which one?", at),
        options=tuple(Option(id, Body(id * 3, at)) for id in "DBE"),
        points=Decimal("1.5"),
        key=frozenset("DE"),
    )
    pool = Pool("QCM-MODULE-02", at, "", "", (2,), (item,))
    course = Course("", "", Language.ENGLISH, (), pools=(pool,))
    (record,) = as_records(listed(course))
    assert record["key"] == ["A", "C"]
    assert record["type"] == "multiple"
    assert record["points"] == 1.5
    assert record["options"] == [
        {"letter": "A", "text": "DDD"},
        {"letter": "B", "text": "BBB"},
        {"letter": "C", "text": "EEE"},
    ]


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        (NumericKey(Decimal("3.50")), ("3.50",)),
        (NumericKey(Decimal(100), Decimal(5)), ("100 ± 5",)),
        (ShortKey(("Paris", "paris")), ("Paris", "paris")),
    ],
)
def test_written_answers_are_keys(answer: NumericKey | ShortKey, key: tuple[str, ...]) -> None:
    at = Location(PurePosixPath("QCM.md"), 1)
    item = Item("x", "1", at, (), Body("How many?", at), (), Decimal(1), answer=answer)
    pool = Pool("QCM", at, "", "", (), (item,))
    (row,) = listed(Course("", "", Language.ENGLISH, (), pools=(pool,)))
    assert row.key == key


def test_statistics_are_shown(run: Run, small: Path) -> None:
    code, out, err = run("-C", small, "bank", "stats")
    assert code == 0
    assert "For examiners only" in err
    assert out.splitlines()[0] == "4 questions"
    for title in ("By module", "By type", "Right answers", "What guessing scores"):
        assert title in out
    assert "By level" not in out
    assert "Exact duplicates: 0" in out


def test_guessing_is_scored() -> None:
    text = "\n\n".join(
        f"### Question {n}\n\nWhich, {n}?\n\n"
        f"- [ ] A. x{n}\n- [x] B. {'long ' * (n < 3)}y{n}\n- [ ] C. z{n}"
        for n in range(1, 5)
    )
    found = statistics(parse_course(sources(text), fallback_title="").value)
    assert found.positions.best == ("B", 4)
    assert (found.lengths.longest, found.lengths.items) == (2, 4)
    assert found.types == (("single", 4),)


def test_duplicates_are_paired_and_objectives_counted() -> None:
    text = """\
== 00-INDEX.md
# INDEX

## Objectifs

**MODULE 1** :

- Choisir un tri selon les données
- Partitionner une table
- Chiffrer un fichier
== QCM-MODULE-01.md
# QCM - MODULE 1

### Question 1

Quel tri convient ?

- [x] A. Le tri fusion
- [ ] B. Aucun

### Question 2

Quel tri convient ?

- [ ] A. Aucun
- [x] B. Le tri fusion

### Question 3

À quoi sert le partitionnement ?

- [x] A. À lire moins
- [ ] B. À écrire moins
"""
    found = statistics(parse_course(sources(text), fallback_title="").value)
    assert [tuple(map(str, pair)) for pair in found.twins] == [
        ("QCM-MODULE-01.md:10", "QCM-MODULE-01.md:3")
    ]
    assert [entry.items for entry in found.coverage] == [2, 1, 0]
    assert found.coverage[0].objective.area == (1,)


def test_an_objective_of_a_module_is_not_covered_by_another() -> None:
    text = """\
== 00-INDEX.md
# INDEX

## Objectifs du MODULE 2

- Choisir un tri
== QCM-MODULE-01.md
# QCM - MODULE 1

### Question 1

Quel tri convient ?

- [x] A. Le tri fusion
- [ ] B. Aucun
"""
    found = statistics(parse_course(sources(text), fallback_title="").value)
    assert [entry.items for entry in found.coverage] == [0]


def test_a_course_without_questions_lists_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "MODULE-01.md").write_text("# MODULE 01 - Tri\n\nTexte.\n", encoding="utf-8")
    assert run("bank", "list")[:2] == (0, "")
    assert run("bank", "list", "--format", "json")[:2] == (0, "[]\n")
    assert run("bank", "stats")[1].splitlines()[0] == "0 questions"


def test_the_table_speaks_the_users_language(
    run: Run, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURSEPUB_LANG", "fr")
    assert "choix unique" in run("-C", small, "bank", "list")[1]
    assert "développement" in run("-C", small, "bank", "stats")[1]


def test_columns_are_as_wide_as_they_look() -> None:
    rows = [("é", "図書", "x"), ("🎉🎉", "e\u0301", "y"), ("abc", "d", "z")]
    lines = list(columns(rows))
    assert {cells(line) for line in lines} == {13}
    assert cells(shortened("図" * 60)) <= STEM
