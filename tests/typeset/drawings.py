"""Drawings that need no engine."""

import struct
import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    """A picture by hand."""

    svg: str
    width: float
    height: float
    title: str = ""
    description: str = ""
    labels: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def shape(width: float, height: float, title: str = "", description: str = "") -> Shape:
    """An empty box of a size, in units of which type is 16 high."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<path d="M0 0h{width}v{height}h-{width}z" fill="none" stroke="#000"/></svg>'
    )
    return Shape(svg, width, height, title, description)


SQUARE = shape(100, 100, "Un carré", "Il est vide.")


def png(width: int, height: int, *, claimed: tuple[int, int] | None = None) -> bytes:
    """A white picture; `claimed` is the size that its header tells instead of its own."""
    rows = (b"\0" + b"\xff" * width) * height
    header = struct.pack(">IIBBBBB", *(claimed or (width, height)), 8, 0, 0, 0, 0)
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(rows)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
