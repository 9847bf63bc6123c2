"""Looking into a PDF: its words, page by page, and everything else that is in it."""

import re
import zlib

import pypdfium2


def pages(data: bytes) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def words(data: bytes) -> str:
    """All of its text, with single blanks."""
    return " ".join(" ".join(pages(data)).split())


def inside(data: bytes) -> bytes:
    """Its bytes with every stream unpacked: what a curious reader could find."""
    found = [data]
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            found.append(zlib.decompress(match[1]))
        except zlib.error:
            continue
    return b"\n".join(found)
