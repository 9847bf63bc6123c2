"""Markdown as tokens that are ready to print: type set, lines noted, nesting bounded."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from markdown_it.token import Token

from coursepub.markup.dialect import print_dialect
from coursepub.model.language import Language
from coursepub.typeset.elements import take_attributes, with_elements
from coursepub.typeset.folds import unfolded
from coursepub.typeset.typography import set_type

TAGS = ("sub", "sup", "kbd", "b", "i", "u", "em", "strong", "code")
"""HTML elements of text that print as what they are."""
TAG = re.compile(rf"<(?P<end>/?)(?P<name>{'|'.join(TAGS)})>", re.IGNORECASE)
"""One of them, without attributes."""
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
ANCHOR = re.compile(r"<a\s+(?:id|name)\s*=\s*[\"']?[\w:.-]+[\"']?\s*>", re.IGNORECASE)
EMPTY_ANCHOR = re.compile(rf"{ANCHOR.pattern}\s*</a\s*>", re.IGNORECASE)
"""A target of links, which shows nothing."""
NOTHING = "<!---->"
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
BREAKS = ("softbreak", "hardbreak")
CONTAINERS = ("blockquote", "bullet_list", "ordered_list", "list_item", "dl", "dd")
MAX_DEPTH = 12
"""Containers inside one another that are indented further; what is deeper stays at that depth.

The PDF engine recurses several times a level and gives up at about a hundred.
"""
MAX_INLINE_DEPTH = 16


def ready_tokens(text: str, language: Language, *, math: bool = False) -> list[Token]:
    """Parse a piece of Markdown for print; with `math`, dollars hold formulas."""
    env: dict[str, Any] = {}
    tokens = unfolded(print_dialect(math=math).parse(text, env))
    _set(tokens, env, language)
    tokens = with_elements(tokens, env, language)
    return list(_without_notes(flat(tokens, CONTAINERS, MAX_DEPTH)))


def ready_inline(text: str, language: Language, *, math: bool = False) -> list[Token]:
    """The same for a line of text, such as a title."""
    env: dict[str, Any] = {}
    tokens = print_dialect(math=math).parseInline(text, env)
    _set(tokens, env, language)
    tokens = with_elements(tokens, env, language)
    _flatten_inline(tokens)
    return tokens


def _set(tokens: list[Token], env: dict[str, Any], language: Language) -> None:
    """Set the type of tokens, and of the notes that are written where they are called, `^[…]`."""
    take_attributes(tokens)
    set_type(tokens, language)
    note_lines(tokens)
    for note in env.get("footnotes", {}).get("list", {}).values():
        if "tokens" in note:
            inline = Token("inline", "", 0, content=note["content"], children=note["tokens"])
            set_type([inline], language)
            _flatten_inline([inline])
            note["tokens"] = inline.children


def line_of(token: Token) -> int:
    """The line that a token starts on, counted from 0 within its piece of Markdown."""
    return int(token.meta.get("line", 0))


def note_lines(tokens: Sequence[Token]) -> None:
    """Give each token its line; the parser gives none to inline tokens and cells."""
    line = 0
    for token in tokens:
        line = token.map[0] if token.map else line
        token.meta["line"] = line
        within = line
        for child in token.children or ():
            child.meta["line"] = within
            within += child.type in BREAKS


def flat(tokens: Sequence[Token], kinds: tuple[str, ...], most: int) -> Iterator[Token]:
    """The tokens without those that open and close containers deeper than `most`."""
    depth = 0
    for token in tokens:
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if not token.nesting or (kinds and kind not in kinds):
            token.hidden = token.hidden and depth <= most  # or neighbours would run together
            yield token
            continue
        depth += max(token.nesting, 0)
        if depth <= most:
            yield token
        depth += min(token.nesting, 0)


def _without_notes(tokens: Iterator[Token]) -> Iterator[Token]:
    """Leave out paragraphs that hold only comments: trainers' notes."""
    paragraph: list[Token] = []
    for token in tokens:
        if token.type == "inline":
            _flatten_inline([token])
        if token.type == "paragraph_open" or paragraph:
            paragraph.append(token)
        else:
            yield token
        if token.type == "paragraph_close":
            if not any(_is_note(inside) for inside in paragraph):
                yield from paragraph
            paragraph = []


def tag_of(token: Token) -> str:
    """The tag that a piece of raw HTML is and may print as, such as `<sub>`; "" for any other."""
    return str(token.meta.get("tag", ""))


def raw_html(token: Token) -> str:
    """The raw HTML that a token is, which prints as text; "" where it prints as itself or not."""
    text = token.content
    if token.type == "html_block":
        text = EMPTY_ANCHOR.sub("", COMMENT.sub("", text)).strip()
        return text if BREAK.sub("", text).strip() and not is_unclosed(token) else ""
    if token.type == "html_inline":
        known = BREAK.fullmatch(text) or COMMENT.fullmatch(text) or tag_of(token)
        return "" if known else text
    return text if token.type == "text" and "<!--" in text else ""


def is_unclosed(token: Token) -> bool:
    """Whether a token is a comment that nothing closes: it takes all that follows with it."""
    return token.type == "html_block" and COMMENT.sub("", token.content).strip().startswith("<!--")


def _pair_tags(children: Sequence[Token]) -> None:
    """Note allowed tags that open and close within the same piece of text.

    One that does not could take what follows it, to the end of the document, with it.
    """
    around: list[Token] = []
    for token in children:
        found = TAG.fullmatch(token.content) if token.type == "html_inline" else None
        if token.nesting > 0 or (found and not found["end"] and len(around) < MAX_INLINE_DEPTH):
            around.append(token)
        elif token.nesting < 0:
            while around and around.pop().nesting <= 0:
                continue
        elif found and found["end"] and around and _opens(around[-1], found["name"]):
            name = found["name"].lower()
            around.pop().meta["tag"] = f"<{name}>"
            token.meta["tag"] = f"</{name}>"


def _empty_anchors(children: Sequence[Token]) -> None:
    """Turn `<a id="q1"></a>` into comments, which show as little."""
    for opening, closing in pairwise(children):
        anchor = opening.type == "html_inline" and ANCHOR.fullmatch(opening.content)
        if anchor and closing.content.lower() == "</a>":
            opening.content = closing.content = NOTHING


def _opens(token: Token, name: str) -> bool:
    return token.type == "html_inline" and token.content.lower() == f"<{name.lower()}>"


def _flatten_inline(tokens: Sequence[Token]) -> None:
    for token in tokens:
        _empty_anchors(token.children or [])
        _pair_tags(token.children or [])
        token.children = list(flat(token.children or [], (), MAX_INLINE_DEPTH))


def _is_note(token: Token) -> bool:
    children = token.children or []
    return (
        token.type == "inline"
        and any(child.type == "html_inline" for child in children)
        and all(
            child.type in BREAKS
            or (child.type == "text" and not child.content.strip())
            or (child.type == "html_inline" and COMMENT.fullmatch(child.content))
            for child in children
        )
    )
