"""Many papers in one file: each fragment is there once, and drawn wherever it stands."""

import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pikepdf

from coursepub.typeset.fragments.file import LEVEL, PdfFile, Sink, text
from coursepub.typeset.fragments.harvest import links, without_marks
from coursepub.typeset.fragments.merged import Merged
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


PRINTING = b"/PrintScaling/None/Duplex/DuplexFlipLongEdge"
"""What a viewer is asked to propose (ISO 32000-1, 12.2): no scaling, both sides."""
BLANK = ReadyPage(zlib.compress(b"", LEVEL), ())


class Names:
    """How the fragments of a library are drawn in a print file, where each is a form.

    Fragments with slots have no name: they are copied.
    """

    def __init__(self, library: Library) -> None:
        self.forms = [f for _, piece in sorted(library.pieces.items()) for f in piece]
        self.forms = [fragment for fragment in self.forms if not fragment.slots]
        self._drawn = {id(f): (f, b"/F%d Do" % place) for place, f in enumerate(self.forms)}

    def drawn(self, placed: Placed, sheet: Sheet) -> bytes:
        """What draws a fragment at its place."""
        known = self._drawn.get(id(placed.fragment))
        if known is None and isinstance(placed.fragment, Merged):
            parts = [self.drawn(part, sheet) for part in placed.fragment.parts]
            known = placed.fragment, b"".join(parts)
            self._drawn[id(placed.fragment)] = known
        if known is None:
            return moved(placed, placed.fragment.filled(sheet.values, bare=True))
        if not (placed.dx or placed.dy):
            return known[1] + b"\n"
        return b"q 1 0 0 1 %s %s cm %s Q\n" % (number(placed.dx), number(-placed.dy), known[1])


def ready_pages(names: Names, sheets: Sequence[Sheet]) -> tuple[ReadyPage, ...]:
    """Sheets as pages of a print file."""
    return tuple(_ready(names, sheet) for sheet in sheets)


def _ready(names: Names, sheet: Sheet) -> ReadyPage:
    parts = [names.drawn(placed, sheet) for placed in (*sheet.content, *sheet.furniture)]
    links = [link for p in sheet.content if p.fragment.links for link in link_entries(p)]
    content = b"".join([*parts, sheet.drawing])
    return ReadyPage(zlib.compress(content, LEVEL), tuple(links))


class PrintFile:
    """Writes papers one after another, each from a right-hand page on.

    With a `filler`, a PDF of one page, all end up as long as the longest, on whole sheets:
    a machine that staples can then be told a number. The copies of the filler have no number.
    What `repeats` is kept in memory, for `add_again`.
    """

    def __init__(
        self, library: Library | None, sink: Sink, filler: bytes = b"", *, repeats: bool = False
    ) -> None:
        self._file = PdfFile(sink)
        self._papers: list[list[int]] = []
        self._filler = filler
        self._repeats = repeats
        self._bodies: dict[int, bytes] = {}
        self._file.add_all(library.objects if library else ())
        self._parent = self._file.reserve()
        self._look = self._write_forms(library) if library else _Look()

    def _write_forms(self, library: Library) -> "_Look":
        """Write every fragment as a form, and the dictionary that names them."""
        forms = [
            b"/F%d %d 0 R" % (place, self._form(library, fragment))
            for place, fragment in enumerate(Names(library).forms)
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
        """Add a paper that was composed."""
        self._papers.append([self._page(page, self._look) for page in pages])

    def add_whole(self, data: bytes) -> None:
        """Add a paper that was laid out whole, without its tags."""
        with pikepdf.open(io.BytesIO(data)) as pdf:
            looks = [self._copied(page.obj) for page in pdf.pages]
            pages = [ready_page(page.obj) for page in pdf.pages]
        both = zip(pages, looks, strict=True)
        self._papers.append([self._page(page, look) for page, look in both])
        self._look = self._look if self._look.width else looks[-1]

    def _copied(self, page: Any) -> "_Look":
        """Copy what a page's content refers to."""
        start = self._file.last
        objects, resources = serialized(page.Resources, start)
        self._file.add_all(objects)
        return _Look(float(page.MediaBox[2]), float(page.MediaBox[3]), resources)

    @property
    def pages(self) -> int:
        """How many pages there are by now."""
        return sum(map(len, self._papers))

    def _fill_up(self) -> None:
        """Let every paper end on whole sheets, with a filler all papers on as many."""
        page, look = BLANK, self._look
        if self._filler:
            with pikepdf.open(io.BytesIO(self._filler)) as pdf:
                page, look = ready_page(pdf.pages[0].obj), self._copied(pdf.pages[0].obj)
        longest = max(map(len, self._papers), default=0) if self._filler else 0
        for paper in self._papers:
            pages = max(len(paper), longest)
            paper += [self._page(page, look) for _ in range(len(paper), pages + pages % 2)]

    def _page(self, page: ReadyPage, look: "_Look") -> int:
        file = self._file
        content = file.reserve()
        file.ready_stream(content, b"/Filter/FlateDecode", page.content)
        links = [file.reserve() for _ in page.links]
        for each, link in zip(links, page.links, strict=True):
            file.add(each, b"<<%s>>" % link)
        annotations = b"/Annots[%s]" % references(links) if links else b""
        return self._placed(
            b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Resources %d 0 R/Contents %d 0 R%s>>"
            % (
                self._parent,
                number(look.width),
                number(look.height),
                look.resources,
                content,
                annotations,
            )
        )

    def _placed(self, body: bytes) -> int:
        me = self._file.reserve()
        self._file.add(me, body)
        if self._repeats:
            self._bodies[me] = body
        return me

    def add_again(self, place: int) -> None:
        """Add the paper once more that was added at a place counted from 0."""
        self._papers.append([self._placed(self._bodies[page]) for page in self._papers[place]])

    def close(self, title: Title, identity: str) -> None:
        """Write what holds the pages together, and how they want to be printed."""
        file = self._file
        self._fill_up()
        root, info = file.reserve(), file.reserve()
        file.add(self._parent, page_tree([page for paper in self._papers for page in paper]))
        file.add(info, PRODUCER % text(title.text))
        language = str(title.language).encode("ascii")
        file.add(
            root,
            b"<</Type/Catalog/Pages %d 0 R/Lang(%s)/ViewerPreferences<<%s>>>>"
            % (
                self._parent,
                language,
                PRINTING,
            ),
        )
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
