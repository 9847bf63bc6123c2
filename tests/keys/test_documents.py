"""What examiners get besides key sheets, and what candidates are handed back."""

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal

import pytest

from coursepub.keys.answers import printed_answer
from coursepub.keys.grids import has_grids, render_grids
from coursepub.keys.kit import make_key_kit
from coursepub.keys.letters import COLUMNS, render_letters
from coursepub.keys.marked import render_corrected, render_teacher
from coursepub.keys.plan import plan_key
from coursepub.keys.sheet import render_key
from coursepub.keys.table import key_json, key_table
from coursepub.model.form import Form
from coursepub.model.key import AnswerKey
from coursepub.model.language import Language
from coursepub.model.scoring import Scoring, Several
from coursepub.publish.examiners import GRID_MOST, examiners_documents
from coursepub.publish.forms import Forms, SetForm
from coursepub.render.setting import Workshop
from tests import mixed
from tests.pdf import words

SHOP = Workshop()
Made = tuple[Form, AnswerKey]


@pytest.fixture(scope="module")
def made() -> Made:
    return mixed.form()


def answers(made: Made) -> dict[str, str]:
    """Printed answers by the names of items."""
    return {e.item[-1]: printed_answer(e, Language.FRENCH) for e in made[1].entries}


def test_every_kind_of_answer_is_on_the_key_sheet(made: Made) -> None:
    told = answers(made)
    assert told["4"].replace("\u00a0", " ") == "3,5 Go ± 0,1"
    sheet = words(render_key(*made, SHOP).data).replace("\u00a0", " ")
    for said in ("3,5 Go ± 0,1", "DROP TABLE", "Orchestration", "fausse ou absente : 0"):
        assert said in sheet
    assert sheet.count("Question 6") == 1
    assert "Question 5" not in sheet


def test_the_table_and_the_json_say_the_same(made: Made) -> None:
    rule = Scoring(Decimal("0.25"), Several.PARTIAL)
    key = replace(made[1], scoring=rule)
    rows = {r["question"]: r for r in csv.DictReader(io.StringIO(key_table([key]).decode()))}
    told = json.loads(key_json([key, key]))
    assert told["scoring"] == {"wrong": "0.25", "several": "partial"}
    assert [len(paper["questions"]) for paper in told["papers"]] == [6, 6]
    for question in told["papers"][0]["questions"]:
        row = rows[str(question["question"])]
        assert (row["kind"], row["points"]) == (question["kind"], question["points"])
        if question["kind"] == "choice":
            assert row["key"] == "".join(question["key"])
        elif question["kind"] == "numeric":
            assert (question["key"], question["tolerance"], row["unit"]) == (["3.5"], "0.1", "Go")
            assert row["loss"] == "0.5"
        elif question["kind"] == "development":
            assert (question["criteria"], row["key"]) == (["4", "6"], "")
    assert {row["rule"] for row in rows.values()} == {"", "partial"}


def test_the_grid_holds_the_letters_of_all_forms(made: Made) -> None:
    both = [made, mixed.form("B")]
    text = words(render_letters(both, SHOP).data)
    assert "Sujets A à B" in text.replace("\u00a0", " ")
    assert text.count("DROP TABLE") == 2
    assert text.count("(10)") == 2
    for each in both:
        assert answers(each)["2"] in text


def test_many_forms_take_more_pages(made: Made) -> None:
    assert render_letters([made] * (COLUMNS + 1), SHOP).pages == 2


def test_the_teachers_copy_marks_right_options_and_explains_nothing(made: Made) -> None:
    text = words(render_teacher(*made, SHOP).data)
    assert "NE PAS DISTRIBUER" in text
    assert text.count("☒") == 4
    assert "DROP TABLE" in text
    assert "rejoué" not in text
    assert "Zones brute" not in text


def test_candidates_are_handed_back_reasons_but_no_advice(made: Made) -> None:
    form, key = made
    advice = next(e.explanation for e in key.entries if e.explanation)
    noted = [replace(e, advice=replace(advice, text="SECRET ADVICE")) for e in key.entries]
    told = replace(key, entries=tuple(noted), marking=(replace(advice, text="SECRET REMARK"),))
    text = words(render_corrected(form, told, SHOP).data)
    for said in ("rejoué", "Zones brute", "Orchestration", "CORRIGÉ COMMENTÉ"):
        assert said in text
    assert "SECRET" not in text
    assert "DISTRIBUER" not in text


def test_numbered_papers_have_no_teachers_copies() -> None:
    course = mixed.course()
    forms = Forms(course, mixed.blueprint(course), "seed")
    few = [name for name, _ in examiners_documents(list(forms.all(["0001", "0002"])), SHOP)]
    assert few == ["mixed.letters.key.pdf", "mixed.grids.key.pdf"]
    lettered = [name for name, _ in examiners_documents(list(forms.all(["A"])), SHOP)]
    assert lettered == [*few, "mixed-A.teacher.key.pdf"]
    assert GRID_MOST >= 26


def test_key_sheets_of_other_papers_are_composed_whatever_their_letters() -> None:
    course = mixed.course()
    choice = replace(mixed.blueprint(course), sections=mixed.blueprint(course).sections[:1])
    forms = Forms(course, choice, "seed")
    first = forms.of("0001")
    kit, _ = make_key_kit([(first.form, first.key)], SHOP)
    for form, key, _ in forms.all([f"{n:04}" for n in range(2, 12)]):
        assert len(plan_key(kit, form, key)) == 1


def test_a_grid_to_fill_in_has_room_for_two_markers_and_their_names(made: Made) -> None:
    assert has_grids([made])
    text = words(render_grids([made], SHOP).data).replace("\u00a0", " ")
    assert "Question 6 – 10 points" in text
    for said in ("N° de candidat", "Sujet n°", "Correcteur 2", "Observations", "Concertation"):
        assert said in text
    sitting = replace(made[0].sitting, anonymous=True)
    unknown = render_grids([(replace(made[0], sitting=sitting), made[1])], SHOP, numbered=False)
    text = words(unknown.data).replace("\u00a0", " ")
    assert "Numéro d’anonymat" in text
    assert "Question 6" not in text


def test_every_question_has_one_grid_whatever_the_number_of_papers(made: Made) -> None:
    both = [SetForm(*made), SetForm(*mixed.form("B"))]
    grids = dict(examiners_documents(both, SHOP, every=False))
    assert list(grids) == ["mixed.grids.key.pdf"]
    assert grids["mixed.grids.key.pdf"].pages == 1
