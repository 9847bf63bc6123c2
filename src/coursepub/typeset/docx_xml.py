"""Pieces of WordprocessingML as safe markup, for templates to print.

Styles are called by their names, as Word shows them: their ids differ from one
language of Word to another, and are put in when the document is whole.
Source of element names and their order: ECMA-376, part 1, chapter 17.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

UNPRINTABLE = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""
CUTS = re.compile(r"(\n|\t)")
BREAK = Markup("<w:br/>")
TAB = Markup("<w:tab/>")


@dataclass(frozen=True, slots=True)
class Look:
    """How characters print: a character style, what is added to it, and a language tag.

    `level` is `superscript` or `subscript`, "" on the line.
    """

    style: str = ""
    bold: bool = False
    italic: bool = False
    struck: bool = False
    level: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a paragraph prints: its style, and an indent in twips (1/20 pt) that replaces its own.

    `hanging` is how far its first line stands out to the left; `ruled` draws a line below it.
    """

    style: str
    indent: int = 0
    hanging: int = 0
    ruled: bool = False


PLAIN = Look()


def safe(text: str) -> Markup:
    """`text` for the inside of an element or an attribute; what XML cannot hold becomes U+FFFD."""
    return escape(UNPRINTABLE.sub("\ufffd", text))


def run(text: str, look: Look = PLAIN) -> Markup:
    """Characters of one look; line feeds and tabs are kept. No run for no text."""
    if not text:
        return Markup()
    pieces = Markup().join(_piece(part) for part in CUTS.split(text.replace("\r", "")) if part)
    return Markup("<w:r>{}{}</w:r>").format(_run_properties(look), pieces)


def _piece(part: str) -> Markup:
    if part == "\n":
        return BREAK
    return TAB if part == "\t" else Markup('<w:t xml:space="preserve">{}</w:t>').format(safe(part))


def _run_properties(look: Look) -> Markup:
    """In the order that the schema asks for."""
    found = Markup()
    if look.style:
        found += Markup('<w:rStyle w:val="{}"/>').format(safe(look.style))
    found += Markup("<w:b/>") if look.bold else ""
    found += Markup("<w:i/>") if look.italic else ""
    found += Markup("<w:strike/>") if look.struck else ""
    if look.level:
        found += Markup('<w:vertAlign w:val="{}"/>').format(safe(look.level))
    if look.language:
        found += Markup('<w:lang w:val="{}"/>').format(safe(look.language))
    return Markup("<w:rPr>{}</w:rPr>").format(found) if found else found


def paragraph(content: Markup, layout: Layout) -> Markup:
    """A paragraph of ready runs."""
    properties = Markup('<w:pStyle w:val="{}"/>').format(safe(layout.style))
    if layout.ruled:
        rule = '<w:bottom w:val="single" w:sz="4" w:space="1" w:color="777777"/>'
        properties += Markup(f"<w:pBdr>{rule}</w:pBdr>")
    if layout.indent or layout.hanging:
        indent = '<w:ind w:left="{}" w:hanging="{}"/>'
        properties += Markup(indent).format(layout.indent, layout.hanging)
    return Markup("<w:p><w:pPr>{}</w:pPr>{}</w:p>").format(properties, content)


def bookmark(name: str, number: int) -> Markup:
    """A place that links lead to. Names start with a letter; numbers are unique in a document."""
    mark = '<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/>'
    return Markup(mark).format(number, safe(name))


def internal_link(content: Markup, target: str) -> Markup:
    """Runs that lead to a bookmark of the same document."""
    link = '<w:hyperlink w:anchor="{}" w:history="1">{}</w:hyperlink>'
    return Markup(link).format(safe(target), content)


def external_link(content: Markup, url: str) -> Markup:
    """Runs that lead to `url`. A field, since a hyperlink would need a part of its own for it."""
    target = url.replace("\\", "%5C").replace('"', "%22")
    field = '<w:fldSimple w:instr=" HYPERLINK &quot;{}&quot; ">{}</w:fldSimple>'
    return Markup(field).format(safe(target), content)


def table(rows: Iterable[Iterable[Markup]], style: str) -> Markup:
    """A table of cells that hold ready paragraphs; its first row repeats on every page."""
    cells = [list(row) for row in rows]
    columns = max((len(row) for row in cells), default=0)
    if not columns:
        return Markup()
    properties = Markup(
        '<w:tblPr><w:tblStyle w:val="{}"/><w:tblW w:w="5000" w:type="pct"/>'
        '<w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
    ).format(safe(style))
    grid = Markup('<w:gridCol w:w="{}"/>').format(9000 // columns) * columns
    body = Markup().join(_row(row, first=place == 0) for place, row in enumerate(cells))
    return Markup("<w:tbl>{}<w:tblGrid>{}</w:tblGrid>{}</w:tbl>").format(properties, grid, body)


def _row(cells: Iterable[Markup], *, first: bool) -> Markup:
    header = "<w:tblHeader/>" if first else ""
    properties = Markup(f"<w:trPr><w:cantSplit/>{header}</w:trPr>")
    printed = Markup().join(Markup("<w:tc>{}</w:tc>").format(cell) for cell in cells)
    return Markup("<w:tr>{}{}</w:tr>").format(properties, printed)
