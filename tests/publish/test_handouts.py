"""Handouts are made once, by whatever number of processes, until something changes."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coursepub.model.errors import CoursepubError, Problem
from coursepub.publish import press as pressing
from coursepub.publish.course import load
from coursepub.publish.handouts import handout_plan, handouts_of, publish_handouts
from coursepub.publish.press import press
from coursepub.publish.stamps import Why

PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'


@pytest.fixture
def course(small: Path, copy_of: Callable[[Path], Path]) -> Path:
    """A copy of the tiny course, with a picture in its module."""
    root = copy_of(small)
    (root / "cours" / "point.svg").write_bytes(PICTURE)
    (root / "cours" / "ailleurs.svg").write_bytes(PICTURE)
    module = next(root.glob("cours/*.md"))
    module.write_text(f"{module.read_text('utf-8')}\n![Un point](point.svg)\n", "utf-8")
    return root


@pytest.fixture
def built(course: Path, tmp_path: Path) -> Path:
    """Its handouts."""
    publish_handouts(load(course, chosen=True), tmp_path / "out")
    return tmp_path / "out"


def reasons(course: Path, built: Path, *, force: bool = False) -> set[Why | None]:
    return {why for _, why in handout_plan(load(course, chosen=True), built, force=force)}


def test_an_unchanged_course_is_left_as_it_is(course: Path, built: Path) -> None:
    assert reasons(course, built) == {None}
    first = {path: path.stat().st_mtime_ns for path in built.rglob("*")}
    made = publish_handouts(load(course, chosen=True), built)
    assert made.fresh == 0
    assert [file.path.suffix for file in made.written] == [".pdf", ".pdf"]
    assert all(file.pages for file in made.written)
    assert {path: path.stat().st_mtime_ns for path in built.rglob("*")} == first


def test_what_is_wrong_is_said_again(course: Path, built: Path) -> None:
    module = next(course.glob("cours/*.md"))
    module.write_text(f"{module.read_text('utf-8')}\n![x](absente.png)\n", "utf-8")
    loaded = load(course, chosen=True)
    fresh, kept = publish_handouts(loaded, built), publish_handouts(loaded, built)
    assert (fresh.fresh, kept.fresh) == (2, 0)
    assert kept.diagnostics == fresh.diagnostics != ()


def test_touching_files_changes_nothing(course: Path, built: Path) -> None:
    for path in course.rglob("*.*"):
        os.utime(path, (1, 1))
    assert reasons(course, built) == {None}


def test_a_changed_text_changes_its_handouts(course: Path, built: Path) -> None:
    module = next(course.glob("cours/*.md"))
    module.write_text(f"{module.read_text('utf-8')}\nDe plus.\n", "utf-8")
    assert reasons(course, built) == {Why.TEXT}


def test_only_images_that_are_shown_matter(course: Path, built: Path) -> None:
    (course / "cours" / "ailleurs.svg").write_bytes(PICTURE + b"\n")
    assert reasons(course, built) == {None}
    (course / "cours" / "point.svg").write_bytes(PICTURE + b"\n")
    assert reasons(course, built) == {Why.IMAGES}


def test_a_template_of_the_course_matters_if_handouts_use_it(course: Path, built: Path) -> None:
    own = course / "templates"
    own.mkdir()
    (own / "exam.css").write_text("p { color: #000 }", "utf-8")
    assert reasons(course, built) == {None}
    (own / "handout-pieces.html.j2").write_text("{% macro prose(it) %}{% endmacro %}", "utf-8")
    assert reasons(course, built) == {Why.TEMPLATES}


def test_force_makes_the_same_again(course: Path, built: Path) -> None:
    assert reasons(course, built, force=True) == {Why.FORCED}
    first = {path: path.read_bytes() for path in built.rglob("*.pdf")}
    assert publish_handouts(load(course, chosen=True), built, force=True).fresh == 2
    assert {path: path.read_bytes() for path in built.rglob("*.pdf")} == first


def test_a_plan_writes_nothing(course: Path, tmp_path: Path) -> None:
    assert reasons(course, tmp_path / "none") == {Why.NEW}
    assert not (tmp_path / "none").exists()


def test_processes_side_by_side_make_the_same_bytes(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = load(course, chosen=True)
    handouts = handouts_of(loaded.course)
    alone = {handout.name: done for handout, done in press(loaded, handouts, 1)}
    monkeypatch.setattr(pressing, "WORTH", 1)
    together = {handout.name: done for handout, done in press(loaded, handouts, 2)}
    assert together == alone


def test_a_reason_to_stop_comes_back_from_another_process(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (course / "templates").mkdir()
    (course / "templates" / "handout.html.j2").write_text("{{ absent }}", "utf-8")
    loaded = load(course, chosen=True)
    monkeypatch.setattr(pressing, "WORTH", 1)
    with pytest.raises(CoursepubError) as caught:
        list(press(loaded, handouts_of(loaded.course), 2))
    assert caught.value.problem is Problem.BAD_TEMPLATE


PROGRAM = """
import json, sys
from pathlib import Path
from coursepub.publish.build import build
from coursepub.publish.course import load
built = build(load(Path(sys.argv[1]), chosen=True), Path(sys.argv[2]))
engines = {"weasyprint", "merman", "jinja2", "docx", "fontTools", "PIL"} & set(sys.modules)
print(json.dumps([built.fresh, sorted(engines)]))
"""


def test_an_unchanged_build_loads_no_engine(course: Path, tmp_path: Path) -> None:
    def run() -> list[object]:
        command = [sys.executable, "-B", "-c", PROGRAM, str(course), str(tmp_path / "out")]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found = json.loads(done.stdout)
        assert isinstance(found, list)
        return found

    first, second = run(), run()
    assert first[0] != 0
    assert second == [0, []]
