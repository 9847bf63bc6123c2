"""One paper as a tagged PDF: fragments copied in, their marks numbered anew, one tree."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from coursepub.model.language import Language
from coursepub.typeset.fragments.file import PdfFile, text
from coursepub.typeset.fragments.model import Library
from coursepub.typeset.fragments.sheet import Placed, Sheet, moved, number
from coursepub.typeset.fragments.tags import Branch, Templates, TreeWriter, grow

SPECIAL = re.compile(rb"[\\()]")
PRODUCER = b"<</Producer(coursepub)/Title%s>>"


@dataclass(frozen=True, slots=True)
class Title:
    """What a file says of itself."""

    text: str
    language: Language


def tagged_pdf(
    library: Library,
    sheets: Sequence[Sheet],
    title: Title,
    identity: str,
    templates: Templates | None = None,
    told: list[bytes] | None = None,
) -> bytes:
    """The file of one paper; `identity` is any text, the same for the same paper.

    `templates` is filled here, and saves time when the next paper is given it again. `told`
    is given everything that stands in this paper and not in the library, before it is packed.
    """
    parts: list[bytes] = []
    file = PdfFile(parts.append, told)
    paper = _Paper(library, file, {} if templates is None else templates, told)
    for sheet in sheets:
        paper.page(sheet)
    paper.close(title, identity)
    return b"".join(parts)


class _Paper:
    def __init__(
        self, library: Library, file: PdfFile, templates: Templates, told: list[bytes] | None
    ) -> None:
        self._library = library
        self._file = file
        self._told = told
        file.add_all(library.objects)
        self._pages, self._document = file.reserve(), file.reserve()
        self._tree = TreeWriter(file, templates)
        self._numbers: list[int] = []
        self._tops: list[int] = []
        self._owners: list[list[int]] = []
        self._link_owners: list[tuple[int, int, bytes]] = []

    def page(self, sheet: Sheet) -> None:
        """Write one page, its links and its part of the tree."""
        file = self._file
        page, content = file.reserve(), file.reserve()
        root = Branch("", b"", b"")
        parts: list[bytes] = []
        links: list[bytes] = []
        marks = 0
        for placed in sheet.content:
            fragment = placed.fragment
            stream = fragment.filled(sheet.values) % tuple(range(marks, marks + fragment.marks))
            parts.append(moved(placed, stream))
            grow(root, placed, marks, len(links))
            links += link_entries(placed) if fragment.links else ()
            marks += fragment.marks
            if self._told is not None and (fragment.slots or placed.inside):
                self._told.append(stream)
        around = furniture(sheet)
        if self._told is not None:
            self._told += around
        file.stream(content, b"", b"".join([*parts, *around]))
        annotations = [file.reserve() for _ in links]
        tops, owners = self._tree.page(root, self._document, page, annotations)
        self._link_owners += zip(annotations, self._tree.owners, links, strict=True)
        self._tops += tops
        self._owners.append(owners)
        self._numbers.append(page)
        self._write_page(page, content, annotations)

    def _write_page(self, page: int, content: int, annotations: Sequence[int]) -> None:
        library = self._library
        self._file.add(
            page,
            b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Resources %d 0 R/Contents %d 0 R"
            b"/Tabs/S/StructParents %d%s>>"
            % (
                self._pages,
                number(library.width),
                number(library.height),
                library.resources,
                content,
                len(self._numbers) - 1,
                b"/Annots[%s]" % references(annotations) if annotations else b"",
            ),
        )

    def close(self, title: Title, identity: str) -> None:
        """Write what holds the pages together."""
        file = self._file
        root, info, tree, parents, packet = (file.reserve() for _ in range(5))
        file.add(self._pages, page_tree(self._numbers))
        entries = self._parents()
        file.add(
            tree,
            b"<</Type/StructTreeRoot/K[%d 0 R]/ParentTree %d 0 R/ParentTreeNextKey %d>>"
            % (self._document, parents, len(entries)),
        )
        file.add(parents, b"<</Nums[%s]>>" % b" ".join(entries))
        file.add(
            self._document,
            b"<</Type/StructElem/S/Document/P %d 0 R/K[%s]>>" % (tree, references(self._tops)),
        )
        file.ready_stream(packet, b"/Type/Metadata/Subtype/XML", self._library.metadata)
        file.add(info, PRODUCER % text(title.text))
        file.add(
            root,
            b"<</Type/Catalog/Pages %d 0 R/Lang(%s)/MarkInfo<</Marked true>>"
            b"/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot %d 0 R/Metadata %d 0 R>>"
            % (self._pages, str(title.language).encode("ascii"), tree, packet),
        )
        file.close(root, info, digest(identity))

    def _parents(self) -> list[bytes]:
        """Entries of the parent tree: the marks of each page, then each link."""
        entries = [b"%d[%s]" % (p, references(owners)) for p, owners in enumerate(self._owners)]
        for annotation, owner, link in self._link_owners:
            self._file.add(annotation, b"<<%s/StructParent %d>>" % (link, len(entries)))
            entries.append(b"%d %d 0 R" % (len(entries), owner))
        return entries


def furniture(sheet: Sheet) -> list[bytes]:
    """What stands around the text of a page, as artifacts."""
    parts = [
        b"/Artifact BMC\n%sEMC\n" % moved(each, each.fragment.filled(sheet.values, bare=True))
        for each in sheet.furniture
    ]
    return [*parts, b"/Artifact BMC\n%sEMC\n" % sheet.drawing] if sheet.drawing else parts


def link_entries(placed: Placed) -> list[bytes]:
    """The annotations of a fragment's links where the fragment now stands, without brackets."""
    return [
        b"/Type/Annot/Subtype/Link/F 4/BS<</W 0>>/Rect[%s %s %s %s]/A<</S/URI/URI(%s)>>/Contents %s"
        % (
            number(link.left + placed.dx),
            number(link.bottom - placed.dy),
            number(link.right + placed.dx),
            number(link.top - placed.dy),
            SPECIAL.sub(rb"\\\g<0>", link.target.encode("utf-8")),
            text(link.words),
        )
        for link in placed.fragment.links
    ]


def references(numbers: Sequence[int]) -> bytes:
    """References to objects, as in an array."""
    return b" ".join([b"%d 0 R" % each for each in numbers])


def page_tree(pages: Sequence[int]) -> bytes:
    """The node that holds all pages."""
    return b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), references(pages))


def digest(identity: str) -> bytes:
    """What a file is known by: 16 bytes in hexadecimal."""
    return sha256(identity.encode("utf-8")).hexdigest()[:32].encode("ascii")
