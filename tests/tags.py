"""A checker of tagged PDFs: what is marked, what is mapped, what stands for pictures.

After PDF 1.7 (ISO 32000-1, 14.6 to 14.8) and PDF/UA-1 (ISO 14289-1, 7.1 to 7.4).
"""

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

SHOWING = frozenset(
    {"Tj", "TJ", "'", '"', "Do", "sh", "f", "f*", "F", "B", "B*", "b", "b*", "S", "s"}
)
Objgen = tuple[int, int]


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
        return [*found.faults, *_jumps(found.headings)]


def _kids(element: Any) -> list[Any]:
    kids: Any = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array | list) else [kids]


def _walk(element: Any, page: Any, found: _Found) -> None:
    page = element.get("/Pg", page)
    kind = str(element.S)[1:]
    if kind in ("Figure", "Formula") and not str(element.get("/Alt", "")).strip():
        found.faults.append(f"a {kind} without alternative")
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
