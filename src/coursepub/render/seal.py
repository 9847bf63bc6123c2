"""The seal code on a paper: short in every footer, whole with a square code on the last page."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from coursepub.language.seals import WORDS
from coursepub.model.language import Language
from coursepub.model.seal import SealMark
from coursepub.render.exam import spaced
from coursepub.render.qr import qr_of_any_size
from coursepub.typeset.fragments.model import Box

SEAL_STYLE = "seal.css"


def seal_line(language: Language, short: str) -> Markup:
    """The line of every footer."""
    return Markup('<br>{} <b class="m">{}</b>').format(WORDS[language].seal_code, short)


def seal_block(language: Language, lines: Sequence[str]) -> Mapping[str, object]:
    """What the block on the last page prints; its lines break where we say, on every paper."""
    words = WORDS[language]
    return {
        "lines": lines,
        "block_title": spaced(words.block_title, language),
        "block_text": spaced(words.block_text, language),
    }


def seal_drawing(mark: SealMark, box: Box, page_height: float) -> bytes:
    """The square code of that block, drawn into its place; units are those of `qr_drawing`."""
    return qr_of_any_size(mark.qr, box, page_height)
