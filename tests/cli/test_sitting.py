"""An office's evening: rosters, a second print, verification."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from coursepub.cli.boundary import status
from tests.pdf import inside, pages, words

Run = Callable[..., tuple[int, str, str]]
ROSTER = """\
N° candidat;Nom;Prénom;Salle;Place;Tiers-temps
204107;SECRETNAME;Camille;B 204;A1;
204114;ROY;Léa;B 204;A2;oui
"""
FOLDER = Path("build/exams/final")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run a command in an empty folder: its exit status, standard output and standard error."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COURSEPUB_LANG", "en")
    monkeypatch.setenv("COURSEPUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = status([str(argument) for argument in arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


def roster(text: str) -> Path:
    path = Path("roster.csv")
    path.write_bytes(text.encode("cp1252"))
    return path


def papers() -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted((FOLDER / "papers").glob("final-*.pdf"))}


def test_each_candidate_has_a_paper_and_nobody_else_learns_a_name(run: Run, small: Path) -> None:
    code, out, err = run("-C", small, "exam", "--cohort", roster(ROSTER), "--seed", "x")
    assert code == 0, err
    assert list(papers()) == ["final-204107.pdf", "final-204114.pdf"]
    assert (FOLDER / "marking").stat().st_mode & 0o777 == 0o700
    attendance = FOLDER / "marking" / "final-attendance-b-204.pdf"
    assert "SECRETNAME Camille" in words(attendance.read_bytes())
    assert "secretname" not in (out + err).lower()
    for path in [*(FOLDER / "keys").iterdir(), *Path("cache").iterdir()]:
        assert b"SECRETNAME" not in inside(path.read_bytes())
        if path.suffix == ".pdf":
            assert "SECRETNAME" not in words(path.read_bytes())
    first, *others = pages(papers()["final-204107.pdf"])
    assert {"SECRETNAME", "Camille", "204107", "B", "204", "A1"} <= set(first.split())
    assert not any("SECRETNAME" in page for page in others)
    assert "ROY" in pages(papers()["final-204114.pdf"])[0]
    for data in papers().values():  # glyphs on a page, and letters nowhere else
        assert b"SECRETNAME" not in inside(data)


def test_names_that_are_lost_are_not_left_out_in_silence(run: Run, small: Path) -> None:
    run("-C", small, "exam", "--cohort", roster(ROSTER), "--seed", "x")
    (FOLDER / "marking/final.holders.json").write_text("{}")
    code, _, err = run("-C", small, "exam", "--again")
    assert code == 1
    assert "--cohort" in err


def test_another_candidate_changes_no_paper(run: Run, small: Path) -> None:
    run("-C", small, "exam", "--cohort", roster(ROSTER), "--seed", "x")
    before = papers()
    header, first, second = ROSTER.splitlines()
    lines = [header, "300;NEW;Zoé;B 204;A3;", second, first]
    code, _, err = run("-C", small, "exam", "--cohort", roster("\n".join(lines)), "--seed", "x")
    assert code == 0, err
    after = papers()
    assert len(after) == 3
    assert {name: after[name] for name in before} == before
    (former,) = (FOLDER / "previous").iterdir()
    assert (former / "marking").is_dir()


@pytest.mark.parametrize(
    "text",
    ["", "nom;prénom\nA;B\n", f"{ROSTER}204107;TWICE;x;B 204;A9;\n", "numero;nom\n"],
    ids=["empty", "no numbers", "twice", "nobody"],
)
def test_a_bad_roster_writes_nothing(run: Run, small: Path, text: str) -> None:
    code, out, err = run("-C", small, "exam", "--cohort", roster(text))
    assert (code, out) == (1, "")
    assert "error[roster-" in err
    assert not Path("build").exists()


def test_papers_are_asked_for_in_one_way(run: Run, small: Path) -> None:
    code, _, err = run("-C", small, "exam", "--cohort", roster(ROSTER), "--papers", "2")
    assert (code, "give one of them" in err) == (2, True)
    code, _, err = run("-C", small, "exam", "--copies", "9", "--papers", "2")
    assert (code, "--copies goes with --forms" in err) == (2, True)


def test_copies_without_a_roster_have_sheets_to_fill_in(run: Run, small: Path) -> None:
    code, out, err = run("-C", small, "exam", "--forms", "2", "--copies", "5", "--seed", "x")
    assert code == 0, err
    assert "For marking" in err
    listed = words((FOLDER / "marking" / "final-attendance.pdf").read_bytes())
    assert "1 A 2 B 3 A 4 B 5 A" in listed
    assert "final-minutes.pdf" in out


def test_fairness_in_short_and_in_full(run: Run, small: Path) -> None:
    _, out, err = run("-C", small, "exam", "--forms", "2", "--seed", "x")
    assert "Guessing earns at best, over 2 papers" in err
    assert "Paper A" not in out.splitlines()
    _, out, err = run("-C", small, "exam", "--forms", "2", "--seed", "x", "--report")
    assert {"Paper A", "Paper B"} <= set(out.splitlines())


def test_verify_tells_what_changed_since_the_print(
    run: Run, small: Path, copy_of: Callable[[Path], Path]
) -> None:
    course = copy_of(small)
    code, _, err = run("-C", course, "exam", "--verify")
    assert code == 1
    assert "no printed run of final lies in build/exams/final" in err
    run("-C", course, "exam", "--seed", "x")
    assert run("-C", course, "exam", "--verify")[0] == 0
    bank = next(course.rglob("QCM*.md"))
    bank.write_text(bank.read_text("utf-8").replace("?", " now?", 1), encoding="utf-8")
    code, out, _ = run("-C", course, "exam", "--verify")
    assert code == 4
    assert any(line.startswith("+") and " now?" in line for line in out.splitlines())
    assert run("-C", course, "exam", "--again")[0] == 4


def test_again_makes_the_same_papers(run: Run, small: Path) -> None:
    run("-C", small, "exam", "--cohort", roster(ROSTER))
    before, record = papers(), (FOLDER / "keys/final.record.json").read_bytes()
    next(iter((FOLDER / "papers").glob("final-*.pdf"))).write_bytes(b"torn")
    code, _, err = run("-C", small, "exam", "--again")
    assert code == 0, err
    assert papers() == before
    assert (FOLDER / "keys/final.record.json").read_bytes() == record
    assert (FOLDER / "marking/final-seats.csv").is_file()


def test_large_print_and_extra_time_change_neither_codes_nor_keys(run: Run, small: Path) -> None:
    table = ROSTER.replace("Tiers-temps", "Tiers-temps;Gros caractères")
    run("-C", small, "exam", "--cohort", roster(table), "--seed", "x")
    standard, letters = papers(), (FOLDER / "keys/final.key.csv").read_bytes()
    table = table.replace(";A1;", ";A1;;oui")
    code, _, err = run("-C", small, "exam", "--cohort", roster(table), "--seed", "x")
    assert code == 0, err
    assert (FOLDER / "keys/final.key.csv").read_bytes() == letters
    large = papers()
    assert large["final-204114.pdf"] == standard["final-204114.pdf"]
    assert len(pages(large["final-204107.pdf"])) > len(pages(standard["final-204107.pdf"]))
    run("-C", small, "exam", "--again")
    assert papers() == large


def test_the_record_names_the_roster_without_its_folder(run: Run, small: Path) -> None:
    run("-C", small, "exam", "--cohort", roster(ROSTER).absolute(), "--seed", "x")
    kept = json.loads((FOLDER / "keys/final.record.json").read_bytes())
    assert kept["command"][-2:] == ["--cohort", "roster.csv"]


def test_candidates_are_handed_back_what_their_papers_asked(run: Run, small: Path) -> None:
    code, _, err = run("-C", small, "exam", "--copies", "3", "--seed", "x", "--date", "2026-06-23")
    assert code == 0, err
    assert err.rstrip().endswith(str(FOLDER / "print"))
    assert "Mardi 23 juin 2026" in words(papers()["final-A.pdf"]).replace("\u00a0", " ")
    before = papers()
    code, out, err = run("-C", small, "exam", "--corrected")
    assert (code, out) == (0, f"{FOLDER}/corrected/final-A.corrected.pdf\n"), err
    back = FOLDER / "corrected" / "final-A.corrected.pdf"
    assert "☒" in words(back.read_bytes())
    assert (back.parent.stat().st_mode & 0o777, back.stat().st_mode & 0o777) == (0o700, 0o600)
    assert papers() == before
    assert run("-C", small, "exam", "--copies", "3", "--papers", "2")[0] == 2
    assert run("-C", small, "exam", "--date", "23/06/2026")[0] == 2
