"""What the command line says of wrong settings."""

import json
from pathlib import Path

import pytest

from tests.running import Run


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course below its settings."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "MODULE-01.md").write_text("# MODULE 01 - Sorting\n", "utf-8")
    return tmp_path


def test_a_caret_stands_under_a_wrong_setting(run: Run, course: Path) -> None:
    (course / "coursepub.toml").write_text('content = "text"\n', "utf-8")
    code, out, err = run("-C", course, "check")
    assert (code, out) == (2, "")
    assert err.splitlines()[1:] == [
        " --> coursepub.toml:1:11",
        "  |",
        '1 | content = "text"',
        "  |           ^^^^^^",
    ]


def test_programs_are_told_of_wrong_settings_in_their_form(run: Run, course: Path) -> None:
    (course / "coursepub.toml").write_text('content = "texts"\nmath = "on"\n', "utf-8")
    code, out, err = run("-C", course, "check", "--format", "json")
    (problem,) = json.loads(out)
    assert (code, err) == (1, "")
    assert (problem["file"], problem["line"], problem["column"]) == ("coursepub.toml", 2, 8)
    assert (problem["code"], problem["severity"]) == ("bad-configuration", "error")
    _, out, _ = run("-C", course, "check", "--format", "github")
    assert "coursepub.toml,line=2,col=8,title=bad-configuration::" in out


def test_what_an_exam_lacks_is_shown_in_the_settings_above_the_course(
    run: Run, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = 'content = "texts"\n[[exams.a.sections]]\nitems = ["X/1"]\n'
    (course / "coursepub.toml").write_text(text, "utf-8")
    _, _, err = run("-C", course, "check")
    assert "2 | [[exams.a.sections]]\n  | ^" in err
    monkeypatch.chdir(course)
    _, out, _ = run("check", "--format", "github")
    assert out.startswith("::error file=coursepub.toml,line=2,col=1,")
