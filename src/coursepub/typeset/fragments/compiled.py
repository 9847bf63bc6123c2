"""Structure elements of a fragment as one template, filled for each paper in one go."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from coursepub.typeset.fragments.model import Node

ELEMENT, PAGE, MARK, PARENT = range(4)
"""What a number in a template counts from."""


@dataclass(frozen=True, slots=True)
class Template:
    """Elements numbered in a row, a line each.

    `numbers` are what fills `text`: each an offset and what it counts from. `tops` are
    offsets of the outermost elements; `owners` gives the element of each mark.
    """

    text: bytes
    numbers: tuple[tuple[int, int], ...]
    count: int
    tops: tuple[int, ...]
    owners: tuple[tuple[int, int], ...]

    def bodies(self, first: int, page: int, mark: int, parent: int) -> list[bytes]:
        """The elements, numbered from `first` on."""
        bases = (first, page, mark, parent)
        filled = self.text % tuple([bases[what] + offset for what, offset in self.numbers])
        return filled.split(b"\n")


@dataclass(slots=True)
class _Lines:
    lines: list[bytes] = field(default_factory=list)
    numbers: list[tuple[int, int]] = field(default_factory=list)
    owners: list[tuple[int, int]] = field(default_factory=list)


def compiled(nodes: Sequence[Node | int]) -> Template | None:
    """The template of some elements, or None where they hold links, or figures that move."""
    count = 0
    elements: list[tuple[Node, int]] = []
    tops: list[int] = []
    kids: dict[int, list[tuple[int, int]]] = {}

    def visit(node: Node, parent: int) -> int:
        nonlocal count
        me = count
        count += 1
        elements.append((node, parent))
        kids[me] = [
            (MARK, kid) if isinstance(kid, int) else (ELEMENT, visit(kid, me)) for kid in node.kids
        ]
        return me

    if not all(map(_is_simple, nodes)):
        return None
    tops = [visit(node, -1) for node in nodes if isinstance(node, Node)]
    made = _Lines()
    for me, (node, parent) in enumerate(elements):
        _add_line(made, node, me, parent, kids[me])
    text = b"\n".join(made.lines)
    return Template(text, tuple(made.numbers), count, tuple(tops), tuple(made.owners))


def _is_simple(node: Node | int) -> bool:
    if isinstance(node, int):
        return False
    marks = [kid for kid in node.kids if isinstance(kid, int)]
    inner = [kid for kid in node.kids if isinstance(kid, Node)]
    return not node.bounds and all(mark >= 0 for mark in marks) and all(map(_is_simple, inner))


def _add_line(
    made: _Lines, node: Node, me: int, parent: int, kids: Sequence[tuple[int, int]]
) -> None:
    entries = node.entries.replace(b"%", b"%%")
    holds = b" ".join(b"%d" if what == MARK else b"%d 0 R" for what, _ in kids)
    made.numbers.append((PARENT, 0) if parent < 0 else (ELEMENT, parent))
    if any(what == MARK for what, _ in kids):  # others are on no page themselves
        entries = b"/Pg %d 0 R" + entries
        made.numbers.append((PAGE, 0))
    made.lines.append(b"<</S%s/P %%d 0 R%s/K[%s]>>" % (node.kind, entries, holds))
    made.numbers += kids
    made.owners += [(mark, me) for what, mark in kids if what == MARK]
