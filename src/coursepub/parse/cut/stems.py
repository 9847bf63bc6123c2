"""What has a number but opens no question: stems of others, statements in them, chapters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from coursepub.parse.cut.offers import offered
from coursepub.parse.cut.slices import Slice
from coursepub.parse.lexicon.labels import KEYS, LABELS, answer_line

ROMAN = re.compile(r"(?P<bold>\*\*)?(?P<number>[IVX]{1,5})\s?[.)–—-](?(bold)\*\*)\s+(?=\S)")
NUMERALS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split()


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


def with_statements(slices: Iterable[Slice]) -> Iterator[Slice]:
    """Slices, where `5. Consider:` takes in a list that counts from 1, up to its options."""
    found = list(slices)
    place = 0
    while place < len(found):
        first, place = found[place], place + 1
        below = (found[n] for n in range(place, len(found)))
        if count := _statements(below) if _announces(first) else 0:
            taken = (first, *found[place : place + count])
            first = replace(first, pieces=tuple(piece for part in taken for piece in part.pieces))
        yield first
        place += count


def _announces(found: Slice) -> bool:
    """Whether a question has ended with a colon, and without options."""
    ended = found.pieces[-1].text.rstrip("*_ ").endswith((":", "："))
    return ended and _has_number(found) and not offered(found.pieces[1:])


def _statements(slices: Iterable[Slice]) -> int:
    """How many slices count from 1 up to one that asks about them; 0 where none does."""
    for count, found in enumerate(slices, 1):
        if found.opening is None or found.opening.number != str(count):
            return 0
        if offers := offered(found.pieces[1:]):
            return count if count > 1 and offers[0].place else 0
    return 0


def without_chapters(slices: Iterable[Slice]) -> Iterator[Slice]:
    """Slices, where `## 2. Salt` opens no question beside `## Q1. …` if it asks nothing."""
    found = list(slices)
    asked = [part.opening for part in found if part.opening and part.opening.number]
    worded = sum(opening.worded for opening in asked)
    mixed = 1 < worded < len(asked)
    for part in found:
        yield replace(part, opening=None) if mixed and _is_chapter(part) else part


def _is_chapter(found: Slice) -> bool:
    """Whether a heading with a title and a bare number has neither options nor an answer."""
    opening = found.opening
    if not opening or opening.worded or opening.points is not None or not found.first.level:
        return False
    asks = any("?" in piece.text for piece in found.pieces if piece.text)
    told = any(piece.hidden or _tells(piece.text) for piece in found.pieces[1:] if piece.text)
    return bool(opening.title) and not (asks or told or offered(found.pieces[1:]))


def in_roman(slices: Iterable[Slice]) -> Iterator[Slice]:
    """Slices, of which all without numbers count in Roman ones: `### I. Which …?`."""
    found = list(slices)
    asked = [part.opening for part in found if part.opening and not part.opening.number]
    heads = [ROMAN.match(opening.title) for opening in asked]
    counted = [head["number"] for head in heads if head]
    counts = len(counted) > 1 and len(counted) == len(heads) and counted == NUMERALS[: len(heads)]
    for part in found:
        head = ROMAN.match(part.opening.title) if counts and part.opening else None
        if head and part.opening:
            title = part.opening.title[head.end() :]
            yield replace(part, opening=replace(part.opening, number=head["number"], title=title))
        else:
            yield part


def _tells(text: str) -> bool:
    line = answer_line(text)
    return line is not None and line.marked
