"""Stamps: a document is up to date when what went in and what came out still agree."""

from pathlib import Path, PurePosixPath

import pytest

from coursepub.model.diagnostic import Code, diagnostic
from coursepub.model.source import Location
from coursepub.publish.stamps import NAME, Ledger, Made, Why
from coursepub.publish.write import Written, write_whole

CAUSES = {Why.TEXT: "t", Why.IMAGES: "i", Why.TEMPLATES: "x", Why.OPTIONS: "o", Why.PROGRAM: "p"}
FOUND = diagnostic(Location(PurePosixPath("é.md"), 3), Code.BROKEN_IMAGE, target="a « b »")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "a.pdf"
    write_whole(path, b"data")
    Ledger(tmp_path).keep("a", CAUSES, Made((Written(path, 7),), (FOUND,), ("left",)))
    return tmp_path


def test_what_was_stamped_is_up_to_date_and_told_again(folder: Path) -> None:
    ledger = Ledger(folder)
    assert ledger.why("a", CAUSES) is None
    assert ledger.kept("a") == Made((Written(folder / "a.pdf", 7),), (FOUND,), ("left",))


def test_another_name_is_new(folder: Path) -> None:
    assert Ledger(folder).why("b", CAUSES) is Why.NEW


@pytest.mark.parametrize("cause", CAUSES)
def test_each_cause_is_a_reason(folder: Path, cause: Why) -> None:
    assert Ledger(folder).why("a", {**CAUSES, cause: "other"}) is cause


def test_force_is_a_reason(folder: Path) -> None:
    assert Ledger(folder, force=True).why("a", CAUSES) is Why.FORCED


def test_a_file_that_is_gone_or_altered_is_a_reason(folder: Path) -> None:
    (folder / "a.pdf").write_bytes(b"Data")
    assert Ledger(folder).why("a", CAUSES) is Why.ALTERED
    (folder / "a.pdf").unlink()
    assert Ledger(folder).why("a", CAUSES) is Why.MISSING


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:40],
        lambda data: data[:0],
        lambda data: b"[" + data + b"]",
        lambda data: data.replace(b"stamps-", b"stamps-9"),
        lambda data: data.replace(b"sha256", b"sha1"),
        lambda data: data.replace(Code.BROKEN_IMAGE.slug.encode(), b"unheard-of"),
    ],
    ids=["cut", "empty", "list", "format", "field", "code"],
)
def test_damaged_stamps_are_none(folder: Path, damage: object) -> None:
    path = folder / NAME
    assert callable(damage)
    path.write_bytes(damage(path.read_bytes()))
    assert Ledger(folder).why("a", CAUSES) is Why.NEW


def test_private_stamps_lie_in_a_closed_file(tmp_path: Path) -> None:
    Ledger(tmp_path, at="keys", private=True).keep("a", CAUSES, Made(()))
    assert (tmp_path / "keys" / NAME).stat().st_mode & 0o077 == 0
