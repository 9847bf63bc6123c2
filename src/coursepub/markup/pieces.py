"""A Markdown file as a flat row of pieces: headings, list items, single lines of text, code.

Question banks put their questions, options and answers in lists, quotes, paragraphs and
HTML alike; read flat, they all look the same. Every line that is not blank is in a piece.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from typing import NamedTuple

from markdown_it.token import Token

from coursepub.markup.blocks import Document


class PieceKind(Enum):
    """What a piece is."""

    HEADING = "heading"
    ITEM = "item"
    TEXT = "text"
    CODE = "code"
    TABLE = "table"
    HTML = "html"
    RULE = "rule"


LEAVES = {
    "fence": PieceKind.CODE,
    "code_block": PieceKind.CODE,
    "html_block": PieceKind.HTML,
    "hr": PieceKind.RULE,
    "table_open": PieceKind.TABLE,
}
CHANGES = frozenset(
    f"{name}_{side}"
    for name in ("bullet_list", "ordered_list", "blockquote")
    for side in ("open", "close")
)
"""Tokens that open or close what is around pieces."""
BARE = re.compile(r"[\s>]*(?:[-*+]|\d{1,9}[.)])?[\s>]*")
"""Marks of quotes and lists, around nothing."""
MARKERS = re.compile(
    r"(?P<quotes>(?:\s{0,3}>)*)\s*(?:(?:[-*+]|\d{1,9}[.)])(?:\s{1,4}(?=\S)|\s|$))?"
)
QUOTE = re.compile(r"\s{0,3}>\s?")


class _Fields(NamedTuple):
    kind: PieceKind
    start: int
    end: int
    text: str = ""
    depth: int = 0
    quotes: int = 0
    level: int = 0
    number: int | None = None
    within: int = -1
    until: int = 0
    hidden: bool = False


class Piece(_Fields):
    """One piece and its lines (from 0, end excluded); equal only to itself.

    `text` is its Markdown on one line, without marks of lists and quotes; code, tables and
    HTML keep theirs in the document. `depth` counts the lists around it, `quotes` the
    quotes. `number` is an ordered list item's, `within` the first line of an item's list;
    `until` is the line after everything inside it. `level` is 1 to 6 for headings.
    `hidden` pieces stand inside `<details>`.
    """

    __slots__ = ()
    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__

    @property
    def is_comment(self) -> bool:
        """Whether this is an HTML comment and nothing else."""
        if self.kind is not PieceKind.HTML:
            return False
        bare = self.text.strip()
        return bare.startswith("<!--") and bare.endswith("-->")


def read_pieces(document: Document) -> tuple[Piece, ...]:
    """Every piece of a document, in the order of its lines."""
    tokens = [token for block in document.blocks for token in block.tokens]
    found = _with_gaps(document.lines, list(_Walker(tokens).walk()))
    return tuple(_hide(found))


@dataclass(slots=True)
class _Walker:
    """Where a walk through tokens is: the lists (first lines, whether numbered) and quotes around.

    `item` is a list item whose first line of text is still to come.
    """

    tokens: Sequence[Token]
    lists: list[tuple[int, bool]] = field(default_factory=list)
    quotes: int = 0
    item: Callable[[str], Piece] | None = None

    def walk(self) -> Iterator[Piece]:
        """Every piece of every token."""
        skip_to = 0
        for place, token in enumerate(self.tokens):
            if place < skip_to:
                continue
            if token.type in CHANGES:
                self._change(token)
            elif token.type == "list_item_open":
                yield from self._item(place, token)
            elif token.type == "inline":
                yield from _lines(token, self.item, len(self.lists), self.quotes)
                self.item = None
            elif token.type == "heading_open":
                text = self.tokens[place + 1].content
                yield self._piece(PieceKind.HEADING, token, text, int(token.tag[1:]))
                skip_to = place + 3
            elif token.type in LEAVES:
                text = token.content if token.type == "html_block" else ""
                yield self._piece(LEAVES[token.type], token, text)
                skip_to = _after(self.tokens, place)

    def _change(self, token: Token) -> None:
        if token.type.startswith("blockquote"):
            self.quotes += token.nesting
        elif token.nesting > 0:
            self.lists.append(((token.map or [0])[0], token.type.startswith("ordered")))
        else:
            self.lists.pop()

    def _item(self, place: int, token: Token) -> Iterator[Piece]:
        start, until = token.map or (0, 0)
        within, ordered = self.lists[-1]
        self.item = partial(
            Piece,
            PieceKind.ITEM,
            start,
            start + 1,
            depth=len(self.lists),
            quotes=self.quotes,
            number=int(token.info) if ordered and token.info.isdigit() else None,
            within=within,
            until=until,
        )
        if not _begins_with_text(self.tokens, place, start):
            yield self.item("")
            self.item = None

    def _piece(self, kind: PieceKind, token: Token, text: str, level: int = 0) -> Piece:
        start, end = token.map or (0, 0)
        depth, end = len(self.lists), max(end, start + 1)
        return Piece(kind, start, end, text, depth, self.quotes, level)


def _begins_with_text(tokens: Sequence[Token], place: int, start: int) -> bool:
    """Whether a list item's first line is a line of a paragraph."""
    following = tokens[place + 1]
    return following.type == "paragraph_open" and (following.map or [0])[0] == start


def _after(tokens: Sequence[Token], place: int) -> int:
    """The place behind a leaf; a table is one, with all its tokens."""
    if tokens[place].type == "table_open":
        while tokens[place].type != "table_close":
            place += 1
    return place + 1


def _lines(
    inline: Token, item: Callable[[str], Piece] | None, depth: int, quotes: int
) -> Iterator[Piece]:
    start = (inline.map or [0])[0]
    for offset, line in enumerate(inline.content.split("\n")):
        if item and not offset:
            yield item(line.strip())
        else:
            at = start + offset
            yield Piece(PieceKind.TEXT, at, at + 1, line.strip(), depth, quotes)


def _with_gaps(lines: Sequence[str], found: list[Piece]) -> Iterator[Piece]:
    """Pieces, and the lines between them that the parser passed over, as text.

    Those are definitions of links, and whatever is nested too deeply.
    """
    done = 0
    for piece in found:
        yield from _passed_over(lines, done, piece.start)
        yield piece
        done = max(done, piece.end)
    yield from _passed_over(lines, done, len(lines))


def _passed_over(lines: Sequence[str], start: int, end: int) -> Iterator[Piece]:
    for number in range(start, end):
        if lines[number].strip() and not BARE.fullmatch(lines[number]):
            yield Piece(PieceKind.TEXT, number, number + 1, lines[number].strip())


def _hide(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Mark what stands in `<details>`; left open, it ends at the next heading or rule."""
    row = list(pieces)
    until = -1
    for place, piece in enumerate(row):
        if place > until and "<" in piece.text and "<details" in piece.text.lower():
            until = _closing(row, place)
        yield piece._replace(hidden=True) if place <= until else piece


def _closing(row: Sequence[Piece], place: int) -> int:
    for later in range(place, len(row)):
        text = row[later].text.lower()
        if "</details" in text:
            return later
        if later > place and "<details" in text:
            break
    ends = (PieceKind.HEADING, PieceKind.RULE)
    others = range(place + 1, len(row))
    return next((later for later in others if row[later].kind in ends), len(row)) - 1


# Text again -------------------------------------------------------------------------


def content_column(line: str) -> int:
    """Where the text of a list item's first line begins, behind quotes and its marker."""
    found = MARKERS.match(line)
    return found.end() if found else 0


def unquoted(line: str, quotes: int) -> str:
    """A line without the marks of the quotes around it."""
    for _ in range(quotes):
        found = QUOTE.match(line)
        if not found:
            break
        line = line[found.end() :]
    return line


def markdown(
    lines: Sequence[str], pieces: Sequence[Piece], *, quotes: int = 0, indent: int = 0
) -> str:
    """The Markdown of pieces, one below the other, out of a container of that indent."""
    parts: list[str] = []
    done = -1
    for piece in pieces:
        if piece.end <= done:
            continue
        start = max(piece.start, done)
        if done >= 0 and any(not line.strip(" \t>") for line in lines[done:start]):
            parts.append("")
        parts += [outdented(unquoted(line, quotes), indent) for line in lines[start : piece.end]]
        done = piece.end
    return "\n".join(parts).strip("\n")


def outdented(line: str, indent: int) -> str:
    """A line without as many of its first blanks, where it has them."""
    return line[min(indent, len(line) - len(line.lstrip())) :]
