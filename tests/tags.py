"""A checker of tagged PDFs: what is marked, what is mapped, what stands for pictures.

After PDF 1.7 (ISO 32000-1, 14.6 to 14.8) and PDF/UA-1 (ISO 14289-1, 7.1 to 7.5 and 7.18).
It is no full validator: fonts and colours are not looked at.
"""

import ctypes
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf
import pypdfium2

SHOWING = frozenset(
    {"Tj", "TJ", "'", '"', "Do", "sh", "f", "f*", "F", "B", "B*", "b", "b*", "S", "s"}
)
Objgen = tuple[int, int]
INSIDE = {
    "Table": {"Caption", "TR", "THead", "TBody", "TFoot"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"Caption", "LI", "L"},
    "LI": {"Lbl", "LBody"},
}
"""What may stand right below what (ISO 32000-1, tables 336 and 337)."""


@dataclass(slots=True)
class _Found:
    """What the tree of tags says: content by page, headings in order, and faults."""

    content: dict[Objgen, Counter[int]] = field(default_factory=dict)
    owners: dict[tuple[Objgen, int], Objgen] = field(default_factory=dict)
    headings: list[int] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def tag_faults(data: bytes) -> list[str]:
    """Everything that is wrong with the tags of a PDF, in words."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if "/StructTreeRoot" not in pdf.Root:
            return ["no tree of tags"]
        found, tree = _Found(), pdf.Root.StructTreeRoot
        for element in _kids(tree):
            _walk(element, None, found)
        parents = _numbers(tree.ParentTree)
        for number, page in enumerate(pdf.pages, 1):
            found.faults += (f"page {number}: {fault}" for fault in _page(page, found, parents))
        links = _links(pdf, parents)
        return [*_document(pdf), *found.faults, *_jumps(found.headings), *links]


def _document(pdf: pikepdf.Pdf) -> Iterator[str]:
    """What a document says of itself: language, title, that it is tagged."""
    if not str(pdf.Root.get("/Lang", "")):
        yield "no language"
    if not str(pdf.docinfo.get("/Title", "")):
        yield "no title"
    root: Any = pdf.Root
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "the title is not displayed"
    if not root.get("/MarkInfo", {}).get("/Marked", False):
        yield "not said to be tagged"
    if b"pdfuaid" not in root.Metadata.read_bytes():
        yield "not said to follow PDF/UA"


def _links(pdf: pikepdf.Pdf, parents: Mapping[int, pikepdf.Object]) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, 1):
        annotations = list(page.obj.get("/Annots", []))
        if annotations and page.obj.get("/Tabs") != "/S":
            yield f"page {number}: tabs do not follow the tags"
        for link in annotations:
            if not str(link.get("/Contents", "")).strip():
                yield f"page {number}: a link without words"
            owner = parents.get(int(link.get("/StructParent", -1)))
            if owner is None or owner.S != "/Link" or not _holds(owner, link):
                yield f"page {number}: a link that is in no tag"


def _holds(element: Any, link: Any) -> bool:
    """Whether a tag holds a link and something to show for it."""
    kids = _kids(element)
    objects = [k.Obj for k in kids if not isinstance(k, int) and k.get("/Type") == "/OBJR"]
    return link in objects and len(kids) > len(objects)


def _kids(element: Any) -> list[Any]:
    kids: Any = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array | list) else [kids]


def _walk(element: Any, page: Any, found: _Found) -> None:
    page = element.get("/Pg", page)
    kind = str(element.S)[1:]
    if kind in ("Figure", "Formula") and not str(element.get("/Alt", "")).strip():
        found.faults.append(f"a {kind} without alternative")
    found.faults += _nesting(kind, element)
    if re.fullmatch("H[1-6]", kind):
        found.headings.append(int(kind[1]))
    for kid in _kids(element):
        if isinstance(kid, int) or kid.get("/Type") == "/MCR":
            mark = kid if isinstance(kid, int) else int(kid.MCID)
            where = page if isinstance(kid, int) else kid.get("/Pg", page)
            assert where is not None
            found.content.setdefault(where.objgen, Counter())[mark] += 1
            found.owners[where.objgen, mark] = element.objgen
        elif kid.get("/Type") != "/OBJR":
            _walk(kid, page, found)


def _nesting(kind: str, element: Any) -> Iterator[str]:
    """What stands where it must not, in lists and tables; header cells without a scope."""
    kids = [k for k in _kids(element) if not isinstance(k, int) and "/S" in k]
    for kid in kids:
        if kind in INSIDE and str(kid.S)[1:] not in INSIDE[kind]:
            yield f"a {kind} that holds a {str(kid.S)[1:]}"
    if kind == "TH" and element.get("/A", {}).get("/Scope") not in ("/Column", "/Row"):
        yield "a header cell without a scope"
    if kind == "Table" and not any(below.S == "/TH" for below in _below(element)):
        yield "a table without headers"


def _below(element: Any) -> Iterator[Any]:
    for kid in _kids(element):
        if not isinstance(kid, int) and "/S" in kid:
            yield kid
            yield from _below(kid)


def _numbers(tree: pikepdf.Object) -> dict[int, pikepdf.Object]:
    """A number tree (7.9.7) as a dictionary."""
    own = list(tree.get("/Nums", []))
    found = dict(zip(map(int, own[::2]), own[1::2], strict=True))
    for kid in tree.get("/Kids", []):
        found |= _numbers(kid)
    return found


def _page(
    page: pikepdf.Page, found: _Found, parents: Mapping[int, pikepdf.Object]
) -> Iterator[str]:
    marked, unmarked = _marks(page)
    tagged = found.content.get(page.obj.objgen, Counter())
    if unmarked:
        yield f"content that is neither tagged nor an artifact: {', '.join(sorted(unmarked))}"
    yield from (f"marked content {mark} is in no tag" for mark in sorted(marked.keys() - tagged))
    yield from (f"a tag holds {mark}, which is not there" for mark in sorted(tagged - marked))
    twice = {mark for counter in (marked, tagged) for mark, n in counter.items() if n > 1}
    yield from (f"marked content {mark} stands twice" for mark in sorted(twice))
    row = list(parents.get(int(page.obj.get("/StructParents", -1)), []))
    for mark in sorted(tagged):
        if mark >= len(row) or row[mark].objgen != found.owners[page.obj.objgen, mark]:
            yield f"the parent tree does not lead from {mark} to its tag"


def _marks(page: pikepdf.Page) -> tuple[Counter[int], set[str]]:
    """The marked contents of a page, and the operators that show something outside of any."""
    marks: Counter[int] = Counter()
    unmarked: set[str] = set()
    depth = 0
    for row in pikepdf.parse_content_stream(page):
        name = str(row.operator)
        if name in ("BDC", "BMC"):
            depth += 1
            if name == "BDC" and isinstance(row.operands[1], pikepdf.Dictionary):
                marks.update([int(row.operands[1].MCID)] if "/MCID" in row.operands[1] else [])
        elif name == "EMC":
            depth -= 1
        elif name in SHOWING and not depth:
            unmarked.add(name)
    return marks, unmarked


def _jumps(headings: Iterable[int]) -> Iterator[str]:
    """Headings that skip a level downwards, or do not start with the first."""
    before = 0
    for level in headings:
        if level > before + 1:
            yield f"a heading of level {level} after one of level {before}"
        before = level


def told(data: bytes) -> str:
    """The words of a PDF in the order in which its tags give them to a listener.

    A figure is told by its alternative; blanks are as the text has them.
    """
    texts = _texts_by_mark(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        words: list[str] = []
        for element in _kids(pdf.Root.StructTreeRoot):
            words += _told(element, None, pages, texts)
        return "".join(words)


def _told(
    element: Any, page: Any, pages: Mapping[Objgen, int], texts: Mapping[tuple[int, int], str]
) -> Iterator[str]:
    page = element.get("/Pg", page)
    if "/Alt" in element:
        yield f" {element.Alt} "
        return
    for kid in _kids(element):
        if isinstance(kid, int):
            yield texts.get((pages[page.objgen], kid), "")
        elif "/S" in kid:
            yield from _told(kid, page, pages, texts)
    if element.S != "/Span":
        yield " "


def _texts_by_mark(data: bytes) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    document = pypdfium2.PdfDocument(data)
    for number, page in enumerate(document):
        text_page = page.get_textpage()
        for thing in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            mark = pypdfium2.raw.FPDFPageObj_GetMarkedContentID(thing.raw)
            if mark >= 0:
                where = (number, mark)
                found[where] = found.get(where, "") + _text(thing, text_page)
        text_page.close()
    document.close()
    return found


def _text(thing: Any, text_page: Any) -> str:
    size = pypdfium2.raw.FPDFTextObj_GetText(thing.raw, text_page.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pointer = ctypes.cast(buffer, ctypes.POINTER(pypdfium2.raw.FPDF_WCHAR))
    pypdfium2.raw.FPDFTextObj_GetText(thing.raw, text_page.raw, pointer, size)
    return buffer.raw[: size - 2].decode("utf-16-le")
