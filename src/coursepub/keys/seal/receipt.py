"""The public receipt of a seal, as JSON: it may be posted before the exam."""

import re

import msgspec

from coursepub.keys.seal.signs import ALPHABET
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.seal import FULL, Receipt

FORMAT = "coursepub-seal-receipt-1"
FAMILY = "coursepub-seal-receipt-"
READ_ME = "LISEZ-MOI.txt"
LOCK = "lock.age"
PAYLOAD = "payload.age"
PARTS = {READ_ME, LOCK, PAYLOAD}
"""The members of a sealed file whose digests its receipt holds."""
CODE = re.compile(f"[{ALPHABET}]{{{FULL}}}")


def write_receipt(receipt: Receipt) -> bytes:
    """A receipt as JSON that reads well, with one way to write each value."""
    text = msgspec.json.encode(receipt, order="sorted")
    return msgspec.json.format(text, indent=2) + b"\n"


def read_receipt(data: bytes, wrong: Problem = Problem.NOT_A_RECEIPT) -> Receipt:
    """A receipt from its bytes. Raises NEWER_SEAL, or `wrong` for what we did not write."""
    try:
        told = msgspec.json.decode(data, type=dict[str, object]).get("format")
        if told != FORMAT and isinstance(told, str) and told.startswith(FAMILY):
            raise CoursepubError(Problem.NEWER_SEAL, format=told[:60])
        receipt = msgspec.json.decode(data, type=Receipt)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise CoursepubError(wrong) from error
    fits = receipt.parts.keys() == PARTS and all(CODE.fullmatch(m.code) for m in receipt.papers)
    if receipt.format != FORMAT or write_receipt(receipt) != data or not fits:
        raise CoursepubError(wrong)
    return receipt


def claims(receipt: Receipt) -> dict[str, object]:
    """What a receipt says of the exam, as the payload repeats it: all but lock and digests."""
    told = msgspec.to_builtins(receipt)
    return {name: told[name] for name in ("label", "papers", "files")}


def same_seal(one: Receipt, other: Receipt) -> bool:
    """Whether two receipts speak of one payload; a new lock for another officer is no change."""
    return claims(one) == claims(other) and one.parts[PAYLOAD] == other.parts[PAYLOAD]
