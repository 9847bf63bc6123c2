"""docxtpl, made strict: it would mend broken XML by dropping what it cannot read."""

import io
import re
from collections.abc import Iterator
from typing import Any, cast

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE
from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate
from jinja2 import Environment
from lxml import etree

PARAGRAPH = re.compile(r"(?=<w:p[ >])")
FILLED = (
    CONTENT_TYPE.WML_DOCUMENT_MAIN,
    CONTENT_TYPE.WML_HEADER,
    CONTENT_TYPE.WML_FOOTER,
    CONTENT_TYPE.WML_FOOTNOTES,
)
"""The kinds of parts that docxtpl fills."""


class StrictTemplate(DocxTemplate):  # type: ignore[misc]  # its base has no types
    """A template whose faults are raised, and whose values are printed as they are."""

    def patch_xml(self, src_xml: str) -> str:
        """Put every paragraph on a line of its own, so that Jinja's line numbers count them."""
        return str(super().patch_xml(PARAGRAPH.sub("\n", src_xml.replace("\n", " "))))

    def render_xml_part(
        self, src_xml: str, part: Any, context: dict[str, Any], jinja_env: Environment
    ) -> str:
        """Without docxtpl's own escapes (`{_{`, tabs, bells), which would change authors' text."""
        return jinja_env.from_string(src_xml).render(context)

    def fix_tables(self, xml: str) -> Any:
        """Raises `lxml.etree.XMLSyntaxError` where the base class would lose text."""
        etree.fromstring(xml)
        return super().fix_tables(xml)


def opened(data: bytes) -> StrictTemplate:
    """A template in memory. Raises whatever the libraries do for bytes that are none."""
    word = StrictTemplate(io.BytesIO(data))
    word.init_docx()
    return word


def document_of(word: StrictTemplate) -> Document:
    """The document, filled or not; docxtpl's own `get_docx` would go back to the template."""
    return cast(Document, word.docx)


def printed_parts(document: Document) -> Iterator[etree._Element]:
    """The roots of the parts that hold text: body, headers, footers, footnotes.

    Parts that the library keeps as bytes are parsed anew: changes to them are lost.
    """
    parts = document.part.package.iter_parts()
    for part in sorted(parts, key=lambda part: str(part.partname)):
        if part.content_type in FILLED:
            element = getattr(part, "element", None)
            yield parse_xml(part.blob) if element is None else element
