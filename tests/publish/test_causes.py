"""Causes: what a change makes anew, and what it leaves alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from coursepub.publish.causes import glossary_causes, handout_causes, specimen_causes
from coursepub.publish.course import load
from coursepub.publish.handouts import handouts_of


@pytest.fixture
def course(small: Path, copy_of: Callable[[Path], Path]) -> Path:
    own = copy_of(small)
    (own / "cours/MODULE-02-Suite.md").write_text("# MODULE 02 - Suite\n\n## A\n\nB.\n", "utf-8")
    return own


def all_causes(course: Path) -> dict[str, object]:
    """The causes of everything that a build makes."""
    loaded = load(course, chosen=True)
    found: dict[str, object] = {
        h.name: handout_causes(loaded, h) for h in handouts_of(loaded.course)
    }
    return {**found, "glossary": glossary_causes(loaded), "specimens": specimen_causes(loaded)}


def changed(course: Path, edit: Callable[[], object]) -> set[str]:
    """What an edit makes anew."""
    before = all_causes(course)
    edit()
    after = all_causes(course)
    return {name for name in before if before[name] != after.get(name)}


def test_a_line_of_a_module_concerns_it_and_the_whole_course(course: Path) -> None:
    module = course / "cours/MODULE-02-Suite.md"
    whole = handouts_of(load(course, chosen=True).course)[-1].name
    edited = changed(
        course, lambda: module.write_text(f"{module.read_text('utf-8')}\nC.\n", "utf-8")
    )
    assert edited == {"MODULE-02-Suite", whole}


def test_a_session_and_a_standard_concern_no_exam(course: Path) -> None:
    settings = course / "coursepub.toml"
    text = '[session]\ntitle = "Juin"\n[pdf]\nvariant = "pdf/a-2a"\n'
    assert changed(course, lambda: settings.write_text(text, "utf-8")) == set()


def test_a_question_concerns_its_exams_only(course: Path) -> None:
    bank = course / "evaluations/QCM-MODULE-01.md"
    text = bank.read_text("utf-8")
    edited = changed(
        course, lambda: bank.write_text(text.replace("Question 1", "Question  1"), "utf-8")
    )
    assert edited <= {"specimens"}
