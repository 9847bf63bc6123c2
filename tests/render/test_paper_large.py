"""What a candidate is granted changes the print and the duration, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePosixPath

import pytest
from pypdfium2 import PdfDocument

from coursepub.model.cohort import STANDARD, Accommodation
from coursepub.model.form import Answer, Form, FormSection, Question, SectionKind
from coursepub.model.language import Language
from coursepub.model.seal import SealMark
from coursepub.model.source import Body, Location
from coursepub.render.paper import render_paper, with_time
from coursepub.render.setting import Workshop
from tests.pdf import pages, words

LARGE = Accommodation(large_print=True)
THIRD = Accommodation(Fraction(1, 3))
LIVE = (51.0, 545.0)
"""Left and right of the live area in pt: 18 mm from either edge of A4."""


def body(text: str) -> Body:
    return Body(text, Location(PurePosixPath("bank.md"), 1))


def asked(number: int, code: str) -> Question:
    answers = tuple(Answer(letter, body(f"*issue* {letter}{number}")) for letter in "ABCD")
    stem = body(f"Que rend ce programme ?\n\n```python\n{code}\n```")
    return Question(number, Decimal(1), stem=stem, answers=answers)


@pytest.fixture(scope="module")
def form() -> Form:
    questions = tuple(asked(n, f"print({'x' * 30 * n})") for n in (1, 2, 3))
    sections = (FormSection(SectionKind.CHOICE, questions),)
    made = Form("final", "0001", Language.FRENCH, "Réseaux", "", "Contrôle", 50, "", sections)
    return replace(made, code="7K3Q-M2XP")


def places(data: bytes) -> Iterator[tuple[float, float]]:
    """Left and right of every sign that prints, in pt."""
    for page in PdfDocument(data):
        text = page.get_textpage()
        for place in range(text.count_chars()):
            left, _, right, _ = text.get_charbox(place)
            if text.get_text_range(place, 1).strip():
                yield left, right


def test_the_form_keeps_its_code_whatever_is_granted(form: Form) -> None:
    longer = with_time(form, THIRD)
    assert longer.minutes == 67
    assert replace(longer, minutes=50) == form
    assert with_time(replace(form, minutes=None), THIRD).minutes is None


def test_extra_time_is_printed_in_the_place_of_the_usual(form: Form) -> None:
    usual = words(render_paper(form, Workshop()).data)
    longer = words(render_paper(form, Workshop(), granted=THIRD).data)
    assert "50 minutes" in usual
    assert longer == usual.replace("50 minutes", "67 minutes")


def test_nothing_granted_changes_no_byte(form: Form) -> None:
    standard = render_paper(form, Workshop()).data
    assert render_paper(form, Workshop(), granted=STANDARD).data == standard


def test_large_print_asks_the_same_in_the_same_order(form: Form) -> None:
    usual = words(render_paper(form, Workshop()).data)
    large = words(render_paper(form, Workshop(), granted=LARGE).data)
    for each in (usual, large):
        found = [each.index(f"issue {letter}{n}") for n in (1, 2, 3) for letter in "ABCD"]
        assert found == sorted(found)
        assert "7K3Q-M2XP" in each


def test_large_print_stands_within_the_page_in_one_column(form: Form) -> None:
    done = render_paper(form, Workshop(), granted=LARGE)
    assert done.diagnostics == ()
    assert min(left for left, _ in places(done.data)) > LIVE[0] - 1
    assert max(right for _, right in places(done.data)) < LIVE[1] + 1
    assert len(set(_lefts(done.data, "issue"))) == 1
    assert len(set(_lefts(render_paper(form, Workshop()).data, "issue"))) == 2  # side by side


def _lefts(data: bytes, word: str) -> Iterator[int]:
    """Where a word begins, in whole pt."""
    for page in PdfDocument(data):
        text = page.get_textpage()
        search = text.search(word)
        while found := search.get_next():
            yield round(text.get_charbox(found[0])[0])


def test_the_foot_of_a_sealed_page_keeps_its_lines(form: Form) -> None:
    """Counts of two digits are the widest that papers have."""
    mark = SealMark("204135", "W" * 52)
    questions = tuple(asked(n, "x\n" * 12) for n in range(1, 11))
    sections = (FormSection(SectionKind.CHOICE, questions),)
    sealed = replace(form, name="204135", sections=sections, seal=mark)
    done = render_paper(sealed, Workshop(), granted=LARGE)
    assert done.pages > 9
    for number, text in enumerate(pages(done.data), 1):
        lines = text.splitlines()
        assert any(line.endswith(mark.short) for line in lines)
        assert any(f"Page {number} / {done.pages}" in line for line in lines)


def test_a_running_head_breaks_where_its_line_is_full(form: Form) -> None:
    long = replace(form, subject="Traitement de données par lots", name="204135")
    done = render_paper(long, Workshop(), granted=LARGE)
    assert "Traitement de données par lots –\r\n" in pages(done.data)[-1]


def test_elements_of_text_stand_on_papers_in_both_prints() -> None:
    stem = "Que vaut $x^2$[^1] ?\n\n> [!TIP]\n> Lisez.\n\nTerme\n: Sens\n\n[^1]: Une note.\n"
    answers = tuple(Answer(letter, body(f"${letter}_1$ H~2~O")) for letter in "AB")
    question = Question(1, Decimal(1), stem=body(stem), answers=answers)
    section = FormSection(SectionKind.CHOICE, (question,))
    form = Form("final", "0001", Language.FRENCH, "Réseaux", "", "Contrôle", 50, "", (section,))
    shop = Workshop(math=frozenset({PurePosixPath("bank.md")}))
    for granted in (STANDARD, LARGE):
        done = render_paper(replace(form, code="7K3Q-M2XP"), shop, granted=granted)
        assert not done.diagnostics
        assert done.pages == (3 if granted is LARGE else 2)
        said = words(done.data)
        assert "Conseil Lisez. Terme Sens" in said
        assert "Une note." in said
