"""Many papers of one exam: what is written, what is resumed, what is kept between runs."""

import csv
import io
import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from coursepub.model.errors import CoursepubError, Problem
from coursepub.publish import bench, series
from coursepub.publish.course import load
from coursepub.publish.exam import Outcome, find_exam, publish_exam
from coursepub.publish.series import Series
from coursepub.publish.shelf import STAGING
from coursepub.publish.store import Store, default_store
from coursepub.render.paper_kit import compose
from tests.papers import largest_shift
from tests.pdf import inside, pages, words

EXAM = "qcm-module-01"
SMALL = Path(__file__).resolve().parents[1] / "corpora" / "small"
THREE = Series(3, numbered=True)


def run(
    output: Path,
    wanted: Series = THREE,
    course: Path = SMALL,
    seed: str = "seed",
    store: Store | None = None,
    name: str = EXAM,
) -> Outcome:
    loaded = load(course, chosen=True)
    return publish_exam(loaded, find_exam(loaded, name), seed, output, series=wanted, store=store)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory, cache: Store) -> Outcome:
    """A run of three numbered papers."""
    return run(tmp_path_factory.mktemp("run"), store=cache)


def test_numbered_papers_their_keys_and_one_file_to_print(done: Outcome) -> None:
    assert set(files(done.folder)) == {
        *(f"papers/{EXAM}-000{number}.pdf" for number in (1, 2, 3)),
        f"print/{EXAM}.print.pdf",
        f"keys/{EXAM}.key.csv",
        f"keys/{EXAM}.key.json",
        f"keys/{EXAM}.letters.key.pdf",
        f"keys/{EXAM}.key.pdf",
        f"keys/{EXAM}.record.json",
    }
    assert {file.path for file in done.written} == {
        done.folder / name for name in files(done.folder)
    }
    assert done.whole == 0


def test_papers_and_their_pages_in_the_print_file_are_the_same(done: Outcome) -> None:
    made = files(done.folder)
    printed = pages(made[f"print/{EXAM}.print.pdf"])
    for number in (1, 2, 3):
        paper = made[f"papers/{EXAM}-000{number}.pdf"]
        count = len(pages(paper))
        start = (number - 1) * (count + count % 2)
        assert start % 2 == 0
        own = [" ".join(page.split()) for page in pages(paper)]
        assert [" ".join(page.split()) for page in printed[start : start + count]] == own
        assert f"000{number}" in own[0]


def test_key_sheets_are_those_of_their_papers(done: Outcome) -> None:
    record = json.loads((done.record).read_text(encoding="utf-8"))
    codes = [paper["code"] for paper in record["papers"]]
    assert len(set(codes)) == 3
    sheets = " ".join(pages(files(done.folder)[f"keys/{EXAM}.key.pdf"]))
    made = files(done.folder)
    for number, code in enumerate(codes, 1):
        assert code in sheets
        assert code in words(made[f"papers/{EXAM}-000{number}.pdf"])
    table = made[f"keys/{EXAM}.key.csv"].decode("utf-8")
    right = {"1": "n log n", "2": "Les lignes triées", "3": "1, 2, 3"}
    for row in csv.DictReader(io.StringIO(table)):
        text = words(made[f"papers/{EXAM}-{row['paper']}.pdf"])
        assert f"{row['key']} {right[row['item'].rsplit('/', 1)[1]]}" in text


def test_copies_of_forms_lie_in_the_order_in_which_they_are_handed_out(
    tmp_path: Path, cache: Store
) -> None:
    outcome = run(tmp_path, Series(2, numbered=False, copies=5), store=cache)
    made = files(outcome.folder)
    assert {name for name in made if name.startswith("papers/")} == {
        f"papers/{EXAM}-A.pdf",
        f"papers/{EXAM}-B.pdf",
    }
    assert "Formulaire B" in words(made[f"papers/{EXAM}-B.pdf"])
    printed = pages(made[f"print/{EXAM}.print.pdf"])
    size, rest = divmod(len(printed), 5)
    assert (size % 2, rest) == (0, 0)
    firsts = [" ".join(printed[start].split()) for start in range(0, len(printed), size)]
    assert ["ABABA"[n] for n in range(5) if f"Formulaire {'ABABA'[n]}" in firsts[n]] == [*"ABABA"]
    assert json.loads(outcome.record.read_text())["command"][-2:] == ["--copies", "5"]


def test_print_files_hold_no_half_of_a_tags_mark(done: Outcome) -> None:
    with pikepdf.open(done.folder / "print" / f"{EXAM}.print.pdf") as pdf:
        streams = [each.read_bytes() for each in pdf.objects if _is_content(each)]
    assert streams
    assert not any(re.search(rb"\b(BMC|BDC|EMC)\b", stream) for stream in streams)


def _is_content(thing: pikepdf.Object) -> bool:
    """Whether this is a page's content, or a form that pages draw: no font, no picture."""
    if not isinstance(thing, pikepdf.Stream):
        return False
    return thing.get("/Subtype") == "/Form" or not {"/Subtype", "/Length1"} & set(thing.keys())


def test_print_files_ask_for_both_sides_unscaled(done: Outcome) -> None:
    with pikepdf.open(done.folder / "print" / f"{EXAM}.print.pdf") as pdf:
        asked = pdf.Root.ViewerPreferences
        assert (str(asked.PrintScaling), str(asked.Duplex)) == ("/None", "/DuplexFlipLongEdge")


def test_another_run_with_the_cache_gives_the_same_bytes(
    done: Outcome, cache: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError("laid out again")

    monkeypatch.setattr("coursepub.publish.kits.make_kit", fail)
    assert files(run(tmp_path, store=cache).folder) == files(done.folder)


def test_the_number_of_cores_makes_no_difference(
    done: Outcome, cache: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(bench, "BATCH", 1)
    monkeypatch.setattr(bench, "available_cores", lambda: 2)
    assert files(run(tmp_path, store=cache).folder) == files(done.folder)


def test_a_damaged_entry_is_noticed_and_made_again(done: Outcome, tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    run(tmp_path / "a", store=store)
    whole = files(store.folder)
    assert len(whole) == 2  # pieces, and the page that fills up
    for name, entry in whole.items():
        (store.folder / name).write_bytes(entry[:-100] + b"\0" * 100)
    assert files(run(tmp_path / "b", store=store).folder) == files(done.folder)
    assert files(store.folder) == whole


@pytest.mark.usefixtures("done")
def test_the_cache_holds_nothing_of_the_keys(cache: Store) -> None:
    kept = b"".join(path.read_bytes() for path in cache.folder.iterdir())
    assert b"n log n" in kept  # what candidates see
    assert b"Comparer" not in kept  # an explanation
    assert b"QCM-MODULE-01/" not in kept
    assert b"seed" not in kept
    assert oct(cache.folder.stat().st_mode & 0o777) == "0o700"


def test_papers_hold_no_names_of_items(done: Outcome) -> None:
    for name, data in files(done.folder).items():
        if name.startswith("papers/"):
            assert b"QCM-MODULE-01/" not in inside(data)
            assert "CORRIGÉ" not in words(data).upper()


def test_the_same_command_makes_the_rest_of_a_run_that_stopped(
    done: Outcome, cache: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed: list[str] = []

    def stop_at_third(kit: object, form: object, *rest: object) -> bytes:
        composed.append(form.name)  # type: ignore[attr-defined]
        if len(composed) == 3:
            raise KeyboardInterrupt
        return compose(kit, form, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(bench, "compose", stop_at_third)
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path, store=cache)
    staging = tmp_path / "exams" / EXAM / STAGING
    assert len(list((staging / "papers").glob(f"{EXAM}-*.pdf"))) == 2
    assert not (tmp_path / "exams" / EXAM / "papers").exists()
    assert files(run(tmp_path, store=cache).folder) == files(done.folder)
    assert composed == ["0001", "0002", "0003", "0003"]


def test_a_full_disk_leaves_the_former_run(
    cache: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    former = run(tmp_path, store=cache)
    before = files(former.folder)

    def full(*_: object, **__: object) -> None:
        raise CoursepubError(Problem.CANNOT_WRITE, path="x", reason="full")

    monkeypatch.setattr(bench, "write_whole", full)
    with pytest.raises(CoursepubError):
        run(tmp_path, seed="other", store=cache)
    kept = {n: d for n, d in files(former.folder).items() if not n.startswith(STAGING)}
    assert kept == before


def test_the_same_run_is_left_alone_and_another_moves_it(cache: Store, tmp_path: Path) -> None:
    first = run(tmp_path, store=cache)
    stamps = {p: p.stat().st_mtime_ns for p in first.folder.rglob("*") if p.is_file()}
    again = run(tmp_path, store=cache)
    assert again.moved is None
    assert {p: p.stat().st_mtime_ns for p in first.folder.rglob("*") if p.is_file()} == stamps
    assert {file.path for file in again.written} == {file.path for file in first.written}
    other = run(tmp_path, seed="other", store=cache)
    assert other.moved == first.folder / "previous" / first.code


def test_what_pieces_cannot_do_is_laid_out_whole(
    tmp_path: Path, copy_of: Callable[[Path], Path]
) -> None:
    course = copy_of(SMALL)
    bank = course / "evaluations/QCM-MODULE-01.md"
    text = bank.read_text(encoding="utf-8")
    line = next(line for line in text.split("\n") if line.startswith("###"))
    long = "\n\n".join(["Une phrase qui prend sa place dans un énoncé."] * 70)
    bank.write_text(text.replace(line, f"{line}\n\n{long}\n", 1), encoding="utf-8")
    outcome = run(tmp_path / "out", Series(2, numbered=True), course)
    assert outcome.whole == 2
    printed = outcome.folder / "print" / f"{EXAM}.print.pdf"
    with pikepdf.open(printed) as pdf:
        assert len(pdf.pages) % 2 == 0
    first = (outcome.folder / "papers" / f"{EXAM}-0001.pdf").read_bytes()
    assert largest_shift(first, part(printed, len(pages(first)))) < 0.01


def part(path: Path, count: int) -> bytes:
    """The first pages of a file."""
    out = io.BytesIO()
    with pikepdf.open(path) as pdf:
        del pdf.pages[count:]
        pdf.save(out)
    return out.getvalue()


def test_a_cache_is_where_the_system_keeps_them(tmp_path: Path) -> None:
    assert default_store({"COURSEPUB_CACHE": "/c"}).folder == Path("/c")
    home = {"XDG_CACHE_HOME": str(tmp_path)}
    assert default_store(home, "linux").folder == tmp_path / "coursepub"
    assert default_store({"XDG_CACHE_HOME": "relative"}, "linux").folder.is_absolute()


def test_a_cache_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    store = Store(tmp_path / "file" / "cache")
    store.put("name", b"data")
    assert store.get("name") is None


def test_long_runs_number_their_papers_with_more_digits() -> None:
    assert series.Series(2, numbered=True).names == ["0001", "0002"]
    assert series.Series(10_000, numbered=True).names[0] == "00001"
    assert len(set(series.Series(26, numbered=False).names)) == 26
    assert os.sep not in series.Series(26, numbered=False).names[-1]
