"""Lays out pieces, one to a page, in a single document of the PDF engine."""

import gc
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coursepub.model.diagnostic import Diagnostic
from coursepub.model.language import Language
from coursepub.typeset.fragments.harvest import Started, Twins, harvest
from coursepub.typeset.fragments.model import Box, CompositionError, Fragment, Library
from coursepub.typeset.fragments.press import VARIANT, boxes, pressed
from coursepub.typeset.fragments.split import PackingError
from coursepub.typeset.tagging import finish, prepare

NOTHING: Mapping[str, bytes] = {}


@dataclass(frozen=True, slots=True)
class Laid:
    """Pieces ready to be placed, and what the engine complained about."""

    library: Library
    diagnostics: tuple[Diagnostic, ...]


SHOWN_TEXT = re.compile(rb"\bBT\b.*?\bET\b", re.DOTALL)
PAINTED = re.compile(rb"(?:^|\s)(?:[fFBbsS]\*?|sh|Do)(?=\s|$)")
"""Operators that paint (ISO 32000-1, 8.5.3)."""
ALONE = "body > * { break-before: page !important }"
"""A page for every piece."""
PACKED = (
    ALONE
    + """
body > .piece { break-before: auto !important; break-inside: avoid;
  position: relative; z-index: 0 }
.piece > * { margin-bottom: 0 !important }"""
)
"""A page for many pieces, as far as they are of that class; each is painted by itself."""


def lay_out(
    html: str,
    css: Sequence[str],
    marks: Mapping[str, str],
    *,
    language: Language,
    title: str,
    twins: Twins,
    packed: Collection[str] = (),
    resources: Mapping[str, bytes] = NOTHING,
    start: int = 0,
) -> Laid:
    """Lay out a document in which each piece starts on a page of its own, unless `packed`.

    `marks` gives the id of each piece's first element by the name of the piece, in the
    order of the document, where packed pieces come first. PDF objects are numbered after
    `start`. Raises CompositionError where a piece cannot be told apart.
    """

    def laid(style: str, shared: Collection[str]) -> Laid:
        sheets = [*css, style]
        with pressed(html, sheets, language=language, title=title, resources=resources) as made:
            anchors = [boxes(page.anchors) for page in made.document.pages]
            gc.collect(0)  # what laying out leaves behind is a tenth of all memory from here on
            prepare(made.document)
            data = made.document.write_pdf(
                pdf_variant=VARIANT, uncompressed_pdf=True, finisher=finish
            )
        starts = list(_starts(anchors, marks, shared))
        return Laid(harvest(data, anchors, starts, marks, twins, start), made.diagnostics)

    try:
        return laid(PACKED, packed)
    except PackingError:
        return laid(ALONE, ())


def paints(piece: Sequence[Fragment]) -> bool:
    """Whether a piece shows anything but text: a background, a border, a picture."""
    return any(PAINTED.search(SHOWN_TEXT.sub(b"", fragment.bare[0])) for fragment in piece)


def _starts(
    anchors: Sequence[Mapping[str, Box]], marks: Mapping[str, str], packed: Collection[str]
) -> Iterator[Started]:
    """What starts on each page."""
    places = {mark: (place, name) for place, (name, mark) in enumerate(marks.items())}
    shared = False
    missing = set(marks)
    for page in anchors:
        found = [name for _, name in sorted(places[mark] for mark in page if mark in places)]
        started = [name for name in found if name in missing]
        missing.difference_update(started)
        shared = started[0] in packed if started else shared
        if len(started) > 1 and not shared:
            raise CompositionError("a page holds several pieces")
        if any((name in packed) is not shared for name in started):
            raise PackingError("pieces of both kinds share a page")
        yield Started(started, shared)
    if missing:
        raise CompositionError("a piece is on no page")
