"""`[exams.NAME]` and `[sitting]` of the settings file."""

from datetime import date, time
from decimal import Decimal
from pathlib import Path, PurePosixPath

import pytest

from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.form import SectionKind
from coursepub.model.plan import Order, Plan
from coursepub.model.scoring import Several
from coursepub.publish.course import load
from coursepub.read.exams import plans, sitting
from coursepub.read.settings import Settings, read_settings

JUNE = """\
title = "A course"

[sitting]
institution = "Institut"
day = 2026-06-23
starts = "9 h 30"

[exams.june]
minutes = 45
calculator = false
pass_mark = 9.5
drawn = "per-paper"
near_duplicates = "allowed"
order = "by-module"
enemies = [["A/1", "A/2"]]
together = [["B/1", "B/2"]]
scoring = { wrong = 0.25, several = "partial" }

[[exams.june.sections]]
title = "One"
items = ["A/3"]
draw = [{ count = 5, module = 1 }, { module = [2, 3], level = "apply", points = 1.5 }]

[[exams.june.sections]]
kind = "development"
order = "as-authored"
draw = [{ count = 1, pool = "DEV" }]

[exams.july]
"""


def settings(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "coursepub.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def planned(tmp_path: Path, text: str) -> tuple[Plan, ...]:
    return plans(settings(tmp_path, text).exams, PurePosixPath("coursepub.toml"))


def test_an_exam_with_everything(tmp_path: Path) -> None:
    june, july = planned(tmp_path, JUNE)
    assert (june.name, june.at.line, july.at.line) == ("june", 8, 29)
    assert (june.minutes, june.calculator, june.pass_mark) == (45, False, Decimal("9.5"))
    assert (june.per_paper, june.twins_apart) == (True, False)
    assert (june.enemies, june.together) == ((("A/1", "A/2"),), (("B/1", "B/2"),))
    assert (june.scoring.wrong, june.scoring.several) == (Decimal("0.25"), Several.PARTIAL)
    one, two = june.sections
    assert (one.title, one.at.line, one.items, one.order) == ("One", 19, ("A/3",), Order.BY_MODULE)
    assert (two.kind, two.at.line, two.order) == (SectionKind.DEVELOPMENT, 24, Order.AS_AUTHORED)
    first, second = one.requests
    assert (first.count, first.wanted) == (5, "module = 1")
    assert second.count is None
    assert second.wanted == 'module = [2, 3], level = "apply", points = 1.5'
    assert two.requests[0].wanted == 'pool = "DEV"'


def test_an_exam_without_a_word_takes_the_defaults(tmp_path: Path) -> None:
    _, july = planned(tmp_path, JUNE)
    assert july == Plan("july", july.at, sections=july.sections)
    assert [(s.items, s.requests, s.order) for s in july.sections] == [((), (), Order.SHUFFLED)]


@pytest.mark.parametrize("said", ['"9 h 30"', '"9:30"', '"09h30"', "09:30:00"])
def test_an_hour_may_be_written_in_several_ways(tmp_path: Path, said: str) -> None:
    found = sitting(settings(tmp_path, f"[sitting]\nstarts = {said}").sitting)
    assert found.starts == time(9, 30)
    assert found.day is None


def test_a_sitting(tmp_path: Path) -> None:
    found = sitting(settings(tmp_path, JUNE).sitting)
    assert (found.institution, found.day, found.headcount) == ("Institut", date(2026, 6, 23), None)


@pytest.mark.parametrize(
    ("text", "name", "known"),
    [
        ("[exams.june]\nminuts = 4", "minuts", "minutes"),
        ("[exams.june.scoring]\nwrnog = 4", "wrnog", "wrong"),
        ("[[exams.june.sections]]\ntitel = 'x'", "titel", "title"),
        ("[[exams.june.sections]]\ndraw = [{ cuont = 1 }]", "cuont", "count"),
        ("[sitting]\ndate = 2026-06-23", "date", "day"),
        ("[exams.june]\nline = 4", "line", ""),
    ],
)
def test_an_unknown_setting_is_named_at_any_depth(
    tmp_path: Path, text: str, name: str, known: str
) -> None:
    with pytest.raises(CoursepubError) as stopped:
        settings(tmp_path, text)
    assert stopped.value.problem is Problem.UNKNOWN_SETTING
    assert stopped.value.values["name"] == name
    assert known in stopped.value.values["known"]


@pytest.mark.parametrize(
    "text",
    [
        "[exams.june]\nminutes = 0",
        "[exams.june]\npass_mark = 0",
        "[exams.june]\nscoring = { wrong = 2 }",
        "[exams.june]\norder = 'any'",
        "[exams.'../june']",
        "[exams.June]",
        "[sitting]\nstarts = '25:00'",
        "[sitting]\nheadcount = -1",
        "exams = 3",
        "[exams]\njune = 3",
        "[exams.june]\nsections = [3]",
    ],
)
def test_what_makes_no_sense_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(CoursepubError) as stopped:
        settings(tmp_path, text)
    assert stopped.value.problem is Problem.BAD_CONFIGURATION


def test_a_course_is_loaded_with_its_exams(tmp_path: Path) -> None:
    bank = "# QCM - MODULE 1\n\n### Question 1\n\nWhich?\n\n- [x] A. a\n- [ ] B. b\n"
    (tmp_path / "QCM-MODULE-01.md").write_text(bank, encoding="utf-8")
    toml = "[[exams.june.sections]]\ndraw = [{ count = 2, module = 1 }]\n"
    (tmp_path / "coursepub.toml").write_text(toml, encoding="utf-8")
    loaded = load(tmp_path, chosen=True)
    assert [plan.name for plan in loaded.course.plans] == ["june"]
    found = [f"{p.at}: {p.code.slug}" for p in loaded.diagnostics if "toml" in str(p.at)]
    assert found == ["coursepub.toml:1: quota-not-met"]


def test_the_manuals_example_is_read_as_it_says(tmp_path: Path, root: Path) -> None:
    text = (root / "docs/blueprints.md").read_text(encoding="utf-8")
    example = text.partition("```toml\n")[2].partition("```")[0]
    (june,) = planned(tmp_path, example)
    assert june.per_paper
    assert [len(section.requests) for section in june.sections] == [4, 1]
    assert settings(tmp_path, example).sitting.headcount == 28
