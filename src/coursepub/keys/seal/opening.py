"""Breaking a seal: the lock, then every check of what was inside, before a byte is handed out."""

from collections.abc import Mapping
from dataclasses import dataclass

from coursepub.keys.seal.commit import check_key
from coursepub.keys.seal.container import Container
from coursepub.keys.seal.locks import Means, unlock, unseal
from coursepub.keys.seal.payload import key_name, read_payload
from coursepub.model.errors import CoursepubError, Problem


@dataclass(frozen=True, slots=True)
class Unsealed:
    """What a seal held, by relative path; and the key that its lock holds."""

    files: Mapping[str, bytes]
    own: str


def unseal_all(sealed: Container, means: Means) -> Unsealed:
    """Open a seal whose container, announcement and papers were checked before.

    Raises WRONG_CODE, WRONG_KEY, DAMAGED, RECEIPT_FORGED or KEY_SWAPPED.
    """
    own = unlock(sealed.lock, means)
    files = read_payload(unseal(sealed.payload, own), sealed.receipt)
    for mark in sealed.receipt.papers:
        data = files.get(key_name(mark))
        if data is None:
            raise CoursepubError(Problem.KEY_SWAPPED, paper=mark.paper)
        check_key(data, mark, sealed.receipt.label.exam)
    return Unsealed(files, own)
