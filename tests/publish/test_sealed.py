"""A sealed run: no key in clear anywhere, and papers that nothing but a code ties to a key."""

import json
import re
import stat
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, time
from pathlib import Path, PurePosixPath

import pikepdf
import pytest
from pyrage import x25519

from coursepub.assemble.forms import assemble
from coursepub.keys.seal import making
from coursepub.keys.seal.commit import printed_mark
from coursepub.keys.seal.container import read_container
from coursepub.keys.seal.labels import Envelope
from coursepub.keys.seal.locks import Keeper, Means
from coursepub.keys.seal.opening import unseal_all
from coursepub.model.cohort import Cohort, Sitting
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language
from coursepub.model.seal import Opening, OpeningKind, SealMark
from coursepub.publish import sealed as module
from coursepub.publish import write
from coursepub.publish.alone import NAME
from coursepub.publish.course import load
from coursepub.publish.exam import find_exam, publish_exam
from coursepub.publish.forms import Forms
from coursepub.publish.office import file_run, for_cohort
from coursepub.publish.seal import Lock
from coursepub.publish.sealed import (
    Keepers,
    SealedOutcome,
    Wanted,
    envelopes,
    publish_sealed,
    when_over,
)
from coursepub.publish.series import Series
from coursepub.publish.verifying import verify_all
from coursepub.publish.workshop import workshop
from coursepub.read.roster import parse_roster
from coursepub.render.paper import render_paper
from coursepub.render.paper_kit import compose, make_kit
from coursepub.render.paper_plan import plan
from coursepub.typeset.salt import salted
from tests.pdf import words

OFFICER = x25519.Identity.generate()
MEANS = Means(identities=(OFFICER,))
LOCK = Lock(Opening(OpeningKind.KEYS), Keeper(recipients=(OFFICER.to_public(),)))
NOBODY = Keepers(lambda _: LOCK, lambda _, __: nullcontext())
SEED = "k7qf2m9xtr4w8cvnp3hdz6"
TWO = Series(2, numbered=False)


def run(
    course: Path, output: Path, wanted: Wanted | None = None, keepers: Keepers = NOBODY
) -> SealedOutcome:
    loaded = load(course, chosen=True)
    asked = wanted or Wanted(TWO, SEED)
    blueprint = find_exam(loaded, None)
    return publish_sealed(loaded, blueprint, asked, keepers, output, Language.ENGLISH)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> SealedOutcome:
    course = Path(__file__).resolve().parent.parent / "corpora/small"
    return run(course, tmp_path_factory.mktemp("sealed"))


def contents(outcome: SealedOutcome) -> dict[str, bytes]:
    data = (outcome.folder / "final.sealed").read_bytes()
    return dict(unseal_all(read_container(data), MEANS).files)


def test_what_lies_there_is_papers_and_a_seal(done: SealedOutcome) -> None:
    assert done.whole == 0
    files = [p.relative_to(done.folder).as_posix() for p in done.folder.rglob("*") if p.is_file()]
    assert sorted(files) == [
        "final.labels.pdf",
        "final.receipt.json",
        "final.receipt.pdf",
        "final.sealed",
        "papers/final-A.pdf",
        "papers/final-B.pdf",
        "print/final.print.pdf",
    ]


def test_everything_of_the_examiners_is_under_the_seal(done: SealedOutcome) -> None:
    inside = contents(done)
    assert sorted(inside) == [
        "fixed/A.key.json",
        "fixed/B.key.json",
        "keys/final-A.teacher.key.pdf",
        "keys/final-B.teacher.key.pdf",
        "keys/final.key.csv",
        "keys/final.key.json",
        "keys/final.key.pdf",
        "keys/final.letters.key.pdf",
        "keys/final.record.json",
        "marking/final.fairness.txt",
        "marking/final.items.json",
        "seal.json",
    ]
    assert json.loads(inside["seal.json"])["seed"] == SEED
    assert json.loads(inside["keys/final.record.json"])["seed"] == SEED


@pytest.mark.parametrize("series", [None, TWO], ids=["one", "several"])
def test_a_seal_holds_whatever_a_run_without_one_keeps_for_examiners(
    small: Path, tmp_path: Path, series: Series | None, done: SealedOutcome
) -> None:
    """So nothing that is new among examiners' documents can lie in clear beside a seal."""
    loaded = load(small, chosen=True)
    blueprint = find_exam(loaded, None)
    plain = publish_exam(loaded, blueprint, SEED, tmp_path, series=series)
    file_run(loaded, blueprint, plain)
    outcome = done if series else run(small, tmp_path / "sealed", Wanted(None, SEED))
    kept = {
        path.relative_to(plain.folder).as_posix(): path.read_bytes()
        for part in ("keys", "marking")
        for path in (plain.folder / part).iterdir()
    }
    inside = contents(outcome)
    own = {"seal.json", "marking/final.fairness.txt"}
    assert kept.keys() == {n for n in inside if not n.startswith("fixed/")} - own
    table = "keys/final.key.csv"
    assert inside[table] == kept[table]
    printed = {p.relative_to(plain.folder) for p in (plain.folder / "papers").iterdir()}
    assert printed == {p.relative_to(outcome.folder) for p in (outcome.folder / "papers").iterdir()}


ROSTER = """\
number;surname;first name;room;seat;extra time;large print
7;Roy;Ada;B 204;2;;
12;Abadie;Camille;B 204;1;yes;yes
"""


def test_rooms_get_their_sheets_before_anything_is_opened(small: Path, tmp_path: Path) -> None:
    cohort = parse_roster(ROSTER, PurePosixPath("roster.csv")).value
    series = for_cohort(cohort, Path("roster.csv"))
    outcome = run(small, tmp_path, Wanted(series, SEED, cohort=cohort))
    rooms = outcome.folder / "rooms"
    assert stat.S_IMODE(rooms.stat().st_mode) == 0o700
    seats = (rooms / "final-seats.csv").read_text(encoding="utf-8-sig")
    assert "Abadie" in seats
    assert len(list(rooms.glob("*.pdf"))) == 2
    inside = contents(outcome)
    rows = json.loads(inside["keys/final.record.json"])["papers"]
    assert [row["paper"] for row in rows] == ["12", "7"]
    assert all(row["code"] in seats for row in rows)
    assert not any(b"Abadie" in data for data in inside.values())
    large, usual = (
        pikepdf.open(outcome.folder / f"papers/final-{name}.pdf").pages for name in ("12", "7")
    )
    assert len(large) > len(usual)
    papers = [str(outcome.folder / f"papers/final-{name}.pdf") for name in ("12", "7")]
    assert len(verify_all(outcome.folder / "final.sealed", papers).papers) == 2


def test_labels_know_the_hours_and_the_rooms(small: Path) -> None:
    """Keys wait for whoever has the most time, papers for the start."""
    loaded = load(small, chosen=True)
    sitting = Sitting(day=date(2026, 6, 23), starts=time(9))
    blueprint = replace(find_exam(loaded, None), minutes=60)
    forms = Forms(replace(loaded.course, sitting=sitting), blueprint, SEED)
    cohort = parse_roster(ROSTER, PurePosixPath("roster.csv")).value
    day = "Tuesday 23\u00a0June 2026"
    assert when_over(forms, cohort, Language.ENGLISH) == f"{day} at 10:20"
    assert when_over(forms, Cohort(()), Language.ENGLISH) == f"{day} at 10:00"
    wanted = Wanted(cohort=cohort)
    assert envelopes(forms, wanted, Language.ENGLISH) == (Envelope("B 204", 2, f"{day} at 9:00"),)
    unknown = replace(forms, course=loaded.course)
    assert when_over(unknown, cohort, Language.ENGLISH) == ""
    assert envelopes(unknown, Wanted(TWO, copies=9), Language.ENGLISH) == (Envelope("", 9),)


def test_every_paper_bears_the_code_of_its_key(done: SealedOutcome) -> None:
    papers = [str(done.folder / "papers" / f"final-{name}.pdf") for name in "AB"]
    verified = verify_all(done.folder / "final.sealed", papers)
    assert [mark.paper for mark in verified.papers] == ["A", "B"]
    for path, mark in zip(papers, verified.papers, strict=True):
        text = words(Path(path).read_bytes())
        pages = len([word for word in text.split() if word == mark.short])
        assert pages >= 2  # on every page
        assert text.count(mark.whole) == 1


def test_no_key_is_written_anywhere_before_or_after(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every file that is opened for writing while the run works is looked into."""
    for name in ("TMPDIR", "HOME", "XDG_CACHE_HOME", "COURSEPUB_CACHE"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    before: list[str] = []

    def seal_and_look(*arguments: object, **named: object) -> object:
        before.extend(path.as_posix() for path in tmp_path.rglob("*") if path.is_file())
        return plain(*arguments, **named)

    plain: Callable[..., object] = making.seal_run
    monkeypatch.setattr(module, "seal_run", seal_and_look)
    outcome = run(small, tmp_path / "build")
    assert before
    written = {Path(each) for each in before if Path(each).name != NAME}
    assert {path.parent.name for path in written} == {"papers", "print"}
    inside = contents(outcome)
    needles = [data[:200] for data in inside.values()] + [SEED.encode()]
    for path in tmp_path.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert not any(needle in data for needle in needles), path
    assert not any(list((tmp_path / name).iterdir()) for name in ("TMPDIR", "HOME"))


def test_papers_depend_on_keys_through_the_seal_code_alone(
    small: Path, copy_of: Callable[[Path], Path]
) -> None:
    """Change every right answer and explanation: the same papers, byte for byte."""
    changed = copy_of(small)
    answers = changed / "evaluations/CORRIGES-QCM.md"
    answers.write_text(other_keys(answers.read_text(encoding="utf-8")), encoding="utf-8")
    mark = SealMark("A", "0" * 52)
    made = []
    keys = []
    for course in (small, changed):
        loaded = load(course, chosen=True)
        form, key = assemble(loaded.course, find_exam(loaded, None), "A", SEED)
        keys.append([entry.letters for entry in key.entries])
        shop, marked = workshop(loaded), replace(form, seal=mark)
        kit = make_kit([marked], shop).kit
        composed = compose(kit, marked, plan(kit, marked))
        made.append((render_paper(marked, shop).data, composed))
    assert keys[0] != keys[1]
    assert made[0] == made[1]


def other_keys(text: str) -> str:
    """An answer table with other right letters, and other words about them."""
    rows = re.sub(r"\*\*([ABC])\*\*", lambda found: f"**{'BCA'['ABC'.index(found[1])]}**", text)
    return re.sub(r"\| [^|]+ \|$", "| Une tout autre explication. |", rows, flags=re.MULTILINE)


def test_a_former_run_is_moved_aside_whole(small: Path, tmp_path: Path) -> None:
    first = run(small, tmp_path, Wanted(None, SEED))
    kept = (first.folder / "final.sealed").read_bytes()
    killed = first.folder / ".sealing/papers/final-A.pdf"
    killed.parent.mkdir(parents=True)
    killed.write_bytes(b"of a run that was ended on the way")
    second = run(small, tmp_path, Wanted(None, SEED + "x"))
    assert first.closed
    number = first.closed.sealed.receipt.label.seal
    assert (first.interrupted, second.interrupted) == (False, True)
    assert second.moved == first.folder / f"previous/SEAL-{number}"
    assert (second.moved / "final.sealed").read_bytes() == kept
    assert not killed.parent.parent.exists()
    assert (second.folder / "final.sealed").read_bytes() != kept


def test_who_cannot_be_handed_the_code_gets_no_papers(small: Path, tmp_path: Path) -> None:
    def full(*_: object) -> nullcontext[None]:
        raise CoursepubError(Problem.CANNOT_WRITE, path="slip", reason="disk full")

    with pytest.raises(CoursepubError):
        run(small, tmp_path, keepers=Keepers(lambda _: LOCK, full))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_disk_that_fills_up_leaves_the_former_run(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run(small, tmp_path, Wanted(None, SEED))
    kept = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    whole = write.write_whole

    def full(path: Path, data: bytes, *, private: bool = False) -> None:
        if path.suffix == ".sealed":
            raise CoursepubError(Problem.CANNOT_WRITE, path=path, reason="disk full")
        whole(path, data, private=private)

    monkeypatch.setattr(module, "write_whole", full)
    with pytest.raises(CoursepubError):
        run(small, tmp_path, Wanted(None, SEED + "x"))
    assert {path: path.read_bytes() for path in first.folder.rglob("*") if path.is_file()} == kept


@pytest.mark.parametrize("series", [None, TWO], ids=["whole", "composed"])
def test_a_paper_that_would_tell_is_never_written(
    small: Path, tmp_path: Path, copy_of: Callable[[Path], Path], series: Series | None
) -> None:
    """An author who writes the name of an item into a question gives its answer away."""
    course = copy_of(small)
    loaded = load(course, chosen=True)
    item = find_exam(loaded, None).items[0]
    bank = course / str(item.at.file)
    text = bank.read_text(encoding="utf-8").replace("?", f"({item.id}) ?", 1)
    bank.write_text(text, encoding="utf-8")
    with pytest.raises(CoursepubError) as caught:
        run(course, tmp_path / "build", Wanted(series, SEED))
    assert caught.value.problem is Problem.PAPER_LEAKS
    assert [path for path in (tmp_path / "build").rglob("*") if path.is_file()] == []


def test_without_a_seed_one_is_drawn_that_only_the_seal_knows(small: Path, tmp_path: Path) -> None:
    outcome = run(small, tmp_path, Wanted())
    seed = json.loads(contents(outcome)["seal.json"])["seed"]
    assert len(seed) == 52
    assert not any(seed.encode() in p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())


def test_digests_of_papers_confirm_no_guess_of_what_was_drawn(
    small: Path, done: SealedOutcome
) -> None:
    """Whoever has bank, templates, codes and the right guess of the seed lacks the salt."""
    assert done.closed
    receipt = done.closed.sealed.receipt
    loaded = load(small, chosen=True)
    marks = {mark.paper: mark for mark in receipt.papers}
    guess = Forms(loaded.course, find_exam(loaded, None), SEED, marks=marks)
    guessed = render_paper(guess.of("A").form, workshop(loaded)).data
    paper = done.folder / "papers/final-A.pdf"
    assert set(words(guessed).split()) == set(words(paper.read_bytes()).split())
    inside = contents(done)["fixed/A.key.json"]
    salt = printed_mark(marks["A"], inside).salt
    public = b"".join(p.read_bytes() for p in done.folder.glob("final.*"))
    assert len(salt) == 32
    assert salt.encode() in paper.read_bytes()
    assert salt.encode() not in public
    assert pikepdf.open(paper).trailer.ID[1] == bytes.fromhex(salt)


def test_salt_goes_into_the_identifier_alone() -> None:
    plain = b"%PDF /ID [<" + b"0" * 32 + b"><" + b"1" * 32 + b">] %%EOF"
    assert salted(plain, "") == plain
    assert salted(plain, "ab" * 16) == plain.replace(b"1" * 32, b"ab" * 16)
