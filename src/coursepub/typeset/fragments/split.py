"""Pieces that share a page, told apart: each is one balanced block of the page's stream.

The engine paints what is positioned with an index of its own between `q` and `Q`, one after
the other, in the order of the document (CSS 2, appendix E).
"""

import itertools
from collections.abc import Sequence

from coursepub.typeset.fragments.model import CompositionError, Node

OUTER = 3
"""Blocks within blocks, at least, that the engine opens for the page and for its root."""
SAVE, RESTORE, MATRIX = b"q", b"Q", b" cm"

Lines = Sequence[bytes]


class PackingError(CompositionError):
    """Pieces on one page cannot be told apart: each needs a page of its own."""


def split_stream(stream: bytes, count: int) -> list[bytes]:
    """The streams of so many pieces of a page, each at its place.

    Raises PackingError where there are not so many, and CompositionError where the page has
    a background: every piece would bring it along.
    """
    lines: Lines = [line for line in stream.split(b"\n") if line]
    matrices: list[bytes] = []
    for level in itertools.count():
        before, blocks = _blocks(lines)
        matrices += before
        if level < OUTER and len(blocks) != 1:
            raise CompositionError("a page has a background")
        if level >= OUTER and len(blocks) == count:
            return [b"\n".join((*matrices, *_bare(block))) for block in blocks]
        if len(blocks) != 1:
            raise PackingError(f"{count} pieces are painted as {len(blocks)}")
        lines = blocks[0][1:-1]
    raise AssertionError


def _blocks(lines: Lines) -> tuple[Lines, list[Lines]]:
    """The matrices before the first block, and the blocks; nothing else may stand there."""
    blocks: list[Lines] = []
    outside: list[bytes] = []
    depth = start = 0
    for place, line in enumerate(lines):
        if line == SAVE:
            start = start if depth else place
            depth += 1
        elif line == RESTORE:
            depth -= 1
            if depth == 0:
                blocks.append(lines[start : place + 1])
        elif depth == 0:
            if blocks or not line.endswith(MATRIX):
                raise PackingError("something is painted around pieces")
            outside.append(line)
    return outside, blocks


def _bare(block: Lines) -> Lines:
    """A block without the saving and restoring that surrounds all of it."""
    while block[:1] == [SAVE]:
        try:
            before, inner = _blocks(block[1:-1])
        except PackingError:
            return block[1:-1]
        if before or len(inner) != 1:
            return block[1:-1]
        block = inner[0]
    return block


def shifted(node: Node, first_mark: int, first_link: int) -> Node:
    """An element of a page whose marks and links are counted from those of its piece."""
    kids = tuple(
        shifted(kid, first_mark, first_link)
        if isinstance(kid, Node)
        else kid - first_mark
        if kid >= 0
        else kid + first_link
        for kid in node.kids
    )
    return node._replace(kids=kids)


def counted(node: Node) -> tuple[int, int]:
    """How many marks and how many links an element holds."""
    marks = links = 0
    for kid in node.kids:
        if isinstance(kid, Node):
            inner = counted(kid)
            marks, links = marks + inner[0], links + inner[1]
        elif kid >= 0:
            marks += 1
        else:
            links += 1
    return marks, links
