"""Which folder is the course."""

import errno
import os
import sys
from pathlib import Path

import pytest

from coursepub.diagrams import Choice, EngineName
from coursepub.model.diagnostic import Code
from coursepub.model.errors import CoursepubError, Problem
from coursepub.read.folder import read_folder
from coursepub.read.locate import courses, locate
from coursepub.read.settings import Settings


def write(path: Path, text: str = "# MODULE 1 - Title\n") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_the_settings_are_searched_upwards(tmp_path: Path) -> None:
    write(tmp_path / "coursepub.toml", 'content = "texts"\ntitle = "Named"\n')
    write(tmp_path / "texts/a/module.md")
    for start in (tmp_path, tmp_path / "texts", tmp_path / "texts/a"):
        place = locate(start, chosen=False)
        assert place.root == tmp_path / "texts"
        assert place.settings.title == "Named"


def test_without_settings_a_content_folder_then_the_folder_itself(tmp_path: Path) -> None:
    write(tmp_path / "a/content/module.md")
    write(tmp_path / "b/module.md")
    assert locate(tmp_path / "a", chosen=False).root == tmp_path / "a/content"
    assert locate(tmp_path / "b", chosen=True).root == tmp_path / "b"


def test_a_course_inside_another_project_is_not_taken_for_it(tmp_path: Path) -> None:
    write(tmp_path / "coursepub.toml", 'title = "Outer"\n')
    write(tmp_path / "content/module.md")
    write(tmp_path / "tests/other/module.md")
    inner = locate(tmp_path / "tests/other", chosen=True)
    assert (inner.root, inner.settings.title) == (tmp_path / "tests/other", "")
    assert locate(tmp_path / "content", chosen=True).settings.title == "Outer"


def test_courses_side_by_side_are_found_and_one_is_chosen(tmp_path: Path) -> None:
    write(tmp_path / "README.md")
    write(tmp_path / "one/00-INDEX.md")
    write(tmp_path / "one/cours/module.md")
    write(tmp_path / "two/coursepub.toml", 'title = "Two"')
    write(tmp_path / "two/module.md")
    write(tmp_path / "notes/module.md")
    assert [folder.name for folder in courses(tmp_path)] == ["one", "two"]
    with pytest.raises(CoursepubError) as caught:
        locate(tmp_path, chosen=False)
    assert caught.value.problem is Problem.SEVERAL_COURSES
    assert caught.value.values["courses"] == "one, two"
    assert locate(tmp_path / "two", chosen=True).settings.title == "Two"
    write(tmp_path / "00-INDEX.md")
    assert locate(tmp_path, chosen=False).root == tmp_path


def test_an_index_beside_numbered_files_makes_a_course_but_no_page_of_a_site(
    tmp_path: Path,
) -> None:
    for part in ("one", "two"):
        for name in ("00-INDEX-FORMATION", "MODULE-01-Tri", "QCM-MODULE-01"):
            write(tmp_path / "courses" / part / f"{name}.md")
        for name in ("index", "lesson-1", "lesson-2"):
            write(tmp_path / "site" / part / f"{name}.md")
    assert [folder.name for folder in courses(tmp_path / "courses")] == ["one", "two"]
    assert courses(tmp_path / "site") == ()


@pytest.mark.parametrize(
    ("text", "problem", "said"),
    [
        ("titel = 'x'", Problem.UNKNOWN_SETTING, {"name": "titel", "known": "title"}),
        ("title = 3", Problem.BAD_CONFIGURATION, {}),
        ("language = 'de'", Problem.BAD_CONFIGURATION, {}),
        ("title = ", Problem.BAD_CONFIGURATION, {}),
        ("content = 'missing'", Problem.NO_COURSE, {"folder": "missing"}),
    ],
)
def test_wrong_settings_are_named(
    tmp_path: Path, text: str, problem: Problem, said: dict[str, str]
) -> None:
    write(tmp_path / "coursepub.toml", text)
    with pytest.raises(CoursepubError) as caught:
        locate(tmp_path, chosen=False)
    assert caught.value.problem is problem
    assert said.items() <= caught.value.values.items()


def test_a_folder_without_texts_is_no_course(tmp_path: Path) -> None:
    with pytest.raises(CoursepubError) as caught:
        read_folder(locate(tmp_path, chosen=True))
    assert caught.value.problem is Problem.NO_COURSE


def test_the_reader_stays_inside_the_folder(tmp_path: Path) -> None:
    write(tmp_path / "course/module.md")
    write(tmp_path / "secret.md")
    (tmp_path / "course/link.md").symlink_to(tmp_path / "secret.md")
    write(tmp_path / "course/.hidden/module.md")
    write(tmp_path / "course/build/module.md")
    folder = read_folder(locate(tmp_path / "course", chosen=True))
    assert [str(source.file) for source in folder.sources] == ["module.md"]
    assert [str(problem.at.file) for problem in folder.diagnostics] == ["link.md"]


def test_what_is_no_file_or_may_not_be_read_is_said(tmp_path: Path) -> None:
    write(tmp_path / "MODULE-1.md")
    (tmp_path / "broken.md").symlink_to("nowhere.md")
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    folder = read_folder(locate(tmp_path, chosen=True))
    assert [str(source.file) for source in folder.sources] == ["MODULE-1.md"]
    assert [(str(p.at.file), p.code) for p in folder.diagnostics] == [
        ("broken.md", Code.UNREADABLE_FILE),
        ("pipe.md", Code.UNREADABLE_FILE),
    ]


def test_a_folder_that_may_not_be_looked_into_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "MODULE-1.md")
    write(tmp_path / "locked/MODULE-2.md")
    listed = os.scandir

    def guarded(path: str) -> object:
        if Path(path).name == "locked":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", guarded)
    (problem,) = read_folder(locate(tmp_path, chosen=True)).diagnostics
    assert (str(problem.at.file), problem.code) == ("locked", Code.UNREADABLE_FILE)


@pytest.mark.skipif(sys.platform != "linux", reason="others refuse such names")
def test_names_of_any_bytes_can_be_shown(tmp_path: Path) -> None:
    names = (b"bad\xff.md", b"a\nb.md", b"q\"'.md", b"-x.md", b"<b>.md")
    for name in names:
        (tmp_path / os.fsdecode(name)).write_text("# MODULE 1 - X\n", encoding="utf-8")
    folder = read_folder(locate(tmp_path, chosen=True))
    shown = {str(source.file) for source in folder.sources}
    assert shown == {"bad\ufffd.md", "a\nb.md", "q\"'.md", "-x.md", "<b>.md"}


def test_a_courses_own_templates_are_found(tmp_path: Path) -> None:
    write(tmp_path / "module.md")
    write(tmp_path / "templates/exam.css", "body {}")
    folder = read_folder(locate(tmp_path, chosen=True))
    assert folder.overrides == {"exam.css": b"body {}"}


def test_the_diagram_engine_and_its_script_are_settings(tmp_path: Path) -> None:
    text = '[diagrams]\nengine = "chromium"\nmermaid_js = "tools/mermaid.min.js"\n'
    write(tmp_path / "coursepub.toml", text)
    write(tmp_path / "content/module.md")
    drawn_by = locate(tmp_path / "content", chosen=False).settings.drawn_by
    assert drawn_by == Choice(EngineName.CHROMIUM, tmp_path / "tools/mermaid.min.js")
    assert Settings().drawn_by == Choice()


@pytest.mark.parametrize(
    ("text", "problem", "said"),
    [
        ("[diagrams]\nengin = 'x'", Problem.UNKNOWN_SETTING, {"name": "engin", "known": "engine"}),
        ("[diagrams]\nengine = 'x'", Problem.BAD_CONFIGURATION, {}),
        ("diagrams = 'x'", Problem.BAD_CONFIGURATION, {}),
    ],
)
def test_wrong_settings_of_diagrams_are_named(
    tmp_path: Path, text: str, problem: Problem, said: dict[str, str]
) -> None:
    write(tmp_path / "coursepub.toml", text)
    with pytest.raises(CoursepubError) as caught:
        locate(tmp_path, chosen=False)
    assert caught.value.problem is problem
    assert said.items() <= caught.value.values.items()


def test_the_shipped_templates_are_no_courses_own(root: Path) -> None:
    assert locate(root, chosen=True).template_folders == ()


def test_answers_in_plain_text_are_read_and_no_other_text(tmp_path: Path) -> None:
    write(tmp_path / "QCM.md")
    write(tmp_path / "QCM-reponses.txt", "Question 1 : B\n")
    write(tmp_path / "requirements.txt", "jinja2\n")
    folder = read_folder(locate(tmp_path, chosen=True))
    assert [source.file.name for source in folder.sources] == ["QCM-reponses.txt", "QCM.md"]
