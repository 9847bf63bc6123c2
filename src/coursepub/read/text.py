"""Text files: their size, their encoding, their line ends."""

import codecs
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.source import Location, Source

LARGEST = 10_000_000
"""Bytes: a larger text would take seconds and hundreds of megabytes to parse."""
FOREIGN_END = re.compile(r"\r\n?")
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""What files open with that name their encoding; the longer of two alike comes first."""
WORD_BEFORE, WORD_BEHIND = re.compile(r"\w*\Z"), re.compile(r"\w*")
NO_WIDTH = dict.fromkeys((0x200B, 0x2060, 0xFEFF))
AFTER_MARKS = re.compile(
    r"^[ \t\u00a0\u202f\u2007>]*(?:#{1,6}|[-*+]|\d{1,9}[.)])?[\u00a0\u202f\u2007]+", re.MULTILINE
)
"""No-break spaces at the beginning of a line, behind its mark."""
TRAILING = re.compile(r"(?<![ \t])[ \t]{9,}$", re.MULTILINE)


def read_source(path: Path, file: PurePosixPath) -> Parsed[Source | None]:
    """Read one text file; its value is None where nothing could be read."""
    top = Location(file, 1)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # a pipe would be waited for
            return Parsed(None, (diagnostic(top, Code.UNREADABLE_FILE, reason="pipe"),))
        size = found.st_size
        if size > LARGEST:
            return Parsed(None, (diagnostic(top, Code.FILE_TOO_LARGE, size=f"{size / 1e6:.1f}"),))
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Parsed(None, (diagnostic(top, Code.UNREADABLE_FILE, reason=reason),))
    return decode(data, file)


def decode(data: bytes, file: PurePosixPath) -> Parsed[Source | None]:
    """Text in UTF-8, or in what its mark says; else Windows-1252, and a diagnostic."""
    marked = next((encoding for mark, encoding in MARKS if data.startswith(mark)), "")
    wrong: tuple[Diagnostic, ...] = ()
    try:
        text = data.decode(marked or "utf-8")
    except UnicodeDecodeError as error:
        known = marked or ("utf-8" if _breaks_off(data, error) else "")
        above = error.object[: error.start].decode(known or "utf-8", errors="replace")
        code = Code.BROKEN_TEXT if known else Code.NOT_UTF_8
        at = Location(file, _tidy(above).count("\n") + 1)
        text = data.decode(known or "cp1252", errors="replace")
        values = {"byte": f"0x{error.object[error.start]:02X}"}
        values |= {} if known else {"found": _word_at(text, error.start)}
        wrong = (diagnostic(at, code, **values),)
    if "\0" in text:
        return Parsed(None, (diagnostic(Location(file, 1), Code.UNREADABLE_FILE, reason="NUL"),))
    return Parsed(Source(file, _tidy(text)), (*wrong, *_remarks(text, data, Location(file, 1))))


def _word_at(text: str, place: int) -> str:
    """The word of a text around a character."""
    before, behind = WORD_BEFORE.search(text[:place]), WORD_BEHIND.match(text[place:])
    return f"{before[0] if before else ''}{behind[0] if behind else ''}"


def _remarks(text: str, data: bytes, top: Location) -> Iterator[Diagnostic]:
    """What we read over, and other tools may not."""
    if data.startswith(codecs.BOM_UTF8):
        yield diagnostic(top, Code.BYTE_ORDER_MARK)
    if found := FOREIGN_END.search(text):
        ends = "CR LF" if found[0] == "\r\n" else "CR"
        at = Location(top.file, text.count("\n", 0, found.start()) + 1)
        yield diagnostic(at, Code.LINE_ENDS, ends=ends)


def _breaks_off(data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether a text is UTF-8 but for the last character, which was cut: others are whole."""
    return (
        error.end == len(data)
        and "unexpected end" in error.reason
        and not data[: error.start].isascii()
    )


def _tidy(text: str) -> str:
    """Line feeds only, in normal form C: one line is one line on every machine.

    Of many blanks at the end of a line two are left, which say as much. Characters without
    width go, as they hide the marks that they stand before; so do no-break spaces where
    Markdown wants a space.
    """
    lines = TRAILING.sub("  ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return AFTER_MARKS.sub(_spaced, unicodedata.normalize("NFC", lines.translate(NO_WIDTH)))


def _spaced(found: re.Match[str]) -> str:
    return re.sub(r"[\u00a0\u202f\u2007]", " ", found[0])
