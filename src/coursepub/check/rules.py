"""Every rule, in the order in which they run."""

from collections.abc import Callable, Iterator

from coursepub.check.blueprints import sittings_are_covered
from coursepub.check.claims import (
    announced_numbers_are_true,
    files_are_listed,
    listed_files_exist,
    pass_marks_can_be_reached,
    weights_make_a_whole,
)
from coursepub.check.glossary import see_also_leads_somewhere, terms_are_defined, terms_are_unique
from coursepub.check.html import html_is_known
from coursepub.check.items import (
    announced_keys_are_as_many,
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
from coursepub.check.links import (
    anchors_exist,
    images_lie_in_the_course,
    links_lead_somewhere,
    references_are_defined,
)
from coursepub.check.notes import addresses_are_used, formulas_are_on, notes_are_whole
from coursepub.check.quality import (
    explanations_fit_their_key,
    explanations_name_no_letters,
    items_differ,
    numbers_have_no_gaps,
    options_speak_for_themselves,
    right_options_do_not_stand_out,
    stems_ask_for_what_is,
)
from coursepub.check.terms import (
    acronyms_have_entries,
    definitions_say_something,
    terms_are_used,
    terms_stand_under_their_letter,
)
from coursepub.check.text import (
    boxes_have_spaces,
    code_is_not_run,
    rows_fit_their_tables,
    self_tests_stand_apart,
    titles_have_no_banners,
)
from coursepub.markup.collector import paused
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location

Rule = Callable[[Course], Iterator[Diagnostic]]


def a_course_holds_something(course: Course) -> Iterator[Diagnostic]:
    """A folder without modules, questions and glossary is probably the wrong folder."""
    if course.sources and not (course.modules or course.pools or course.glossaries):
        yield diagnostic(Location(course.sources[0].file, 1), Code.NO_CONTENT)


def files_differ(course: Course) -> Iterator[Diagnostic]:
    """A copy that somebody kept beside the file prints all of it twice."""
    first: dict[str, Location] = {}
    for source in course.sources:
        at = Location(source.file, 1)
        if source.text.strip() and (original := first.setdefault(source.text, at)) is not at:
            yield diagnostic(at, Code.COPIED_FILE, place=original.file)


RULES: tuple[Rule, ...] = (
    a_course_holds_something,
    files_differ,
    code_is_not_run,
    titles_have_no_banners,
    rows_fit_their_tables,
    self_tests_stand_apart,
    html_is_known,
    notes_are_whole,
    addresses_are_used,
    formulas_are_on,
    items_ask_something,
    items_offer_a_choice,
    boxes_have_spaces,
    options_have_text,
    options_differ,
    numbers_are_unique,
    ids_are_unique,
    numbers_have_no_gaps,
    items_differ,
    items_have_keys,
    keys_name_options,
    several_keys_are_announced,
    announced_keys_are_as_many,
    options_speak_for_themselves,
    explanations_name_no_letters,
    explanations_fit_their_key,
    stems_ask_for_what_is,
    right_options_do_not_stand_out,
    open_items_have_grids,
    open_items_have_model_answers,
    terms_are_defined,
    terms_are_unique,
    see_also_leads_somewhere,
    definitions_say_something,
    terms_stand_under_their_letter,
    terms_are_used,
    acronyms_have_entries,
    links_lead_somewhere,
    references_are_defined,
    images_lie_in_the_course,
    anchors_exist,
    announced_numbers_are_true,
    listed_files_exist,
    files_are_listed,
    weights_make_a_whole,
    pass_marks_can_be_reached,
    sittings_are_covered,
)


def check(course: Course) -> tuple[Diagnostic, ...]:
    """Everything that the rules find wrong with a course."""
    with paused():
        return tuple(problem for rule in RULES for problem in rule(course))
