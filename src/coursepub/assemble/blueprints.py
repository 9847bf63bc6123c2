"""The exams that a course can set: all its banks together, each bank, each development file."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from coursepub.markup.slug import slug
from coursepub.model.blueprint import Blueprint, BlueprintSection
from coursepub.model.course import Course
from coursepub.model.form import SectionKind
from coursepub.model.item import OpenItem, Pool

FINAL = "final"
NUMBERED = re.compile(r"(?P<kept>.*\d)\D*")


def blueprints(course: Course) -> tuple[Blueprint, ...]:
    """Every exam of a course, `final` first where it has a bank of multiple-choice items.

    A bank in which nothing could be read stays among those of `final`: the errors of its
    file must keep that exam from being set without it.
    """
    banks = [pool for pool in course.pools if not _is_development(pool)]
    pools = [pool for pool in (*banks, *filter(_is_development, course.pools)) if pool.items]
    single = [_of_one(pool, name) for pool, name in zip(pools, _names(pools), strict=True)]
    return tuple([_final(banks), *single] if any(bank.items for bank in banks) else single)


def _is_development(pool: Pool) -> bool:
    return any(isinstance(item, OpenItem) for item in pool.items)


def _kind(pool: Pool) -> SectionKind:
    return SectionKind.DEVELOPMENT if _is_development(pool) else SectionKind.CHOICE


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
    return slug(found["kept"] if found else pool.name)


def _of_one(pool: Pool, name: str) -> Blueprint:
    return Blueprint(
        name=name,
        title=pool.title,
        subject=pool.subtitle,
        sections=(BlueprintSection(_kind(pool), pool.items),),
        minutes=pool.minutes,
        documents=pool.documents,
        facts=_said(pool),
        pools=(pool,),
    )


def _final(banks: Sequence[Pool]) -> Blueprint:
    items = tuple(item for pool in banks for item in pool.items)
    documents = {pool.documents.casefold() for pool in banks}
    return Blueprint(
        name=FINAL,
        title="",
        subject="",
        sections=(BlueprintSection(SectionKind.CHOICE, items),),
        minutes=_sum(pool.minutes for pool in banks),
        documents=banks[0].documents if len(documents) == 1 else "",
        facts=tuple(fact for fact in _said(banks[0]) if all(fact in _said(b) for b in banks)),
        pools=tuple(banks),
    )


def _said(pool: Pool) -> tuple[tuple[str, str], ...]:
    return tuple((fact.label, fact.value) for fact in pool.facts)


def _sum(minutes: Iterable[int | None]) -> int | None:
    """The whole length, or None where a bank does not say its own."""
    total = 0
    for part in minutes:
        if part is None:
            return None
        total += part
    return total
