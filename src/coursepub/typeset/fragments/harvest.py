"""Reads pieces back from the PDF that the engine has written."""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pikepdf

from coursepub.typeset.fragments.glyphs import Faces, cut_slots, read_faces
from coursepub.typeset.fragments.model import Box, CompositionError, Fragment, Library, Link, Node
from coursepub.typeset.fragments.objects import serialized
from coursepub.typeset.fragments.split import PackingError, counted, shifted, split_stream
from coursepub.typeset.fragments.structure import read_nodes

MARK = re.compile(rb"(?<=/MCID )(\d+)")
NO_SHIFT = re.compile(rb">0<(?=[0-9a-f])|(?<=>)0(?=\] TJ)")
"""Zero adjustments between glyphs: a quarter of a stream."""
OPERATOR = re.compile(rb"/\w+\s+<<[^>]*>>\s+BDC\s|/\w+\s+BMC\s|\bEMC\b\s?")


@dataclass(frozen=True, slots=True)
class Twins:
    """Pieces laid out twice, with other signs in their slots, so that the slots show.

    `pairs` names the second of each by the first. By the name of a slot, `first` and
    `second` give the sign that fills it in one and the other, repeated.
    """

    pairs: Mapping[str, str]
    first: Mapping[str, str]
    second: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Started:
    """What starts on a page: the names of its pieces, and whether they share it with others."""

    names: Sequence[str]
    shared: bool = False


@dataclass(frozen=True, slots=True)
class _Page:
    """A page as the engine wrote it."""

    stream: bytes
    nodes: Sequence[Node]
    links: Sequence[Link]
    anchors: Mapping[str, Box]


def harvest(
    data: bytes,
    anchors: Sequence[Mapping[str, Box]],
    starts: Sequence[Started],
    marks: Mapping[str, str],
    twins: Twins,
    start: int = 0,
) -> Library:
    """Every piece of a document; `anchors` and `starts` are told page by page.

    Its objects are numbered after `start`.

    Raises CompositionError where the streams of the document are not as expected.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        first = pdf.pages[0].obj
        faces = read_faces(first.Resources.Font)
        pieces: dict[str, list[Fragment]] = {}
        for page, started in zip(_pages(pdf, anchors), starts, strict=True):
            last = next(reversed(pieces), "")
            for name, fragment in _fragments(page, started, last, marks):
                pieces.setdefault(name, []).append(fragment)
        objects, resources = serialized(first.Resources, start)
        return Library(
            pieces=_with_slots({n: tuple(f) for n, f in pieces.items()}, twins, faces),
            objects=objects,
            resources=resources,
            width=float(first.MediaBox[2]),
            height=float(first.MediaBox[3]),
            metadata=pdf.Root.Metadata.read_bytes(),
        )


def _pages(pdf: pikepdf.Pdf, anchors: Sequence[Mapping[str, Box]]) -> Iterator[_Page]:
    places = {page.obj.objgen: place for place, page in enumerate(pdf.pages)}
    nodes: list[list[Any]] = [[] for _ in places]
    for element in pdf.Root.StructTreeRoot.K[0].get("/K", ()):
        nodes[places[element.Pg.objgen]].append(element)
    for page, elements, boxes in zip(pdf.pages, nodes, anchors, strict=True):
        found, numbers = links(page.obj)
        stream = NO_SHIFT.sub(b"", page.obj.Contents.read_bytes())
        yield _Page(stream, [read_nodes(each, numbers) for each in elements], found, boxes)


def _fragments(
    page: _Page, started: Started, last: str, marks: Mapping[str, str]
) -> Iterator[tuple[str, Fragment]]:
    """The pieces of a page, or their parts, each with its name; `last` is the one before it."""
    if not started.shared:
        name = started.names[0] if started.names else last
        yield name, _fragment(page.stream, page.nodes, page.links, page.anchors)
        return
    first_mark = first_link = 0
    names = [last, *started.names][-len(page.nodes) :]
    streams = split_stream(page.stream, len(page.nodes))
    for name, node, stream in zip(names, page.nodes, streams, strict=True):
        own, links_in = counted(node)
        nodes = [shifted(node, first_mark, first_link)]
        found = page.links[first_link : first_link + links_in]
        boxes = {mark: page.anchors[mark] for mark in (marks[name],) if mark in page.anchors}
        yield name, _fragment(_from_zero(stream, first_mark, own), nodes, found, boxes)
        first_mark, first_link = first_mark + own, first_link + links_in


def _fragment(
    stream: bytes, nodes: Sequence[Node], found: Sequence[Link], anchors: Mapping[str, Box]
) -> Fragment:
    template, marks = _numbered(stream)
    return Fragment(
        chunks=(template,),
        bare=(without_marks(stream),),
        marks=marks,
        nodes=tuple(nodes),
        links=tuple(found),
        anchors=anchors,
    )


def _from_zero(stream: bytes, first: int, count: int) -> bytes:
    """A stream whose marks, `count` from `first` on, are counted from 0."""
    numbers = {b"%d" % (first + place): b"%d" % place for place in range(count)}
    try:
        return MARK.sub(lambda mark: numbers.pop(mark[1]), stream)
    except KeyError as stranger:
        raise PackingError("a piece is painted among another's marks") from stranger


def _numbered(stream: bytes) -> tuple[bytes, int]:
    """A stream as a `%` template of its marked content, and how much of that it has."""
    parts = MARK.split(stream)
    if parts[1::2] != [b"%d" % number for number in range(len(parts) // 2)]:
        raise CompositionError("marked content is not numbered in order")
    return b"%d".join(part.replace(b"%", b"%%") for part in parts[::2]), len(parts) // 2


def without_marks(stream: bytes) -> bytes:
    """A content stream without its marked content operators."""
    return OPERATOR.sub(b"", stream)


def links(page: Any) -> tuple[tuple[Link, ...], dict[tuple[int, int], int]]:
    """The links of a page, and their numbers by the objects that they are."""
    found: list[Link] = []
    numbers: dict[tuple[int, int], int] = {}
    for annotation in page.get("/Annots", ()):
        action = annotation.get("/A")
        if action is None or "/URI" not in action:
            raise CompositionError("a link leads into the document")
        numbers[annotation.objgen] = len(found)
        left, bottom, right, top = (float(side) for side in annotation.Rect)
        words = str(annotation.get("/Contents", ""))
        found.append(Link(str(action.URI), left, bottom, right, top, words))
    return tuple(found), numbers


def _with_slots(
    pieces: Mapping[str, tuple[Fragment, ...]], twins: Twins, faces: Faces
) -> dict[str, tuple[Fragment, ...]]:
    """Pieces with their slots cut open, without the twins that showed where those are."""
    found = {name: piece for name, piece in pieces.items() if name not in twins.pairs.values()}
    for name, twin in twins.pairs.items():
        found[name] = tuple(
            _opened(one, other, twins, faces)
            for one, other in zip(pieces[name], pieces[twin], strict=True)
        )
    return found


def _opened(fragment: Fragment, twin: Fragment, twins: Twins, faces: Faces) -> Fragment:
    chunks, slots = cut_slots(fragment.chunks[0], twin.chunks[0], twins.first, faces)
    bare, _ = cut_slots(fragment.bare[0], twin.bare[0], twins.first, faces)
    opened = replace(fragment, chunks=chunks, bare=bare, slots=slots)
    values = {slot.name: twins.second[slot.name] * slot.length for slot in slots}
    if opened.filled(values) != twin.chunks[0]:
        raise CompositionError("another text in a slot moves what is around it")
    return opened
