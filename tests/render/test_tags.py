"""Tags of handouts: everything marked is mapped, pictures have words, headings nest."""

import io
from dataclasses import replace

import pikepdf
import pytest

from coursepub.model.language import Language
from coursepub.model.module import Edition
from coursepub.render.handout import render_handout
from coursepub.render.setting import Workshop
from coursepub.typeset.coverage import shown
from coursepub.typeset.pdf import write_pdf
from tests.render.test_handout import COURSE, HANDOUT
from tests.tags import tag_faults, told
from tests.typeset.drawings import png


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


def test_an_archive_has_plain_metadata_and_its_images_as_they_are() -> None:
    html = '<h1 id="x">a</h1><p><a href="#x">b</a><img src="dot.png" alt="c">'
    data = write_pdf(
        html,
        [],
        language=Language.ENGLISH,
        title="t",
        resources={"dot.png": png(2, 2)},
        archived=True,
    ).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert "/Filter" not in pdf.Root.Metadata
        assert [int(link.F) for link in pdf.pages[0].Annots] == [4]
        assert [image.Interpolate for image in pdf.pages[0].get_images().values()] == [False]


def test_an_item_that_goes_on_overleaf_has_a_body_there() -> None:
    deep = "<ul><li>" * 7 + "<p>a</p>" * 60 + "</li></ul>" * 7
    data = write_pdf(f"<h1>a</h1>{deep}", [], language=Language.ENGLISH, title="t").data
    assert tag_faults(data) == []


def test_a_character_without_a_sign_prints_as_a_box() -> None:
    assert shown("Été 排 λ") == "Été □ λ"
