"""Damage in transit: never opened, never taken for a wrong code."""

import io
import zipfile
from collections.abc import Iterable

import pytest

from coursepub.keys.seal import container
from coursepub.keys.seal.container import pack, read_container, unpack
from coursepub.keys.seal.locks import unlock, unseal
from coursepub.keys.seal.payload import require_plain
from coursepub.model.errors import CoursepubError, Problem
from tests.seals import Made, repaired

DAMAGE = {Problem.DAMAGED, Problem.NOT_A_SEAL}


def refused(data: bytes) -> Problem:
    with pytest.raises(CoursepubError) as caught:
        read_container(data)
    return caught.value.problem


def spread(length: int, count: int) -> Iterable[int]:
    """Places all over a file, and every one near its ends."""
    return sorted({*range(400), *range(0, length, length // count), *range(length - 450, length)})


def test_a_whole_file_is_read(made: Made) -> None:
    whole = read_container(made.sealed.container)
    assert whole.receipt == made.sealed.receipt
    assert list(made.members) == ["LISEZ-MOI.txt", "receipt.json", "lock.age", "payload.age"]


def test_truncations(made: Made) -> None:
    data = made.sealed.container
    assert {refused(data[:length]) for length in spread(len(data), 60)} == DAMAGE


def test_flipped_bits(made: Made) -> None:
    data = made.sealed.container
    met = set()
    for place in spread(len(data), 500):
        flipped = bytearray(data)
        flipped[place] ^= 1 << place % 8
        met.add(refused(bytes(flipped)))
    assert met == DAMAGE


def test_every_byte_of_the_payload_is_under_its_encryption(made: Made) -> None:
    own = unlock(made.container.lock, made.means)
    payload = made.container.payload
    for place in range(0, len(payload), len(payload) // 100):
        flipped = bytearray(payload)
        flipped[place] ^= 1
        with pytest.raises(CoursepubError) as caught:
            unseal(bytes(flipped), own)
        assert caught.value.problem is Problem.DAMAGED


def test_appended_prefixed_mangled_doubled(made: Made) -> None:
    data = made.sealed.container
    assert refused(data + b"x") is Problem.DAMAGED
    assert refused(data + data) is Problem.DAMAGED
    assert refused(data.replace(b"\n", b"\r\n")) is Problem.DAMAGED
    for other in (b"", b"x" + data, b"%PDF-1.7\n" + data, b"PK"):
        assert refused(other) is Problem.NOT_A_SEAL


def test_a_file_too_large_for_memory_is_refused(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(container, "LARGEST", len(made.sealed.container) - 1)
    assert refused(made.sealed.container) is Problem.DAMAGED


def archive(
    members: Iterable[tuple[str, bytes]], kind: int = zipfile.ZIP_STORED, comment: bytes = b""
) -> bytes:
    """A ZIP that an ordinary tool makes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", kind) as made:
        for name, data in members:
            made.writestr(zipfile.ZipInfo(name, (2030, 6, 12, 9, 0, 0)), data, kind)
        made.comment = comment
    return buffer.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_games_with_the_container(made: Made) -> None:
    members = list(made.members.items())
    assert refused(archive(members)) is Problem.DAMAGED  # packed by another tool
    assert refused(archive(members, comment=b"hi")) is Problem.DAMAGED
    assert refused(archive(members, zipfile.ZIP_DEFLATED)) is Problem.DAMAGED
    assert refused(archive([*members, ("receipt.json", b"{}")])) is Problem.DAMAGED
    assert refused(pack({**made.members, "../evil": b"x"})) is Problem.DAMAGED
    assert refused(pack(dict(members[:-1]))) is Problem.DAMAGED
    assert refused(pack(dict(reversed(members)))) is Problem.DAMAGED
    assert refused(pack({"a.txt": b"x"})) is Problem.NOT_A_SEAL


@pytest.mark.parametrize("name", ["LISEZ-MOI.txt", "lock.age", "payload.age"])
def test_a_part_that_changed_with_its_checksum_repaired(made: Made, name: str) -> None:
    changed = bytearray(made.members[name])
    changed[-1] ^= 1
    assert refused(pack({**made.members, name: bytes(changed)})) is Problem.DAMAGED


def test_a_receipt_of_another_shape(made: Made) -> None:
    told = made.members["receipt.json"]
    newer = told.replace(b"coursepub-seal-receipt-1", b"coursepub-seal-receipt-9")
    assert refused(pack({**made.members, "receipt.json": newer})) is Problem.NEWER_SEAL
    foreign = told.replace(b"coursepub-seal-receipt-1", b"a-receipt-of-others")
    for other in (
        b"",
        b"[]",
        b"{}",
        foreign,
        told + b" ",
        told.replace(b'"exam"', b'"exams"'),
        b"\xff",
    ):
        assert refused(pack({**made.members, "receipt.json": other})) is Problem.DAMAGED
    short = told.replace(made.keys[0].mark.code.encode(), made.keys[0].mark.code[:-1].encode())
    assert refused(pack({**made.members, "receipt.json": short})) is Problem.DAMAGED


def test_an_absurd_work_factor_is_refused_not_worked_at(coded: Made) -> None:
    lines = coded.container.lock.split(b"\n")
    lines[1] = lines[1].rsplit(b" ", 1)[0] + b" 40"
    members = {**coded.members, "lock.age": b"\n".join(lines)}
    changed = read_container(repaired(members, coded.sealed.receipt))
    with pytest.raises(CoursepubError) as caught:
        unlock(changed.lock, coded.means)
    assert caught.value.problem is Problem.DAMAGED


def test_packing_is_reproducible() -> None:
    members = {"b": b"1", "a": b"2"}
    assert pack(members) == pack(members)
    assert unpack(pack(members)) == members


@pytest.mark.parametrize(
    "name", ["", "/etc/passwd", "../x", "a/../b", "a//b", ".hidden", "a/.b", "a\\b", "a:b", "a\nb"]
)
def test_names_that_could_lead_away(name: str) -> None:
    with pytest.raises(CoursepubError):
        require_plain(name)


@pytest.mark.parametrize("name", ["a", "keys/final-A.key.pdf", "marking/Étiquettes (salle 2).pdf"])
def test_names_that_stay(name: str) -> None:
    require_plain(name)
