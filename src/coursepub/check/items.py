"""Rules about the item bank."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import takewhile
from pathlib import PurePosixPath

from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item, ItemKind, NumericKey, OpenItem

ANNOUNCED = re.compile(
    r"plusieurs|quels\b|quelles\b|lesquel(?:le)?s|cu[áa]les\b|quali\b|quais\b|"
    r"\bwhich\b(?:\s+[\w-]+){0,5}?\s+(?:are|were|have)\b|\bwhich(?:\s+[\w-]+){0,2}?\s+[\w-]+s\s+"
    r"(?:belong|apply|can|should|may|must|would|will|make|need|use|help|work)\b|"
    r"\b(?:welche|qu[ée])\s+[^?.]*\b(?:sind|haben|son|tienen|pertenecen)\b|"
    r"\b(?:deux|trois|quatre|two|three|four|all|several|\d)\b"
    r".*(?:réponses?|options?|answers?|that apply)|"
    r"\b(?:choose|select|cochez|choisissez)\s+(?:les\s+)?(?:two|three|deux|trois|\d)",
    re.IGNORECASE | re.DOTALL,
)
GRADES = re.compile(r"\d\s*(?:points?|pts?|marks?)(?!\w)|^\s*\|.*\d", re.IGNORECASE | re.MULTILINE)
"""What a grid for all questions of a file holds."""
LISTED = re.compile(r"[ \t>]*(?:[-*+][ \t]+)?(?:\(?(\d{1,2}|[A-Ha-h])[.):]|[-*+])[ \t]+(\S.*)")
"""A line of a list: its number or letter, and its text."""
COUNTING = re.compile(
    r"how many|combien|wie ?viele|cu[áa]nt|quant[aeio]s?\b|hoeveel", re.IGNORECASE
)
WRITTEN = frozenset({ItemKind.NUMERIC, ItemKind.SHORT})
"""Kinds that are answered without options."""


def _choice(course: Course) -> Iterator[Item]:
    return (item for item in course.bank if isinstance(item, Item))


def _development(course: Course) -> Iterator[OpenItem]:
    return (item for item in course.bank if isinstance(item, OpenItem))


def items_ask_something(course: Course) -> Iterator[Diagnostic]:
    """A question without a stem was cut in two, or its text was taken for something else."""
    for item in _choice(course):
        if not item.stem:
            yield diagnostic(item.at, Code.NO_STEM, number=item.number)
    for open_item in _development(course):
        if not open_item.title and not any(part.body for part in open_item.parts):
            yield diagnostic(open_item.at, Code.NO_STEM, number=open_item.number)


def items_offer_a_choice(course: Course) -> Iterator[Diagnostic]:
    """One option, or none, is a list that was not understood."""
    for item in _choice(course):
        if _lacks_options(item):
            count = len(item.options)
            yield diagnostic(item.at, Code.NO_OPTIONS, number=item.number, count=count)


def _lacks_options(item: Item) -> bool:
    return len(item.options) < 2 and (item.kind not in WRITTEN or _names_its_list(item))


def _names_its_list(item: Item) -> bool:
    """Whether a short answer is a place or a text of the list that ends its stem."""
    lines = (line for line in reversed(item.stem.text.split("\n")) if line.strip())
    row = [found for found in takewhile(bool, map(LISTED.fullmatch, lines)) if found]
    if len(row) < 2 or COUNTING.search(item.stem.text):
        return False
    offered = {_bare(part) for found in row for part in found.groups() if part}
    return not offered.isdisjoint(map(_bare, _said(item)))


def _said(item: Item) -> tuple[str, ...]:
    if isinstance(item.answer, NumericKey):
        return (f"{item.answer.value:f}",) if not item.answer.unit else ()
    return item.answer.accepted if item.answer else ()


def _bare(text: str) -> str:
    return text.strip(" ()[].*_`").casefold()


def options_have_text(course: Course) -> Iterator[Diagnostic]:
    """An empty box would print as an answer on offer."""
    for item in _choice(course):
        for option in item.options:
            if not option.text:
                at = option.text.at
                yield diagnostic(at, Code.EMPTY_OPTION, number=item.number, letter=option.id)


def options_differ(course: Course) -> Iterator[Diagnostic]:
    """Two equal options make a right answer wrong; case counts, since code does."""
    for item in _choice(course):
        first: dict[str, str] = {}
        for option in item.options:
            text = _without_blanks(unicodedata.normalize("NFC", option.text.text))
            original = first.setdefault(text, option.id)
            if text and original != option.id:
                values = {"number": item.number, "first": original, "second": option.id}
                found = option.text.text.partition("\n")[0]
                yield diagnostic(option.text.at, Code.DUPLICATE_OPTION, **values, found=found)


def _without_blanks(text: str) -> str:
    """A text in which no blanks differ; line breaks count where it is a block of code."""
    if not text.startswith(("```", "~~~")):
        return " ".join(text.split())
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))


def items_have_keys(course: Course) -> Iterator[Diagnostic]:
    """An item whose sources disagree was reported where they do; so was one without options."""
    for item in _choice(course):
        if _lacks_options(item):
            continue
        if not item.key and item.answer is None and item.key_at is None:
            yield diagnostic(item.at, Code.NO_KEY, number=item.number)


def keys_name_options(course: Course) -> Iterator[Diagnostic]:
    """A letter beyond the options comes from another item, or from an older paper."""
    for item in _choice(course):
        unknown = item.key - {option.id for option in item.options}
        if unknown and item.options:
            letters = ", ".join(sorted(unknown))
            values = {"letter": letters, "number": item.number, "question": item.at}
            at = item.key_at or item.at
            yield diagnostic(at, Code.UNKNOWN_LETTER, **values, found=letters)


def several_keys_are_announced(course: Course) -> Iterator[Diagnostic]:
    """A candidate who is not told that several options are right marks one."""
    for item in _choice(course):
        if len(item.key) > 1 and not (item.announced or ANNOUNCED.search(item.stem.text)):
            yield diagnostic(item.at, Code.NOT_ANNOUNCED, number=item.number, count=len(item.key))


def announced_keys_are_as_many(course: Course) -> Iterator[Diagnostic]:
    """A candidate who is told to choose two, where three are right, cannot be right."""
    for item in _choice(course):
        announced = item.announced.count if item.announced else None
        if announced and item.key and announced != len(item.key):
            values = {"number": item.number, "announced": announced, "count": len(item.key)}
            yield diagnostic(item.key_at or item.at, Code.ANNOUNCED_COUNT, **values)


def numbers_are_unique(course: Course) -> Iterator[Diagnostic]:
    """Answers are filed by number: a shared one could put the wrong key on a form.

    Titled sections may each count from 1.
    """
    for pool in course.pools:
        first: dict[tuple[tuple[int, ...], str, str], Item | OpenItem] = {}
        for item in pool.items:
            original = first.setdefault((item.area, item.section, item.number), item)
            if original is not item:
                values = {"number": item.number, "place": original.at}
                yield diagnostic(item.at, Code.DUPLICATE_NUMBER, **values)


def ids_are_unique(course: Course) -> Iterator[Diagnostic]:
    """The order of a form follows from ids; items that share a number have been reported."""
    first: dict[str, Item | OpenItem] = {}
    for item in course.bank:
        original = first.setdefault(item.id, item)
        same_place = _filed(original) == _filed(item)
        if original is not item and not same_place:
            yield diagnostic(item.at, Code.DUPLICATE_ID, id=item.id, place=original.at)


def _filed(item: Item | OpenItem) -> tuple[PurePosixPath, str, str]:
    return item.at.file, item.section, item.number


def open_items_have_grids(course: Course) -> Iterator[Diagnostic]:
    """Without a grid, of its own or for the whole file, two examiners mark two ways.

    One that has no points either has been reported.
    """
    for pool in course.pools:
        shared = pool.marking is not None and GRADES.search(pool.marking.text)
        for item in pool.items:
            if isinstance(item, OpenItem) and item.points and not item.grid and not shared:
                yield diagnostic(item.at, Code.NO_GRID, number=item.number)


def open_items_have_model_answers(course: Course) -> Iterator[Diagnostic]:
    """A key sheet without a model answer leaves the examiner alone."""
    for item in _development(course):
        if not item.model_answer:
            yield diagnostic(item.at, Code.NO_MODEL_ANSWER, number=item.number)
