"""The printer's apostrophes, quotation marks and spaces, in the text of parsed Markdown."""

import re
from collections.abc import Sequence

from markdown_it.token import Token

from coursepub.language.spaces import french
from coursepub.model.language import Language

APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
DASH = re.compile(r"(?<=\S) - (?=\S)")
ELISION = re.compile(r"(?<=\w)'$")
"""An apostrophe before `code`, *emphasis* or a link: its word starts in the next token."""


def typographic(text: str, language: Language) -> str:
    """`text` as a printer of the language would set it."""
    text = DASH.sub(" – ", text)
    if language is Language.FRENCH:
        return french(text)
    return APOSTROPHE.sub("’", text).replace("...", "…")


def set_type(tokens: Sequence[Token], language: Language) -> None:
    """Apply it to the text of freshly parsed tokens; code and bare URLs stay as written."""
    for token in tokens:
        if token.type == "inline":
            _set_inline(token.children or [], language)


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
