"""Opening on disk: the order of the checks, the log, and nothing half-written."""

import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pyrage import x25519

from coursepub.keys.seal.locks import Means
from coursepub.keys.seal.log import read_log
from coursepub.model.errors import CoursepubError, Problem
from coursepub.publish import opening, write
from coursepub.publish.opening import Examined, People, examine, open_seal
from coursepub.publish.verifying import verify_all
from tests.seals import Made, fixed

AT = datetime(2030, 6, 12, 11, 30, tzinfo=UTC)
NOBODY = People()


def refused(act: Callable[[], object]) -> Problem:
    with pytest.raises(CoursepubError) as caught:
        act()
    return caught.value.problem


@pytest.fixture
def office(made: Made, tmp_path: Path) -> Path:
    """What an exam office has: the sealed file, the receipt, the papers."""
    (tmp_path / "final.sealed").write_bytes(made.sealed.container)
    (tmp_path / "final.receipt.json").write_bytes(made.sealed.receipt_data)
    for name, data in made.papers.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def opened(examined: Examined, means: Means) -> str:
    return open_seal(examined, means, examined.target, examined.log, People("Ada", "Grace"), AT)


def test_what_was_sealed_comes_out_for_its_owner_alone(office: Path, made: Made) -> None:
    examined = examine(office / "final.sealed", [str(office / "final-A.pdf")])
    last = opened(examined, made.means)
    target = office / "final-opened"
    files = {path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()}
    assert files == {
        "keys/final.key.csv",
        "marking/grid.pdf",
        "fixed/A.key.json",
        "fixed/B.key.json",
        "seal.json",
    }
    for path in (target, *target.rglob("*")):
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path
    entries = read_log((office / "final.opening-log.jsonl").read_bytes())
    assert entries[-1].hash == last
    assert entries[-1].event.told["papers"] == "A"
    assert entries[-1].event.told["by"] == "Ada"
    assert not list(office.glob(".*"))


def test_a_refusal_is_logged_and_writes_nothing_else(office: Path) -> None:
    examined = examine(office / "final.sealed")
    stranger = Means(identities=(x25519.Identity.generate(),))
    assert refused(lambda: opened(examined, stranger)) is Problem.WRONG_KEY
    entries = read_log(examined.log.read_bytes())
    assert [entry.event.told["reason"] for entry in entries] == ["wrong-key"]
    assert not examined.target.exists()


def test_the_checks_come_before_the_seal_is_broken(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        pytest.fail("the seal was broken before everything was checked")

    monkeypatch.setattr(opening, "unseal_all", broken)
    sealed = office / "final.sealed"
    other = "ZZZZ-ZZZZ-ZZZZ-ZZZZ"
    assert refused(lambda: examine(sealed, [other])) is Problem.PAPER_MISMATCH
    examined = examine(sealed)
    examined.target.mkdir()
    assert refused(lambda: opened(examined, Means("x"))) is Problem.OUT_EXISTS
    examined.target.rmdir()
    examined.log.write_text("{}\n", encoding="utf-8")
    assert refused(lambda: opened(examined, Means("x"))) is Problem.LOG_EDITED


def test_an_opening_that_cannot_be_noted_hands_nothing_out(
    office: Path, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = write.write_whole

    def full(path: Path, data: bytes, *, private: bool = False) -> None:
        if path.suffix == ".jsonl":
            raise CoursepubError(Problem.CANNOT_WRITE, path=path, reason="disk full")
        whole(path, data, private=private)

    monkeypatch.setattr(opening, "write_whole", full)
    examined = examine(office / "final.sealed")
    assert refused(lambda: opened(examined, made.means)) is Problem.CANNOT_WRITE
    assert not examined.target.exists()


def test_a_full_disk_leaves_no_half_of_the_documents(
    office: Path, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = write.write_whole

    def full(path: Path, data: bytes, *, private: bool = False) -> None:
        if path.name == "grid.pdf":
            raise CoursepubError(Problem.CANNOT_WRITE, path=path, reason="disk full")
        whole(path, data, private=private)

    monkeypatch.setattr(opening, "write_whole", full)
    examined = examine(office / "final.sealed")
    assert refused(lambda: opened(examined, made.means)) is Problem.CANNOT_WRITE
    assert not examined.target.exists()
    assert not list(office.glob(".*"))


def test_documents_go_to_no_folder_that_somebody_else_prepared(office: Path, made: Made) -> None:
    examined = examine(office / "final.sealed")
    (office / "elsewhere").mkdir()
    (office / ".final-opened.part").symlink_to(office / "elsewhere")
    assert refused(lambda: opened(examined, made.means)) is Problem.CANNOT_WRITE
    assert not list((office / "elsewhere").iterdir())


def test_an_announced_receipt_is_compared(office: Path, made: Made) -> None:
    sealed, receipt = office / "final.sealed", office / "final.receipt.json"
    assert examine(sealed, announced=receipt).announced
    receipt.write_bytes(made.sealed.receipt_data.replace(b"ABCD-EFGH", b"ABCD-EFGJ"))
    assert refused(lambda: examine(sealed, announced=receipt)) is Problem.SEAL_REPLACED
    assert refused(lambda: verify_all(sealed, announced=receipt)) is Problem.SEAL_REPLACED
    receipt.write_bytes(b"{}")
    assert refused(lambda: examine(sealed, announced=receipt)) is Problem.NOT_A_RECEIPT


def test_anybody_verifies_a_published_key(office: Path, made: Made) -> None:
    receipt, paper = office / "final.receipt.json", str(office / "final-A.pdf")
    key = office / "A.key.json"
    key.write_bytes(made.keys[0].data)
    done = verify_all(receipt, [paper], None, [key])
    assert ([m.paper for m in done.papers], [m.paper for m in done.keys]) == (["A"], ["A"])
    key.write_bytes(fixed("A", right="C").data)
    assert refused(lambda: verify_all(receipt, [paper], None, [key])) is Problem.KEY_SWAPPED
    key.write_bytes(made.keys[1].data)
    assert refused(lambda: verify_all(receipt, [paper], None, [key])) is Problem.WRONG_PAPER
    key.write_bytes(b"not a key")
    assert refused(lambda: verify_all(receipt, [paper], None, [key])) is Problem.KEY_SWAPPED


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refused(lambda: examine(tmp_path / "no.sealed")) is Problem.CANNOT_READ
