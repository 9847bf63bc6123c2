"""From the documents that nobody may see yet to one sealed file and its receipt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from coursepub.keys.seal.commit import FixedKey
from coursepub.keys.seal.container import RECEIPT, Container, digests, pack
from coursepub.keys.seal.locks import Keeper, lock_for, lock_up, unseal
from coursepub.keys.seal.notice import notice
from coursepub.keys.seal.payload import build_payload
from coursepub.keys.seal.receipt import FORMAT, LOCK, PAYLOAD, READ_ME, write_receipt
from coursepub.model.seal import Opening, Receipt, SealLabel


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed file and the receipt that announces it: all in memory, all ciphertext."""

    container: bytes
    receipt: Receipt

    @property
    def receipt_data(self) -> bytes:
        """The receipt's bytes, the same inside and beside the sealed file."""
        return write_receipt(self.receipt)


def seal_run(
    documents: Mapping[str, bytes],
    keys: Sequence[FixedKey],
    label: SealLabel,
    files: Mapping[str, str],
    seed: str,
    opening: Opening,
    keeper: Keeper,
) -> Sealed:
    """Seal everything that would lie in `keys/` and `marking/`.

    `documents` go by relative paths; `keys` are what the papers' codes fixed; `files`
    holds SHA-256 digests of the candidates' documents by file name. One call takes a
    second or two where there is a passphrase, however many papers there are.
    """
    marks = tuple(key.mark for key in keys)
    draft = Receipt(FORMAT, label, marks, dict(files), opening, {})
    locked = lock_up(build_payload(documents, keys, seed, draft), keeper)
    return _assembled(draft, locked.lock, locked.payload)


def lock_again(sealed: Container, own: str, opening: Opening, keeper: Keeper) -> Sealed:
    """The same payload under another lock; `own` is its key, from the lock that was opened."""
    unseal(sealed.payload, own)
    draft = replace(sealed.receipt, opening=opening)
    return _assembled(draft, lock_for(own, keeper), sealed.payload)


def _assembled(draft: Receipt, lock: bytes, payload: bytes) -> Sealed:
    members = {
        READ_ME: notice(draft.label.exam, draft.opening),
        RECEIPT: b"",
        LOCK: lock,
        PAYLOAD: payload,
    }
    receipt = replace(draft, parts=digests(members))
    return Sealed(pack({**members, RECEIPT: write_receipt(receipt)}), receipt)
