"""A module's tokens as top-level groups, each with the little that decides how it prints."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token

from coursepub.markup.blocks import plain
from coursepub.typeset.tokens import BREAKS

LABEL_END = re.compile(r"[\s\u00a0\u202f]*:[\s\u00a0\u202f]*")
BLANK = ("text", *BREAKS)
MAX_LABEL = 32
"""Characters of a call-out's label; a longer opening in bold is the start of a sentence."""


@dataclass(frozen=True, slots=True)
class Group:
    """One top-level block: its tokens, from the one that opens it to the one that closes it."""

    tokens: tuple[Token, ...]

    @property
    def type(self) -> str:
        """The block's type, by the name of its first token, without `_open`."""
        return self.tokens[0].type.removesuffix("_open")

    @property
    def inline(self) -> Token | None:
        """The first piece of text."""
        return next((token for token in self.tokens if token.type == "inline"), None)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label in bold, such as `**Note** :`, and the text that follows it."""

    label: str
    rest: tuple[Token, ...]


def groups(tokens: Sequence[Token]) -> Iterator[Group]:
    """Cut tokens at each top-level block."""
    starts = [i for i, token in enumerate(tokens) if token.level == 0 and token.nesting >= 0]
    for first, last in pairwise([*starts, len(tokens)]):
        yield Group(tuple(tokens[first:last]))


def labelled(inline: Token) -> Labelled | None:
    """Read `**Label** : text` or `**Label:** text`."""
    children = _without_blanks(inline.children or [])
    end = next((i for i, child in enumerate(children) if child.type == "strong_close"), 0)
    if not end or children[0].type != "strong_open":
        return None
    words = plain(Token("inline", "", 0, children=list(children[:end])))
    label = words.rstrip(" \u00a0\u202f:")
    rest = _without_blanks(children[end + 1 :])
    colon = LABEL_END.match(rest[0].content) if rest else None
    alone = not rest or any(child.type in BREAKS for child in children[end + 1 : end + 3])
    if len(label) > MAX_LABEL or not (colon or alone or label != words):
        return None
    return Labelled(label, _after(rest, colon.end() if colon else 0))


def _after(children: Sequence[Token], characters: int) -> tuple[Token, ...]:
    """The children without so many characters of the first, nor what is blank after them."""
    if not children:
        return ()
    first = children[0].copy()
    first.content = first.content[characters:]
    return tuple(_without_blanks([first, *children[1:]]))


def _without_blanks(children: Sequence[Token]) -> Sequence[Token]:
    """The children from the first that prints."""
    printing = (i for i, child in enumerate(children) if child.content or child.type not in BLANK)
    return children[next(printing, len(children)) :]
