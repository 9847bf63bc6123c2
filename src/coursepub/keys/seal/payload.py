"""What lies under a seal: the examiners' documents, each paper's key and the seed, in a ZIP."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from coursepub.keys.seal.commit import FixedKey, canonical
from coursepub.keys.seal.container import pack, unpack
from coursepub.keys.seal.receipt import claims
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.seal import Receipt, SealMark

FORMAT = "coursepub-seal-secret-1"
SECRET = "seal.json"  # noqa: S105 - the name of a member, not its content
PADDING = "pad"
BLOCK = 64 << 10
"""The payload's size is a multiple of this, so that it tells nothing of which items were drawn."""
PLAIN = re.compile(r"[\w.() -]+")


def build_payload(
    documents: Mapping[str, bytes], keys: Sequence[FixedKey], seed: str, receipt: Receipt
) -> bytes:
    """The inner ZIP. `documents` go by relative paths such as `keys/final-A.key.pdf`."""
    secret = {"format": FORMAT, "seed": seed, "claims": claims(receipt)}
    members = {**documents, **{key_name(k.mark): k.data for k in keys}, SECRET: canonical(secret)}
    for name in members:
        require_plain(name)
    frame = len(pack({**members, PADDING: b""}))
    return pack({**members, PADDING: bytes(-frame % BLOCK)})


def read_payload(data: bytes, receipt: Receipt) -> dict[str, bytes]:
    """The members of an inner ZIP. Raises RECEIPT_FORGED where the receipt says otherwise."""
    members = unpack(data)
    members.pop(PADDING, None)
    for name in members:
        require_plain(name)
    try:
        inside = json.loads(members[SECRET])["claims"]
    except (ValueError, LookupError, TypeError) as error:
        raise CoursepubError(Problem.DAMAGED) from error
    if canonical(inside) != canonical(claims(receipt)):
        raise CoursepubError(Problem.RECEIPT_FORGED)
    return members


def key_name(mark: SealMark) -> str:
    """Where a paper's key lies."""
    return f"fixed/{mark.paper}.key.json"


def require_plain(name: str) -> None:
    """Raises DAMAGED for a name that could lead out of the folder where it is written."""
    parts = PurePosixPath(name).parts
    plain = all(PLAIN.fullmatch(part) and not part.startswith(".") for part in parts)
    if not parts or not plain or name != "/".join(parts):
        raise CoursepubError(Problem.DAMAGED)
