"""Names on papers, whatever their length."""

import unicodedata
from decimal import Decimal
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepub.model.cohort import Holder
from coursepub.model.form import Answer, Form, FormSection, Question, SectionKind
from coursepub.model.language import Language
from coursepub.model.source import Body, Location
from coursepub.render.holder import fitted, holder_values
from coursepub.render.paper import render_paper
from coursepub.render.setting import Workshop
from tests.pdf import pages

AT = Location(PurePosixPath("bank.md"), 1)
ANSWERS = tuple(Answer(letter, Body(letter, AT)) for letter in "AB")
QUESTION = Question(1, Decimal(1), stem=Body("Which?", AT), answers=ANSWERS)
FORM = Form(
    exam="final",
    name="0420",
    language=Language.ENGLISH,
    course="Networks",
    title="",
    subject="Test",
    minutes=60,
    documents="",
    sections=(FormSection(SectionKind.CHOICE, (QUESTION,)),),
    code="7K3Q-M2XP",
)


def test_a_usual_name_stands_on_one_line_as_it_is() -> None:
    found = fitted("ABADIE-DURAND", 374, 10.5)
    assert (found.lines, found.style) == (("ABADIE-DURAND",), "")
    assert fitted("", 374, 10.5).lines == fitted("\x07", 374, 10.5).lines == ()
    assert fitted("Zoe\u0301", 374, 10.5).lines == ("Zo\u00e9",)


@given(st.text(st.sampled_from("We i\u0301\u0328Ж "), max_size=200))
def test_no_name_takes_more_than_two_lines(name: str) -> None:
    found = fitted(name, 100, 10.5)
    said = "".join("".join(found.lines).split())
    assert said == "".join(unicodedata.normalize("NFC", name).split())
    assert len(found.lines) <= 2
    assert not any(unicodedata.combining(line[0]) for line in found.lines[1:])


def test_one_name_has_a_label_of_its_own() -> None:
    assert holder_values(Holder("1", "Roy"), Language.FRENCH)["name_label"] == "Nom"
    one = holder_values(Holder("1", "Roy Léa", one_name=True), Language.FRENCH)
    assert one["name_label"] == "Nom et prénom"


@pytest.mark.parametrize("name", ["\N{TAMIL LETTER HA}\x07\ufffe", "<b>&amp;"])
def test_a_sign_that_no_font_has_is_told(name: str) -> None:
    done = render_paper(FORM, Workshop(), holder=Holder("1", name, "Zoé", "B 2", "7"))
    first = pages(done.data)[0]
    assert "Zoé" in first
    assert "Seat" in first
    assert ("missing-glyph" in [p.code.slug for p in done.diagnostics]) is ("<" not in name)
    assert ("<b>&amp;" in first) is ("<" in name)
