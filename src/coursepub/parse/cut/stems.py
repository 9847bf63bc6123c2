"""Stems that are headings of their own: `### Question 3` above `### Which one is right?`."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from coursepub.parse.cut.slices import Slice
from coursepub.parse.lexicon.labels import KEYS, LABELS


def with_stems(slices: Iterable[Slice]) -> Iterator[Slice]:
    """Slices, where a bare `### Question 3` takes in the heading right below it, its stem."""
    above: Slice | None = None
    for found in slices:
        if above and _is_stem_of(above, found):
            yield replace(above, pieces=above.pieces + found.pieces)
            above = None
            continue
        if above:
            yield above
        above = found if _is_bare(found) else None
        if not above:
            yield found
    if above:
        yield above


def _is_bare(found: Slice) -> bool:
    """Whether a slice is a heading with a number, and nothing below it."""
    return len(found.pieces) == 1 and found.first.level > 0 and _has_number(found)


def _is_stem_of(above: Slice, found: Slice) -> bool:
    """Whether a heading goes on where a bare one, or one with a topic, has ended."""
    bare = found.first.text.strip(" *_#:")
    apart = _has_number(found) or LABELS.fullmatch(bare) or KEYS.fullmatch(bare)
    topic = above.opening.title if above.opening else ""
    asks = not topic or ("?" in bare and "?" not in topic)
    return found.first.level == above.first.level and asks and not apart


def _has_number(found: Slice) -> bool:
    return found.opening is not None and found.opening.number != ""
