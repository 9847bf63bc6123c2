"""The order that a seed gives: a keyed hash of names, never a random generator.

The derivation is frozen: papers set years ago are rebuilt from their seed. A change
needs a new `VERSION`, under which the old one still works.
"""

import hmac
import unicodedata
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import TypeVar

VERSION = "coursepub-order-1"

T = TypeVar("T")


def seed_key(seed: str) -> bytes:
    """32 bytes from the text of a seed; how its accents are composed makes no difference."""
    text = unicodedata.normalize("NFC", seed.strip())
    return hmac.digest(VERSION.encode(), text.encode("utf-8"), "sha256")


def length_prefixed(names: Iterable[str]) -> bytes:
    """Names as bytes, each after its length (8 bytes, big-endian), so that none poses as two."""
    encoded = (name.encode("utf-8") for name in names)
    return b"".join(len(name).to_bytes(8, "big") + name for name in encoded)


def rank(key: bytes, *names: str) -> bytes:
    """The place of a name under a key: HMAC-SHA256 (RFC 2104), compared as bytes."""
    return hmac.digest(key, length_prefixed((VERSION, *names)), "sha256")


def ordered(
    key: bytes, values: Iterable[T], name: Callable[[T], str], *purpose: str
) -> tuple[T, ...]:
    """Values in the order of their ranks; the order in which they come makes no difference."""
    shared = length_prefixed((VERSION, *purpose))

    def place(value: T) -> bytes:
        """What `rank` says of it; written out, for papers by the thousand ask two hundred times."""
        said = name(value).encode("utf-8")
        return hmac.digest(key, shared + len(said).to_bytes(8, "big") + said, "sha256")

    return tuple(sorted(values, key=place))


def digest(*names: str) -> str:
    """SHA-256 of names, in hexadecimal."""
    return sha256(length_prefixed(names)).hexdigest()
