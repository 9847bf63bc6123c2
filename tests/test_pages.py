"""The picture of the README is made of real pages, found by their words."""

from pathlib import Path

import pytest

from coursepub.model.language import Language
from coursepub.typeset.pdf import write_pdf
from tools.write_pages import WIDTH, Shown, picture

PAGE = "@page { size: A5 } body { font-family: 'CP Serif' } p + p { break-before: page }"


@pytest.fixture
def build(tmp_path: Path) -> Path:
    body = "<p>Début<p style='background: black; height: 100mm'>La suite"
    done = write_pdf(body, [PAGE], language=Language.FRENCH, title="Essai")
    (tmp_path / "essai.pdf").write_bytes(done.data)
    return tmp_path


def test_pages_stand_side_by_side_on_white(build: Path) -> None:
    sheet = picture(build, (Shown("*.pdf", "Début"), Shown("*.pdf", "La suite")))
    middle = sheet.height // 2
    assert sheet.width == WIDTH
    assert sheet.getpixel((2, 2)) == (255, 255, 255)
    assert sheet.getpixel((WIDTH // 4, middle)) == (255, 255, 255)
    assert sheet.getpixel((WIDTH * 3 // 4, middle)) == (0, 0, 0)


def test_words_that_no_page_has_are_named(build: Path) -> None:
    with pytest.raises(LookupError, match="Absent"):
        picture(build, (Shown("*.pdf", "Absent"),))


def test_what_is_imposed_for_a_printer_is_not_shown(build: Path) -> None:
    (build / "essai.pdf").rename(build / "essai.2up.pdf")
    with pytest.raises(LookupError, match="Début"):
        picture(build, (Shown("*.pdf", "Début"),))
