"""Closing a seal: who will open it, where the slip may lie, what goes beside the papers."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pyrage import x25519

from coursepub.keys.seal.container import read_container
from coursepub.keys.seal.locks import Means
from coursepub.keys.seal.opening import unseal_all
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language
from coursepub.model.seal import Opening, OpeningKind
from coursepub.publish.opening import People, examine
from coursepub.publish.seal import (
    beside_papers,
    dossier,
    guessable,
    lock_of,
    require_outside,
    reseal,
    slip_written,
    write_files,
    write_resealed,
)
from tests.seals import Made

ENGLISH = Language.ENGLISH
ADA = People("Ada")


@pytest.mark.parametrize(
    ("seed", "weak"),
    [
        ("42", True),
        ("2026-06-12", True),
        ("B2026-AWS", True),
        ("password1234", True),
        ("a" * 40, True),
        ("1234567890" * 4, False),  # nothing can know every habit: the manual says so
        ("k7qf 2m9x tr4w 8cvn p3hd z6", False),
    ],
)
def test_seeds_that_can_be_guessed(seed: str, *, weak: bool) -> None:
    assert guessable(seed) is weak


def test_a_lock_is_for_officers_else_for_cards_else_for_one_code(tmp_path: Path) -> None:
    officer = x25519.Identity.generate()
    public = tmp_path / "officer.pub"
    public.write_text(f"# Ada\n{officer.to_public()}\n", encoding="utf-8")
    keys = lock_of(None, [public])
    assert (keys.opening.kind, keys.cards, len(keys.keeper.recipients)) == (
        OpeningKind.KEYS,
        (),
        1,
    )
    assert len(lock_of(Opening(OpeningKind.CARDS, 2, 3), ()).cards) == 3
    assert [card.name for card in lock_of(None, ()).cards] == [""]


def test_what_is_no_public_key(tmp_path: Path) -> None:
    for text in ("", "age1nonsense", "AGE-SECRET-KEY-1QQQ", "ssh-dss AAAA"):
        path = tmp_path / "x.pub"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(CoursepubError) as caught:
            lock_of(None, [path])
        assert caught.value.problem is Problem.BAD_RECIPIENT


def test_what_lies_beside_the_papers_opens_nothing(coded: Made) -> None:
    files = beside_papers(coded.sealed, Language.FRENCH)
    assert list(files) == [
        "final.sealed",
        "final.receipt.json",
        "final.receipt.pdf",
        "final.labels.pdf",
    ]
    assert coded.groups
    for secret in coded.groups:
        assert not any(secret.encode() in data for data in files.values())


def test_a_slip_lies_outside_and_replaces_nothing(made: Made, tmp_path: Path) -> None:
    build = tmp_path / "build"
    with pytest.raises(CoursepubError) as caught:
        require_outside(build / "exams" / "slip.pdf", build)
    assert caught.value.problem is Problem.SLIP_IN_OUTPUT
    require_outside(tmp_path / "slip.pdf", build)
    slip = tmp_path / "slip.pdf"
    lock = lock_of(None, ())
    with slip_written(slip, lock, made.sealed.receipt, Language.FRENCH):
        assert not slip.exists()
    assert slip.stat().st_mode & 0o777 == 0o600
    once_more = slip_written(slip, lock, made.sealed.receipt, Language.FRENCH)
    with pytest.raises(CoursepubError) as caught, once_more:
        pass
    assert caught.value.problem is Problem.OUT_EXISTS


def test_no_slip_is_left_of_a_seal_that_was_not_put_in_place(made: Made, tmp_path: Path) -> None:
    def interrupted() -> None:
        with slip_written(tmp_path / "slip.pdf", lock_of(None, ()), made.sealed.receipt, ENGLISH):
            assert [path.stat().st_mode & 0o777 for path in tmp_path.iterdir()] == [0o600]
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not list(tmp_path.iterdir())


def test_files_replace_none_of_those_there(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"former")
    with pytest.raises(CoursepubError):
        write_files(tmp_path, {"a": b"1", "b": b"2"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"b": b"former"}


def test_another_officer_gets_a_lock(made: Made, tmp_path: Path) -> None:
    officer = x25519.Identity.generate()
    (tmp_path / "o.pub").write_text(str(officer.to_public()), encoding="utf-8")
    (tmp_path / "final.sealed").write_bytes(made.sealed.container)
    examined = examine(tmp_path / "final.sealed")
    again = reseal(examined, made.means, lock_of(None, [tmp_path / "o.pub"]))
    target = tmp_path / "again.sealed"
    write_resealed(target, again, examined.log, ADA, datetime(2030, 6, 1, tzinfo=UTC))
    container = read_container(target.read_bytes())
    assert container.payload == made.container.payload
    assert unseal_all(container, Means(identities=(officer,))).files
    assert b"resealed" in examined.log.read_bytes()
    assert b"Ada" in examined.log.read_bytes()
    with pytest.raises(CoursepubError) as caught:
        write_resealed(target, again, examined.log, ADA, datetime(2030, 6, 1, tzinfo=UTC))
    assert caught.value.problem is Problem.OUT_EXISTS
    with pytest.raises(CoursepubError) as caught:
        unseal_all(container, made.means)
    assert caught.value.problem is Problem.WRONG_KEY


def test_a_new_lock_is_read_before_it_is_written_or_noted(made: Made, tmp_path: Path) -> None:
    broken, log = replace(made.sealed, container=made.sealed.container[:-1]), tmp_path / "log"
    with pytest.raises(CoursepubError) as caught:
        write_resealed(
            tmp_path / "again.sealed", broken, log, ADA, datetime(2030, 6, 1, tzinfo=UTC)
        )
    assert caught.value.problem is Problem.DAMAGED
    assert not list(tmp_path.iterdir())


def test_a_dossier_gathers_what_proves_an_opening(made: Made, tmp_path: Path) -> None:
    (tmp_path / "final.sealed").write_bytes(made.sealed.container)
    examined = examine(tmp_path / "final.sealed")
    data = dossier(examined, examined.log, Language.ENGLISH, "verified\n")
    assert data == dossier(examined, examined.log, Language.ENGLISH, "verified\n")
    with ZipFile(BytesIO(data)) as archive:
        assert archive.read("final.sealed") == made.sealed.container
        assert archive.read("final.receipt.json") == made.sealed.receipt_data
        assert archive.read("verification.txt") == b"verified\n"
        assert archive.read("final.minutes.pdf").startswith(b"%PDF-")
