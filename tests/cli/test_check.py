"""`coursepub check`: which files, which problems, in which form."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from coursepub.cli.group import cli
from coursepub.cli.width import cells
from tests.running import Run

HIDDEN = "the answer that nobody may see"
BANK = f"""\
# QCM - MODULE 1

### Question 1

Which one is right?

- [ ] A. this
- [ ] B. {HIDDEN}
- [ ] C. none of these

### Question 2

Which of these is not wrong?

- [ ] A. this
- [ ] B. that
"""
KEY = f"""\
# MODULE 1

| Question | Answer | Explanation |
|---|---|---|
| 1 | **B** | {HIDDEN} |
| 2 | maybe {HIDDEN} | |
"""
MODULE = "# MODULE 01 - Sorting\n\nSee\t[the 図 of it](missing.md), 100 %.\n"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course with one fault of each severity, and more."""
    folder = tmp_path / "course"
    (folder / "quiz").mkdir(parents=True)
    (folder / "quiz" / "QCM-MODULE-01.md").write_text(BANK, encoding="utf-8")
    (folder / "quiz" / "CORRIGES-QCM.md").write_text(KEY, encoding="utf-8")
    (folder / "MODULE-01.md").write_text(MODULE, encoding="utf-8")
    return folder


def heads(err: str) -> list[str]:
    """The labels of the problems that the terminal shows."""
    return re.findall(r"^((?:error|warning|note)\[[\w-]+\])", err, re.MULTILINE)


def test_problems_stand_by_file_with_their_lines_and_a_count(run: Run, course: Path) -> None:
    code, out, err = run("check", course)
    assert (code, out) == (1, "")
    assert heads(err) == ["warning[broken-link]", "error[unreadable-answer]", "error[no-key]"]
    assert [line for line in err.splitlines() if line.startswith("── ")] == [
        "── MODULE-01.md",
        "── quiz/CORRIGES-QCM.md",
        "── quiz/QCM-MODULE-01.md",
    ]
    assert "2 errors, 1 warning, 2 notes (shown with --notes)" in err


def test_a_caret_stands_under_what_is_wrong(run: Run, course: Path) -> None:
    _, _, err = run("check", course, "--select", "broken-link")
    lines = err.splitlines()
    place = next(n for n, line in enumerate(lines) if "-->" in line)
    assert lines[place : place + 4] == [
        " --> MODULE-01.md:3:19",
        "  |",
        "3 | See\t[the 図 of it](missing.md), 100 %.",
        # the tab is kept, and the wide character takes two columns
        "  |    \t               ^^^^^^^^^^",
    ]


def test_a_caret_is_shown_in_a_long_line(run: Run, course: Path) -> None:
    text = "# MODULE 01 - Sorting\n\n" + "word " * 60 + "[x](missing.md) " + "word " * 60 + "\n"
    (course / "MODULE-01.md").write_text(text, encoding="utf-8")
    _, _, err = run("check", course, "--select", "broken-link")
    quoted, mark = (line for line in err.splitlines() if " | " in line)
    start = mark.index("^")
    assert quoted[start:].startswith("missing.md")
    assert mark.count("^") == len("missing.md")
    assert len(quoted) < 120


def test_a_fault_of_a_whole_line_is_underlined_as_far_as_it_is_shown(
    run: Run, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, err = run("check", course, "--select", "no-key")
    assert "11 | ### Question 2\n   | ^^^^^^^^^^^^^^\n" in err
    monkeypatch.setenv("COLUMNS", "40")
    text = f"# MODULE 01 - Sorting\n\n```mermaid\nflowchart LR\n  A --> {'図' * 60}((\n```\n"
    (course / "MODULE-01.md").write_text(text, encoding="utf-8")
    _, _, err = run("check", course, "--select", "bad-diagram")
    quoted = next(line for line in err.splitlines() if line.startswith("5 | "))
    assert cells(quoted) <= 42


def test_severities_are_names_too(run: Run, course: Path) -> None:
    code, _, err = run("check", course, "--select", "warning")
    assert (code, heads(err)) == (0, ["warning[broken-link]"])
    code, _, err = run("check", course, "--select", "remarque")
    assert (code, heads(err)) == (0, ["note[pinned-option]", "note[negative-stem]"])
    assert heads(run("check", course, "--ignore", "error,broken-link")[2]) == []


def test_french_signs_stay_with_their_words(
    run: Run, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURSEPUB_LANG", "fr")
    _, _, err = run("check", course, "--notes")
    assert "«\u00a0missing.md\u00a0»" in err
    assert not re.search("« | [»;?!](?:\\s|$)", err)


def test_notes_are_shown_on_demand_from_either_side(run: Run, course: Path) -> None:
    assert "note[" not in run("check", course)[2]
    for arguments in (("--notes", "check", course), ("check", "--notes", course)):
        assert {"note[pinned-option]", "note[negative-stem]"} <= set(heads(run(*arguments)[2]))


def test_selected_and_ignored_problems(run: Run, course: Path) -> None:
    code, _, err = run("check", course, "--select", "pinned-option")
    assert (code, heads(err)) == (0, ["note[pinned-option]"])
    code, _, err = run("check", course, "--ignore", "no-key,unreadable-answer")
    assert (code, heads(err)) == (0, ["warning[broken-link]"])
    assert run("check", course, "--select", "broken-link", "--strict")[0] == 1
    code, _, err = run("check", course, "--select", "no-key", "--ignore", "no-key")
    assert code == 0
    assert "Nothing to say about 3 files" in err


def test_an_unknown_name_is_met_with_those_that_resemble_it(run: Run, course: Path) -> None:
    code, out, err = run("check", course, "--ignore", "no-keys")
    assert (code, out) == (2, "")
    assert "“no-keys”" in err
    assert "no-key" in err.replace("no-keys", "")


def test_json_is_one_array_that_quotes_no_line(run: Run, course: Path) -> None:
    code, out, err = run("check", course, "--format", "json", "--notes")
    found = json.loads(out)
    assert code == 1
    assert HIDDEN not in out
    assert [list(problem) for problem in found] == [
        ["file", "line", "column", "code", "severity", "message", "hint"]
    ] * len(found)
    link = next(problem for problem in found if problem["code"] == "broken-link")
    assert (link["file"], link["line"], link["column"]) == ("MODULE-01.md", 3, 19)
    assert link["severity"] == "warning"
    assert "missing.md" in link["message"]
    assert {problem["severity"] for problem in found} == {"error", "warning", "information"}
    assert heads(err) == []


def test_json_of_a_faultless_course_is_an_empty_array(run: Run, small: Path) -> None:
    code, out, _ = run("check", small, "--format", "json")
    assert (code, json.loads(out)) == (0, [])


def test_workflow_commands_name_paths_from_here(run: Run, course: Path) -> None:
    code, out, _ = run("check", course, "--format", "github")
    assert code == 1
    assert HIDDEN not in out
    assert out.splitlines()[0] == (
        "::warning file=course/MODULE-01.md,line=3,col=19,title=broken-link::"
        "the link “missing.md” leads to no file%0Acorrect the path"
    )
    assert all(line.startswith("::") for line in out.splitlines())


def test_a_link_is_named_as_its_author_wrote_it(run: Run, course: Path) -> None:
    (course / "MODULE-01.md").write_text("# MODULE 01 - x\n\nVoir [é](été.md).\n", encoding="utf-8")
    _, _, err = run("check", course, "--select", "broken-link")
    assert "“été.md”" in err
    assert "MODULE-01.md:3:10" in err


def test_colours_are_left_out_where_the_user_wants_none(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURSEPUB_LANG", "en")
    ran = CliRunner().invoke(cli, ["check", str(course)], color=True)
    assert "\x1b[" in ran.stderr
    monkeypatch.setenv("NO_COLOR", "1")
    ran = CliRunner().invoke(cli, ["check", str(course)], color=True)
    assert "no-key" in ran.stderr
    assert "\x1b[" not in ran.stderr


def test_workflow_commands_are_escaped(run: Run, course: Path) -> None:
    (course / "MODULE-01.md").write_text("# MODULE 01 - x\n\n[x](a%25,b.md)\n", encoding="utf-8")
    _, out, _ = run("check", course, "--format", "github", "--select", "broken-link")
    assert "“a%2525,b.md”" in out


def test_only_the_problems_of_named_files_are_shown(run: Run, course: Path) -> None:
    _, _, err = run("check", course / "quiz" / "QCM-MODULE-01.md")
    assert heads(err) == ["error[no-key]"]
    _, _, err = run("-C", course, "check", course / "MODULE-01.md", course / "quiz")
    assert len(heads(err)) == 3
    _, _, err = run("-C", course, "check", course / "MODULE-01.md")
    assert heads(err) == ["warning[broken-link]"]


def test_a_file_is_read_with_the_course_around_it(
    run: Run, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its answers stand in another folder, which settings above both name."""
    (course / "coursepub.toml").write_text('content = "."\n', encoding="utf-8")
    (course / "keys").mkdir()
    (course / "quiz" / "CORRIGES-QCM.md").rename(course / "keys" / "CORRIGES-QCM.md")
    _, out, _ = run("check", course / "quiz" / "QCM-MODULE-01.md", "--format", "json")
    assert [(p["code"], p["line"]) for p in json.loads(out)] == [("no-key", 11)]
    monkeypatch.chdir(course)
    _, out, _ = run("check", Path("quiz", "QCM-MODULE-01.md"), "--format", "json")
    assert [problem["code"] for problem in json.loads(out)] == ["no-key"]


def test_a_path_from_above_several_courses_is_read_with_its_own(
    run: Run, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in (course, course.parent / "other"):
        (folder / "part").mkdir(parents=True)
        (folder / "INDEX.md").write_text("# Course\n", encoding="utf-8")
    (course / "keys").mkdir()
    (course / "quiz" / "CORRIGES-QCM.md").rename(course / "keys" / "CORRIGES-QCM.md")
    monkeypatch.chdir(course.parent)
    path = Path("course", "quiz", "QCM-MODULE-01.md")
    _, out, _ = run("check", path, "--format", "json")
    assert [(p["file"], p["code"], p["line"]) for p in json.loads(out)] == [
        ("quiz/QCM-MODULE-01.md", "no-key", 11)
    ]


def test_paths_are_of_the_course_that_the_user_chose(run: Run, course: Path, small: Path) -> None:
    assert run("-C", course, "check", small)[0] == 2
    assert run("-C", course, "check", small / "GLOSSAIRE.md")[0] == 2
    _, _, err = run("-C", course, "check", course / "quiz")
    assert "── MODULE-01.md" not in err
    assert heads(run("-C", course, "check", course)[2]) == heads(run("check", course)[2])


def test_paths_of_two_courses_are_refused(run: Run, course: Path, small: Path) -> None:
    code, out, err = run("check", course / "MODULE-01.md", small / "GLOSSAIRE.md")
    assert (code, out) == (2, "")
    assert "GLOSSAIRE.md" in err


def test_a_path_that_is_not_there_is_refused(run: Run, course: Path) -> None:
    assert run("check", course / "nothing.md")[0] == 2


def test_json_speaks_the_users_language(
    run: Run, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURSEPUB_LANG", "fr")
    _, out, _ = run("check", course, "--format", "json", "--select", "broken-link")
    assert "ne mène à aucun fichier" in json.loads(out)[0]["message"]


def test_no_form_for_programs_tells_what_an_answer_says(run: Run, course: Path) -> None:
    """Messages, too, are read by whoever sees a workflow's log."""
    formula = "$x_{1}^{2}$"
    text = KEY.replace(f"| 1 | **B** | {HIDDEN} |", f"| 1 | **B** | {formula} | {HIDDEN} |")
    (course / "quiz" / "CORRIGES-QCM.md").write_text(text, encoding="utf-8")
    for form in ("json", "github"):
        _, out, _ = run("check", course, "--format", form, "--notes")
        assert "extra-cell" in out
        assert HIDDEN not in out
        assert formula not in out
