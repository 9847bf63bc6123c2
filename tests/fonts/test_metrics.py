"""Our widths are those that the typesetter draws."""

import io
from pathlib import PurePosixPath

import pypdfium2
import pytest

from coursepub.fonts.metrics import Type, height, nearest, width
from coursepub.model.language import Language
from coursepub.model.source import Location
from coursepub.typeset.pdf import write_pdf

SAMPLES = [
    ("Type AVANT Wagner", Type("CP Sans", 16)),
    ("Type AVANT Wagner", Type("CP Sans", 16, 600)),
    ("Type AVANT Wagner", Type("CP Sans", 16, italic=True)),
    ("s3://brut/*.csv", Type("CP Mono", 16)),
    ("fi ffl éàç 0123", Type("CP Sans", 16)),
]


@pytest.mark.parametrize(("text", "type_"), SAMPLES)
def test_a_text_is_as_wide_as_it_is_drawn(text: str, type_: Type) -> None:
    style = "italic" if type_.italic else "normal"
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 40" width="400" height="40">'
        f"<title>x</title>"
        f'<text x="10" y="20" font-family="{type_.family}" font-size="{type_.size}"'
        f' font-weight="{type_.weight}" font-style="{style}" xml:space="preserve">'
        f"{text}|</text></svg>"
    )
    at = Location(PurePosixPath("x.md"), 1)
    page = f"<style>@page {{ margin: 0 }} body {{ margin: 0 }}</style><p>{svg}</p>"
    rendered = write_pdf(page, [], language=Language.FRENCH, title="x", at=at)
    drawn = pypdfium2.PdfDocument(io.BytesIO(rendered.data))[0].get_textpage()
    left = drawn.get_charbox(0, loose=True)[0]
    bar = drawn.get_charbox(len(text), loose=True)[0]
    assert (bar - left) * 96 / 72 == pytest.approx(width(text, type_), abs=0.3)


def test_a_character_that_the_family_lacks_comes_from_the_symbols() -> None:
    assert width("☐", Type("CP Sans", 10)) == width("☐", Type("CP Symbols", 10)) != 6.0


def test_marks_and_joiners_take_no_room_and_wide_signs_take_an_em() -> None:
    assert width("e\u0321", Type("CP Sans", 10)) == width("e", Type("CP Sans", 10))
    assert width("\u200d", Type("CP Sans", 10)) == 0
    assert width("处", Type("CP Sans", 10)) == 10


def test_the_nearest_face() -> None:
    assert nearest("CP Sans", 590, italic=False).weight == 600
    assert nearest("CP Sans", 600, italic=True).italic
    with pytest.raises(KeyError):
        nearest("Papyrus", 400, italic=False)


def test_lines_reach_further_up_than_down() -> None:
    above, below = height(Type("CP Sans", 16))
    assert above > below > 0
    assert height(Type("CP Sans", 32)) == (2 * above, 2 * below)
