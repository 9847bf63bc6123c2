"""Every exam that a course can set: from its files, its schedule and its settings."""

from coursepub.assemble.draw import unmet
from coursepub.assemble.plans import planned
from coursepub.model.blueprint import Blueprint
from coursepub.model.course import Course
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.plan import Plan


def with_plans(course: Course, known: tuple[Blueprint, ...]) -> tuple[Blueprint, ...]:
    """`known` exams and those of the settings, which take the place of one of their name."""
    made = {plan.name: planned(course, plan).value for plan in course.plans}
    kept = tuple(made.pop(blueprint.name, blueprint) for blueprint in known)
    return (*kept, *made.values())


def plan_problems(course: Course) -> tuple[Diagnostic, ...]:
    """What is wrong with the exams that settings ask for, each at its line."""
    return tuple(problem for plan in course.plans for problem in _problems(course, plan))


def _problems(course: Course, plan: Plan) -> tuple[Diagnostic, ...]:
    made = planned(course, plan)
    return made.diagnostics or unmet(made.value)
