"""What is done to a Word document once its template is filled."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.styles.styles import Styles
from lxml import etree

CREATED = datetime(1980, 1, 1, tzinfo=UTC)
"""As the zip says: no clock."""
STYLED = (qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
VALUE = qn("w:val")
RUN = qn("w:r")
TEXT = qn("w:t")


def drop_empty_runs(part: etree._Element) -> None:
    """Remove the runs that are left where the tags of a template stood."""
    for run in list(part.iter(RUN)):
        texts = [child for child in run if child.tag != qn("w:rPr")]
        parent = run.getparent()
        if parent is not None and all(child.tag == TEXT and not child.text for child in texts):
            parent.remove(run)


def resolve_styles(part: etree._Element, styles: Styles) -> str:
    """Put the ids of styles where their names are; the first name that has no style, or ""."""
    ids = {style.style_id for style in styles}
    by_name = {(style.name or "").casefold(): style.style_id for style in styles}
    for element in part.iter(*STYLED):
        name = str(element.get(VALUE))
        if name not in ids:
            if name.casefold() not in by_name:
                return name
            element.set(VALUE, by_name[name.casefold()])
    return ""


def keep_together(document: Document, starts: Sequence[str]) -> None:
    """Keep each paragraph with the next, up to where a style of `starts` opens another group."""
    names = {name.casefold() for name in starts}
    opens = [(p, _style_name(p.style).casefold() in names) for p in document.paragraphs]
    in_group = False
    for (paragraph, starts_here), (_, next_starts) in pairwise(opens):
        in_group = in_group or starts_here
        if in_group and not next_starts:
            paragraph.paragraph_format.keep_with_next = True


def _style_name(style: object) -> str:
    return str(getattr(style, "name", None) or "")


def set_language(document: Document, tag: str) -> None:
    """Make `tag`, such as `fr-FR`, the language of all text that names none."""
    root = document.styles.element
    defaults = _child(root, "w:docDefaults", first=True)
    properties = _child(_child(defaults, "w:rPrDefault", first=True), "w:rPr")
    _child(properties, "w:lang").set(VALUE, tag)


def _child(parent: etree._Element, name: str, *, first: bool = False) -> etree._Element:
    """The child of that name, made where there is none."""
    found = parent.find(qn(name))
    if found is None:
        found = OxmlElement(name)
        parent.insert(0 if first else len(parent), found)
    return found


def set_properties(document: Document, title: str, language: str) -> None:
    """Replace all that a template says of its author and its history."""
    properties = document.core_properties
    for child in list(properties._element):
        properties._element.remove(child)
    properties.title = title[:255]
    properties.language = language
    properties.author = properties.last_modified_by = ""
    properties.created = properties.modified = CREATED
    properties.revision = 1
