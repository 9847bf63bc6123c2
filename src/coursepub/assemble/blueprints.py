"""The exams that a course can set: all its banks together, each bank, each development file."""

import re
from collections import Counter
from collections.abc import Sequence

from coursepub.assemble.exams import with_plans
from coursepub.assemble.sittings import by_kind, joined, said, sittings
from coursepub.markup.slug import slug
from coursepub.model.blueprint import Blueprint
from coursepub.model.course import Course
from coursepub.model.item import OpenItem, Pool

FINAL = "final"
NUMBERED = re.compile(r"(?P<kept>.*\d)\D*")


def blueprints(course: Course) -> tuple[Blueprint, ...]:
    """Every exam of a course, `final` first where it has a bank of multiple-choice items.

    Those of single files follow, then the sittings that its schedule announces, then those
    that only its settings describe.

    A bank in which nothing could be read stays among those of `final`: the errors of its
    file must keep that exam from being set without it.
    """
    banks = [pool for pool in course.pools if not _is_only_development(pool)]
    pools = [pool for pool in (*banks, *filter(_is_only_development, course.pools)) if pool.items]
    single = [_of_one(pool, name) for pool, name in zip(pools, _names(pools), strict=True)]
    known = (*single, *sittings(course.announced, single))
    if any(bank.items for bank in banks):
        known = (joined(FINAL, banks), *known)
    return with_plans(course, known)


def _is_only_development(pool: Pool) -> bool:
    return bool(pool.items) and all(isinstance(item, OpenItem) for item in pool.items)


def _names(pools: Sequence[Pool]) -> list[str]:
    """A name for each exam: the file's, up to its last number where that is enough."""
    full = [slug(pool.name) or f"exam-{place}" for place, pool in enumerate(pools, 1)]
    short = [_shortened(pool) for pool in pools]
    counts = Counter([FINAL, *short])
    names = [s if s and counts[s] == 1 else f for s, f in zip(short, full, strict=True)]
    repeated = Counter([FINAL, *names])
    return [
        name if repeated[name] == 1 else "-".join(slug(part) for part in _path(pool) if slug(part))
        for name, pool in zip(names, pools, strict=True)
    ]


def _path(pool: Pool) -> tuple[str, ...]:
    return (*pool.at.file.parts[:-1], pool.name)


def _shortened(pool: Pool) -> str:
    found = NUMBERED.fullmatch(pool.name)
    named = found is not None and re.search(r"[^\W\d_]", found["kept"])
    return slug(found["kept"] if found and named else pool.name)


def _of_one(pool: Pool, name: str) -> Blueprint:
    return Blueprint(
        name=name,
        title=pool.title,
        subject=pool.subtitle,
        sections=by_kind(pool.items),
        minutes=pool.minutes,
        documents=pool.documents,
        facts=said(pool),
        pools=(pool,),
    )
