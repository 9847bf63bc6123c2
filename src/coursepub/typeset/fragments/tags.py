"""The structure tree of composed pages, written out as objects."""

from coursepub.typeset.fragments.compiled import Template, compiled
from coursepub.typeset.fragments.file import PdfFile
from coursepub.typeset.fragments.model import Node
from coursepub.typeset.fragments.sheet import Placed, number

Templates = dict[int, tuple[tuple[Node | int, ...], Template | None]]
"""Templates by the identity of the elements that they were made from."""


FREE = b"/BlockQuote"
"""The element that keeps a place for those of another fragment: the first one gives way."""


class Branch:
    """A structure element of one page that several fragments share."""

    __slots__ = ("entries", "kids", "kind", "name")

    def __init__(self, name: str, kind: bytes, entries: bytes) -> None:
        self.name = name
        self.kind = kind
        self.entries = entries
        self.kids: list[Branch | Leaf] = []


class Leaf:
    """Elements of one fragment, with the number of its first mark and of its first link."""

    __slots__ = ("first_link", "first_mark", "inner", "nodes", "placed")

    def __init__(
        self, placed: Placed, nodes: "tuple[Node | int, ...]", mark: int, link: int
    ) -> None:
        self.placed = placed
        self.nodes = nodes
        self.first_mark = mark
        self.first_link = link
        self.inner: Leaf | None = None
        """What takes the place that it leaves free."""


def grow(root: Branch, placed: Placed, first_mark: int, first_link: int) -> None:
    """Hang a fragment's elements into the tree of its page.

    Along its groups, a fragment's elements join those of the same name; what stands
    before the innermost of them at each level is kept there.
    """
    branch, nodes = root, placed.fragment.nodes
    if placed.inside:
        around = root.kids[-1]
        assert isinstance(around, Leaf)  # noqa: S101
        around.inner = Leaf(placed, nodes, first_mark, first_link)
        return
    for name in placed.groups:
        *before, last = nodes
        if before:
            branch.kids.append(Leaf(placed, tuple(before), first_mark, first_link))
        assert isinstance(last, Node)  # noqa: S101
        branch = _joined(branch, name, last)
        nodes = last.kids  # type: ignore[assignment]
    leaf = Leaf(placed, nodes, first_mark, first_link)
    branch.kids.insert(0 if placed.first else len(branch.kids), leaf)


def _joined(branch: Branch, name: str, node: Node) -> Branch:
    for kid in reversed(branch.kids):
        if isinstance(kid, Branch) and kid.name == name:
            return kid
    made = Branch(name, node.kind, node.entries)
    branch.kids.append(made)
    return made


class TreeWriter:
    """Writes the elements of one page after another.

    `templates` is kept from paper to paper.
    """

    def __init__(self, file: PdfFile, templates: Templates) -> None:
        self._file = file
        self._templates = templates
        self._page = 0
        self._marks: dict[int, int] = {}
        self._links: list[int] = []
        self.owners: list[int] = []
        """By link of the page: the element that the link stands in."""

    def page(
        self, root: Branch, document: int, page: int, links: list[int]
    ) -> tuple[list[int], list[int]]:
        """Write the tree of one page; its links are objects already numbered.

        Returns the numbers of its topmost elements, and those of the element of each
        piece of marked content.
        """
        self._page, self._marks, self._links = page, {}, links
        self.owners = [0] * len(links)
        tops = self._kids(root, document)
        return tops, [self._marks[mark] for mark in range(len(self._marks))]

    def _kids(self, branch: Branch, parent: int) -> list[int]:
        numbers: list[int] = []
        for kid in branch.kids:
            if isinstance(kid, Branch):
                numbers.append(self._branch(kid, parent))
            else:
                numbers += self._leaf(kid, parent)
        return numbers

    def _leaf(self, leaf: Leaf, parent: int) -> list[int]:
        """The numbers of a fragment's outermost elements, once all of them are written."""
        template = None if leaf.inner else self._template(leaf.nodes)
        if template is None:
            return [self._node(n, parent, leaf) for n in leaf.nodes if isinstance(n, Node)]
        first = self._file.reserve(template.count)
        bodies = template.bodies(first, self._page, leaf.first_mark, parent)
        self._file.add_row(first, bodies)
        for mark, element in template.owners:
            self._marks[leaf.first_mark + mark] = first + element
        return [first + top for top in template.tops]

    def _template(self, nodes: tuple[Node | int, ...]) -> Template | None:
        """The template of a fragment, made once: the elements stay with it, so that ids last."""
        known = self._templates.get(id(nodes))
        if known is None or known[0] is not nodes:
            known = self._templates[id(nodes)] = (nodes, compiled(nodes))
        return known[1]

    def _branch(self, branch: Branch, parent: int) -> int:
        me = self._file.reserve()
        kids = b" ".join([b"%d 0 R" % kid for kid in self._kids(branch, me)])
        self._write(me, branch.kind, parent, branch.entries, kids)
        return me

    def _node(self, node: Node, parent: int, leaf: Leaf) -> int:
        me = self._file.reserve()
        kids: list[bytes] = []
        for kid in node.kids:
            if isinstance(kid, Node) and kid.kind == FREE and leaf.inner:
                kids += self._inside(leaf, me)
            elif isinstance(kid, Node):
                kids.append(b"%d 0 R" % self._node(kid, me, leaf))
            elif kid < 0:
                kids.append(self._link(leaf.first_link - 1 - kid, me))
            else:
                self._marks[leaf.first_mark + kid] = me
                kids.append(b"%d" % (leaf.first_mark + kid))
        entries = node.entries + (_bounds(node, leaf.placed) if node.bounds else b"")
        if any(isinstance(kid, int) and kid >= 0 for kid in node.kids):
            entries = b"/Pg %d 0 R" % self._page + entries
        self._write(me, node.kind, parent, entries, b" ".join(kids))
        return me

    def _inside(self, leaf: Leaf, parent: int) -> list[bytes]:
        """References to what takes the free place, written out once: no template is kept of it."""
        inner, leaf.inner = leaf.inner, None
        nodes = inner.nodes if inner else ()
        return [
            b"%d 0 R" % self._node(node, parent, inner)
            for node in nodes
            if inner and isinstance(node, Node)
        ]

    def _link(self, place: int, element: int) -> bytes:
        self.owners[place] = element
        return b"<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>" % (self._links[place], self._page)

    def _write(self, me: int, kind: bytes, parent: int, entries: bytes, kids: bytes) -> None:
        """An element; its type goes without saying (ISO 32000-1, table 323)."""
        self._file.add(me, b"<</S%s/P %d 0 R%s/K[%s]>>" % (kind, parent, entries, kids))


def _bounds(node: Node, placed: Placed) -> bytes:
    """A figure's box where the figure now stands."""
    dx, dy = placed.dx, -placed.dy
    left, bottom, right, top = node.bounds
    sides = (left + dx, bottom + dy, right + dx, top + dy)
    return b"/A<</O/Layout/BBox[%s]>>" % b" ".join(number(side) for side in sides)
