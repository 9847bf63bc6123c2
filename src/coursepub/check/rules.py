"""Every rule, in the order in which they run."""

from collections.abc import Callable, Iterator

from coursepub.check.glossary import see_also_leads_somewhere, terms_are_defined, terms_are_unique
from coursepub.check.items import (
    ids_are_unique,
    items_ask_something,
    items_have_keys,
    items_offer_a_choice,
    keys_name_options,
    numbers_are_unique,
    open_items_have_grids,
    open_items_have_model_answers,
    options_differ,
    options_have_text,
    several_keys_are_announced,
)
from coursepub.check.links import links_lead_somewhere
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location

Rule = Callable[[Course], Iterator[Diagnostic]]


def a_course_holds_something(course: Course) -> Iterator[Diagnostic]:
    """A folder without modules, questions and glossary is probably the wrong folder."""
    if course.sources and not (course.modules or course.pools or course.glossaries):
        yield diagnostic(Location(course.sources[0].file, 1), Code.NO_CONTENT)


RULES: tuple[Rule, ...] = (
    a_course_holds_something,
    items_ask_something,
    items_offer_a_choice,
    options_have_text,
    options_differ,
    numbers_are_unique,
    ids_are_unique,
    items_have_keys,
    keys_name_options,
    several_keys_are_announced,
    open_items_have_grids,
    open_items_have_model_answers,
    terms_are_defined,
    terms_are_unique,
    see_also_leads_somewhere,
    links_lead_somewhere,
)


def check(course: Course) -> tuple[Diagnostic, ...]:
    """Everything that the rules find wrong with a course."""
    return tuple(problem for rule in RULES for problem in rule(course))
