"""Runs of an exam: what is written where, and what a paper must not tell."""

import csv
import io
import json
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from coursepub.model.errors import CoursepubError, Problem
from coursepub.publish.course import load
from coursepub.publish.exam import Outcome, find_exam, obstacles, publish_exam
from tests.pdf import inside, pages, words

SEED = "a seed that nobody would print"
BANK = "evaluations/QCM-MODULE-01.md"
ANSWERS = "evaluations/CORRIGES-QCM.md"


def run(
    course: Path, output: Path, name: str = "qcm-module-01", seed: str | None = SEED
) -> Outcome:
    loaded = load(course, chosen=True)
    return publish_exam(loaded, find_exam(loaded, name), seed, output)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of one run of the small course's bank."""
    small = Path(__file__).resolve().parents[1] / "corpora" / "small"
    return run(small, tmp_path_factory.mktemp("run")).folder


def test_a_paper_that_would_name_an_item_is_not_written(
    small: Path, copy_of: Callable[[Path], Path], tmp_path: Path
) -> None:
    course = copy_of(small)
    bank = course / BANK
    name = load(course, chosen=True).course.bank[-1].id
    text = bank.read_text(encoding="utf-8")
    bank.write_text(text.replace("?", f"({name}) ?", 1), encoding="utf-8")
    with pytest.raises(CoursepubError) as refused:
        run(course, tmp_path / "build")
    assert refused.value.problem is Problem.PAPER_LEAKS
    assert not (tmp_path / "build").exists()


def test_paper_key_and_record_lie_where_they_belong(done: Path) -> None:
    assert set(files(done)) == {
        "papers/qcm-module-01-A.pdf",
        "print/qcm-module-01.print.pdf",
        "keys/qcm-module-01-A.key.pdf",
        "keys/qcm-module-01.key.csv",
        "keys/qcm-module-01.key.json",
        "keys/qcm-module-01.letters.key.pdf",
        "keys/qcm-module-01-A.teacher.key.pdf",
        "keys/qcm-module-01.record.json",
    }
    assert stat.S_IMODE((done / "keys").stat().st_mode) == 0o700
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in (done / "keys").iterdir())


def test_paper_and_key_show_one_code(done: Path) -> None:
    record = json.loads((done / "keys/qcm-module-01.record.json").read_text(encoding="utf-8"))
    code = record["papers"][0]["code"]
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", code)
    for name in ("papers/qcm-module-01-A.pdf", "keys/qcm-module-01-A.key.pdf"):
        assert all(code in page for page in pages((done / name).read_bytes()))


def test_the_seed_stands_in_the_keys_only(done: Path) -> None:
    record = (done / "keys/qcm-module-01.record.json").read_text(encoding="utf-8")
    assert json.loads(record)["command"] == ["coursepub", "exam", "qcm-module-01", "--seed", SEED]
    paper = (done / "papers/qcm-module-01-A.pdf").read_bytes()
    assert SEED.encode() not in inside(paper)
    assert SEED not in words(paper)


def test_every_page_of_the_key_says_so_and_no_page_of_the_paper_does(done: Path) -> None:
    key = pages((done / "keys/qcm-module-01-A.key.pdf").read_bytes())
    assert all("NE PAS DISTRIBUER" in page for page in key)
    paper = words((done / "papers/qcm-module-01-A.pdf").read_bytes())
    assert "CORRIGÉ" not in paper.upper()
    assert "QCM-MODULE-01/1/" not in inside(
        (done / "papers/qcm-module-01-A.pdf").read_bytes()
    ).decode("latin-1")


def test_the_table_of_keys_agrees_with_the_printed_options(done: Path) -> None:
    table = (done / "keys/qcm-module-01.key.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["question"] for row in rows] == ["1", "2", "3"]
    assert {row["paper"] for row in rows} == {"A"}
    paper = words((done / "papers/qcm-module-01-A.pdf").read_bytes())
    right = {"1": "n log n", "2": "Les lignes triées", "3": "1, 2, 3"}
    for row in rows:
        source = row["item"].rsplit("/", 1)[1]
        assert f"{row['key']} {right[source]}" in paper


def test_the_same_seed_gives_the_same_bytes_elsewhere(
    done: Path, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("USER", "somebody-else")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert files(run(small, tmp_path / "other place").folder) == files(done)


def test_a_paper_does_not_change_with_its_keys(
    done: Path, small: Path, tmp_path: Path, copy_of: Callable[[Path], Path]
) -> None:
    course = copy_of(small)
    answers = course / ANSWERS
    text = answers.read_text(encoding="utf-8")
    turned = re.sub(r"\*\*([ABC])\*\*", lambda m: f"**{'ABC'['CAB'.index(m[1])]}**", text)
    answers.write_text(turned.replace("Comparer", "Mesurer"), encoding="utf-8")
    other = run(course, tmp_path).folder
    paper = "papers/qcm-module-01-A.pdf"
    assert files(other)[paper] == files(done)[paper]
    assert files(other)["keys/qcm-module-01.key.csv"] != files(done)["keys/qcm-module-01.key.csv"]


def test_the_same_run_changes_nothing_and_another_moves_it_aside(
    small: Path, tmp_path: Path
) -> None:
    first = run(small, tmp_path)
    before = files(first.folder)
    assert run(small, tmp_path).moved is None
    assert files(first.folder) == before
    second = run(small, tmp_path, seed="another")
    assert second.moved == first.folder / "previous" / first.code
    assert files(second.moved) == before
    assert run(small, tmp_path, seed="another").moved is None
    third = run(small, tmp_path)
    assert third.moved
    assert (
        run(small, tmp_path, seed="another").moved == first.folder / "previous" / f"{first.code}-2"
    )


def test_a_drawn_seed_can_be_given_again(small: Path, tmp_path: Path) -> None:
    drawn = run(small, tmp_path, seed=None)
    record = json.loads(drawn.record.read_text(encoding="utf-8"))
    before = files(drawn.folder)
    assert run(small, tmp_path, seed=record["seed"]).moved is None
    assert files(drawn.folder) == before
    assert run(small, tmp_path / "b", seed=None).code != drawn.code


def test_a_wrong_item_keeps_its_exam_from_being_set(
    small: Path, tmp_path: Path, copy_of: Callable[[Path], Path]
) -> None:
    course = copy_of(small)
    kept = run(course, tmp_path / "out")
    before = files(kept.folder)
    answers = course / ANSWERS
    text = answers.read_text(encoding="utf-8")
    answers.write_text(text.replace("| 2 | **A** |", "| 2 | **F** |"), encoding="utf-8")
    outcome = run(course, tmp_path / "out")
    assert outcome.blocked
    assert [str(problem.at) for problem in outcome.diagnostics] == [f"{ANSWERS}:6"]
    assert files(kept.folder) == before
    assert not run(course, tmp_path / "out", "dev-module-01").blocked


def test_a_development_key_has_grid_answer_and_advice(small: Path, tmp_path: Path) -> None:
    folder = run(small, tmp_path, "dev-module-01").folder
    paper = words((folder / "papers/dev-module-01-A.pdf").read_bytes())
    key = words((folder / "keys/dev-module-01-A.key.pdf").read_bytes())
    for text in ("Un tri nommé", "Un tri fusion", "Accepter tout tri"):
        assert text in key
        assert text not in paper
    assert "Mille fiches" in paper
    assert (folder / "keys/dev-module-01.key.csv").read_text().splitlines()[1:] == [
        "A,1,DEV-MODULE-01/1/1,,4,development,,,,"
    ]


@pytest.mark.parametrize(
    ("name", "seed", "problem"),
    [("nothing", "x", Problem.UNKNOWN_EXAM), ("final", "  ", Problem.EMPTY_SEED)],
)
def test_what_cannot_be_done_is_said(
    small: Path, tmp_path: Path, name: str, seed: str, problem: Problem
) -> None:
    with pytest.raises(CoursepubError) as caught:
        run(small, tmp_path, name, seed)
    assert caught.value.problem is problem
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_an_error_of_ours(small: Path, tmp_path: Path) -> None:
    (tmp_path / "exams").write_text("in the way", encoding="utf-8")
    with pytest.raises(CoursepubError) as caught:
        run(small, tmp_path)
    assert caught.value.problem is Problem.CANNOT_WRITE


@pytest.mark.parametrize(
    ("name", "final"),
    [("evaluations/QCM-MODULE-02.md", True), ("cours/MODULE-02-Suite.md", False)],
)
def test_a_bank_that_cannot_be_read_keeps_back_what_may_draw_from_it(
    small: Path, copy_of: Callable[[Path], Path], name: str, *, final: bool
) -> None:
    course = copy_of(small)
    (course / name).write_bytes(b"\0" * 20)
    loaded = load(course, chosen=True)
    kept_back = [bool(obstacles(loaded, find_exam(loaded, n))) for n in ("final", "qcm-module-01")]
    assert kept_back == [final, False]
