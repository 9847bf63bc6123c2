"""Pieces of pages, as values that can be kept and sent to other processes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle on a page in pt, measured from the page's upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.height


class Node(NamedTuple):
    """A structure element: its type, its other entries, and its kids in order.

    A kid that is a number is marked content, counted from 0 in its fragment, or, below 0,
    the annotation of a link: -1 for the first. `bounds`
    is a figure's box in PDF coordinates: left, bottom, right, top.
    """

    kind: bytes
    entries: bytes
    kids: "tuple[Node | int, ...]"
    bounds: tuple[float, ...] = ()


class Link(NamedTuple):
    """A link: its target, its rectangle in PDF coordinates (pt, from the lower left), its words."""

    target: str
    left: float
    bottom: float
    right: float
    top: float
    words: str = ""


class Slot(NamedTuple):
    """A run of text, so many signs long, that each paper has its own of."""

    name: str
    length: int
    glyphs: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Fragment:
    """One page of a piece.

    `chunks` is its content stream, cut where a slot stands: `slots` fill the gaps. Marked
    content in it is numbered by `%d`, `marks` times. `bare` is the same without marks.
    `nodes` are its structure elements, from below the document down. `anchors` holds the
    places of elements by their marks.
    """

    chunks: tuple[bytes, ...]
    bare: tuple[bytes, ...]
    marks: int
    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()
    slots: tuple[Slot, ...] = ()
    anchors: Mapping[str, Box] = field(default_factory=dict)

    def filled(self, values: Mapping[str, str], *, bare: bool = False) -> bytes:
        """The content stream with the slots set; raises KeyError for a sign that has no glyph."""
        chunks = self.bare if bare else self.chunks
        if not self.slots:
            return chunks[0]
        runs = (b"".join(slot.glyphs[c] for c in values[slot.name]) for slot in self.slots)
        return chunks[0] + b"".join(
            b"<" + run + b">" + after for run, after in zip(runs, chunks[1:], strict=True)
        )


@dataclass(frozen=True, slots=True)
class Library:
    """Pieces by name, each as its pages, with everything that their streams refer to.

    `objects` are PDF objects numbered from 1, `resources` the number of the dictionary
    among them; `width` and `height` are those of a page in pt; `metadata` is the XMP packet.
    """

    pieces: Mapping[str, tuple[Fragment, ...]]
    objects: tuple[bytes, ...]
    resources: int
    width: float
    height: float
    metadata: bytes


class CompositionError(Exception):
    """Something that pieces cannot do: the paper has to be laid out whole."""
