"""The head of a paper: who holds the exam, when and where, and what nobody has said."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePosixPath

import pytest

from coursepub.model.cohort import Accommodation, Sitting
from coursepub.model.form import Answer, Form, FormSection, Question, SectionKind
from coursepub.model.language import Language
from coursepub.model.source import Body, Location
from coursepub.render.exam import hours, public_label
from coursepub.render.paper import render_paper, with_time
from coursepub.render.paper_values import front, furniture
from coursepub.render.setting import Typist, Workshop
from coursepub.typeset.printer import Setting
from tests.pdf import pages

AT = Location(PurePosixPath("bank.md"), 1)
JUNE = Sitting(
    title="Session de juin 2026",
    institution="Institut",
    centre="Lyon",
    place="Amphi Curie",
    day=date(2026, 6, 23),
    starts=time(9),
)
ANSWERS = tuple(Answer(letter, Body(f"réponse {letter}", AT)) for letter in "AB")
QUESTION = Question(1, Decimal(1), stem=Body("Laquelle ?", AT), answers=ANSWERS)
FORM = Form(
    exam="final",
    name="A",
    language=Language.FRENCH,
    course="Réseaux",
    title="",
    subject="Contrôle",
    minutes=120,
    documents="",
    sections=(FormSection(SectionKind.CHOICE, (QUESTION,)),),
    facts=(("Calculatrice", "Autorisée"),),
    code="7K3Q-M2XP",
    sitting=JUNE,
)


def said(form: Form) -> dict[str, str]:
    """The facts of a first page by their labels."""
    rows = front(form, Typist(Setting(Language.FRENCH)), specimen=False)["facts"]
    return {cell["label"]: cell["value"].replace("\u00a0", " ") for row in rows for cell in row}


def test_what_is_known_is_printed() -> None:
    facts = said(FORM)
    assert facts["Date"] == "Mardi 23 juin 2026"
    assert (facts["Durée"], facts["Horaire"]) == ("2 heures", "9 h 00 – 11 h 00")
    assert facts["Lieu"] == "Amphi Curie"
    assert "Session" not in facts  # it stands above the title


def test_what_nobody_has_said_is_left_blank() -> None:
    facts = said(replace(FORM, sitting=Sitting(), minutes=None))
    names = ("Date", "Durée", "Horaire", "Lieu", "Session")
    assert [facts[name] for name in names] == [""] * 5


def test_extra_time_moves_the_end() -> None:
    longer = with_time(FORM, Accommodation(Fraction(1)))
    assert said(longer)["Horaire"] == "9 h 00 – 13 h 00"
    assert hours(JUNE, None, Language.ENGLISH) == "9:00"


def test_the_course_stays_where_an_institution_takes_the_head() -> None:
    values = front(FORM, Typist(Setting(Language.FRENCH)), specimen=False)
    assert (values["institution"], values["centre"]) == ("Institut", "Lyon")
    assert values["over_title"] == "Réseaux – Session de juin 2026"
    assert values["calculator"] == "Calculatrice autorisée."
    alone = front(
        replace(FORM, sitting=Sitting()), Typist(Setting(Language.FRENCH)), specimen=False
    )
    assert (alone["institution"], alone["over_title"]) == ("Réseaux", "")


@pytest.mark.parametrize(("name", "shown"), [("A", True), ("204107", False), ("E-12", False)])
def test_a_candidates_number_stands_above_the_fold_alone(name: str, shown: bool) -> None:  # noqa: FBT001
    form = replace(FORM, name=name, sitting=replace(JUNE, anonymous=True))
    assert (name in public_label(form)) is shown
    assert (name in furniture(form)["running"]) is shown
    assert "anonymat" in furniture(form)["to_write"]
    whole = "".join(pages(render_paper(form, Workshop()).data))
    assert whole.count(name) >= 1 if shown else whole.count(name) == 1
