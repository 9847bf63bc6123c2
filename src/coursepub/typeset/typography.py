"""The printer's apostrophes, quotation marks and spaces, in the text of parsed Markdown."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from coursepub.language.spaces import FIXED, english, french
from coursepub.model.language import Language

DASH = re.compile(r"(?<=\S)([ \u00a0])-([ \u00a0])(?=\S)")
ELISION = re.compile(r"(?<=\w)'$")
"""An apostrophe before `code`, *emphasis* or a link: its word starts in the next token."""
ORDINAL = re.compile(
    r"(?<![\w.,])(?P<number>1(?=ers?\b|res?\b)|\d{1,3}(?=es?\b)"
    r"|(?:I|X{1,3}|X{0,2}(?:IX|IV|VI{0,3}|I{2,3}))(?=er?\b|re\b|es\b))(?P<end>ers?|res?|es?)(?!\w)"
)
"""`1er`, `2e`, `XIXe`: in French the letters are raised."""
SHORT_END = re.compile(r" (\S{1,8})$")
LONG_TEXT = 60
LONG_TITLE = 16
"""Characters that may take several lines: a short last word must not stand alone on one."""


def bound(text: str, over: int = LONG_TITLE) -> str:
    """`text` with its last word tied to the one before, where it is short and the text is not."""
    return SHORT_END.sub(rf"{FIXED}\1", text) if len(text) > over else text


def typographic(text: str, language: Language) -> str:
    """`text` as a printer of the language would set it."""
    text = DASH.sub(r"\1–\2", text)
    if language is Language.FRENCH:
        return french(text)
    return english(text)


def set_type(tokens: Sequence[Token], language: Language) -> None:
    """Apply it to the text of freshly parsed tokens; code and bare URLs stay as written."""
    before = ""
    for token in tokens:
        if token.type == "inline":
            _set_inline(token.children or [], language)
            if language is Language.FRENCH and token.children:
                token.children = list(_with_ordinals(token.children))
            _bind_end(token, LONG_TITLE if before == "heading_open" else LONG_TEXT)
        before = token.type


def _set_inline(children: Sequence[Token], language: Language) -> None:
    bare_url = False
    for i, child in enumerate(children):
        if child.type in ("link_open", "link_close"):
            bare_url = child.type == "link_open" and child.info == "auto"
        elif child.type == "image":
            _set_inline(child.children or [], language)
        elif child.type == "text" and not bare_url:
            child.content = typographic(child.content, language)
            if i + 1 < len(children):
                child.content = ELISION.sub("’", child.content)


def _with_ordinals(children: Sequence[Token]) -> Iterator[Token]:
    """The children with the letters of ordinal numbers in tokens of their own."""
    bare_url = False
    for child in children:
        if child.type in ("link_open", "link_close"):
            bare_url = child.type == "link_open" and child.info == "auto"
        if child.type == "text" and not bare_url:
            yield from _raised(child)
        else:
            yield child


def _raised(text: Token) -> Iterator[Token]:
    done = 0
    for found in ORDINAL.finditer(text.content):
        yield text.copy(content=text.content[done : found.end("number")])
        yield Token("sup_open", "sup", 1)
        yield text.copy(content=found["end"])
        yield Token("sup_close", "sup", -1)
        done = found.end()
    yield text.copy(content=text.content[done:]) if done else text


def _bind_end(inline: Token, over: int) -> None:
    children = inline.children or []
    if children and children[-1].type == "text" and len(inline.content) > over:
        children[-1].content = bound(children[-1].content, 0)
