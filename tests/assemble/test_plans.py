"""From settings to blueprints."""

from decimal import Decimal

from coursepub.assemble.blueprints import blueprints
from coursepub.assemble.exams import plan_problems
from coursepub.assemble.plans import planned
from coursepub.model.blueprint import Blueprint
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code
from coursepub.model.form import SectionKind
from coursepub.model.plan import Plan, Request, SectionPlan
from tests.assemble.bank import COURSE, at, course, item, open_item, pool

AT = at("coursepub.toml", 1)


def with_plans(base: Course, *plans: Plan) -> Course:
    return Course("Course", "", base.language, (), pools=base.pools, plans=plans)


def section(*requests: Request, items: tuple[str, ...] = ()) -> SectionPlan:
    return SectionPlan(at("coursepub.toml", 2), items=items, requests=requests)


def made(*sections: SectionPlan, base: Course = COURSE) -> Blueprint:
    done = planned(base, Plan("june", AT, sections=sections))
    assert not done.diagnostics
    return done.value


def test_a_plan_without_sections_takes_every_choice_item() -> None:
    blueprint = made()
    assert len(blueprint.items) == 18
    assert [s.kind for s in blueprint.sections] == [SectionKind.CHOICE]
    assert not blueprint.is_drawn


def test_a_section_of_development_questions_is_one() -> None:
    blueprint = made(
        section(Request(AT, pool="QCM-MODULE-01")), section(Request(AT, points=Decimal(10)))
    )
    assert [s.kind for s in blueprint.sections] == [SectionKind.CHOICE, SectionKind.DEVELOPMENT]
    assert [len(s.items) for s in blueprint.sections] == [6, 2]
    assert blueprint.points == 26
    assert [p.name for p in blueprint.pools] == ["QCM-MODULE-01", "DEV-MODULE-01"]


def test_an_item_that_one_request_takes_whole_is_not_drawn_by_another() -> None:
    blueprint = made(section(Request(AT, 3, (1, 2)), Request(AT, None, (1,))))
    (quota,) = blueprint.sections[0].quotas
    assert {name.split("/")[1] for name in quota.eligible} == {"2"}
    assert blueprint.asked == 9


def test_levels_are_compared_without_capitals() -> None:
    bank = course(pool(item(1, 1, level="Apply"), item(1, 2, level="recall")))
    assert made(section(Request(AT, level="apply")), base=bank).asked == 1


def test_unknown_and_ambiguous_names_are_reported() -> None:
    items = ("QCM-MODULE-01/3", "QCM-MODULE-01/33")
    done = planned(COURSE, Plan("june", AT, sections=(section(items=items),)))
    (problem,) = done.diagnostics
    assert (problem.at.line, problem.code) == (2, Code.UNKNOWN_ITEM)
    assert dict(problem.values)["name"] == "QCM-MODULE-01/33"
    assert dict(problem.values)["known"].startswith("QCM-MODULE-01/3")
    assert [i.number for i in done.value.items] == ["3"]


def test_a_total_that_depends_on_chance_is_refused() -> None:
    bank = course(pool(item(1, 1), item(1, 2, points=2), item(1, 3)))
    plan = Plan("june", AT, sections=(section(Request(AT, 2, (1,))),))
    (problem,) = planned(bank, plan).diagnostics
    assert problem.code is Code.UNEVEN_DRAW
    assert dict(problem.values)["points"] == "1, 2"


def test_a_pass_mark_out_of_reach_is_reported() -> None:
    plan = Plan("june", AT, pass_mark=Decimal(19))
    assert [p.code for p in planned(COURSE, plan).diagnostics] == [Code.PASS_MARK]
    assert planned(COURSE, Plan("june", AT, pass_mark=Decimal(18))).diagnostics == ()


def test_header_lines_speak_the_language_of_the_course() -> None:
    plan = Plan("june", AT, calculator=False, pass_mark=Decimal("9.5"))
    assert planned(COURSE, plan).value.facts == (
        ("Calculator", "not allowed"),
        ("Pass mark", "9.5 / 18"),
    )


def test_a_plan_takes_the_place_of_the_exam_of_its_name() -> None:
    whole = with_plans(COURSE, Plan("final", AT, minutes=5), Plan("june", AT, minutes=7))
    found = {b.name: b.minutes for b in blueprints(whole)}
    assert list(found) == [
        "final",
        "qcm-module-01",
        "qcm-module-02",
        "qcm-module-03",
        "dev-module-01",
        "june",
    ]
    assert (found["final"], found["june"]) == (5, 7)


def test_only_the_first_thing_that_is_wrong_with_a_plan_is_said() -> None:
    wanted = section(Request(AT, 9, (1,)), items=("nothing",))
    problems = plan_problems(with_plans(COURSE, Plan("june", AT, sections=(wanted,))))
    assert [p.code for p in problems] == [Code.UNKNOWN_ITEM]
    wanted = section(Request(AT, 9, (1,)))
    problems = plan_problems(with_plans(COURSE, Plan("june", AT, sections=(wanted,))))
    assert [p.code for p in problems] == [Code.QUOTA_NOT_MET]


def test_an_item_on_two_modules_answers_who_asks_for_both() -> None:
    both = open_item(1, 1)
    bank = course(pool(both))
    assert made(section(Request(AT, modules=(1, 2))), base=bank).asked == 1


def test_a_section_that_nothing_would_stand_in_is_refused() -> None:
    bank = course(pool(item(1, 1)))
    empty = SectionPlan(at("coursepub.toml", 9), kind=SectionKind.DEVELOPMENT)
    done = planned(bank, Plan("june", AT, sections=(section(), empty)))
    (problem,) = done.diagnostics
    assert (problem.code, problem.at.line) == (Code.QUOTA_NOT_MET, 9)
    assert dict(problem.values)["wanted"] == 'kind = "development"'
