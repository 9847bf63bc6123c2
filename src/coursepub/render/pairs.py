"""Short options stand two to a line, where every one of a question fits."""

import re
from collections.abc import Iterable, Sequence
from html import unescape

from coursepub.fonts.metrics import Type, width
from coursepub.typeset.printer import MM

ROOM = 58 * MM
TEXT = Type("CP Serif", 10.5)
BOLD = Type("CP Serif", 10.5, 600)
CODE = Type("CP Mono", 10.5 * 0.9)
SAFE = 1.02
"""Sums of advances know nothing of kerning, which moves a line by less than this."""

ONE_LINE = re.compile(r"\s*<p>(?P<inside>(?:(?!</?p>|<br|<img|<svg).)*)</p>\s*", re.DOTALL)
PIECE = re.compile(r"<(?P<close>/?)(?P<tag>[a-z]+)[^>]*>|(?P<text>[^<]+)")


def fit_in_pairs(texts: Sequence[str]) -> bool:
    """Whether every option, as HTML, fits half a line; the order makes no difference."""
    return len(texts) > 1 and all(_fits(text) for text in texts)


def _fits(text: str) -> bool:
    found = ONE_LINE.fullmatch(text)
    return found is not None and SAFE * sum(_widths(found["inside"])) <= ROOM


def _widths(inside: str) -> Iterable[float]:
    """The width in pt of each run of text."""
    open_tags: list[str] = []
    for piece in PIECE.finditer(inside):
        if piece["text"]:
            yield width(unescape(piece["text"]), _type(open_tags))
        elif piece["close"]:
            open_tags.pop()
        else:
            open_tags.append(piece["tag"])


def _type(tags: Sequence[str]) -> Type:
    if "code" in tags:
        return CODE
    return BOLD if "strong" in tags else TEXT
