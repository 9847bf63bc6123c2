"""Exams that a schedule announces."""

import pytest

from coursepub.assemble.blueprints import blueprints
from coursepub.model.course import Course
from coursepub.model.form import SectionKind
from coursepub.model.plan import Announced
from tests.assemble.bank import COURSE, at

CHOICE = SectionKind.CHOICE


def exams(*announced: Announced) -> dict[str, tuple[int, int | None, str]]:
    course = Course("C", "", COURSE.language, (), pools=COURSE.pools, announced=announced)
    known = {blueprint.name for blueprint in blueprints(COURSE)}
    return {
        b.name: (len(b.items), b.minutes, b.title)
        for b in blueprints(course)
        if b.name not in known
    }


def sitting(*modules: int, kind: SectionKind = CHOICE) -> Announced:
    return Announced(at("INDEX.md", 9), "QCM des modules", kind, modules)


def test_a_sitting_joins_the_banks_of_its_modules() -> None:
    assert exams(sitting(1, 2)) == {"qcm-modules-01-02": (12, 30, "QCM des modules")}


def test_a_sitting_that_is_announced_twice_is_one_exam() -> None:
    assert list(exams(sitting(1, 3), sitting(1, 3))) == ["qcm-modules-01-03"]


@pytest.mark.parametrize(
    "announced",
    [sitting(1, 9), sitting(1, 2, kind=SectionKind.DEVELOPMENT), sitting(8, 9)],
    ids=["one module without a bank", "no such questions", "no bank at all"],
)
def test_what_no_files_cover_is_no_exam(announced: Announced) -> None:
    assert exams(announced) == {}
