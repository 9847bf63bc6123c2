"""Images: their size by their headers, and those that never reach the engine."""

import io
from pathlib import PurePosixPath

import pytest
from PIL import Image

from coursepub.model.diagnostic import Code
from coursepub.model.language import Language
from coursepub.model.source import Body, Location
from coursepub.typeset.body import body_html
from coursepub.typeset.images import dimensions, image_fault, is_svg
from coursepub.typeset.printer import Setting
from tests.typeset.drawings import png

PLACE = Location(PurePosixPath("m.md"), 4)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'
ENTITY = b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'


def encoded(format_: str, **options: object) -> bytes:
    target = io.BytesIO()
    Image.effect_noise((37, 21), 50).convert("RGB").save(target, format_, **options)
    return target.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        encoded("PNG"),
        encoded("JPEG"),
        encoded("JPEG", progressive=True, exif=b"Exif\0\0" + b"x" * 50),
        encoded("GIF"),
        encoded("WEBP"),
        encoded("WEBP", lossless=True),
        encoded("WEBP", exif=b"Exif\0\0" + b"x" * 50),
    ],
    ids=["png", "jpeg", "progressive", "gif", "webp", "lossless", "extended"],
)
def test_a_header_tells_the_size(data: bytes) -> None:
    assert dimensions(data) == (37, 21)
    assert image_fault(data, "x", PLACE) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        encoded("PNG")[:60],
        encoded("JPEG")[:-40],
        encoded("JPEG")[:12],
        png(3, 3, claimed=(0, 3)),
        ENTITY,
        b"<html/>",
        b"<svg" + b"><g" * 300,
    ],
)
def test_what_is_no_image_is_broken(data: bytes) -> None:
    fault = image_fault(data, "x.png", PLACE)
    assert fault is not None
    assert (fault.code, fault.at, dict(fault.values)) == (
        Code.BROKEN_IMAGE,
        PLACE,
        {"target": "x.png"},
    )


def test_a_drawing_is_an_image() -> None:
    assert is_svg(SVG)
    assert is_svg(b'<?xml version="1.0" encoding="utf-8"?>\n' + SVG)
    assert image_fault(SVG, "x.svg", PLACE) is None


def test_a_huge_image_prints_as_its_words() -> None:
    images = {"big.png": png(4, 4, claimed=(12000, 12000))}
    html = body_html(
        Body("a\n\n![Le plan](big.png)\n", PLACE), Setting(Language.FRENCH, None, images)
    )
    assert '<span class="no-image">Le plan</span>' in html.markup
    (found,) = html.diagnostics
    assert (found.code, found.at) == (Code.LARGE_IMAGE, PLACE.below(2))
    assert dict(found.values) == {"target": "big.png", "width": "12000", "height": "12000"}
