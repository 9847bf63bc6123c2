"""Print files: every paper on as many whole sheets as the longest."""

from fractions import Fraction
from io import BytesIO

import pikepdf
import pytest

from coursepub.model.cohort import Accommodation
from coursepub.model.language import Language
from coursepub.publish.printing import print_files
from coursepub.render.filler import render_filler
from coursepub.render.paper import render_paper
from coursepub.render.setting import Workshop
from coursepub.typeset.fragments.tagged import Title
from coursepub.typeset.pdf import write_pdf
from tests import mixed
from tests.pdf import pages

TITLE = Title("Examen", Language.FRENCH)
BLANK = "Page laissée intentionnellement blanche"
LARGE = {"C": Accommodation(large_print=True), "B": Accommodation(Fraction(1, 3))}


def paper(*texts: str) -> bytes:
    html = "".join(f'<p style="break-after: page">{text}</p>' for text in texts)
    return write_pdf(html, [], language=Language.FRENCH, title="x").data


@pytest.fixture(scope="module")
def papers() -> dict[str, bytes]:
    return {
        "A": paper("a1", "a2", "a3"),
        "B": paper("b1"),
        "C": paper("c1", "c2", "c3", "c4", "c5"),
    }


def printed(papers: dict[str, bytes], order: str, granted: dict[str, Accommodation]) -> object:
    made = print_files("final", papers, order, TITLE, "id", Workshop(), granted)
    return {
        name: [" ".join(page.split()) for page in pages(data)] for name, (data, _) in made.items()
    }


def test_papers_are_filled_up_and_large_ones_lie_apart(papers: dict[str, bytes]) -> None:
    assert printed(papers, "ABAC", LARGE) == {
        "final.print.pdf": ["a1", "a2", "a3", BLANK, "b1", *[BLANK] * 3, "a1", "a2", "a3", BLANK],
        "final-large.print.pdf": ["c1", "c2", "c3", "c4", "c5", BLANK],
    }


def test_no_mark_of_a_tag_is_left_half() -> None:
    form, _ = mixed.form()
    one = {"A": render_paper(form, Workshop()).data}
    data, _ = print_files("final", one, "A", TITLE, "id", Workshop(), {})["final.print.pdf"]
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            told = page.obj.Contents.read_bytes()
            assert (b"BMC" in told, b"BDC" in told, b"EMC" in told) == (False, False, False)


def test_copies_share_what_they_show(papers: dict[str, bytes]) -> None:
    once, many = (
        print_files("final", papers, order, TITLE, "id", Workshop(), {})["final.print.pdf"]
        for order in ("A", "A" * 40)
    )
    assert many[1] == 40 * once[1]
    assert len(many[0]) < len(once[0]) + 40 * once[1] * 400
    with pikepdf.open(BytesIO(many[0])) as pdf:
        assert len({page.obj.objgen for page in pdf.pages}) == many[1]


def test_a_filler_bears_no_number() -> None:
    (page,) = pages(render_filler(Language.ENGLISH, Workshop()))
    assert " ".join(page.split()) == "This page is intentionally left blank"
