"""A kit is found again by all that decides how its pieces look, and by nothing else."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path, PurePosixPath

import pytest

from coursepub.model.form import Answer, Form, FormSection, Question, SectionKind
from coursepub.model.language import Language
from coursepub.model.source import Body
from coursepub.publish import kits
from coursepub.publish.kits import filler_for, kit_for, kit_name, printed
from coursepub.publish.store import Store
from coursepub.render.setting import Workshop
from coursepub.typeset.environment import Templates
from coursepub.typeset.fragments.model import CompositionError
from tests.assemble.bank import at

PLACE = at("bank.md", 1)
ASKED = Question(
    1,
    Decimal(1),
    stem=Body("Which?", PLACE),
    answers=(Answer("A", Body("one", PLACE)), Answer("B", Body("two", PLACE))),
)
FORM = Form(
    exam="final",
    name="0001",
    language=Language.ENGLISH,
    course="Course",
    title="",
    subject="Exam",
    minutes=None,
    documents="",
    sections=(FormSection(SectionKind.CHOICE, (ASKED,)),),
    code="7K3Q-M2XP",
)
SHOP = Workshop()


def asking(question: Question) -> Form:
    return replace(FORM, sections=(FormSection(SectionKind.CHOICE, (question,)),))


def test_orders_numbers_and_codes_make_no_difference() -> None:
    turned = tuple(
        replace(answer, letter=letter)
        for letter, answer in zip("AB", ASKED.answers[::-1], strict=True)
    )
    other = replace(asking(replace(ASKED, answers=turned)), name="0002", code="0000-0000")
    assert kit_name([other], SHOP) == kit_name([FORM], SHOP)


@pytest.mark.parametrize(
    "shop",
    [
        replace(SHOP, math=frozenset({PurePosixPath("bank.md")})),
        replace(SHOP, drawn_by="another engine"),
        replace(SHOP, images={"a.png": b"1"}),
        replace(SHOP, templates=Templates({"seal.css": ""})),
    ],
    ids=["formulas", "diagrams", "images", "style"],
)
def test_what_decides_how_pieces_look_does(shop: Workshop) -> None:
    assert kit_name([FORM], shop) != kit_name([FORM], SHOP)


def test_a_paper_that_had_to_be_laid_out_whole_says_so() -> None:
    assert not printed(FORM, SHOP, None).whole
    grey = Templates().text("exam.css") + "\nhtml { background: #eee }"
    assert printed(FORM, replace(SHOP, templates=Templates({"exam.css": grey})), None).whole


def test_the_page_that_fills_up_is_laid_out_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Language] = []

    def render(language: Language, _: Workshop) -> bytes:
        made.append(language)
        return str(language).encode()

    monkeypatch.setattr(kits, "render_filler", render)
    store = Store(tmp_path)
    languages = (Language.FRENCH, Language.ENGLISH, Language.FRENCH)
    assert [filler_for(each, SHOP, store) for each in languages] == [b"fr", b"en", b"fr"]
    restyled = replace(SHOP, templates=Templates({"exam.css": ""}))
    filler_for(Language.FRENCH, restyled, store)
    assert made == [Language.FRENCH, Language.ENGLISH, Language.FRENCH]


def test_so_do_texts_and_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    before = kit_name([FORM], SHOP)
    assert kit_name([asking(replace(ASKED, stem=Body("Who?", PLACE)))], SHOP) != before
    monkeypatch.setattr(kits, "program", lambda: "a newer engine")
    assert kit_name([FORM], SHOP) != before


@pytest.mark.parametrize("name", ["paper.html.j2", "exam-base.html.j2"])
def test_a_course_with_a_frame_of_its_own_gets_it(name: str) -> None:
    own = replace(SHOP, templates=Templates({name: ""}))
    with pytest.raises(CompositionError):
        kit_for([FORM], own, None)
