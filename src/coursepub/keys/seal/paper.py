"""The seal codes on a paper: in its text, or in the QR codes of a scan."""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pypdfium2

from coursepub.keys.seal.checks import Shown
from coursepub.keys.seal.signs import ALPHABET
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.seal import FULL, GROUP, QR_PREFIX

PRINTED = re.compile(
    f"(?<![{ALPHABET}])(?:[{ALPHABET}]{{{GROUP}}} ){{{FULL // GROUP - 1}}}[{ALPHABET}]{{{GROUP}}}"
)
IN_QR = re.compile(f"{QR_PREFIX}:[^:]+:(?P<code>[{ALPHABET}]{{{FULL}}})")
SCAN_DPI = 200
POINT = 72


def paper_codes(data: bytes) -> Shown:
    """Every seal code on a PDF: of its text, which is the file's own, else of a scan's QR codes.

    Raises BAD_PAPER for what is no PDF, NO_SEAL_CODE where no code can be read.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise CoursepubError(Problem.BAD_PAPER) from error
    try:
        printed = tuple(dict.fromkeys(_printed(document)))
        if printed:
            return Shown(printed, sha256(data).hexdigest())
        scanned = tuple(dict.fromkeys(_scanned(document)))
    finally:
        document.close()
    if not scanned:
        raise CoursepubError(Problem.NO_SEAL_CODE)
    return Shown(scanned)


def _printed(document: Any) -> Iterator[str]:
    for page in document:
        text = " ".join(page.get_textpage().get_text_range().split())
        yield from (found[0].replace(" ", "") for found in PRINTED.finditer(text))


def _scanned(document: Any) -> Iterator[str]:
    """Codes in pictures; none where this machine has no reader of QR codes."""
    try:
        import zxingcpp
    except ImportError:
        return
    for page in document:
        picture = page.render(scale=SCAN_DPI / POINT).to_pil()
        for barcode in zxingcpp.read_barcodes(picture):
            found = IN_QR.fullmatch(barcode.text)
            if found:
                yield found["code"]
