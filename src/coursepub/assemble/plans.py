"""From an exam that settings describe to a blueprint over the items of a course."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from coursepub.assemble.likeness import near_duplicates
from coursepub.assemble.sittings import kind_of
from coursepub.language.plans import CALCULATOR, PASS_MARK, calculator, out_of
from coursepub.model.blueprint import Blueprint, BlueprintSection, Pair, Quota
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.form import SectionKind
from coursepub.model.item import Item, OpenItem, Pool
from coursepub.model.plan import Plan, Request, SectionPlan
from coursepub.model.source import Body, Location


@dataclass(frozen=True, slots=True)
class _Bank:
    """Every item of a course, its pool, and the names that settings may call it by."""

    items: tuple[Item | OpenItem, ...]
    pools: Mapping[str, Pool]
    names: Mapping[str, tuple[str, ...]]


def planned(course: Course, plan: Plan) -> Parsed[Blueprint]:
    """The blueprint of a plan, and what in the plan names nothing or contradicts itself."""
    bank = _bank(course)
    wrong: list[Diagnostic] = []
    together = tuple(_named(bank, plan, row, plan.at, wrong) for row in plan.together)
    enemies = [_named(bank, plan, row, plan.at, wrong) for row in plan.enemies]
    plans = plan.sections or (SectionPlan(plan.at),)
    sections = tuple(_section(bank, plan, section, together, wrong) for section in plans)
    items = tuple(dict.fromkeys(item for section in sections for item in section.items))
    drawn = any(section.quotas for section in sections)
    twins = near_duplicates(items) if plan.twins_apart and drawn else ()
    fixed = frozenset(name for section in sections for name in section.fixed)
    blueprint = Blueprint(
        name=plan.name,
        title=plan.title,
        subject=plan.subject,
        sections=sections,
        minutes=plan.minutes,
        documents=plan.documents,
        facts=tuple(_facts(course, plan, sections)),
        pools=tuple(_pools(bank, items)),
        notice=Body(plan.notice, plan.at) if plan.notice.strip() else None,
        scoring=plan.scoring,
        pass_mark=plan.pass_mark,
        per_paper=plan.per_paper,
        apart=_pairs(enemies, [pair for pair in twins if not fixed >= set(pair)]),
        at=plan.at,
    )
    return Parsed(blueprint, (*wrong, *_contradictions(blueprint)))


def _bank(course: Course) -> _Bank:
    names: dict[str, tuple[str, ...]] = {}
    pools: dict[str, Pool] = {}
    for pool in course.pools:
        for item in pool.items:
            pools[item.id] = pool
            for name in {item.id, f"{pool.name}/{item.number}"}:
                names[name] = (*names.get(name, ()), item.id)
    return _Bank(course.bank, pools, names)


def _named(
    bank: _Bank, plan: Plan, names: Sequence[str], at: Location, wrong: list[Diagnostic]
) -> tuple[str, ...]:
    """The ids of items that settings name; what is unknown or stands for several is reported."""
    found: list[str] = []
    for name in names:
        ids = bank.names.get(name, ())
        if len(ids) == 1:
            found.append(ids[0])
        else:
            close = ", ".join(ids or get_close_matches(name, bank.names, 1) or ["–"])
            wrong.append(diagnostic(at, Code.UNKNOWN_ITEM, exam=plan.name, name=name, known=close))
    return tuple(dict.fromkeys(found))


def _section(
    bank: _Bank,
    plan: Plan,
    section: SectionPlan,
    together: Sequence[tuple[str, ...]],
    wrong: list[Diagnostic],
) -> BlueprintSection:
    """A section over the items that it names, those that it may draw, or the whole bank."""
    fixed = frozenset(_named(bank, plan, section.items, section.at, wrong))
    requests = section.requests
    if not section.items and not requests:
        requests = (Request(section.at),)
    answers = [[item for item in bank.items if _answers(bank, item, r)] for r in requests]
    kind = section.kind or _kind(bank, fixed, answers)
    quotas = []
    for request, all_found in zip(requests, answers, strict=True):
        found = frozenset(i.id for i in all_found if kind_of(i) is kind and i.id not in fixed)
        if request.count is None:
            fixed |= found
        else:
            quotas.append(Quota(request, request.count, found))
    # What a later request takes whole is no longer there for an earlier one to draw.
    left = tuple(Quota(q.request, q.count, q.eligible - fixed) for q in quotas)
    wanted = fixed.union(*(quota.eligible for quota in left))
    if (
        not wanted and not left and not section.items
    ):  # quotas that nothing answers are told of where they are drawn
        said = {"exam": plan.name, "wanted": f'kind = "{kind.value}"', "needed": 1, "found": 0}
        wrong.append(diagnostic(section.at, Code.QUOTA_NOT_MET, **said, places="–"))
    return BlueprintSection(
        kind=kind,
        items=tuple(item for item in bank.items if item.id in wanted),
        title=section.title,
        order=section.order,
        quotas=left,
        fixed=fixed if left else frozenset(),
        together=tuple(row for row in together if wanted & set(row)),
        at=section.at,
    )


def _kind(
    bank: _Bank, fixed: frozenset[str], answers: Iterable[Sequence[Item | OpenItem]]
) -> SectionKind:
    """Choice, unless everything that the section could hold is to be developed."""
    found = [item for item in bank.items if item.id in fixed]
    found += [item for some in answers for item in some]
    kinds = {kind_of(item) for item in found}
    return SectionKind.DEVELOPMENT if kinds == {SectionKind.DEVELOPMENT} else SectionKind.CHOICE


def _answers(bank: _Bank, item: Item | OpenItem, request: Request) -> bool:
    """Whether an item answers a request; one on several modules answers if all are asked for."""
    modules = not request.modules or (bool(item.area) and set(item.area) <= set(request.modules))
    level = not request.level or _level(item).casefold() == request.level.casefold()
    points = request.points is None or item.points == request.points
    pool = not request.pool or bank.pools[item.id].name == request.pool
    return modules and level and points and pool


def _level(item: Item | OpenItem) -> str:
    return item.level if isinstance(item, Item) else ""


def _pairs(enemies: Iterable[tuple[str, ...]], twins: Iterable[Pair]) -> tuple[Pair, ...]:
    found: dict[Pair, None] = {}
    for row in enemies:
        for place, one in enumerate(row):
            for other in row[place + 1 :]:
                found[min(one, other), max(one, other)] = None
    found |= dict.fromkeys(twins)
    return tuple(sorted(found))


def _pools(bank: _Bank, items: Iterable[Item | OpenItem]) -> Iterator[Pool]:
    seen: set[tuple[str, Location]] = set()
    for item in items:
        pool = bank.pools[item.id]
        if (pool.name, pool.at) not in seen:
            seen.add((pool.name, pool.at))
            yield pool


def _facts(
    course: Course, plan: Plan, sections: Iterable[BlueprintSection]
) -> Iterator[tuple[str, str]]:
    """Lines of the header that settings give, in the course's language."""
    if plan.calculator is not None:
        yield CALCULATOR[course.language], calculator(plan.calculator, course.language)
    if plan.pass_mark is not None:
        total = sum(section.points for section in sections)
        yield PASS_MARK[course.language], out_of(plan.pass_mark, total, course.language)


def _contradictions(blueprint: Blueprint) -> Iterator[Diagnostic]:
    """A total that would depend on chance, and a pass mark that nobody could reach."""
    worth = {item.id: item.points for item in blueprint.items}
    uneven = False
    for section in blueprint.sections:
        for quota in section.quotas:
            points = sorted({worth[name] for name in quota.eligible})
            if len(points) > 1:
                uneven = True
                said = ", ".join(f"{value.normalize():f}" for value in points)
                values = {"exam": blueprint.name, "wanted": quota.request.wanted, "points": said}
                yield diagnostic(quota.request.at, Code.UNEVEN_DRAW, **values)
    mark = blueprint.pass_mark
    if blueprint.at and mark is not None and not uneven and mark > blueprint.points:
        total = f"{blueprint.points.normalize():f}"
        yield diagnostic(blueprint.at, Code.PASS_MARK, mark=mark, most=total)
