"""Links in questions, whose definitions stand anywhere in a file."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coursepub.markup.blocks import Document
from coursepub.markup.definitions import linked, used
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item, OpenItem
from coursepub.model.source import Body


def defining(document: Document) -> frozenset[int]:
    """The lines (from 0) with definitions of links that the file's text uses."""
    if not document.definitions:
        return frozenset()
    return frozenset(
        line
        for definition in used(_text(document), document.definitions)
        for line in range(definition.start, definition.end)
    )


def _text(document: Document) -> str:
    """A file without its definitions."""
    taken = {line for found in document.definitions for line in range(found.start, found.end)}
    return "\n".join(line for place, line in enumerate(document.lines) if place not in taken)


def with_links(document: Document, item: Item) -> Item:
    """An item whose texts bring the definitions of their links along."""
    known = document.definitions
    if not known:
        return item
    options = tuple(replace(option, text=linked(option.text, known)) for option in item.options)
    why = linked(item.explanation, known) if item.explanation else None
    return replace(item, stem=linked(item.stem, known), options=options, explanation=why)


def unlinked(document: Document, items: Sequence[Item | OpenItem]) -> Iterator[Diagnostic]:
    """Definitions that something in a file uses, but no question: nothing prints them."""
    said = "\n".join(body.text for item in items for body in _texts(item))
    places = defining(document)
    for definition in document.definitions:
        if definition.start in places and definition.text not in said:
            yield diagnostic(document.source.at(definition.start + 1), Code.UNREAD_TEXT)


def _texts(item: Item | OpenItem) -> Iterator[Body]:
    if isinstance(item, OpenItem):
        yield from (part.body for part in item.parts)
        yield from (body for body in (item.model_answer, item.advice) if body)
        return
    yield item.stem
    yield from (option.text for option in item.options)
    if item.explanation:
        yield item.explanation
