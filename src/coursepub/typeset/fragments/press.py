"""One document of the PDF engine, laid out and not yet written."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from coursepub.model.diagnostic import Diagnostic
from coursepub.model.language import Language
from coursepub.typeset.engine import fonts, uncollected, weasyprint
from coursepub.typeset.fragments.model import Box
from coursepub.typeset.log import engine_log
from coursepub.typeset.pdf import NOWHERE, as_diagnostics

VARIANT = "pdf/ua-1"
PX = 0.75
"""The engine's pixel in pt."""


@dataclass(slots=True)
class Pressed:
    """The engine's document; its complaints are all there once the document is closed."""

    document: Any
    diagnostics: tuple[Diagnostic, ...] = ()


@contextmanager
def pressed(
    html: str,
    css: Sequence[str],
    *,
    language: Language,
    title: str,
    resources: Mapping[str, bytes],
) -> Iterator[Pressed]:
    """Lay out a document; `resources` are the only files that it may name."""
    engine = weasyprint()  # before the table, which would load it whole
    from coursepub.typeset.fetcher import BASE, ClosedTable

    configuration, faces = fonts()
    given = {"base_url": BASE, "url_fetcher": ClosedTable(resources)}
    with uncollected(), engine_log() as complaints:
        source = engine.HTML(string=html, **given)
        source.etree_element.set("lang", language)
        sheets = [engine.CSS(string=text, font_config=configuration, **given) for text in css]
        made = Pressed(source.render(stylesheets=[faces, *sheets], font_config=configuration))
        made.document.metadata.title = title
        made.document.metadata.lang = str(language)
        yield made
        made.diagnostics = as_diagnostics(_unexpected(complaints), NOWHERE)


def boxes(anchors: Mapping[str, tuple[float, float, float, float]]) -> dict[str, Box]:
    """The places of a page's marks, in pt."""
    return {
        name: Box(left * PX, top * PX, (right - left) * PX, (bottom - top) * PX)
        for name, (left, top, right, bottom) in anchors.items()
    }


def _unexpected(complaints: Sequence[str]) -> list[str]:
    """Complaints but for those about marks, which furniture repeats on every page."""
    return [each for each in complaints if not each.startswith("Anchor defined twice")]
