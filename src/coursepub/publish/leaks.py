"""The net under a sealed run: what a finished paper must not carry, wherever in the file."""

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO

import pikepdf
import pypdfium2

from coursepub.model.errors import CoursepubError, Problem
from coursepub.typeset.fragments.model import Library
from coursepub.typeset.fragments.sheet import Placed, Sheet
from coursepub.typeset.fragments.tagged import Title, tagged_pdf

ACTIVE = ("/AcroForm", "/OpenAction", "/AA", "/AF", "/Collection")
SHORTEST = 6
"""Signs of a word that can be looked for without meeting it by chance."""
HIDING = re.compile(rb"/(?:acroform|openaction|aa|af|collection|embeddedfiles)\b")
END = b"%%EOF"
STREAM = re.compile(rb"<<[^\n]*/Length (\d+)>>\nstream\n")
"""The beginning of a stream as our own files write it."""


def leaks(data: bytes, secrets: Iterable[str]) -> tuple[str, ...]:
    """What a paper would give away: secrets anywhere in it, and what a PDF can hide.

    Text is searched as it prints, tiny, white or off the page too; and so is every
    string, name and stream of the file.
    """
    found = list(_structure(data))
    everything = "\n".join(_words(data)).casefold()
    found += [word for word in secrets if len(word) >= SHORTEST and word.casefold() in everything]
    return tuple(found)


def require_clean(data: bytes, name: str, secrets: Iterable[str]) -> None:
    """Raises PAPER_LEAKS where a paper would carry a secret; `name` is that of its file."""
    found = leaks(data, sorted(secrets))
    if found:
        raise CoursepubError(Problem.PAPER_LEAKS, file=name, what=", ".join(found))


def suspicious(told: bytes, secrets: Iterable[str]) -> bool:
    """Whether what a composed paper tells has anything in it that needs the whole search.

    This is for a thousand papers of one set: what they print, beside their names and
    codes, is that of their pieces, which are searched once and whole (see `proof`).
    """
    told = told.lower()
    starts = {secret[:SHORTEST] for secret in secrets if len(secret) >= SHORTEST}
    return bool(HIDING.search(told)) or any(_spelt(start, told) for start in starts)


def is_once(data: bytes) -> bool:
    """Whether a file ends once: another end would hide an earlier version."""
    return data.count(END) == 1


def unpacked(data: bytes) -> Iterator[bytes]:
    """A file with its streams unpacked."""
    at = 0
    for found in STREAM.finditer(data):
        yield data[at : found.start()]
        at = found.end() + int(found[1])
        packed = data[found.end() : at]
        yield zlib.decompress(packed) if b"/FlateDecode" in found[0] else packed
    yield data[at:]


def _spelt(word: str, told: bytes) -> bool:
    """Whether a word stands in small letters, or as a string of PDF in hexadecimal."""
    strings = (word.encode(), word.encode("utf-16-be"))
    return any(s.lower() in told or s.hex().encode() in told for s in strings)


def proof(library: Library, values: Mapping[str, str], title: Title) -> bytes:
    """A file that prints every piece of a set of papers once, a page each, to be searched."""
    sheets = [
        Sheet((Placed(fragment),), values=values)
        for _, piece in sorted(library.pieces.items())
        for fragment in piece
    ]
    return tagged_pdf(library, sheets, title, title.text)


def _structure(data: bytes) -> Iterator[str]:
    if not is_once(data):
        yield "an earlier version of the file"
    with pikepdf.open(BytesIO(data)) as pdf:
        yield from (name[1:] for name in ACTIVE if name in pdf.Root)
        if "/EmbeddedFiles" in pdf.Root.get("/Names", pikepdf.Dictionary()):
            yield "EmbeddedFiles"
        kinds = [o.get("/Type") for o in pdf.objects if isinstance(o, pikepdf.Dictionary)]
        if kinds.count(pikepdf.Name.Page) != len(pdf.pages):
            yield "a removed page"


def _words(data: bytes) -> Iterator[str]:
    """Everything in a file that could be read."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for thing in pdf.objects:
            yield from _told(thing)
    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            yield page.get_textpage().get_text_range()
    finally:
        document.close()


def _told(thing: pikepdf.Object) -> Iterator[str]:
    """The strings, names and streams of an object and of those inside it."""
    if isinstance(thing, pikepdf.String | pikepdf.Name):
        yield str(thing)
    elif isinstance(thing, pikepdf.Stream):
        yield thing.read_bytes().decode("latin-1") if "/Subtype" not in thing else ""
        yield from _told(thing.stream_dict)
    elif isinstance(thing, pikepdf.Dictionary):
        for name, value in thing.items():
            yield name
            yield from _inside(value)
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            yield from _inside(value)


def _inside(value: object) -> Iterator[str]:
    """What lies in place; what is referred to is an object of its own, and met as such."""
    if isinstance(value, pikepdf.Object) and not value.is_indirect:
        yield from _told(value)
