"""The objects behind a dictionary, written out once and numbered anew."""

import re
import zlib
from typing import Any

import pikepdf

REFERENCE = re.compile(rb"\b(\d+) (\d+) R\b")
LENGTH = re.compile(rb"/Length \d+( \d+ R)?")


def serialized(root: Any, start: int = 0) -> tuple[tuple[bytes, ...], int]:
    """Everything that a dictionary refers to, as objects numbered after `start`, and its number.

    The dictionary comes last; the order follows from names, not from the file.
    """
    order: list[Any] = []
    numbers: dict[tuple[int, int], int] = {}
    _walk(root, order, numbers)
    numbers = {each: number + start for each, number in numbers.items()}
    bodies = tuple(_body(each, numbers) for each in order)
    if root.is_indirect:
        return bodies, numbers[root.objgen]
    return (*bodies, _renumbered(root.unparse(resolved=True), numbers)), start + len(bodies) + 1


def _walk(value: Any, order: list[Any], numbers: dict[tuple[int, int], int]) -> None:
    if not isinstance(value, pikepdf.Object):
        return
    if value.is_indirect:
        if value.objgen in numbers:
            return
        order.append(value)
        numbers[value.objgen] = len(order)
    for inner in _parts(value):
        _walk(inner, order, numbers)


def _parts(value: Any) -> list[Any]:
    """What a dictionary, a stream or an array holds, but for the way back up."""
    if isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        return [value[name] for name in sorted(value.keys()) if name != "/Parent"]
    return list(value) if isinstance(value, pikepdf.Array) else []


def _body(value: Any, numbers: dict[tuple[int, int], int]) -> bytes:
    if not isinstance(value, pikepdf.Stream):
        return _renumbered(value.unparse(resolved=True), numbers)
    data = _packed(value)
    entries = {n: value[n] for n in sorted(value.keys()) if n not in ("/Length", "/Filter")}
    head = b"".join(
        name.encode() + b" " + _unparsed(entry, numbers) for name, entry in entries.items()
    )
    return b"<<%s%s/Length %d>>\nstream\n%s\nendstream" % (head, data[0], len(data[1]), data[1])


def _packed(stream: Any) -> tuple[bytes, bytes]:
    """The filter entry and the bytes of a stream, packed where it was not."""
    if "/Filter" in stream:
        filters = stream.Filter.unparse()
        return b"/Filter" + filters, stream.read_raw_bytes()
    return b"/Filter/FlateDecode", zlib.compress(stream.read_bytes(), 9)


def _unparsed(value: Any, numbers: dict[tuple[int, int], int]) -> bytes:
    text = value.unparse() if isinstance(value, pikepdf.Object) else str(value).encode("ascii")
    return _renumbered(text, numbers)


def _renumbered(text: bytes, numbers: dict[tuple[int, int], int]) -> bytes:
    return REFERENCE.sub(lambda m: b"%d 0 R" % numbers[int(m[1]), int(m[2])], text)
