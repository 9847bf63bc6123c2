"""Tokens of what CommonMark does not know, brought into the form in which they print.

Remarks of every notation become quotes with a label, task lists lists with boxes, notes part
of the text that calls them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from markdown_it.token import Token

from coursepub.language.callouts import label
from coursepub.markup.attributes import Given, read_attributes, read_size
from coursepub.model.language import Language
from coursepub.typeset.abbreviations import without_abbreviations

ALERT = re.compile(r"\[!(?P<name>[\w-]+)\][+-]?[ \t]*(?P<title>.*)")
"""`> [!NOTE]`, and the title that some editors allow behind it."""
REMARKS = ("admonition", "container_remark")
DIRECTIVE = re.compile(
    r"[{]?\.?(?P<name>[\w-]+)[}]?(?:\s+(?:title=)?(?P<quote>[\"']?)(?P<title>.*?)(?P=quote))?\s*[}]?"
)
"""`note`, `note Title`, `{note}`, `{.note title="Title"}`, `note "Title"`."""
TASK = re.compile(r"\[(?P<mark>[ xX])\][ \u00a0]")
BOXES = {" ": "☐", "x": "☑"}
BREAK_COMMENT = re.compile(
    r"<!--\s*(?:page-?\s?break|new-?\s?page|saut de page)\s*-->", re.IGNORECASE
)
BREAK_ELEMENT = re.compile(
    r"<div\s[^>]*(?:page-break-(?:after|before)|break-(?:after|before)|page-?break|newpage)"
    r"[^>]*>\s*(?:</div>)?",
    re.IGNORECASE,
)
BREAK_COMMAND = re.compile(r"\\(?:newpage|pagebreak|clearpage)(?:\{\})?")
PAGE_BREAK = "page_break"


def with_elements(
    tokens: Sequence[Token], env: Mapping[str, Any], language: Language
) -> list[Token]:
    """The tokens of a piece of Markdown, every element in the form in which it prints."""
    done = _with_notes(_with_remarks(tokens, language), env)
    done = without_abbreviations(list(_without_breaks(done)))
    _mark_tasks(done)
    return done


# Remarks ------------------------------------------------------------------------------


def _with_remarks(tokens: Sequence[Token], language: Language) -> list[Token]:
    """GitHub's alerts, `!!! note` and `::: note` as quotes that bear a label."""
    done: list[Token] = []
    title: list[Token] | None = None
    bare: list[bool] = []
    for token in tokens:
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if kind == "admonition_title":
            title = [] if token.nesting > 0 else None
        elif title is not None:
            continue  # the label says it
        elif kind in REMARKS and token.nesting > 0:
            quote = _quote(token, kind, language)
            bare.append(not quote.meta["label"])
            done += [] if bare[-1] else [quote]
        elif kind in REMARKS:
            done += [] if bare.pop() else [_quote(token, kind, language)]
        else:
            done.append(token)
    for place, token in enumerate(done):
        if token.type == "blockquote_open" and "label" not in token.meta:
            _read_alert(token, done[place + 1 : place + 3], language)
    return done


def _quote(token: Token, kind: str, language: Language) -> Token:
    quote = token.copy()
    quote.type = "blockquote_open" if token.nesting > 0 else "blockquote_close"
    quote.tag = "blockquote"
    quote.attrs = {}
    if token.nesting > 0:
        named = DIRECTIVE.fullmatch(token.info.strip())
        name = named["name"] if named else ""
        title = (named["title"] or "") if named else token.info.strip()
        quote.meta = {
            **token.meta,
            "label": _label(name, title, language, bare=kind != "admonition"),
        }
    return quote


def _label(name: str, title: str, language: Language, *, bare: bool = False) -> str:
    """A title, else the word for a kind of remark, else its name; a bare box may have none."""
    return title or label(name, language) or ("" if bare else name.replace("_", " ").capitalize())


def _read_alert(quote: Token, inside: Sequence[Token], language: Language) -> None:
    """Take `[!NOTE]` out of a quote's first line."""
    if len(inside) < 2 or inside[1].type != "inline":
        return
    children = inside[1].children or []
    found = (
        ALERT.fullmatch(children[0].content) if children and children[0].type == "text" else None
    )
    if not found:
        return
    quote.meta["label"] = _label(found["name"], found["title"].strip(), language)
    inside[1].children = children[2:] if children[1:2] else []


# Notes --------------------------------------------------------------------------------


def _with_notes(tokens: Sequence[Token], env: Mapping[str, Any]) -> list[Token]:
    """The tokens without the texts of footnotes, which go to the tokens that call them."""
    texts: dict[str, list[Token]] = {}
    rest: list[Token] = []
    within: list[Token] | None = None
    for token in tokens:
        if token.type == "footnote_reference_open":
            within = texts.setdefault(token.meta["label"], [])
        elif token.type == "footnote_reference_close":
            within = None
        elif within is not None:
            within.append(token)
        else:
            rest.append(token)
    written = env.get("footnotes", {}).get("list", {})
    for token in (*rest, *(t for text in texts.values() for t in text)):
        for child in token.children or ():
            if child.type == "footnote_ref":
                child.meta["note"] = _note(written[child.meta["id"]], texts)
    return rest


def _note(written: Mapping[str, Any], texts: Mapping[str, list[Token]]) -> list[Token]:
    if "label" in written:
        return texts.get(written["label"], [])
    return [Token("inline", "", 0, content=written["content"], children=written["tokens"])]


# Page breaks --------------------------------------------------------------------------


def _without_breaks(tokens: Sequence[Token]) -> Iterator[Token]:
    """Each way to ask for a new page as one token."""
    skipped = 0
    for place, token in enumerate(tokens):
        if skipped:
            skipped -= 1
        elif _is_break(token):
            yield _break(token)
        elif token.type == "paragraph_open" and _asks_for_page(tokens[place + 1]):
            yield _break(token)
            skipped = 2
        else:
            yield token


def _is_break(token: Token) -> bool:
    text = token.content.strip()
    pattern = BREAK_COMMENT.fullmatch(text) or BREAK_ELEMENT.fullmatch(text)
    return token.type == "html_block" and bool(pattern)


def _asks_for_page(inline: Token) -> bool:
    text = inline.content.strip()
    return bool(BREAK_COMMAND.fullmatch(text) or BREAK_COMMENT.fullmatch(text))


def _break(token: Token) -> Token:
    return Token(
        PAGE_BREAK, "", 0, map=token.map, level=token.level, meta=dict(token.meta), block=True
    )


# Task lists and attributes ------------------------------------------------------------


def _mark_tasks(tokens: Sequence[Token]) -> None:
    """Items that begin with `[ ]` or `[x]` get a box in place of their marker."""
    for item, inline in zip(tokens, tokens[2:], strict=False):
        children = inline.children or []
        if item.type != "list_item_open" or not children or children[0].type != "text":
            continue
        found = TASK.match(children[0].content)
        if found:
            box = BOXES[found["mark"].lower()]
            children[0].content = f"{box}\u2002{children[0].content[found.end() :]}"
            item.attrJoin("class", "task")


def take_attributes(tokens: Sequence[Token]) -> None:
    """What stands in braces at the end of a heading goes to the heading, behind an image to it."""
    for token in tokens:
        for image, text in pairwise(token.children or ()):
            if image.type == "image" and text.type == "text":
                text.content, size = read_size(text.content)
                image.attrs = {**image.attrs, **size}
    for heading, inline in pairwise(tokens):
        children = inline.children or []
        if heading.type == "heading_open" and children and children[-1].type == "text":
            words, given = read_attributes(children[-1].content)
            if given != Given():
                children[-1].content = words
                heading.meta["given"] = given
