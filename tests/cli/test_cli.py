"""The command line as a stranger meets it."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.running import Run


def test_the_sample_course_gives_no_cause_for_complaint(run: Run, root: Path) -> None:
    code, out, err = run("-C", root / "content", "check")
    assert (code, out) == (0, "")
    assert "error" not in err
    assert "warning" not in err


def test_exams_are_listed_on_standard_output(run: Run, small: Path) -> None:
    code, out, _ = run("-C", small, "exam", "--list")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == [
        "final",
        "qcm-module-01",
        "dev-module-01",
    ]
    assert "3 questions, 5 minutes, 3 points" in out


@pytest.mark.parametrize("command", [("exam", "--list"), ("bank", "list"), ("check", "--notes")])
def test_general_options_stand_before_a_command_or_after_it(
    run: Run, small: Path, command: tuple[str, ...]
) -> None:
    first, *rest = command
    before = run("-C", small, "--notes", *command)
    assert run(*command, "-C", small, "--notes") == before
    assert run(first, "--course", small, "--notes", *rest) == before


def test_standard_output_holds_the_paths_and_nothing_else(run: Run, small: Path) -> None:
    code, out, err = run("-C", small, "exam", "--seed", "x", "-o", "out")
    assert code == 0
    assert all(Path(line).is_file() for line in out.splitlines())
    folders = {Path(line).parent.name for line in out.splitlines()}
    assert folders == {"papers", "print", "keys", "marking"}
    assert "Paper code" in err
    assert not Path("build").exists()


def test_a_seed_is_never_shown(run: Run, small: Path) -> None:
    _, out, err = run("-C", small, "exam", "--seed", "zanzibar")
    assert "zanzibar" not in out + err
    assert "zanzibar" in Path("build/exams/final/keys/final.record.json").read_text()


PLANTED = {
    "a missing answer": (
        "evaluations/CORRIGES-QCM.md",
        "| 3 | **C** | Chaque nombre dépasse le précédent. |\n",
        "",
        r"error\[no-key\].*\n +--> evaluations/QCM-MODULE-01.md:31:\d+\n",
    ),
    "an unknown letter": (
        "evaluations/CORRIGES-QCM.md",
        "| **A** |",
        "| **D** |",
        r"error\[unknown-letter\].*\n *--> evaluations/CORRIGES-QCM.md:6:\d+\n",
    ),
    "a broken fence": (
        "cours/MODULE-01-Tri.md",
        "ORDER BY nom;\n```",
        "ORDER BY nom;",
        r"error\[unterminated-fence\].*\n *--> cours/MODULE-01-Tri.md:24:\d+\n",
    ),
    "a grid that does not add up": (
        "evaluations/DEV-MODULE-01.md",
        "| 3 pts |",
        "| 2 pts |",
        r"error\[grid-total\].*\n *--> evaluations/DEV-MODULE-01.md:22:\d+\n",
    ),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_mistake_is_shown_at_its_line_and_the_rest_is_built(
    run: Run, small: Path, copy_of: Callable[[Path], Path], planted: str
) -> None:
    name, good, bad, shown = PLANTED[planted]
    course = copy_of(small)
    text = (course / name).read_text(encoding="utf-8")
    assert good in text
    (course / name).write_text(text.replace(good, bad), encoding="utf-8")
    code, _, err = run("-C", course, "check")
    assert code == 1
    assert re.search(shown, err), err
    code, out, err = run("-C", course, "build")
    assert code == 1
    assert re.search(shown, err), err
    assert "build/handouts/MODULE-01-Tri.pdf" in out
    assert "build/glossary/GLOSSAIRE.docx" in out
    assert ("final-A.pdf" in out) is name.startswith(("cours", "evaluations/DEV"))


def test_another_encoding_is_a_warning_at_its_line(
    run: Run, small: Path, copy_of: Callable[[Path], Path]
) -> None:
    course = copy_of(small)
    path = course / "cours/MODULE-01-Tri.md"
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1252"))
    code, _, err = run("-C", course, "check")
    assert code == 0
    assert re.search(r"warning\[not-utf-8\].*\n *--> cours/MODULE-01-Tri.md:3:\d+\n", err)
    assert run("-C", course, "check", "--strict")[0] == 1


def test_a_build_leaves_real_runs_alone(run: Run, small: Path) -> None:
    run("-C", small, "exam", "final", "--seed", "x")
    before = sorted(Path("build/exams").rglob("*"))
    code, out, _ = run("-C", small, "build")
    assert code == 0
    assert sorted(Path("build/exams").rglob("*")) == before
    assert "build/specimens/final-A.pdf" in out
    assert Path("build/specimens/keys").stat().st_mode & 0o777 == 0o700


def test_french_is_spoken_to_french_users(
    run: Run, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "fr_CA.UTF-8")
    code, _, err = run("-C", small, "exam", "nothing")
    assert code == 2
    assert "il n’y a pas d’épreuve «\u00a0nothing\u00a0»" in err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["exm"], 2, "Did you mean 'exam'"),
        (["check", "--srtict"], 2, "--strict"),
        (["-C", "missing", "check"], 2, "missing"),
        (["check"], 2, "no Markdown file"),
    ],
)
def test_wrong_usage_is_explained(run: Run, arguments: list[str], code: int, said: str) -> None:
    status_, out, err = run(*arguments)
    assert (status_, out) == (code, "")
    assert said in err
    assert "Traceback" not in err


def test_a_bug_keeps_its_traceback(run: Run, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coursepub.publish.course.load", lambda *_, **__: 1 / 0)
    code, _, err = run("-C", small, "check")
    assert code == 70
    assert "ZeroDivisionError" in err


def test_an_interruption_is_no_traceback(
    run: Run, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("coursepub.publish.course.load", stop)
    code, _, err = run("-C", small, "check")
    assert code == 130
    assert "Traceback" not in err


def test_a_broken_template_is_named(run: Run, small: Path, copy_of: Callable[[Path], Path]) -> None:
    course = copy_of(small)
    (course / "templates").mkdir()
    (course / "templates/paper.html.j2").write_text("<p>\n{{ titel }}</p>", encoding="utf-8")
    code, _, err = run("-C", course, "exam", "--seed", "x")
    assert code == 1
    assert "paper.html.j2" in err
    assert "line 2" in err
    shutil.rmtree(course / "templates")
    assert run("-C", course, "exam", "--seed", "x")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--help"), "Emploi\u00a0: coursepub check"),
        (("check", "--help"), "Options\u00a0:\n"),
        (("check", "missing"), "Erreur\u00a0: valeur refusée pour '[PATHS]'"),
        (("check", "missing"), "'missing' introuvable."),
        (("check", "--selct"), "l’option '--selct' n’existe pas."),
        (("check", "--format", "xml"), "'xml' n’est aucun de 'text', 'json', 'github'."),
        (("chek",), "Vouliez-vous écrire 'check'\u00a0?"),
        (("exam", "a", "b"), "argument en trop\u00a0: b"),
        (("exam", "--papers", "0"), "0 n’est pas dans l’intervalle"),
        (("key", "open"), "il manque l’argument 'FILE'."),
    ],
)
def test_usage_is_told_in_french(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.setenv("COURSEPUB_LANG", "fr")
    _, out, err = run(*arguments)
    assert said in out + err
    monkeypatch.setenv("COURSEPUB_LANG", "en")
    _, out, err = run(*arguments)
    assert said not in out + err
