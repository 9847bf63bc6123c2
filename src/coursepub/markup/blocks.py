"""A Markdown file as a row of top-level blocks, each with its lines."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import Any

from markdown_it.token import Token

from coursepub.markup.definitions import Definition, defined_again, definitions, remarks
from coursepub.markup.dialect import DEEP, MAX_NESTING, dialect
from coursepub.markup.front_matter import FrontMatter, front_matter
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Body, Location, Source

REMEMBERED = 4096
"""Files: a course is read once, though every stage asks for its blocks."""
TARGET = re.compile(r"\([\w:.-]+\)=\s*")
CLOSING_FENCE = re.compile(r"[\s>]*(`{3,}|~{3,})\s*")
OPENING_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[ \t]*[\w{][^`\s]*[ \t]*$", re.MULTILINE)
"""A fence with a language, which closes none."""


class Kind(Enum):
    """What a block is, by the name of markdown-it's first token."""

    HEADING = "heading_open"
    PARAGRAPH = "paragraph_open"
    QUOTE = "blockquote_open"
    BULLETS = "bullet_list_open"
    NUMBERED = "ordered_list_open"
    TABLE = "table_open"
    FENCE = "fence"
    INDENTED = "code_block"
    RULE = "hr"
    HTML = "html_block"


@dataclass(frozen=True, slots=True)
class Block:
    """One top-level block: its kind, its lines (from 0, end excluded) and its tokens."""

    kind: Kind
    start: int
    end: int
    tokens: tuple[Token, ...]

    @property
    def level(self) -> int:
        """1 to 6 for a heading, 0 for anything else."""
        return int(self.tokens[0].tag[1:]) if self.kind is Kind.HEADING else 0

    @property
    def title(self) -> str:
        """The text of a heading, without markup."""
        return plain(self.tokens[1]) if self.kind is Kind.HEADING else ""

    @property
    def is_comment(self) -> bool:
        """Whether this is an HTML comment and nothing else."""
        text = self.tokens[0].content.strip()
        return self.kind is Kind.HTML and text.startswith("<!--") and text.endswith("-->")


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A source and its blocks; every line is in a block, blank, or a link definition.

    Lines of front matter are blank here and stand in `front`; so are comments that look like
    a link's address, `[//]: # (…)`. `deep` are the lines (from 0) with a list or quote inside
    so many others that it is read as text; `repeated` are those that define a link's label
    again, which counts for nothing.
    """

    source: Source
    lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    front: tuple[FrontMatter, ...] = ()
    definitions: tuple[Definition, ...] = ()
    deep: tuple[int, ...] = ()
    repeated: tuple[int, ...] = ()

    def at(self, block: Block) -> Location:
        """Where a block starts."""
        return self.source.at(block.start + 1)

    def body(self, blocks: tuple[Block, ...]) -> Body | None:
        """The Markdown from the first of these neighbouring blocks to the last."""
        if not blocks:
            return None
        start, end = blocks[0].start, blocks[-1].end
        return Body("\n".join(self.lines[start:end]).rstrip(), self.source.at(start + 1))

    def near(self, text: str, at: Location, below: int) -> Location:
        """The line with a text, `below` lines below a place or not far from there.

        A text that was put together may have other blank lines than its file.
        """
        origins = self.source.origins
        first = bisect_left(origins, at.line) if origins else at.line - 1
        within = range(first, min(len(self.lines), first + 2 * below + 1))
        places = (number for number in within if text in self.lines[number])
        found = min(places, key=lambda number: abs(number - first - below), default=first)
        return self.source.at(found + 1)

    def gathered(self, blocks: Sequence[Block]) -> Body | None:
        """The Markdown of these blocks, one after the other, though others stand between."""
        kept = [block for block in blocks if block.kind is not Kind.RULE]
        if not kept:
            return None
        texts = ("\n".join(self.lines[block.start : block.end]).rstrip() for block in kept)
        return Body("\n\n".join(texts), self.at(kept[0]))


@lru_cache(maxsize=REMEMBERED)
def read_blocks(source: Source) -> Document:
    """Cut a file into its top-level blocks; readers and rules share the result."""
    return cut_blocks(source)


def cut_blocks(source: Source) -> Document:
    """Cut a text into its top-level blocks, for one reader alone."""
    lines = tuple(source.text.split("\n"))
    front = front_matter(lines)
    taken = front[-1].line + 1 if front else 0
    targeted = ")=\n#" in source.text
    below = ("",) * taken + (tuple(_untargeted(lines[taken:])) if targeted else lines[taken:])
    env: dict[str, Any] = {}
    text = "\n".join(below) if front or targeted else source.text
    blocks = tuple(_blocks(dialect().parse(text, env)))
    deep = tuple(env.get(DEEP, ()))
    known, again = definitions(env, below), defined_again(env)
    if said := remarks(below, (*known, *again)):
        known, again = (tuple(d for d in found if d not in said) for found in (known, again))
        blank = {line for remark in said for line in range(remark.start, remark.end)}
        below = tuple("" if n in blank else line for n, line in enumerate(below))
    repeated = tuple(definition.start for definition in again)
    return Document(source, below, blocks, front, known, deep, repeated)


def _untargeted(lines: Sequence[str]) -> Iterator[str]:
    """Lines, of which `(name)=` above a heading, a target for links, is blank."""
    for line, below in zip(lines, (*lines[1:], ""), strict=True):
        targets = line[:1] == "(" and below[:1] == "#" and TARGET.fullmatch(line)
        yield "" if targets else line


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    starts = [i for i, token in enumerate(tokens) if token.level == 0 and token.nesting >= 0]
    for first, last in pairwise([*starts, len(tokens)]):
        token = tokens[first]
        start, end = token.map or (0, 0)
        yield Block(Kind(token.type), start, end, tuple(tokens[first:last]))


def texts(document: Document, *signs: str) -> Iterator[Token]:
    """The texts of a file that hold one of these signs, with what they are made of as children."""
    links = (found for found in document.definitions if not found.note)
    env = {"references": {link.label: {"href": link.href, "title": link.title} for link in links}}
    for block in document.blocks:
        for token in block.tokens:
            if token.type == "inline" and any(sign in token.content for sign in signs):
                [read] = dialect().parseInline(token.content, env)
                yield token.copy(children=read.children)


def plain(inline: Token) -> str:
    """The text of an inline token as a reader sees it, on one line."""
    return "".join(_words(inline)).strip()


def _words(inline: Token) -> Iterator[str]:
    for child in inline.children or ():
        if child.type in ("text", "code_inline"):
            yield child.content
        elif child.type in ("softbreak", "hardbreak"):
            yield " "
        elif child.type == "image":
            yield plain(child)


def too_deep(document: Document) -> Iterator[Diagnostic]:
    """The first list or quote of each block that is read as text for being nested too deeply."""
    for block in document.blocks:
        first = next((line for line in document.deep if block.start <= line < block.end), None)
        if first is not None:
            at = document.source.at(first + 1)
            yield diagnostic(at, Code.TOO_DEEP, limit=MAX_NESTING // 2)


def unterminated_fences(document: Document) -> Iterator[Diagnostic]:
    """A fence that is never closed swallows everything to the end of its container.

    Or up to the end of the next one, whose opening line then stands inside it.
    """
    for block in document.blocks:
        for token in block.tokens:
            if token.type != "fence" or token.map is None or token.markup[:1] not in ("`", "~"):
                continue
            start, end = token.map
            closed = end - start > 1 and CLOSING_FENCE.fullmatch(document.lines[end - 1])
            if not closed or _opens_another(token):
                yield diagnostic(document.source.at(start + 1), Code.UNTERMINATED_FENCE)


def _opens_another(fence: Token) -> bool:
    """Whether a line of code opens a fence as long as that around it, with a language."""
    within = OPENING_FENCE.findall(fence.content) if fence.markup[:3] in fence.content else ()
    return any(mark.startswith(fence.markup) for mark in within)
