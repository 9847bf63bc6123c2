"""Which pages hold colour."""

import io

from PIL import Image

from coursepub.model.language import Language
from coursepub.typeset.colours import Colours, colours
from coursepub.typeset.pdf import write_pdf


def png(colour: tuple[int, int, int]) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (4, 4), colour).save(data, "PNG")
    return data.getvalue()


def svg(colour: str) -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        f'<rect width="9" height="9" fill="{colour}"/></svg>'
    ).encode()


def test_pictures_are_told_from_tinted_type() -> None:
    pages = (
        "<p>black</p>",
        '<p style="color: #17495c">tinted</p>',
        '<p><img src="grey.png" alt="a"></p>',
        '<p><img src="red.png" alt="a"></p>',
        '<p><img src="grey.svg" alt="a"></p>',
        '<p><img src="red.svg" alt="a"></p>',
    )
    resources = {"grey.png": png((9, 9, 9)), "red.png": png((200, 9, 9))}
    resources |= {"grey.svg": svg("#777"), "red.svg": svg("#c00")}
    html = "".join(f'<section style="break-after: page">{page}</section>' for page in pages)
    done = write_pdf(html, [], language=Language.ENGLISH, title="t", resources=resources)
    assert done.pages == len(pages)
    assert colours(done.data) == Colours(pictured=(4, 6), tinted=(2,))
