"""`EXAM.sealed`: a ZIP with exactly four members, read so strictly that it has one meaning."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from coursepub.keys.seal.receipt import LOCK, PAYLOAD, READ_ME, read_receipt
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.seal import Receipt

RECEIPT = "receipt.json"
MEMBERS = (READ_ME, RECEIPT, LOCK, PAYLOAD)
LARGEST = 512 << 20
"""More bytes than any sealed exam has; a larger file is refused before it fills memory."""
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time in every ZIP entry, since no output holds a clock's."""
UNIX = 3
ZIP_START = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Container:
    """A sealed file that is exactly as it was written."""

    receipt: Receipt
    lock: bytes
    payload: bytes
    data: bytes


def pack(members: Mapping[str, bytes]) -> bytes:
    """A ZIP with stored members: the same members, the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members.items():
            archive.writestr(_entry(name), data)
    return buffer.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, EARLIEST)
    entry.create_system = UNIX
    entry.external_attr = 0o600 << 16
    return entry


def unpack(data: bytes) -> dict[str, bytes]:
    """The members of a ZIP that `pack` made. Raises DAMAGED for any other.

    The archive is packed again and compared, so that nothing hides before, between or
    after its members, and none has a second meaning.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if any(e.compress_type != zipfile.ZIP_STORED or e.flag_bits & 1 for e in entries):
                raise CoursepubError(Problem.DAMAGED)
            members = {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OSError) as error:
        raise CoursepubError(Problem.DAMAGED) from error
    if pack(members) != data:
        raise CoursepubError(Problem.DAMAGED)
    return members


def read_container(data: bytes) -> Container:
    """A sealed file from its bytes. Raises NOT_A_SEAL, NEWER_SEAL or DAMAGED."""
    if not data.startswith(ZIP_START):
        raise CoursepubError(Problem.NOT_A_SEAL)
    if len(data) > LARGEST:
        raise CoursepubError(Problem.DAMAGED)
    members = unpack(data)
    if tuple(members) != MEMBERS:
        known = bool(members.keys() & {RECEIPT, LOCK, PAYLOAD})
        raise CoursepubError(Problem.DAMAGED if known else Problem.NOT_A_SEAL)
    receipt = read_receipt(members[RECEIPT], Problem.DAMAGED)
    if receipt.parts != digests(members):
        raise CoursepubError(Problem.DAMAGED)
    return Container(receipt, members[LOCK], members[PAYLOAD], data)


def digests(members: Mapping[str, bytes]) -> dict[str, str]:
    """SHA-256 of every member but the receipt, which holds them."""
    return {name: sha256(members[name]).hexdigest() for name in MEMBERS if name != RECEIPT}
