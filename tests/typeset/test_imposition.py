"""Two pages on a sheet: every page, in reading order, each in its half, the same every time."""

import io

import pikepdf
import pypdfium2
import pytest

from coursepub.model.language import Language
from coursepub.typeset.imposition import SHEET, two_up
from coursepub.typeset.pdf import write_pdf

STYLE = """
body { font: 20pt "CP Serif", "CP Symbols" } p { break-before: page; margin: 0 }
@page { size: A4 } @page lying { size: A4 landscape } .lying { page: lying }
"""


def pages(body: str) -> bytes:
    return write_pdf(body, [STYLE], language=Language.FRENCH, title="Un titre").data


def places(sheet: pypdfium2.PdfPage, word: str) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of the first letter of a word, in pt."""
    text = sheet.get_textpage()
    found = text.search(word).get_next()
    assert found, text.get_text_range()
    left, bottom, right, top = text.get_charbox(found[0])
    return left, bottom, right, top


def test_pages_stand_side_by_side_in_reading_order() -> None:
    made = pypdfium2.PdfDocument(two_up(pages("<p>Alpha<p>Beta<p>Gamma")))
    assert [sheet.get_size() for sheet in made] == [pytest.approx(SHEET, abs=0.01)] * 2
    middle = SHEET[0] / 2
    assert places(made[0], "Alpha")[0] < middle < places(made[0], "Beta")[0]
    assert places(made[1], "Gamma")[0] < middle


def test_pages_are_scaled_from_a4_to_a5() -> None:
    data = pages("<p>Half")
    before = places(pypdfium2.PdfDocument(data)[0], "Half")
    after = places(pypdfium2.PdfDocument(two_up(data))[0], "Half")
    assert (after[3] - after[1]) / (before[3] - before[1]) == pytest.approx(0.707, abs=0.01)


def test_a_page_that_lies_is_turned_into_its_half() -> None:
    data = pages('<p class="lying">Half')
    before = places(pypdfium2.PdfDocument(data)[0], "Half")
    left, bottom, right, top = places(pypdfium2.PdfDocument(two_up(data))[0], "Half")
    assert (right - left) / (before[3] - before[1]) == pytest.approx(0.707, abs=0.01)
    assert right < SHEET[0] / 2
    assert top - bottom > 0


def test_title_and_language_stay_and_bytes_repeat() -> None:
    data = pages("<p>Alpha<p>Beta")
    assert two_up(data) == two_up(data)
    with pikepdf.open(io.BytesIO(two_up(data))) as made:
        assert str(made.docinfo["/Title"]) == "Un titre"
        assert str(made.Root.Lang) == "fr"
        assert not {"/CreationDate", "/ModDate"} & set(made.docinfo.keys())
