"""A document laid out whole, with the places of its marks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coursepub.model.diagnostic import Diagnostic
from coursepub.model.language import Language
from coursepub.typeset.fragments.model import Box
from coursepub.typeset.fragments.press import PX, VARIANT, boxes, pressed
from coursepub.typeset.tagging import finish, prepare

NOTHING: Mapping[str, bytes] = {}


@dataclass(frozen=True, slots=True)
class Plain:
    """A PDF, the places of its marks page by page, and the height of its pages in pt."""

    data: bytes
    anchors: tuple[Mapping[str, Box], ...]
    height: float
    diagnostics: tuple[Diagnostic, ...]


def plain_pdf(
    html: str,
    css: Sequence[str],
    *,
    language: Language,
    title: str,
    resources: Mapping[str, bytes] = NOTHING,
) -> Plain:
    """Lay out a document; `resources` are the only files that it may name."""
    with pressed(html, css, language=language, title=title, resources=resources) as made:
        pages = made.document.pages
        prepare(made.document)
        data = made.document.write_pdf(pdf_variant=VARIANT, finisher=finish)
    return Plain(
        data, tuple(boxes(page.anchors) for page in pages), pages[0].height * PX, made.diagnostics
    )
