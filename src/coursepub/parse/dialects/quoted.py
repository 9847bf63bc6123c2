"""Answer tables in quotes, which Markdown keeps from being tables of their file."""

import re
from itertools import islice, takewhile

from coursepub.parse.dialects.lines import Line, unboxed
from coursepub.parse.lexicon.words import ANSWER

SIGN = re.compile(rf"\n\s{{0,3}}>[ \t]?\|.*(?<!\w)(?:{ANSWER})(?!\w)", re.IGNORECASE)
QUOTED = re.compile(r"\s{0,3}>[ \t]?")


def plain(lines: list[Line]) -> list[Line]:
    """Lines in which a quote that holds such a table is none."""
    return unboxed(lines, _quote)


def _quote(lines: list[Line], place: int) -> tuple[int, list[Line]]:
    below = islice(lines, place, None)
    quote = list(takewhile(lambda line: QUOTED.match(line.text), below))
    if not quote:
        return place + 1, [lines[place]]
    if SIGN.search("\n" + "\n".join(line.text for line in quote)):
        quote = [line.saying(QUOTED.sub("", line.text, count=1)) for line in quote]
    return place + len(quote), quote
