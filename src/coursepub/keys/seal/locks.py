"""The lock of a seal: age, through pyrage. The payload is encrypted to a key of its own, once;
the lock holds that key for a passphrase or for officers, so that it can be changed alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import pyrage
from pyrage import passphrase, ssh, x25519

from coursepub.model.errors import CoursepubError, Problem

Recipient: TypeAlias = Any
"""A public key of age or SSH; the library has no types."""
Identity: TypeAlias = Any
"""A secret key of age or SSH."""
AGE_RECIPIENT = "age1"
AGE_IDENTITY = "AGE-SECRET-KEY-1"


@dataclass(frozen=True, slots=True)
class Locked:
    """A payload under lock: two age files."""

    lock: bytes
    payload: bytes


@dataclass(frozen=True, slots=True)
class Means:
    """What is brought to open a lock: a passphrase, or officers' identities."""

    passphrase: str | None = None
    identities: tuple[Identity, ...] = ()


@dataclass(frozen=True, slots=True)
class Keeper:
    """Who will open a lock: whoever has the passphrase, or any of these officers."""

    passphrase: str | None = None
    recipients: tuple[Recipient, ...] = ()


def lock_up(payload: bytes, keeper: Keeper) -> Locked:
    """Encrypt a payload, and lock its key away."""
    own = x25519.Identity.generate()
    return Locked(lock_for(str(own), keeper), pyrage.encrypt(payload, [own.to_public()]))


def lock_for(own: str, keeper: Keeper) -> bytes:
    """A lock around the payload's own key; with a passphrase this takes a second (scrypt)."""
    data = f"{own}\n".encode()
    if keeper.passphrase is not None:
        return bytes(passphrase.encrypt(data, keeper.passphrase))
    return bytes(pyrage.encrypt(data, list(keeper.recipients)))


def unlock(lock: bytes, means: Means) -> str:
    """The payload's own key. Raises WRONG_CODE, WRONG_KEY, or DAMAGED for a lock not of ours.

    Whoever calls has compared digests before, so that a wrong code is not mistaken for
    damage: the library words both alike.
    """
    try:
        if means.passphrase is not None:
            data = bytes(passphrase.decrypt(lock, means.passphrase))
        else:
            data = bytes(pyrage.decrypt(lock, list(means.identities)))
    except pyrage.DecryptError as error:
        if "work parameter" in str(error):
            raise CoursepubError(Problem.DAMAGED) from error
        wrong = Problem.WRONG_KEY if means.passphrase is None else Problem.WRONG_CODE
        raise CoursepubError(wrong) from error
    return data.decode("ascii", "replace").strip()


def unseal(payload: bytes, own: str) -> bytes:
    """What was sealed. Raises DAMAGED where lock and payload come from two seals."""
    try:
        return bytes(pyrage.decrypt(payload, [x25519.Identity.from_str(own)]))
    except (pyrage.DecryptError, pyrage.IdentityError) as error:
        raise CoursepubError(Problem.DAMAGED) from error


def read_recipients(text: str) -> tuple[Recipient, ...]:
    """Officers' public keys, one a line: age (`age1…`), SSH ed25519 or RSA. Or BAD_RECIPIENT."""
    found = tuple(_recipient(line) for line in _lines(text))
    if not found:
        raise CoursepubError(Problem.BAD_RECIPIENT, text="")
    return found


def _recipient(line: str) -> Recipient:
    try:
        if line.startswith(AGE_RECIPIENT):
            return x25519.Recipient.from_str(line)
        return ssh.Recipient.from_str(line)
    except pyrage.RecipientError as error:
        raise CoursepubError(Problem.BAD_RECIPIENT, text=line[:24]) from error


def read_identities(data: bytes) -> tuple[Identity, ...]:
    """Secret keys of an officer's key file: age's or SSH's. Or BAD_IDENTITY."""
    text = data.decode("utf-8", "replace")
    own: Sequence[str] = [line for line in _lines(text) if line.startswith(AGE_IDENTITY)]
    try:
        if own:
            return tuple(x25519.Identity.from_str(line) for line in own)
        return (ssh.Identity.from_buffer(data),)
    except pyrage.IdentityError as error:
        raise CoursepubError(Problem.BAD_IDENTITY) from error


def _lines(text: str) -> list[str]:
    stripped = (line.strip() for line in text.splitlines())
    return [line for line in stripped if line and not line.startswith("#")]
