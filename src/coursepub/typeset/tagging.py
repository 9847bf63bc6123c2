"""What the engine's tags leave open, settled before it paints and before it writes a PDF.

After PDF/UA-1 (ISO 14289-1): what stands in margins and the dots of leaders are artifacts
(7.1, 7.8), header cells have a scope (7.5), tables without any are layout and no tables,
links are described in words (7.18.5), and one link is one annotation. PDF/A-2 wants links
printed (ISO 19005-2, 6.3.2), images as they are (6.2.8) and metadata plain (6.6.2). Figures
have their boxes in the measures of the page (ISO 32000-1, 14.8.5.4.3).
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

MARK = re.compile(rb"<</MCID (\d+)>>")
LEADER = "li::marker"
"""A name that the engine gives a tag of its own, and which leaders never have."""
PIXEL = 0.75
"""CSS pixels in pt."""
ACCESSIBLE = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 pdfuaid:part="1"/><rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>
<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>
<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description></rdf:li>
</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
PRINTED = 4
"""The flag of what is on paper as it is on a screen."""
LAYOUT = {"/Table": "/Div", "/TR": "/Div", "/TD": "/Div", "/THead": "/Div", "/TBody": "/Div"}


@dataclass(frozen=True, slots=True)
class Tree:
    """The engine's tree of tags: its elements by number, and the marked contents of each page."""

    pdf: Any
    elements: dict[int, Any] = field(default_factory=dict)
    marks: dict[int, set[int]] = field(default_factory=dict)

    def read(self) -> "Tree":
        """Walk from the root."""
        root = self.object(self.pdf.catalog["StructTreeRoot"])
        for kid in self.kids(root):
            self._walk(kid)
        return self

    def object(self, reference: Any) -> Any:
        """The object that a reference as the engine writes it, `12 0 R`, leads to."""
        return self.pdf.objects[_number(reference)]

    def kids(self, element: Any) -> list[Any]:
        """The elements right below one."""
        found = [self.object(kid) for kid in element["K"] if not isinstance(kid, int)]
        return [kid for kid in found if kid.get("Type") == "/StructElem"]

    def below(self, element: Any) -> Iterator[Any]:
        """All elements below one, from the top."""
        for kid in self.kids(element):
            yield kid
            yield from self.below(kid)

    def _walk(self, element: Any) -> None:
        self.elements[element.number] = element
        marks = (kid for kid in element["K"] if isinstance(kid, int))
        if "Pg" in element:
            self.marks.setdefault(_number(element["Pg"]), set()).update(marks)
        for kid in self.kids(element):
            self._walk(kid)


def prepare(document: Any) -> None:
    """What must be known before a document is painted.

    The engine makes a link of everything that stands in a link: the outermost is enough.
    """
    for page in document.pages:
        inside = {id(inner) for *_, box in page.links for inner in _inside(box)}
        page.links[:] = [link for link in page.links if id(link[-1]) not in inside]
        for box in page._page_box.descendants():
            if box.is_leader:
                box.element_tag = LEADER


def finish(document: Any, pdf: Any) -> None:
    """Complete the tags of a document in the engine's PDF, which is about to be written."""
    tree = Tree(pdf).read()
    for element in list(tree.elements.values()):
        _tidy(tree, element)
    tree = Tree(pdf).read()
    pages = [tree.object(reference) for reference in pdf.page_references]
    for page in pages:
        _set_apart(tree.object(page["Contents"]), tree.marks.get(page.number, set()))
    _forget(tree)
    heights = {page.number: float(page["MediaBox"][3]) for page in pages}
    for element in tree.elements.values():
        if element["S"] == "/Table":
            _settle(tree, element)
        elif element["S"] == "/Figure":
            _place(element, heights[_number(element["Pg"])])
    for page in document.pages:
        _describe(page)
    metadata = tree.object(pdf.catalog["Metadata"])
    if b"pdfaid" in metadata.stream[0]:
        _archive(pdf, metadata)


def _archive(pdf: Any, metadata: Any) -> None:
    """What PDF/A asks for beyond the engine's; it lets a document say that it follows PDF/UA.

    PDF/A knows no such word, so that it has to be explained (ISO 19005-2, 6.6.2.3).
    """
    metadata.compress = False
    for stream in pdf.objects:
        if getattr(stream, "extra", {}).get("Subtype") == "/Image":
            stream.extra["Interpolate"] = "false"
        if getattr(stream, "compress", False):
            _end_clearly(stream)
    whole = metadata.stream[0]
    if b"pdfuaid" not in whole:
        metadata.stream[0] = whole.replace(b"</rdf:RDF>", ACCESSIBLE + b"</rdf:RDF>")


def _end_clearly(stream: Any) -> None:
    """Let no stream end in a byte that may as well belong to the end of its line (6.1.7.1)."""
    data = zlib.compress(b"\n".join(_bytes(part) for part in stream.stream), 9)
    if data.endswith((b"\r", b"\n")):
        stream.stream = [data + b"\0"]  # what comes after its end is not read
        stream.compress = False
        stream.extra["Filter"] = "/FlateDecode"


def _number(reference: Any) -> int:
    return int(reference.split()[0])


def _set_apart(stream: Any, tagged: set[int]) -> None:
    """Turn the marked contents of a page that no tag holds into artifacts."""
    parts = stream.stream
    for place, part in enumerate(parts):
        mark = MARK.fullmatch(_bytes(parts[place - 1])) if part == b"BDC" else None
        if mark and int(mark[1]) not in tagged:
            parts[place - 2 : place + 1] = [b"", b"/Artifact", b"BMC"]


def _bytes(part: Any) -> bytes:
    if hasattr(part, "data"):
        return bytes(part.data)
    return part if isinstance(part, bytes) else str(part).encode()


def _forget(tree: Tree) -> None:
    """Empty the elements that hang in no tree, and the rows that lead to them."""
    objects: list[Any] = tree.pdf.objects
    tags = (thing for thing in objects if hasattr(thing, "get") and "S" in thing)
    lost = {tag.number for tag in tags if tag.get("Type") == "/StructElem"} - tree.elements.keys()
    numbers = tree.object(tree.object(tree.pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"]
    for row in numbers[1::2]:
        if isinstance(row, list):
            row[:] = ["null" if _number(reference) in lost else reference for reference in row]
            while row and row[-1] == "null":
                row.pop()
    for number in lost:
        tree.pdf.objects[number].clear()


def _tidy(tree: Tree, element: Any) -> None:
    """Take leaders out of a tag, and the groups out of a list: its items are below it."""
    kept: list[Any] = []
    for kid in element["K"]:
        inner: Any = None if isinstance(kid, int) else tree.object(kid)
        kind = inner.get("S") if inner else None
        if kind == "/Lbl" and element["S"] != "/LI":
            continue
        if inner and kind == "/Div" and element["S"] == "/L" and _holds_items(tree, inner):
            kept += inner["K"]
            for item in tree.kids(inner):
                item["P"] = element.reference
        else:
            kept.append(kid)
    element["K"][:] = kept
    if element["S"] == "/LI":
        _gather(tree, element)


def _gather(tree: Tree, item: Any) -> None:
    """Put what stands beside the body of a list's item into it, at its beginning."""
    kids = [tree.object(kid) for kid in item["K"] if not isinstance(kid, int)]
    strays = [kid for kid in kids if kid.get("S") not in (None, "/Lbl", "/LBody")]
    if not strays:
        return
    body = next((kid for kid in kids if kid.get("S") == "/LBody"), None) or _body(tree, item)
    kids += [body] if body not in kids else []
    item["K"][:] = [kid.reference for kid in kids if kid not in strays]
    body["K"][:0] = [kid.reference for kid in strays]
    for kid in strays:
        kid["P"] = body.reference


def _body(tree: Tree, item: Any) -> Any:
    """A body for an item that goes on overleaf, where the engine gives it none."""
    import pydyf

    body = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "P": item.reference})
    body["K"] = pydyf.Array([])
    tree.pdf.add_object(body)
    return body


def _holds_items(tree: Tree, group: Any) -> bool:
    return all(not isinstance(k, int) and tree.object(k).get("S") == "/LI" for k in group["K"])


def _settle(tree: Tree, table: Any) -> None:
    """Give header cells their scope; a table that has none is layout."""
    cells = list(tree.below(table))
    if not any(cell["S"] == "/TH" for cell in cells):
        for part in (table, *cells):
            if part["S"] in LAYOUT:  # pictures in cells keep their places
                part["S"] = LAYOUT[part["S"]]
                part.pop("A", None)
        return
    for group in tree.kids(table):
        for cell in tree.below(group):
            if cell["S"] == "/TH":
                cell["A"]["Scope"] = "/Column" if group["S"] == "/THead" else "/Row"


def _place(figure: Any, height: float) -> None:
    left, top, right, bottom = (side * PIXEL for side in figure["A"]["BBox"])
    figure["A"]["BBox"][:] = [left, height - bottom, right, height - top]


def _describe(page: Any) -> None:
    """Let links say what they show, not the name of where they lead."""
    from pydyf import String

    for box in page._page_box.descendants():
        link = getattr(box, "link_annotation", None)
        if not link:
            continue
        link["F"] = PRINTED
        if words := _words(box):
            link["Contents"] = String(words)


def _words(box: Any) -> str:
    return " ".join("".join(_texts(box)).split())


def _texts(box: Any) -> Iterator[str]:
    if box.is_leader:
        yield " "
        return
    yield getattr(box, "text", "")
    for child in box.children:
        yield from _texts(child)


def _inside(box: Any) -> Iterator[Any]:
    return (inner for inner in box.descendants() if inner is not box)
