"""A house of its own on handouts: its name, logo, colour and footer; nothing without one."""

import io
from dataclasses import replace
from pathlib import PurePosixPath

import pikepdf
import pypdfium2
import pytest

from coursepub.model.brand import Brand
from coursepub.model.diagnostic import Code
from coursepub.model.language import Language
from coursepub.model.module import Edition, Handout
from coursepub.model.rendered import Rendered
from coursepub.model.source import Location, Source
from coursepub.parse.modules.module import read_module
from coursepub.render.handout import render_handout
from coursepub.render.setting import Workshop

MODULE = read_module(
    Source(
        PurePosixPath("m.md"), "# Chapter 2: Sorting\n\n## First\n\nText.\n\n## Second\n\nMore.\n"
    )
)
HANDOUT = Handout("m", Language.ENGLISH, "Order", "Part 1", "Sorting", (), (MODULE,))
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'
AT = Location(PurePosixPath("coursepub.toml"), 4)
BRAND = Brand("Pelican's house", "logo.svg", "#7a1f3d", "Do not *copy*", AT)


def printed(brand: Brand, **images: bytes) -> Rendered:
    shop = Workshop(images={f"{name}.svg": data for name, data in images.items()})
    return render_handout(replace(HANDOUT, brand=brand), shop)


def words(done: Rendered) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(done.data)]


@pytest.mark.parametrize("edition", Edition)
def test_name_logo_and_footer_are_printed(edition: Edition) -> None:
    handout = replace(HANDOUT, brand=BRAND, edition=edition)
    done = render_handout(handout, Workshop(images={"logo.svg": LOGO}))
    first, *rest = words(done)
    assert "Pelican’s house" in first
    assert rest
    assert all("Do not copy" in page for page in (first, *rest))
    assert not done.diagnostics


def test_the_colour_is_the_houses() -> None:
    def inks(brand: Brand) -> set[str]:
        with pikepdf.open(io.BytesIO(printed(brand).data)) as document:
            return {
                "".join(f"{round(float(part) * 255):02x}" for part in row.operands)
                for page in document.pages
                for row in pikepdf.parse_content_stream(page)
                if str(row.operator) == "rg"
            }

    assert "7a1f3d" in inks(Brand(accent="#7a1f3d"))
    assert "17495c" not in inks(Brand(accent="#7a1f3d"))
    assert "17495c" in inks(Brand())


@pytest.mark.parametrize("images", [{}, {"logo": b"no image"}])
def test_a_logo_that_cannot_be_printed_is_said(images: dict[str, bytes]) -> None:
    (problem,) = printed(BRAND, **images).diagnostics
    assert (problem.code, problem.at) == (Code.BROKEN_IMAGE, AT)


def test_a_chapter_is_called_a_chapter() -> None:
    first = words(printed(Brand()))[0]
    assert "Chapter\u00a02" in first or "Chapter 2" in first
    assert "Module" not in first


def test_a_house_moves_no_title() -> None:
    def top(brand: Brand) -> float:
        page = pypdfium2.PdfDocument(printed(brand, logo=LOGO).data)[0].get_textpage()
        index, _ = page.search("Sorting").get_next()
        return float(page.get_charbox(index)[3])

    assert top(BRAND) == pytest.approx(top(Brand()), abs=1)
