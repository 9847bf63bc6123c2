"""PDF files written object by object, as they come: nothing waits in memory but offsets."""

import zlib
from collections.abc import Callable, Sequence
from itertools import accumulate, repeat

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
FREE = b"\x00\x00\x00\x00\x00\x00\xff\xff"
BATCH = 200
"""Objects in one object stream (ISO 32000-1, 7.5.7), and a few more."""
PLACES = [place.to_bytes(2, "big") for place in range(1 << 12)]
LEVEL = 3
"""zlib: more takes twice the time of everything else, for a tenth of the size."""

Sink = Callable[[bytes], object]


class PdfFile:
    """A PDF with cross-reference streams, written through `sink`.

    `told` is given whatever goes into object streams, before it is packed.
    """

    def __init__(self, sink: Sink, told: list[bytes] | None = None) -> None:
        self._sink = sink
        self._told = told
        self._position = 0
        self._entries: dict[int, bytes] = {}
        self._numbers: list[int] = []
        self._bodies: list[bytes] = []
        self.last = 0
        """The number given last."""
        self._put(HEAD)

    def reserve(self, count: int = 1) -> int:
        """A number for an object that will follow, or the first of several in a row."""
        self.last += count
        return self.last - count + 1

    def stream(self, number: int, entries: bytes, data: bytes) -> None:
        """A stream, packed here."""
        packed = zlib.compress(data, LEVEL)
        self.ready_stream(number, entries + b"/Filter/FlateDecode", packed)

    def ready_stream(self, number: int, entries: bytes, data: bytes) -> None:
        """A stream as it is."""
        self._object(
            number, b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)
        )

    def add(self, number: int, body: bytes) -> None:
        """An object that may hold a stream, already written out, or goes into an object stream."""
        if body.endswith(b"endstream"):
            self._object(number, body)
            return
        self._numbers.append(number)
        self._bodies.append(body)
        if len(self._bodies) >= BATCH:
            self._flush()

    def add_all(self, bodies: Sequence[bytes]) -> None:
        """Objects that refer to each other: their numbers follow the last one, in a row."""
        for number, body in enumerate(bodies, self.reserve(len(bodies))):
            self.add(number, body)

    def add_row(self, first: int, bodies: Sequence[bytes]) -> None:
        """Objects numbered in a row, none of which holds a stream."""
        self._numbers += range(first, first + len(bodies))
        self._bodies += bodies
        if len(self._bodies) >= BATCH:
            self._flush()

    def close(self, root: int, info: int, identity: bytes) -> None:
        """The cross-references; `identity` is 16 bytes in hexadecimal."""
        self._flush()
        me = self.reserve()
        self._entries[me] = _direct(self._position)
        rows = map(self._entries.get, range(1, me + 1), repeat(FREE))
        packed = zlib.compress(FREE + b"".join(rows), LEVEL)
        start = self._position
        self._put(
            b"%d 0 obj\n<</Type/XRef/Size %d/W[1 5 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]"
            b"/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\n"
            b"startxref\n%d\n%%%%EOF\n"
            % (me, me + 1, root, info, identity, identity, len(packed), packed, start)
        )

    def _flush(self) -> None:
        if not self._bodies:
            return
        me, numbers, bodies = self.reserve(), self._numbers, self._bodies
        self._numbers, self._bodies = [], []
        kind = b"\x02" + me.to_bytes(5, "big")
        self._entries.update(zip(numbers, [kind + p for p in PLACES[: len(bodies)]], strict=True))
        starts = accumulate([len(body) + 1 for body in bodies], initial=0)
        head = b" ".join([b"%d %d" % each for each in zip(numbers, starts, strict=False)])
        said = b"/Type/ObjStm/N %d/First %d" % (len(bodies), len(head) + 1)
        data = b"\n".join((head, *bodies))
        if self._told is not None:
            self._told.append(data)
        self.stream(me, said, data)

    def _object(self, number: int, body: bytes) -> None:
        self._entries[number] = _direct(self._position)
        self._put(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def _put(self, data: bytes) -> None:
        self._sink(data)
        self._position += len(data)


def _direct(position: int) -> bytes:
    return b"\x01" + position.to_bytes(5, "big") + b"\x00\x00"


def text(value: str) -> bytes:
    """A text string (ISO 32000-1, 7.9.2.2), in hexadecimal."""
    return b"<feff%s>" % value.encode("utf-16-be").hex().encode()
