"""Faults of a DOCX template that would break or lose something without a word.

docxtpl replaces a whole paragraph by its `{%p %}` tag, a row by `{%tr %}` and a cell by
`{%tc %}`: a second tag, or text beside the first, is dropped, and Word may then refuse
the file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree

TAG = re.compile(r"\{[%{#](p|tr|tc) .*?[%}#]\}", re.DOTALL)
HOLDERS = {"p": qn("w:p"), "tr": qn("w:tr"), "tc": qn("w:tc")}
NAMES = {"p": "paragraph", "tr": "row", "tc": "cell"}
TEXT = qn("w:t")
SHOWN = 60
"""Characters of the text at fault that a message shows."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and in which paragraph of its part, counted from 1."""

    paragraph: int
    reason: str


def faults(part: etree._Element) -> Iterator[Fault]:
    """Everything that is wrong with one part of a template: its body, a header, a footer."""
    for place, paragraph in enumerate(part.iter(HOLDERS["p"]), 1):
        text = own_text(paragraph, HOLDERS["p"])
        yield from (Fault(place, reason) for reason in _paragraph_faults(text))
    for kind in ("tr", "tc"):
        for holder in part.iter(HOLDERS[kind]):
            text = own_text(holder, HOLDERS[kind])
            if len(_tags(text, kind)) > 1:
                yield Fault(_place(part, holder), _too_many(kind, text))


def own_text(holder: etree._Element, kind: str) -> str:
    """The text of a paragraph, row or cell without that of others inside it, such as text boxes."""
    return "".join(
        element.text or "" for element in holder.iter(TEXT) if _nearest(element, kind) is holder
    )


def _nearest(element: etree._Element, kind: str) -> etree._Element | None:
    return next(element.iterancestors(kind), None)


def _paragraph_faults(text: str) -> Iterator[str]:
    tags = _tags(text, "p")
    if len(tags) > 1:
        yield _too_many("p", text)
    elif tags and text.strip() != tags[0]:
        yield f"text beside {tags[0]} would be lost: {_short(text)}"


def _tags(text: str, kind: str) -> list[str]:
    return [tag.group() for tag in TAG.finditer(text) if tag.group(1) == kind]


def _too_many(kind: str, text: str) -> str:
    return f"two {{%{kind} %}} tags in one {NAMES[kind]}: {_short(text)}"


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _place(part: etree._Element, holder: etree._Element) -> int:
    """The number of the first paragraph inside a row or cell."""
    paragraphs = list(part.iter(HOLDERS["p"]))
    inside = next(holder.iter(HOLDERS["p"]), None)
    return 0 if inside is None else paragraphs.index(inside) + 1
