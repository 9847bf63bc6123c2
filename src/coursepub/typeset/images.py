"""Images of a course, looked at before the PDF engine sees them.

Only headers are read: a few bytes can claim a picture that fills the memory when it is
decoded. Sources: the PNG specification (3rd edition, 11.2.1), ITU-T T.81 (annex B) for
JPEG, GIF89a (section 18), RFC 9649 for WebP.
"""

import re
import struct
from collections.abc import Callable

from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location

MOST_PIXELS = 40_000_000
"""A page of A4 at 600 dots per inch has 35 million."""

BADGE = re.compile(
    r"https?://(?:badgen?\.|[^?#]*?(?:shields\.io/|/badge/|badge\w*\.svg))", re.IGNORECASE
)
JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers of JPEG without a length; the others state it."""
JPEG_SIZE = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}

Dimensions = tuple[int, int]


def is_badge(target: str) -> bool:
    """Whether an image is one that sites draw of a project's state: on paper its words do."""
    return BADGE.match(target) is not None


def image_fault(data: bytes, target: str, at: Location) -> Diagnostic | None:
    """Why an image cannot be printed, or None where it can; `target` is its name in the text."""
    size = dimensions(data)
    if size is None:
        return None if is_svg(data) else diagnostic(at, Code.BROKEN_IMAGE, target=target)
    width, height = size
    if width * height <= MOST_PIXELS:
        return None
    return diagnostic(at, Code.LARGE_IMAGE, target=target, width=width, height=height)


def dimensions(data: bytes) -> Dimensions | None:
    """Pixels across and down; None for what is no whole PNG, JPEG, GIF or WebP."""
    for magic, offset, read in _FORMATS:
        if data.startswith(magic, offset):
            try:
                size = read(data)
            except (struct.error, IndexError):
                return None
            return size if size and min(size) > 0 else None
    return None


def is_svg(data: bytes) -> bool:
    """Whether it is a drawing: well formed, not absurdly deep, with no entities of its own."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return False
    named = etree.QName(root).localname == "svg"
    return named and not list(root.iter(etree.Entity))


def _png(data: bytes) -> Dimensions | None:
    width, height = struct.unpack_from(">II", data, 16)
    return (width, height) if b"IEND" in data[-64:] else None


def _gif(data: bytes) -> Dimensions | None:
    width, height = struct.unpack_from("<HH", data, 6)
    return width, height


def _webp(data: bytes) -> Dimensions | None:
    kind = data[12:16]
    if kind == b"VP8X":
        wide, high = data[24:27], data[27:30]
        return int.from_bytes(wide, "little") + 1, int.from_bytes(high, "little") + 1
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", data, 26)
    return width & 0x3FFF, height & 0x3FFF


def _jpeg(data: bytes) -> Dimensions | None:
    place = 2
    while data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF:  # padding
            place += 1
        elif marker in JPEG_ALONE:
            place += 2
        elif marker in JPEG_SIZE:
            height, width = struct.unpack_from(">HH", data, place + 5)
            return (width, height) if b"\xff\xd9" in data[place:] else None
        else:
            place += 2 + int(struct.unpack_from(">H", data, place + 2)[0])
    return None


_FORMATS: tuple[tuple[bytes, int, Callable[[bytes], Dimensions | None]], ...] = (
    (b"\x89PNG\r\n\x1a\n", 0, _png),
    (b"\xff\xd8", 0, _jpeg),
    (b"GIF8", 0, _gif),
    (b"WEBP", 8, _webp),
)
