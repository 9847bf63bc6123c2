"""Exams that follow from the files of a course."""

from coursepub.assemble.blueprints import blueprints
from coursepub.assemble.forms import assemble
from coursepub.model.form import SectionKind
from tests.assemble.bank import course, item, open_item, pool

BOTH = [SectionKind.CHOICE, SectionKind.DEVELOPMENT]


def test_a_file_of_both_kinds_makes_one_exam_with_a_section_each() -> None:
    mixed = course(pool(item(1, 1), open_item(1, 9), item(1, 2)))
    final, single = blueprints(mixed)
    for blueprint in (final, single):
        assert [section.kind for section in blueprint.sections] == BOTH
        form, key = assemble(mixed, blueprint, "A", "seed")
        assert [len(section.questions) for section in form.sections] == [2, 1]
        assert [bool(entry.letters) for entry in key.entries] == [True, True, False]


def test_files_of_development_questions_alone_are_no_part_of_the_final_exam() -> None:
    final, bank, development = blueprints(course(pool(item(1, 1)), pool(open_item(2, 1))))
    assert [section.kind for section in final.sections] == BOTH[:1]
    assert [section.kind for section in bank.sections] == BOTH[:1]
    assert [section.kind for section in development.sections] == BOTH[1:]
