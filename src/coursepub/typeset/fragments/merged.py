"""Pieces that always stand alike, put together to one: no paper has to do it again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursepub.typeset.fragments.model import Fragment, Link, Node
from coursepub.typeset.fragments.sheet import Placed, moved
from coursepub.typeset.fragments.split import shifted
from coursepub.typeset.fragments.tags import Branch, Leaf, grow


@dataclass(frozen=True, slots=True)
class Merged(Fragment):
    """A fragment made of others."""

    parts: tuple[Placed, ...] = ()


def merged(parts: Sequence[Placed]) -> Merged:
    """Pieces without slots as one fragment, which moves as a whole.

    Its elements are theirs, joined along their groups from the outermost on.
    """
    root = Branch("", b"", b"")
    links: list[Link] = []
    marks = 0
    for placed in parts:
        grow(root, placed, marks, len(links))
        links += (_moved(link, placed) for link in placed.fragment.links)
        marks += placed.fragment.marks
    return Merged(
        chunks=(b"".join(moved(placed, placed.fragment.chunks[0]) for placed in parts),),
        bare=(b"".join(moved(placed, placed.fragment.bare[0]) for placed in parts),),
        marks=marks,
        nodes=tuple(_nodes(root)),
        links=tuple(links),
        parts=tuple(parts),
    )


def _moved(link: Link, placed: Placed) -> Link:
    dx, dy = placed.dx, -placed.dy
    return link._replace(
        left=link.left + dx, bottom=link.bottom + dy, right=link.right + dx, top=link.top + dy
    )


def _nodes(branch: Branch) -> Iterator[Node]:
    for kid in branch.kids:
        if isinstance(kid, Leaf):
            yield from (_placed(node, kid) for node in kid.nodes if isinstance(node, Node))
        else:
            yield Node(kid.kind, kid.entries, tuple(_nodes(kid)))


def _placed(node: Node, leaf: Leaf) -> Node:
    """An element as it counts, and where it stands, in the whole."""
    counted = shifted(node, -leaf.first_mark, -leaf.first_link)
    return _with_bounds(counted, leaf.placed.dx, -leaf.placed.dy)


def _with_bounds(node: Node, dx: float, dy: float) -> Node:
    """An element with the boxes of its figures moved."""
    kids = tuple(kid if isinstance(kid, int) else _with_bounds(kid, dx, dy) for kid in node.kids)
    moved_by = (dx, dy, dx, dy)
    bounds = tuple(s + by for s, by in zip(node.bounds, moved_by, strict=False))
    return node._replace(kids=kids, bounds=bounds)
