"""Files that hold questions, though their names say something else, or nothing."""

from collections.abc import Iterator, Sequence

from coursepub.markup.blocks import Document
from coursepub.model.item import Item
from coursepub.parse.items.titles import ASKS
from coursepub.parse.pools.asking import has_options
from coursepub.parse.pools.pool import PoolRead, read_pool
from coursepub.parse.replies.keyed import folded
from coursepub.parse.top.attributes import NOTHING, Attributes

SHARED = 0.2
"""Share of its questions from which a file is taken for the answers of those that ask them too."""


def alone(
    document: Document, papers: Sequence[PoolRead], defaults: Attributes = NOTHING
) -> PoolRead | None:
    """A file of answers as a paper of its own; None where it answers another one.

    It asks whole questions, which none of the `papers` has, and none near it waits for answers.
    """
    folder = document.source.file.parent
    near = [paper for paper in papers if paper.pool.value.at.file.parent == folder]
    if any(map(_waits, near or papers)) or not has_options(document):
        return None
    read = read_pool(document, defaults)
    return read if _asks(read) and not _repeats(read, papers) else None


def seems_bank(document: Document) -> bool:
    """Whether a file without the name or title of a bank could be read as one.

    Lists of things to do have boxes, but ask nothing.
    """
    if not has_options(document):
        return False
    read = read_pool(document)
    return _asks(read) and any(ASKS.search(item.stem.text) for item in _choices(read))


def _waits(paper: PoolRead) -> bool:
    """Whether most questions of a paper have no answer in their own file."""
    items = paper.pool.value.items
    keyed = sum(isinstance(item, Item) and bool(item.key or item.answer) for item in items)
    apart = len(paper.answers.value.letters) + len(paper.answers.value.written)
    return (keyed + apart) * 2 < len(items)


def _asks(paper: PoolRead) -> bool:
    """Whether most items of a file have a stem and options: explanations by letter have none."""
    items = paper.pool.value.items
    whole = sum(
        isinstance(item, Item) and len(item.options) > 1 and bool(item.stem.text.strip())
        for item in items
    )
    return whole * 2 > len(items)


def _repeats(paper: PoolRead, papers: Sequence[PoolRead]) -> bool:
    others = {trait for other in papers for item in _choices(other) for trait in _traits(item)}
    shared = [item for item in _choices(paper) if not others.isdisjoint(_traits(item))]
    return len(shared) >= SHARED * len(paper.pool.value.items)


def _choices(paper: PoolRead) -> Iterator[Item]:
    return (item for item in paper.pool.value.items if isinstance(item, Item))


def _traits(item: Item) -> tuple[str | frozenset[str], ...]:
    """What an answer file repeats of a question: its stem, or its options."""
    return folded(item.stem.text), frozenset(folded(option.text.text) for option in item.options)
