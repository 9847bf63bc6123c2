"""Answer tables in quotes, which Markdown keeps from being tables of their file."""

import re

from coursepub.parse.dialects.lines import QUOTED, Line, quote_end, unboxed
from coursepub.parse.lexicon.words import ANSWER

SIGN = re.compile(rf"\n\s{{0,3}}>[ \t]?\|.*(?<!\w)(?:{ANSWER})(?!\w)", re.IGNORECASE)


def plain(lines: list[Line]) -> list[Line]:
    """Lines in which a quote that holds such a table is none."""
    return unboxed(lines, _quote)


def _quote(lines: list[Line], place: int) -> tuple[int, list[Line]]:
    end = quote_end(lines, place)
    quote = lines[place:end]
    if SIGN.search("\n".join(["", *(line.text for line in quote)])):
        quote = [line.saying(QUOTED.sub("", line.text, count=1)) for line in quote]
    return (end, quote) if quote else (place + 1, [lines[place]])
