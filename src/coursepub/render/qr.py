"""The square code at the foot of a page, which says which page of which paper it is."""

from coursepub.typeset.fragments.model import Box
from coursepub.typeset.fragments.sheet import number

MASK = 3
"""One mask for all: choosing the best of eight would cost ten times the rest."""
VERSION = 2
"""25 modules a side, 38 signs at error level M (ISO/IEC 18004)."""
IMAGE = b"q %s 0 0 %s %s %s cm BI /W %d /H %d /IM true /D [1 0] /F /AHx ID\n%s>\nEI Q\n"  # 1 paints


def page_text(code: str, page: int, pages: int) -> str:
    """What the code says: `CP1:7K3Q-M2XP:2/6`."""
    return f"CP1:{code}:{page}/{pages}"


def qr_drawing(text: str, box: Box, page_height: float, *, version: int | None = VERSION) -> bytes:
    """A content stream that draws the code into a box; pt, `box` from above, black.

    Without a version the code is as large as its text needs.
    """
    rows = _modules(text, version)
    side = len(rows)
    packed = b"".join(_packed(row) for row in rows)
    return b"0 g " + IMAGE % (
        number(box.width),
        number(box.height),
        number(box.x),
        number(page_height - box.bottom),
        side,
        side,
        packed,
    )


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


def _packed(row: bytearray) -> bytes:
    """A row of modules as hexadecimal digits, filled up to whole bytes."""
    bits = "".join("1" if module else "0" for module in row)
    size = -(-len(bits) // 8)
    return f"{int(bits.ljust(size * 8, '0'), 2):0{size * 2}x}".encode()
