"""The titles that answers stand under."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from coursepub.markup.blocks import Block, Document
from coursepub.model.source import Location
from coursepub.parse.answers.key_rows import KeyRow
from coursepub.parse.lexicon.numbers import areas


def headings_above(document: Document) -> Callable[[Location], tuple[str, ...]]:
    """The titles that a place stands under, the nearest first."""
    starts: list[Location] = []
    stacks: list[tuple[str, ...]] = []
    above: list[Block] = []
    for heading in document.blocks:
        if heading.level:
            above = [title for title in above if title.level < heading.level] + [heading]
            starts.append(document.at(heading))
            stacks.append(tuple(title.title for title in reversed(above)))

    def titles(at: Location) -> tuple[str, ...]:
        place = bisect_right(starts, at) - 1
        return () if place < 0 else stacks[place][starts[place] == at :]

    return titles


def under(row: KeyRow, titles: tuple[str, ...]) -> KeyRow:
    """A row with the titles above its section, and of the module that they name if nothing does.

    The title of the file may name several.
    """
    above = titles[1:] if titles[:1] == (row.section,) else titles
    if row.section or row.area:
        return replace(row, above=above)
    named = (areas(title) for title in titles[:-1])
    return replace(row, above=above, area=next(filter(None, named), ()))
