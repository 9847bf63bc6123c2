"""Numbered lists that ask nothing: steps to follow, rather than questions or statements."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from coursepub.markup.pieces import PieceKind
from coursepub.parse.cut.slices import Slice
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.truth_words import TITLE as TRUTHS
from coursepub.parse.lexicon.truth_words import VALUE as TRUTH


def without_instructions(slices: Sequence[Slice]) -> Iterator[Slice]:
    """Slices, of which a numbered list that asks nothing opens none, where others do."""
    lists: dict[int, list[Slice]] = {}
    for found in slices:
        if found.opening and found.first.kind is PieceKind.ITEM and found.first.number is not None:
            lists.setdefault(found.first.within, []).append(found)
    sure = _judged(slices)
    idle = {
        within
        for within, items in lists.items()
        if len(items) > 1 and within not in sure and not any(_holds_more(item) for item in items)
    }
    idle -= set(_counting_on(lists, idle))
    for found in slices:
        silent = len(idle) < len(lists) and found.opening and found.first.within in idle
        yield replace(found, opening=None) if silent else found


def _judged(slices: Sequence[Slice]) -> frozenset[int]:
    """The lists of statements below a title such as `Vrai ou faux`."""
    titled = False
    lists: set[int] = set()
    for found in slices:
        if found.opening is None and found.first.kind is PieceKind.HEADING:
            titled = TRUTHS.search(found.first.text) is not None
        elif titled and found.opening:
            lists.add(found.first.within)
    return frozenset(lists)


def _counting_on(lists: Mapping[int, Sequence[Slice]], idle: Set[int]) -> Iterator[int]:
    """Lists that ask nothing by themselves, but whose numbers follow those of a list that does."""
    for before, within in pairwise(lists):
        first, last = _number(lists[within][0]), _number(lists[before][-1])
        if within in idle and before not in idle and last and first == last + 1:
            yield within


def _number(found: Slice) -> int:
    """The number that a slice opens with; 0 where there is none."""
    number = found.opening.number if found.opening else ""
    return int(number) if number.isdigit() else 0


def _holds_more(found: Slice) -> bool:
    """Whether anything of a question stands at or below a list item: `?`, points, an answer."""
    below = found.pieces[1:]
    text = found.first.text
    worth = found.opening is not None and found.opening.points is not None
    told = "?" in text or letter_key(text) is not None or TRUTH.fullmatch(text) is not None
    return worth or told or any(piece.kind is not PieceKind.RULE for piece in below)
