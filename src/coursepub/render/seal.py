"""The seal code on a paper: short in every footer, whole with a QR code on the last page."""

import io
from collections.abc import Mapping

from markupsafe import Markup

from coursepub.language.seals import WORDS
from coursepub.model.form import Form
from coursepub.model.seal import SealMark
from coursepub.render.exam import spaced

SEAL_STYLE = "seal.css"
QR_FILE = "seal-qr.svg"


def seal_line(form: Form) -> Markup:
    """The line of every footer; nothing on a paper that is not sealed."""
    if form.seal is None:
        return Markup()
    said = WORDS[form.language].seal_code
    return Markup('<br>{} <b class="m">{}</b>').format(said, form.seal.short)


def seal_block(form: Form) -> Mapping[str, str]:
    """What the block on the last page prints; nothing on a paper that is not sealed."""
    if form.seal is None:
        return {}
    words = WORDS[form.language]
    return {
        "whole": form.seal.whole,
        "qr": QR_FILE,
        "block_title": spaced(words.block_title, form.language),
        "block_text": spaced(words.block_text, form.language),
    }


def seal_pictures(form: Form) -> dict[str, bytes]:
    """The QR code of that block, by the name under which the block asks for it."""
    return {} if form.seal is None else {QR_FILE: qr_picture(form.seal)}


def qr_picture(mark: SealMark) -> bytes:
    """The QR code of a seal code as SVG: error correction M, two modules of quiet zone."""
    import segno

    picture = io.BytesIO()
    code = segno.make(mark.qr, error="m", micro=False, boost_error=False)
    code.save(picture, kind="svg", border=2, xmldecl=False)
    return picture.getvalue()
