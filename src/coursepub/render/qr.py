"""The square code at the foot of a page, which says which page of which paper it is."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from coursepub.typeset.fragments.model import Box
from coursepub.typeset.fragments.sheet import number

MASK = 3
"""One mask for all: choosing the best of eight would cost ten times the rest."""
VERSION = 2
"""25 modules a side, 38 signs at error level M (ISO/IEC 18004)."""
SIDE, ROW = 25, 4
"""Modules a side, and the bytes of a row of them."""
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
"""Signs in the order of their values (ISO/IEC 18004, table 5)."""
IMAGE = b"q %s 0 0 %s %s %s cm BI /W %d /H %d /IM true /D [1 0] /F /AHx ID\n%s>\nEI Q\n"  # 1 paints


def page_text(code: str, page: int, pages: int) -> str:
    """What the code says: `CP1:7K3Q-M2XP:2/6`."""
    return f"CP1:{code}:{page}/{pages}"


def qr_drawing(text: str, box: Box, page_height: float) -> bytes:
    """A content stream that draws the code of a page into a box.

    Measures in pt, `box` from above; black.
    """
    return _drawn(BASES.packed(text), box, page_height)


def qr_of_any_size(text: str, box: Box, page_height: float) -> bytes:
    """The same of a code that is as large as its text needs."""
    return _drawn(_packed(_modules(text, None)), box, page_height)


def _drawn(rows: Sequence[bytes], box: Box, page_height: float) -> bytes:
    side = len(rows)
    return b"0 g " + IMAGE % (
        number(box.width),
        number(box.height),
        number(box.x),
        number(page_height - box.bottom),
        side,
        side,
        b"".join(rows).hex().encode(),
    )


class _Bases:
    """Codes of one version and mask, added up from those that differ in one bit.

    Each module is a sum modulo 2 of bits of the text: so are the error correction and the
    mask (ISO/IEC 18004, 7.5 and 7.8). Texts of one length therefore need few codes made in
    full, where pages by the ten thousand each have their own.
    """

    def __init__(self) -> None:
        self._first: dict[int, tuple[tuple[int, ...], int]] = {}
        self._turned: dict[tuple[int, int, int], int] = {}

    def packed(self, text: str) -> list[bytes]:
        """The rows of a code, each filled up to whole bytes."""
        values = _values(text)
        if len(text) not in self._first:
            self._first[len(text)] = values, _whole(text)
        first, whole = self._first[len(text)]
        for place, (one, other) in enumerate(zip(first, values, strict=True)):
            for bit in _bits(one ^ other):
                whole ^= self._turn(len(text), place, bit)
        data = whole.to_bytes(SIDE * ROW, "big")
        return [data[start : start + ROW] for start in range(0, len(data), ROW)]

    def _turn(self, length: int, place: int, bit: int) -> int:
        """What one bit of the pair of signs at a place changes."""
        key = length, place, bit
        if key not in self._turned:
            signs = "0" * length
            start = 2 * place
            tall, low = divmod(bit, len(SIGNS))
            pair = (SIGNS[tall] + SIGNS[low])[-min(2, length - start) :]
            other = signs[:start] + pair + signs[start + 2 :]
            self._turned[key] = _whole(signs) ^ _whole(other)
        return self._turned[key]


BASES = _Bases()


def _values(text: str) -> tuple[int, ...]:
    """Signs two by two as the numbers that a code holds (ISO/IEC 18004, 7.4.4)."""
    numbers = [SIGNS.index(sign) for sign in text]
    pairs = zip_longest(numbers[::2], numbers[1::2])
    return tuple(one if two is None else one * len(SIGNS) + two for one, two in pairs)


def _bits(value: int) -> Iterator[int]:
    """The powers of two that a number is the sum of."""
    while value:
        yield value & -value
        value &= value - 1


def _whole(text: str) -> int:
    return int.from_bytes(b"".join(_packed(_modules(text, VERSION))), "big")


def _modules(text: str, version: int | None) -> tuple[bytearray, ...]:
    import segno

    code = segno.make(
        text,
        error="m",
        mode="alphanumeric",
        version=version,
        mask=MASK,
        boost_error=False,
        micro=False,
    )
    return tuple(code.matrix)


def _packed(rows: Sequence[bytearray]) -> list[bytes]:
    """Rows of modules as bits, each filled up to whole bytes."""
    return [_row("".join("1" if module else "0" for module in row)) for row in rows]


def _row(bits: str) -> bytes:
    size = -(-len(bits) // 8)
    return int(bits.ljust(size * 8, "0"), 2).to_bytes(size, "big")
