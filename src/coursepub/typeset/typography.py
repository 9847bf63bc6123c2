"""The printer's apostrophes, quotation marks and spaces, in the text of parsed Markdown."""

import re
from collections.abc import Sequence

from markdown_it.token import Token

from coursepub.language.spaces import FIXED, french
from coursepub.model.language import Language

APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
DASH = re.compile(r"(?<=\S)([ \u00a0])-([ \u00a0])(?=\S)")
ELISION = re.compile(r"(?<=\w)'$")
"""An apostrophe before `code`, *emphasis* or a link: its word starts in the next token."""
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
    return APOSTROPHE.sub("’", text).replace("...", "…")


def set_type(tokens: Sequence[Token], language: Language) -> None:
    """Apply it to the text of freshly parsed tokens; code and bare URLs stay as written."""
    before = ""
    for token in tokens:
        if token.type == "inline":
            _set_inline(token.children or [], language)
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


def _bind_end(inline: Token, over: int) -> None:
    children = inline.children or []
    if children and children[-1].type == "text" and len(inline.content) > over:
        children[-1].content = bound(children[-1].content, 0)
