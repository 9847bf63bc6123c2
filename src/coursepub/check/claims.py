"""Rules about what an index announces: numbers, files, weights, the pass mark."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import PurePosixPath
from textwrap import shorten

from coursepub.check.measures import measures
from coursepub.model.claims import PassMark, Quantity
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic

APART = re.compile(r"readme|licen[sc]e|contributing|changelog|authors", re.IGNORECASE)
WHOLE = Decimal(100)
NEAR = Decimal("0.5")
"""Percent: weights such as 33 + 33 + 33 are rounded, not wrong."""

LONGEST = 50
"""Characters of what a number is said of, which may be a sentence."""
CONTRADICTIONS = {
    Quantity.MINUTES: Code.CLAIMED_DURATION,
    Quantity.QUESTIONS: Code.CLAIMED_QUESTIONS,
    Quantity.POINTS: Code.CLAIMED_POINTS,
    Quantity.DIAGRAMS: Code.CLAIMED_DIAGRAMS,
    Quantity.TERMS: Code.CLAIMED_TERMS,
    Quantity.MODULES: Code.CLAIMED_MODULES,
}


def announced_numbers_are_true(course: Course) -> Iterator[Diagnostic]:
    """An index is what trainees and examiners plan with; nothing else notices that it is old."""
    for claim in course.claims.numbers:
        found = measures(course, claim)
        if found and claim.value not in found:
            values = {"claimed": _shown(claim.value), "actual": _shown(found[0])}
            code = CONTRADICTIONS[claim.quantity]
            subject = shorten(claim.subject, LONGEST, placeholder=" …")
            yield diagnostic(claim.at, code, subject=subject, found=claim.found, **values)


def _shown(value: Decimal) -> str:
    return f"{value.normalize():f}"


def listed_files_exist(course: Course) -> Iterator[Diagnostic]:
    """A link to a missing file is a matter of links; a name in a list or a table is one here."""
    known = {name for file in course.files for name in _names(file)}
    for listed in course.claims.files:
        if not listed.linked and listed.name.casefold() not in known:
            yield diagnostic(listed.at, Code.LISTED_FILE_MISSING, name=listed.name)


def files_are_listed(course: Course) -> Iterator[Diagnostic]:
    """Where an index lists most files of a course, the others were forgotten."""
    listing = course.claims.listing
    named = {listed.name.casefold() for listed in course.claims.files}
    files = [source.file for source in course.sources if not APART.search(source.file.stem)]
    indexes = {place.file for place in (listing, course.claims.linking) if place}
    missing = [f for f in files if f not in indexes and named.isdisjoint(_names(f))]
    if listing and 2 * len(missing) < len(files):
        yield from (diagnostic(listing, Code.UNLISTED_FILE, name=file) for file in missing)
    elif not listing:
        yield from _unlinked_modules(course, missing)


def _unlinked_modules(course: Course, missing: Sequence[PurePosixPath]) -> Iterator[Diagnostic]:
    """Modules without a link, where most others have theirs."""
    files = [module.at.file for module in course.modules]
    forgotten = [file for file in files if file in missing]
    if course.claims.linking and 2 * len(forgotten) < len(files):
        for file in forgotten:
            yield diagnostic(course.claims.linking, Code.UNLISTED_FILE, name=file)


def _names(file: PurePosixPath) -> tuple[str, str]:
    return file.name.casefold(), file.stem.casefold()


def weights_make_a_whole(course: Course) -> Iterator[Diagnostic]:
    """Weights of 90 % make a mark that nobody can reach."""
    for weights in course.claims.weights:
        if abs(weights.total - WHOLE) > NEAR:
            yield diagnostic(weights.at, Code.WEIGHTS_TOTAL, total=_shown(weights.total))


def pass_marks_can_be_reached(course: Course) -> Iterator[Diagnostic]:
    """A pass mark above its own scale, or above all the points there are, fails everyone."""
    for mark in course.claims.pass_marks:
        most = _most(course, mark)
        if most and mark.mark > most:
            values = {"mark": mark.found, "most": _shown(most), "found": mark.found}
            yield diagnostic(mark.at, Code.PASS_MARK, **values)


def _most(course: Course, mark: PassMark) -> Decimal:
    """The best mark there is; without a scale, all points of the file, else of the course."""
    if mark.scale is not None:
        return mark.scale
    inside = [pool for pool in course.pools if pool.at.file == mark.at.file]
    pools = inside or course.pools
    return sum((item.points for pool in pools for item in pool.items), Decimal())
