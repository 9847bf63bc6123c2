"""Links in questions, whose definitions stand anywhere in a file."""

from collections.abc import Iterator
from dataclasses import replace

from coursepub.markup.blocks import Document
from coursepub.markup.definitions import linked, uncalled
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item, OpenItem, Pool
from coursepub.model.source import Body


def defining(document: Document) -> frozenset[int]:
    """The lines (from 0) with definitions of links that the file's text uses."""
    idle = frozenset(uncalled(document.lines, document.definitions))
    return frozenset(
        line
        for definition in document.definitions
        if definition not in idle
        for line in range(definition.start, definition.end)
    )


def with_links(document: Document, item: Item) -> Item:
    """An item whose texts bring the definitions of their links along."""
    known = document.definitions
    if not known:
        return item
    options = tuple(replace(option, text=linked(option.text, known)) for option in item.options)
    why = linked(item.explanation, known) if item.explanation else None
    return replace(item, stem=linked(item.stem, known), options=options, explanation=why)


def unlinked(document: Document, pool: Pool) -> Iterator[Diagnostic]:
    """Definitions that no text of a pool brings along, or that come too late: nothing prints them.

    A note that nothing calls has a rule of its own, which sees files as they are written.
    """
    as_written = not document.source.origins
    called = defining(document)
    bodies = [body for item in pool.items for body in _texts(item)]
    said = "\n".join(body.text for body in (*bodies, pool.notice, pool.marking) if body)
    for definition in document.definitions:
        plain = document.lines[definition.start].strip(" >")
        lost = definition.text not in said and plain not in said
        idle = as_written and definition.note and definition.start not in called
        if lost and not idle:
            yield diagnostic(document.source.at(definition.start + 1), Code.UNREAD_TEXT)
    for line in document.repeated:
        if document.lines[line].strip(" >") not in said:
            yield diagnostic(document.source.at(line + 1), Code.UNREAD_TEXT)


def _texts(item: Item | OpenItem) -> Iterator[Body]:
    if isinstance(item, OpenItem):
        yield from (part.body for part in item.parts)
        yield from (body for body in (item.model_answer, item.advice) if body)
        return
    yield item.stem
    yield from (option.text for option in item.options)
    if item.explanation:
        yield item.explanation
