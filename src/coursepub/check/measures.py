"""What a course really holds of that which an index announces."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from coursepub.model.claims import Claim, Quantity, Scope
from coursepub.model.course import Course
from coursepub.model.item import Item, Pool
from coursepub.model.module import Module

MERMAID = re.compile(
    r"""^[\s>]*(?:(?:`{3,}|~{3,}|:{3,})\s*\{?\.?|<(?:div|pre)\b.*\bclass=["']?|\{(?:\{[<%]|%)\s*)"""
    r"mermaid\b",
    re.MULTILINE | re.IGNORECASE,
)
BROADER = (Scope.COURSE, Scope.TEACHING, Scope.ASSESSMENT)


def measures(course: Course, claim: Claim) -> tuple[Decimal, ...]:
    """The values of which one must be the announced one, the likeliest first.

    More than one where the words leave open what is counted; none where it cannot be told.
    """
    found = MEASURES[claim.quantity](course, claim)
    return tuple(dict.fromkeys(Decimal(value) for value in found if value is not None))


Values = Iterable[int | Decimal | None]


def _minutes(course: Course, claim: Claim) -> Values:
    modules, pools = _modules(course, claim), _pools(course, claim)
    taught = _sum(module.minutes for module in modules)
    examined = _sum(pool.minutes for pool in pools)
    if claim.file:
        return (taught, examined)
    match claim.scope:
        case Scope.TEACHING:
            return (taught,)
        case Scope.COURSE:
            both = None if taught is None or examined is None else taught + examined
            return (taught, both, examined)
        case Scope.GLOSSARY:
            return ()
        case _:
            return (examined,)


def _questions(course: Course, claim: Claim) -> Values:
    return _of_pools(course, claim, lambda pool: Decimal(len(pool.items)))


def _points(course: Course, claim: Claim) -> Values:
    return _of_pools(course, claim, _worth)


def _of_pools(course: Course, claim: Claim, value: Callable[[Pool], Decimal]) -> Values:
    """Of a course or a module, all questions may be meant, or those with options only."""
    pools = _pools(course, claim)
    choice = [pool for pool in pools if _kind(pool) is Scope.CHOICE]
    if not pools:
        return ()
    if claim.scope in (Scope.COURSE, Scope.TEACHING):
        return (_total(value, pools), _total(value, choice))
    return (_total(value, pools),)


def _total(value: Callable[[Pool], Decimal], pools: Iterable[Pool]) -> Decimal:
    return sum((value(pool) for pool in pools), Decimal())


def _worth(pool: Pool) -> Decimal:
    return sum((item.points for item in pool.items), Decimal())


def _diagrams(course: Course, claim: Claim) -> Values:
    texts = {source.file: source.text for source in course.sources}
    taught = _count(texts[module.at.file] for module in _modules(course, claim))
    if claim.file or claim.area:
        return (taught,) if _modules(course, claim) else ()
    return (taught, _count(texts.values()))


def _count(texts: Iterable[str]) -> int:
    return sum(len(MERMAID.findall(text)) for text in texts)


def _terms(course: Course, claim: Claim) -> Values:
    named = [g for g in course.glossaries if _is_named(g.name, claim)]
    glossaries = named if claim.file else course.glossaries
    return (sum(len(glossary.entries) for glossary in glossaries),) if glossaries else ()


def _modules_of(course: Course, claim: Claim) -> Values:
    known = claim.scope in (Scope.COURSE, Scope.TEACHING) and course.modules
    return (len(course.modules),) if known and not claim.file and not claim.area else ()


MEASURES: Mapping[Quantity, Callable[[Course, Claim], Values]] = {
    Quantity.MINUTES: _minutes,
    Quantity.QUESTIONS: _questions,
    Quantity.POINTS: _points,
    Quantity.DIAGRAMS: _diagrams,
    Quantity.TERMS: _terms,
    Quantity.MODULES: _modules_of,
}


def _modules(course: Course, claim: Claim) -> list[Module]:
    if claim.file:
        return [module for module in course.modules if _is_named(module.name, claim)]
    if claim.area:
        return [module for module in course.modules if module.number in claim.area]
    return list(course.modules)


def _pools(course: Course, claim: Claim) -> list[Pool]:
    if claim.file:
        return [pool for pool in course.pools if _is_named(pool.name, claim)]
    pools = [pool for pool in course.pools if claim.scope in (_kind(pool), *BROADER)]
    if claim.area:
        return [pool for pool in pools if set(pool.area) == set(claim.area)]
    return pools


def _kind(pool: Pool) -> Scope:
    choice = any(isinstance(item, Item) for item in pool.items)
    return Scope.CHOICE if choice else Scope.DEVELOPMENT


def _is_named(name: str, claim: Claim) -> bool:
    return name.casefold() == claim.file.casefold()


def _sum(minutes: Iterable[int | None]) -> int | None:
    """What lengths amount to; None where one of them is not told, or there is none."""
    known = list(minutes)
    return sum(m for m in known if m is not None) if known and None not in known else None
