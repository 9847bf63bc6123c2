"""HTML to PDF: the same bytes for the same engine, with nothing read from outside."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.model.source import Location
from coursepub.typeset.engine import fonts, weasyprint
from coursepub.typeset.log import engine_log

NOWHERE = Location(PurePosixPath("."), 1)
NO_GLYPH = re.compile(r"\.notdef glyph .*\"(?P<character>.+)\" \((?P<point>U\+\w+)\)", re.DOTALL)
NOTHING: Mapping[str, bytes] = {}


def write_pdf(
    html: str,
    css: Sequence[str],
    *,
    language: Language,
    title: str,
    resources: Mapping[str, bytes] = NOTHING,
    at: Location = NOWHERE,
) -> Rendered:
    """A tagged PDF of a document and its style sheets.

    `resources` are the only files that it may name, by their names. `at` is where the
    engine's complaints are said to come from.
    """
    from coursepub.typeset.fetcher import BASE, ClosedTable

    engine = weasyprint()
    configuration, faces = fonts()
    fetcher = ClosedTable(resources)
    given = {"base_url": BASE, "url_fetcher": fetcher}
    with engine_log() as complaints:
        source = engine.HTML(string=html, **given)
        source.etree_element.set("lang", language)
        sheets = [engine.CSS(string=text, font_config=configuration, **given) for text in css]
        document = source.render(stylesheets=[faces, *sheets], font_config=configuration)
        document.metadata.title = title
        document.metadata.lang = str(language)
        data = document.write_pdf(pdf_variant="pdf/ua-1")
    return Rendered(data, len(document.pages), _diagnostics(complaints, at))


def _diagnostics(complaints: Sequence[str], at: Location) -> tuple[Diagnostic, ...]:
    return tuple(_diagnostic(complaint, at) for complaint in complaints)


def _diagnostic(complaint: str, at: Location) -> Diagnostic:
    missing = NO_GLYPH.match(complaint)
    if missing:
        return diagnostic(at, Code.MISSING_GLYPH, **missing.groupdict())
    return diagnostic(at, Code.TYPESETTER, reason=complaint)
