"""Text files: their size, their encoding, their line ends."""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.source import Location, Source

LARGEST = 10_000_000
"""Bytes: a larger text would take seconds and hundreds of megabytes to parse."""
FOREIGN_END = re.compile(r"\r\n?")
NO_WIDTH = dict.fromkeys((0x200B, 0x2060, 0xFEFF))
AFTER_MARKS = re.compile(
    r"^[ \t\u00a0\u202f\u2007>]*(?:#{1,6}|[-*+]|\d{1,9}[.)])?[\u00a0\u202f\u2007]+", re.MULTILINE
)
"""No-break spaces at the beginning of a line, behind its mark."""


def read_source(path: Path, file: PurePosixPath) -> Parsed[Source | None]:
    """Read one text file; its value is None where nothing could be read."""
    top = Location(file, 1)
    try:
        size = path.stat().st_size
        if size > LARGEST:
            return Parsed(None, (diagnostic(top, Code.FILE_TOO_LARGE, size=f"{size / 1e6:.1f}"),))
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Parsed(None, (diagnostic(top, Code.UNREADABLE_FILE, reason=reason),))
    return decode(data, file)


def decode(data: bytes, file: PurePosixPath) -> Parsed[Source | None]:
    """Text in UTF-8, with or without a mark; else Windows-1252, and a diagnostic."""
    top = Location(file, 1)
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if b"\0" in data and not wide:
        return Parsed(None, (diagnostic(top, Code.UNREADABLE_FILE, reason="NUL"),))
    wrong: tuple[Diagnostic, ...] = ()
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"0x{data[error.start]:02X}"
        wrong = (diagnostic(Location(file, line), Code.NOT_UTF_8, byte=byte),)
        text = data.decode("cp1252", errors="replace")
    return Parsed(Source(file, _tidy(text)), (*wrong, *_remarks(text, data, top)))


def _remarks(text: str, data: bytes, top: Location) -> Iterator[Diagnostic]:
    """What we read over, and other tools may not."""
    if data.startswith(codecs.BOM_UTF8):
        yield diagnostic(top, Code.BYTE_ORDER_MARK)
    if found := FOREIGN_END.search(text):
        ends = "CR LF" if found[0] == "\r\n" else "CR"
        at = Location(top.file, text.count("\n", 0, found.start()) + 1)
        yield diagnostic(at, Code.LINE_ENDS, ends=ends)


def _tidy(text: str) -> str:
    """Line feeds only, in normal form C: one line is one line on every machine.

    Characters without width go, as they hide the marks that they stand before; so do
    no-break spaces where Markdown wants a space.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return AFTER_MARKS.sub(_spaced, unicodedata.normalize("NFC", lines.translate(NO_WIDTH)))


def _spaced(found: re.Match[str]) -> str:
    return re.sub(r"[\u00a0\u202f\u2007]", " ", found[0])
