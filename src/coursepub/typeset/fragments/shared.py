"""Many papers in one file: each fragment is there once, and drawn wherever it stands."""

import io
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pikepdf

from coursepub.typeset.fragments.file import LEVEL, PdfFile, Sink, text
from coursepub.typeset.fragments.harvest import links, without_marks
from coursepub.typeset.fragments.model import Fragment, Library
from coursepub.typeset.fragments.objects import serialized
from coursepub.typeset.fragments.sheet import Placed, Sheet, moved, number
from coursepub.typeset.fragments.tagged import (
    PRODUCER,
    Title,
    digest,
    link_entries,
    page_tree,
    references,
)


@dataclass(frozen=True, slots=True)
class ReadyPage:
    """A page of a print file before it has a number: its packed content and its links."""

    content: bytes
    links: tuple[bytes, ...]


BLANK = ReadyPage(zlib.compress(b"", LEVEL), ())


def ready_pages(names: Mapping[int, bytes], sheets: Sequence[Sheet]) -> tuple[ReadyPage, ...]:
    """Sheets as pages of a print file; `names` is what `fragment_names` says."""
    return tuple(_ready(names, sheet) for sheet in sheets)


def fragment_names(library: Library) -> dict[int, bytes]:
    """The name of each fragment in a print file, by its identity in memory.

    Fragments with slots have none: they are copied.
    """
    fixed = [f for _, piece in sorted(library.pieces.items()) for f in piece if not f.slots]
    return {id(fragment): b"F%d" % place for place, fragment in enumerate(fixed)}


def _ready(names: Mapping[int, bytes], sheet: Sheet) -> ReadyPage:
    pieces = [*sheet.content, *sheet.furniture]
    parts = [_drawn(names, placed, sheet) for placed in pieces]
    links = tuple(link for placed in sheet.content for link in link_entries(placed))
    content = b"".join([*parts, sheet.drawing])
    return ReadyPage(zlib.compress(content, LEVEL), links)


def _drawn(names: Mapping[int, bytes], placed: Placed, sheet: Sheet) -> bytes:
    name = names.get(id(placed.fragment))
    if name is None:
        return moved(placed, placed.fragment.filled(sheet.values, bare=True))
    if not (placed.dx or placed.dy):
        return b"/%s Do\n" % name
    return b"q 1 0 0 1 %s %s cm/%s Do Q\n" % (number(placed.dx), number(-placed.dy), name)


class PrintFile:
    """Writes papers one after another, each from a right-hand page on."""

    def __init__(self, library: Library | None, sink: Sink) -> None:
        self._file = PdfFile(sink)
        self.pages: list[int] = []
        for body in library.objects if library else ():
            self._file.add(self._file.reserve(), body)
        self._parent = self._file.reserve()
        self._look = self._write_forms(library) if library else _Look()

    def _write_forms(self, library: Library) -> "_Look":
        """Write every fragment as a form, and the dictionary that names them."""
        names = fragment_names(library)
        fragments = [f for _, piece in sorted(library.pieces.items()) for f in piece]
        forms = [
            b"/%s %d 0 R" % (names[id(fragment)], self._form(library, fragment))
            for fragment in fragments
            if id(fragment) in names
        ]
        me = self._file.reserve()
        own = library.objects[library.resources - 1]
        self._file.add(me, with_forms(own, b"".join(forms)))
        return _Look(library.width, library.height, me)

    def _form(self, library: Library, fragment: Fragment) -> int:
        me = self._file.reserve()
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 %s %s]/Resources %d 0 R" % (
            number(library.width),
            number(library.height),
            library.resources,
        )
        self._file.stream(me, entries, fragment.bare[0])
        return me

    def add(self, pages: Sequence[ReadyPage]) -> None:
        """Add a paper; one with an odd number of pages is followed by a blank one."""
        self._add(pages, self._look)

    def _add(self, pages: Sequence[ReadyPage], look: "_Look") -> None:
        for page in pages:
            self._page(page, look)
        if len(pages) % 2:
            self._page(BLANK, look)

    def add_whole(self, data: bytes) -> None:
        """Add a paper that was laid out whole, without its tags."""
        with pikepdf.open(io.BytesIO(data)) as pdf:
            looks = [self._copied(page.obj) for page in pdf.pages]
            pages = [ready_page(page.obj) for page in pdf.pages]
        for page, look in zip(pages, looks, strict=True):
            self._page(page, look)
        if len(pages) % 2:
            self._page(BLANK, looks[-1])

    def _copied(self, page: Any) -> "_Look":
        """Copy what a page's content refers to."""
        start = self._file.last
        objects, resources = serialized(page.Resources, start)
        for body in objects:
            self._file.add(self._file.reserve(), body)
        return _Look(float(page.MediaBox[2]), float(page.MediaBox[3]), resources)

    def _page(self, page: ReadyPage, look: "_Look") -> None:
        file = self._file
        me, content = file.reserve(), file.reserve()
        file.ready_stream(content, b"/Filter/FlateDecode", page.content)
        links = [file.reserve() for _ in page.links]
        for each, link in zip(links, page.links, strict=True):
            file.add(each, b"<<%s>>" % link)
        annotations = b"/Annots[%s]" % references(links) if links else b""
        file.add(
            me,
            b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Resources %d 0 R/Contents %d 0 R%s>>"
            % (
                self._parent,
                number(look.width),
                number(look.height),
                look.resources,
                content,
                annotations,
            ),
        )
        self.pages.append(me)

    def close(self, title: Title, identity: str) -> None:
        """Write what holds the pages together."""
        file = self._file
        root, info = file.reserve(), file.reserve()
        file.add(self._parent, page_tree(self.pages))
        file.add(info, PRODUCER % text(title.text))
        language = str(title.language).encode("ascii")
        file.add(root, b"<</Type/Catalog/Pages %d 0 R/Lang(%s)>>" % (self._parent, language))
        file.close(root, info, digest(identity))


def with_forms(resources: bytes, forms: bytes) -> bytes:
    """A dictionary of resources with forms among its XObjects."""
    start = resources.find(b"/XObject")
    if start < 0:
        return b"<</XObject<<%s>>%s" % (forms, resources.strip()[2:])
    inside = resources.index(b"<<", start) + 2
    return resources[:inside] + forms + resources[inside:]


class _Look(NamedTuple):
    """Size of a page in pt, and the number of its resources."""

    width: float = 0.0
    height: float = 0.0
    resources: int = 0


def ready_page(page: Any) -> ReadyPage:
    """A page of another file: its content without marks, since its tree stays behind."""
    content = zlib.compress(without_marks(page.Contents.read_bytes()), LEVEL)
    return ReadyPage(
        content, tuple(link_entries(Placed(Fragment((), (), 0, links=links(page)[0]))))
    )
