"""Code with its syntax marked, one element per line."""

import re
from collections.abc import Iterator
from functools import cache

from markupsafe import Markup, escape
from pygments import lex
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES, _TokenType
from pygments.util import ClassNotFound

PREFIX = "hl-"
PLAIN = frozenset({"", "w", "p", "err", "n"})
"""Kinds that look like plain text; what a lexer does not know is no error of the author's."""

KEYWORDS = frozenset({"k", "kt", "nb"})
TAG = re.compile("<[^>]*>")
NARROWEST = 36
"""Characters that fit on a line of code wherever it stands, in any edition."""
CUT = Markup('<span style="display:inline-block"></span>')
"""An empty box where a line may end, since the PDF engine breaks no line between elements."""
LONG_RUN = 24
"""Characters without a blank after which a line may end between any two pieces of code."""
SQL = "sql"
SQL_WORDS = frozenset({"MERGE", "MATCHED", "USING", "QUALIFY", "UNLOAD"})
"""Keywords of today's SQL engines that the lexer takes for names."""


def highlight(code: str, language: str) -> tuple[Markup, ...]:
    """Each line of `code` in a `span.l`; an unknown language gives plain lines.

    Those that may have to be wrapped are `.w` as well: a mark on every line costs more than
    its text.
    """
    lines = _lines(code.rstrip("\n"), language.lower())
    return tuple(Markup('<span class="{}">{}</span>').format(_width(line), line) for line in lines)


def _width(line: Markup) -> str:
    return "l w" if len(TAG.sub("", line)) > NARROWEST else "l"


def _lines(code: str, language: str) -> list[Markup]:
    lines = [Markup("")]
    run = 0
    for kind, text in _pieces(code, language):
        first, *others = text.split("\n")
        if run > LONG_RUN and not first[:1].isspace():
            lines[-1] += CUT
            run = 0
        lines[-1] += _piece(kind, first)
        lines += [_piece(kind, other) for other in others]
        run = _run(others[-1], 0) if others else _run(first, run)
    return lines


def _run(text: str, before: int) -> int:
    """How many characters end a line without a blank, `before` of them already there."""
    word = text.rsplit(maxsplit=1)[-1:] if not text[-1:].isspace() else []
    end = len(word[0]) if word else 0
    return before + end if end == len(text) else end


def _pieces(code: str, language: str) -> Iterator[tuple[str, str]]:
    """Kinds and texts that together are `code`, to the letter."""
    lexer = _lexer(language)
    read = list(lex(code, lexer)) if lexer else []
    if "".join(text for _, text in read) != code:
        yield "", code
        return
    for kind, text in read:
        yield _kind(kind, text, language), text


@cache
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def _kind(kind: _TokenType, text: str, language: str) -> str:
    """Pygments' short name of a kind of token.

    In SQL a word is a keyword only in capitals: `date` and `source` are columns.
    """
    name = next((STANDARD_TYPES[k] for k in reversed(kind.split()) if k in STANDARD_TYPES), "")
    if language != SQL:
        return name
    if name in KEYWORDS and not text.isupper():
        return "n"
    return "k" if text in SQL_WORDS else name


def _piece(kind: str, text: str) -> Markup:
    if kind in PLAIN or not text:
        return escape(text)
    return Markup('<span class="{}">{}</span>').format(PREFIX + kind, text)
