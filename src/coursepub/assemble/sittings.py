"""Exams over several files: the final one, and sittings that the index's schedule announces."""

import re
from collections.abc import Iterable, Iterator, Sequence

from coursepub.markup.slug import slug
from coursepub.model.blueprint import Blueprint, BlueprintSection
from coursepub.model.form import SectionKind
from coursepub.model.item import Item, OpenItem, Pool
from coursepub.model.plan import Announced

NUMBERED = re.compile(r"(?P<head>.*?[a-z])s?-?(?P<numbers>\d+(?:-\d+)*)")
"""The name of an exam over numbered modules: `qcm-module-01`, `dev-modules-01-02`."""


def joined(name: str, pools: Sequence[Pool], title: str = "") -> Blueprint:
    """An exam over all items of several files; it says what all of them say."""
    documents = {pool.documents.casefold() for pool in pools}
    return Blueprint(
        name=name,
        title=title,
        subject="",
        sections=by_kind([item for pool in pools for item in pool.items]),
        minutes=_sum(pool.minutes for pool in pools),
        documents=pools[0].documents if len(documents) == 1 else "",
        facts=tuple(fact for fact in said(pools[0]) if all(fact in said(p) for p in pools)),
        pools=tuple(pools),
    )


def by_kind(items: Sequence[Item | OpenItem]) -> tuple[BlueprintSection, ...]:
    """Sections over items: those that offer a choice or a line to fill in, then the others."""
    sections = (
        BlueprintSection(kind, tuple(item for item in items if kind_of(item) is kind))
        for kind in (SectionKind.CHOICE, SectionKind.DEVELOPMENT)
    )
    return tuple(section for section in sections if section.items)


def kind_of(item: Item | OpenItem) -> SectionKind:
    """The kind of section that an item can stand in."""
    return SectionKind.DEVELOPMENT if isinstance(item, OpenItem) else SectionKind.CHOICE


def said(pool: Pool) -> tuple[tuple[str, str], ...]:
    """What a file says of its exam beyond length, points and documents."""
    return tuple((fact.label, fact.value) for fact in pool.facts)


def sittings(announced: Iterable[Announced], single: Sequence[Blueprint]) -> Iterator[Blueprint]:
    """An exam for each announcement that two or more exams of one file make up together."""
    known = {blueprint.name for blueprint in single}
    for sitting in announced:
        parts = covering(sitting, single)
        if len(parts) < 2:
            continue
        name = _name(sitting, parts)
        if name not in known:
            known.add(name)
            pools = [pool for part in parts for pool in part.pools]
            yield joined(name, pools, sitting.title)


def covering(sitting: Announced, single: Iterable[Blueprint]) -> list[Blueprint]:
    """The exams of one file on an announcement's modules; none where they leave one out."""
    parts = [blueprint for blueprint in single if _suits(sitting, blueprint)]
    covered = {module for part in parts for module in part.pools[0].area}
    return parts if covered == set(sitting.modules) else []


def _suits(sitting: Announced, blueprint: Blueprint) -> bool:
    area = set(blueprint.pools[0].area)
    kinds = {section.kind for section in blueprint.sections}
    return bool(area) and area <= set(sitting.modules) and kinds == {sitting.kind}


def _name(sitting: Announced, parts: Sequence[Blueprint]) -> str:
    """`qcm-modules-01-02` for `qcm-module-01` and `qcm-module-02`, else the announced title."""
    found = [NUMBERED.fullmatch(part.name) for part in parts]
    heads = {match["head"] for match in found if match}
    if all(found) and len(heads) == 1:
        numbers = [n for match in found if match for n in match["numbers"].split("-")]
        return f"{heads.pop()}s-{'-'.join(numbers)}"
    return slug(sitting.title)


def _sum(minutes: Iterable[int | None]) -> int | None:
    """The whole length, or None where a file does not say its own."""
    total = 0
    for part in minutes:
        if part is None:
            return None
        total += part
    return total
