"""Callouts in quotes: `> [!question] What …?`, with the answer in another one or in none."""

import re

from coursepub.parse.dialects.lines import QUOTED, Line, contained, quote_end

HEAD = re.compile(r"\s{0,3}>\s?\[!(?P<kind>[\w-]+)\][+-]?[ \t]*(?P<title>.*)")
SIGN = re.compile(r"\n[\s>]*>\s?\[!\w")


def plain(lines: list[Line]) -> list[Line]:
    """Lines with what callouts hold in the place of the callouts."""
    found: list[Line] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        head = None if line.code else HEAD.fullmatch(line.text)
        if not head:
            found.append(line)
            place += 1
            continue
        end = quote_end(lines, place)
        body = [
            inner.saying(QUOTED.sub("", inner.text, count=1)) for inner in lines[place + 1 : end]
        ]
        found += contained(head["kind"], head["title"].strip(), line.saying(""), plain(body))
        place = end
    return found
