"""Numbered lists that ask nothing: steps to follow, rather than questions or statements."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from coursepub.markup.pieces import PieceKind
from coursepub.parse.cut.offers import offered
from coursepub.parse.cut.slices import Slice
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.truth_words import TITLE as TRUTHS
from coursepub.parse.lexicon.truth_words import TOLD
from coursepub.parse.lexicon.truth_words import VALUE as TRUTH

QUIZ = re.compile(
    r"qcm|quiz|mcq|\btest\b|auto-?[ée]val|^\W*[\d.]*\W*[ée]valuation|check|questions|r[ée]vision",
    re.IGNORECASE,
)
"""What the part of a chapter that asks is called."""
PART = re.compile(
    rf"{QUIZ.pattern}|part(?:ie)?\b|section|exerc|probl|question|ouvert|open|d[ée]velopp|r[ée]dac",
    re.IGNORECASE,
)
"""What a part may be called whose lists ask."""


def without_instructions(slices: Sequence[Slice]) -> Iterator[Slice]:
    """Slices, of which a numbered list that asks nothing opens none, where others do."""
    lists: dict[int, list[Slice]] = {}
    for found in slices:
        if found.opening and found.first.kind is PieceKind.ITEM and found.first.number is not None:
            lists.setdefault(found.first.within, []).append(found)
    if all(len(items) < 2 for items in lists.values()):
        yield from slices
        return
    sure = _judged(slices)
    steps = _above_a_quiz(slices)
    idle = {
        within
        for within, items in lists.items()
        if len(items) > 1
        and within not in sure
        and not any(map(_asks, items))
        and (within in steps or not _hold_more(items))
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


def _above_a_quiz(slices: Sequence[Slice]) -> frozenset[int]:
    """The lists of a text to read, which end at a heading such as `Quiz`."""
    text = True
    lists: set[int] = set()
    found: set[int] = set()
    for part in slices:
        if part.opening is None and part.first.kind is PieceKind.HEADING:
            found |= lists if QUIZ.search(part.first.text) else set()
            text = PART.search(part.first.text) is None and not found
        elif text and part.opening:
            lists.add(part.first.within)
    return frozenset(found)


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


def _asks(found: Slice) -> bool:
    """Whether a list item asks, offers a choice, answers or is worth points."""
    text = found.first.text
    worth = found.opening is not None and found.opening.points is not None
    told = "?" in text or letter_key(text) or TRUTH.fullmatch(text) or TOLD.search(text)
    below = found.pieces[1:]
    answered = any(answer_line(piece.text) for piece in below if piece.text)
    return bool(worth or told or answered or len(offered(below)) > 1)


def _hold_more(items: Sequence[Slice]) -> bool:
    """Whether anything stands below list items, as below questions; a text may follow the list."""
    below = [piece for item in items for piece in item.pieces[1:]]
    end = items[-1].first.until
    return any(piece.kind is not PieceKind.RULE and piece.start < end for piece in below)
