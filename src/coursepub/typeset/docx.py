"""Word documents from templates: strict, sandboxed, and the same bytes for the same values."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from lxml import etree

from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language
from coursepub.typeset.docx_finish import (
    drop_empty_runs,
    keep_together,
    resolve_styles,
    set_language,
    set_properties,
)
from coursepub.typeset.docx_lint import faults
from coursepub.typeset.docx_package import repack
from coursepub.typeset.docx_template import document_of, opened, printed_parts
from coursepub.typeset.environment import environment
from coursepub.typeset.resources import template_folder

UNREADABLE = (
    OpcError,
    OSError,
    KeyError,
    ValueError,
    AttributeError,
    NotImplementedError,
    zipfile.BadZipFile,
    zlib.error,
    etree.LxmlError,
)
"""What the libraries raise for bytes that are no Word document."""
TAGS = {Language.FRENCH: "fr-FR", Language.ENGLISH: "en-GB"}
"""Languages as Word knows them."""


@dataclass(frozen=True, slots=True)
class Properties:
    """What a document says of itself; it has no author and no date."""

    title: str
    language: Language


def shipped_template(name: str) -> bytes:
    """The bytes of one of coursepub's own templates. Raises BAD_TEMPLATE where there is none."""
    try:
        return (template_folder() / name).read_bytes()
    except OSError as error:
        raise _bad(name, 0, "not found") from error


def fill(
    template: bytes,
    name: str,
    values: Mapping[str, object],
    properties: Properties,
    starts: Sequence[str] = (),
) -> bytes:
    """The document that a docxtpl template makes of `values`.

    `starts` names the paragraph styles that open a group of paragraphs to keep on one page.
    Values are escaped unless they are `Markup` from `docx_xml`. Raises BAD_TEMPLATE with the
    template's `name`, the number of a paragraph of the part at fault as `line`, and a reason.
    """
    with _faults_of(name):
        word = opened(template)
        for part in printed_parts(document_of(word)):
            for fault in faults(part):
                raise _bad(name, fault.paragraph, fault.reason)
        word.render(dict(values), environment())
    _finish(document_of(word), name, properties, starts)
    with _faults_of(name):
        saved = io.BytesIO()
        word.save(saved)
        data = repack(saved.getvalue())
        _prove(data)
    return data


def _finish(
    document: WordDocument, name: str, properties: Properties, starts: Sequence[str]
) -> None:
    for part in printed_parts(document):
        drop_empty_runs(part)
        missing = resolve_styles(part, document.styles)
        if missing:
            raise _bad(name, 0, f"no style “{missing}”")
    keep_together(document, starts)
    set_language(document, TAGS[properties.language])
    set_properties(document, properties.title, properties.language.value)


def _prove(data: bytes) -> None:
    """Open what was made, and read every part of it."""
    Document(io.BytesIO(data))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.namelist():
            if member.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(member))


@contextmanager
def _faults_of(name: str) -> Iterator[None]:
    """Whatever goes wrong with a template, said in one way."""
    try:
        yield
    except CoursepubError as error:
        if error.problem is not Problem.BAD_TEMPLATE or error.values["template"] == name:
            raise
        # The environment counts from the line before the first paragraph.
        paragraph = max(int(error.values["line"]) - 1, 0)
        raise _bad(name, paragraph, error.values["reason"]) from error
    except UNREADABLE as error:
        raise _bad(name, 0, str(error) or type(error).__name__) from error


def _bad(template: str, line: int, reason: str) -> CoursepubError:
    return CoursepubError(Problem.BAD_TEMPLATE, template=template, line=line, reason=reason)
