"""HTML to PDF: the same bytes for the same engine, with nothing read from outside."""

import re
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.model.source import Location
from coursepub.typeset.engine import fonts, uncollected, weasyprint
from coursepub.typeset.log import engine_log
from coursepub.typeset.tagging import finish, prepare

NOWHERE = Location(PurePosixPath("."), 1)
NO_GLYPH = re.compile(r"\.notdef glyph .*\"(?P<character>.+)\" \((?P<point>U\+\w+)\)", re.DOTALL)
PIXEL = 0.75
"""CSS pixels in pt."""
NOTHING: Mapping[str, bytes] = {}


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element stands: its page, from 0, and how far below the page's top, in pt."""

    page: int
    top: float


def write_pdf(
    html: str,
    css: Sequence[str],
    *,
    language: Language,
    title: str,
    resources: Mapping[str, bytes] = NOTHING,
    at: Location = NOWHERE,
    archived: bool = False,
) -> Rendered:
    """A tagged PDF of a document and its style sheets.

    `resources` are the only files that it may name, by their names. `at` is where the
    engine's complaints are said to come from. It asks for PDF/UA-1; `archived`, for PDF/A-2a
    as well.
    """
    with engine_log() as complaints, uncollected():
        document = _laid_out(html, css, language, resources)
        document.metadata.title = title
        document.metadata.lang = str(language)
        prepare(document)
        data = _written(document, "pdf/a-2a" if archived else "pdf/ua-1")
    return Rendered(data, len(document.pages), as_diagnostics(complaints, at))


def find_places(
    html: str,
    css: Sequence[str],
    *,
    language: Language,
    resources: Mapping[str, bytes] = NOTHING,
) -> dict[str, Place]:
    """Where each element that has an id would be printed; complaints wait for the real run."""
    with engine_log(), uncollected():
        pages = _laid_out(html, css, language, resources).pages
    return {
        name: Place(number, corners[1] * PIXEL)
        for number, page in enumerate(pages)
        for name, corners in page.anchors.items()
    }


def _laid_out(
    html: str, css: Sequence[str], language: Language, resources: Mapping[str, bytes]
) -> Any:
    engine = weasyprint()  # before the table, which would load it whole
    from coursepub.typeset.fetcher import BASE, ClosedTable

    configuration, faces = fonts()
    given = {"base_url": BASE, "url_fetcher": ClosedTable(resources)}
    source = engine.HTML(string=html, **given)
    source.etree_element.set("lang", language)
    sheets = [engine.CSS(string=text, font_config=configuration, **given) for text in css]
    return source.render(stylesheets=[faces, *sheets], font_config=configuration)


def _written(document: Any, variant: str) -> bytes:
    """The bytes of a document; the engine leaves the file of its colour profile open."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        return bytes(document.write_pdf(pdf_variant=variant, finisher=finish))


def as_diagnostics(complaints: Sequence[str], at: Location) -> tuple[Diagnostic, ...]:
    """What the engine complained about, as problems of the document at a place."""
    return tuple(_diagnostic(complaint, at) for complaint in complaints)


def _diagnostic(complaint: str, at: Location) -> Diagnostic:
    missing = NO_GLYPH.match(complaint)
    if missing:
        return diagnostic(at, Code.MISSING_GLYPH, **missing.groupdict())
    from coursepub.typeset.fetcher import BASE  # its module loads the engine, which spoke

    return diagnostic(at, Code.TYPESETTER, reason=unquote(complaint.replace(BASE, "")))
