"""Digests of values: equal values, and they alone, have equal ones, in any process."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import PurePath


def digest(value: object) -> str:
    """SHA-256 of a value made of our frozen data, texts, numbers, bytes and collections.

    Raises TypeError for anything else: what cannot be told apart must not be stamped.
    """
    return _digest(value).hex()


def _digest(value: object) -> bytes:
    kind, parts = _taken_apart(value)
    whole = hashlib.sha256(f"{kind}:".encode())
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.digest()


def _taken_apart(value: object) -> tuple[str, Iterable[bytes]]:
    """The kind of a value and its parts in an order that depends on nothing else."""
    match value:
        case tuple() | list():
            return "list", map(_digest, value)
        case set() | frozenset():
            return "set", sorted(map(_digest, value))
        case Mapping():
            return "mapping", sorted(_digest(key) + _digest(it) for key, it in value.items())
    if is_dataclass(value) and not isinstance(value, type):
        name = type(value).__qualname__
        return name, (_digest(getattr(value, field.name)) for field in fields(value))
    kind, data = _plain(value)
    return kind, (data,)


def _plain(value: object) -> tuple[str, bytes]:
    match value:
        case None | bool() | int() | float() | Decimal() | Fraction() | date() | time() | Enum():
            return "atom", repr(value).encode()
        case str():
            return "text", value.encode("utf-8", "surrogatepass")
        case PurePath():
            return "path", value.as_posix().encode("utf-8", "surrogatepass")
        case bytes():
            return "bytes", value
    raise TypeError(type(value).__name__)
