"""The net under a sealed run: what a finished paper must not carry, wherever in the file."""

from collections.abc import Iterable, Iterator
from io import BytesIO

import pikepdf
import pypdfium2

ACTIVE = ("/AcroForm", "/OpenAction", "/AA", "/AF", "/Collection")
SHORTEST = 6
"""Signs of a word that can be looked for without meeting it by chance."""
END = b"%%EOF"


def leaks(data: bytes, secrets: Iterable[str]) -> tuple[str, ...]:
    """What a paper would give away: secrets anywhere in it, and what a PDF can hide.

    Text is searched as it prints, tiny, white or off the page too; and so is every
    string, name and stream of the file.
    """
    found = list(_structure(data))
    everything = "\n".join(_words(data)).casefold()
    found += [word for word in secrets if len(word) >= SHORTEST and word.casefold() in everything]
    return tuple(found)


def _structure(data: bytes) -> Iterator[str]:
    if data.count(END) != 1:
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
