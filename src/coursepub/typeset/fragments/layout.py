"""Lays out pieces, one to a page, in a single document of the PDF engine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coursepub.model.diagnostic import Diagnostic
from coursepub.model.language import Language
from coursepub.typeset.fragments.harvest import Twins, harvest
from coursepub.typeset.fragments.model import Box, CompositionError, Library
from coursepub.typeset.fragments.press import VARIANT, boxes, pressed

NOTHING: Mapping[str, bytes] = {}


@dataclass(frozen=True, slots=True)
class Laid:
    """Pieces ready to be placed, and what the engine complained about."""

    library: Library
    diagnostics: tuple[Diagnostic, ...]


def lay_out(
    html: str,
    css: Sequence[str],
    marks: Mapping[str, str],
    *,
    language: Language,
    title: str,
    twins: Twins,
    resources: Mapping[str, bytes] = NOTHING,
) -> Laid:
    """Lay out a document in which each piece starts on a page of its own.

    `marks` gives the id of each piece's first element by the name of the piece, in the
    order of the document. Raises CompositionError where a piece cannot be told apart.
    """
    with pressed(html, css, language=language, title=title, resources=resources) as made:
        anchors = [boxes(page.anchors) for page in made.document.pages]
        data = made.document.write_pdf(pdf_variant=VARIANT, uncompressed_pdf=True)
    return Laid(harvest(data, anchors, _owners(anchors, marks), twins), made.diagnostics)


def _owners(anchors: Sequence[Mapping[str, Box]], marks: Mapping[str, str]) -> list[str]:
    """The name of the piece that each page belongs to."""
    names = {mark: name for name, mark in marks.items()}
    owners: list[str] = []
    for page in anchors:
        found = [names[mark] for mark in page if mark in names]
        started = [name for name in found if name not in owners]
        if len(started) > 1 or not (started or owners):
            raise CompositionError("a page holds several pieces, or none")
        owners.append(started[0] if started else owners[-1])
    if set(owners) != set(marks):
        raise CompositionError("a piece is on no page")
    return owners
