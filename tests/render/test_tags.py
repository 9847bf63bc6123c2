"""Tags of handouts: everything marked is mapped, pictures have words, headings nest."""

import io
from dataclasses import replace

import pikepdf
import pytest

from coursepub.model.language import Language
from coursepub.model.module import Edition
from coursepub.render.handout import render_handout
from coursepub.render.setting import Workshop
from coursepub.typeset.pdf import write_pdf
from tests.render.test_handout import COURSE, HANDOUT
from tests.tags import tag_faults, told


@pytest.mark.parametrize("edition", Edition)
def test_the_tags_of_handouts_are_sound(edition: Edition) -> None:
    for handout in (HANDOUT, COURSE):
        data = render_handout(replace(handout, edition=edition), Workshop()).data
        assert tag_faults(data) == []


def test_the_checker_sees_headings_that_jump() -> None:
    data = write_pdf("<h1>a</h1><h3>b</h3>", [], language=Language.ENGLISH, title="t").data
    assert tag_faults(data) == ["a heading of level 3 after one of level 1"]


def test_a_listener_is_told_the_text_in_its_order_and_nothing_else() -> None:
    words = told(render_handout(COURSE, Workshop()).data)
    order = "Sommaire,Pourquoi ranger,Un objet rangé,À retenir,Par taille,Tableau,SELECT"
    order += ",Exercice 3.1,Rangez.,L’essentiel,Continuer,Glossaire"
    body = words[words.index("Durée", words.index("Annexe")) :]
    places = [body.index(part) for part in order.split(",")[1:]]
    assert places == sorted(places)
    assert words.count("Le rangement") == 1  # a cover has it, and so has every margin
    assert ".." not in words  # nor the dots of the contents


def test_links_are_described_by_what_they_show() -> None:
    html = '<p><a href="#x">See <b>there</b></a></p><h1 id="x">There</h1>'
    data = write_pdf(html, [], language=Language.ENGLISH, title="t").data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert [str(link.Contents) for link in pdf.pages[0].Annots] == ["See there"]


def test_a_table_without_headers_is_layout() -> None:
    html = "<h1>a</h1><table><tr><td>b</td></tr></table>"
    css = "@page { @bottom-center { content: counter(page) } }"
    data = write_pdf(html, [css], language=Language.ENGLISH, title="t").data
    assert tag_faults(data) == []
    assert told(data).split() == ["a", "b"]


def test_an_archive_asks_for_both_standards() -> None:
    data = render_handout(replace(HANDOUT, archived=True), Workshop()).data
    assert tag_faults(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"
        assert "/ID" in pdf.trailer
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == "2A"
            assert metadata["pdfuaid:part"] == "1"
