"""Questions underlined right below a text, all of which Markdown would take for the heading."""

import re

from coursepub.parse.dialects.lines import Line
from coursepub.parse.lexicon.opening import heading_opening

UNDERLINE = re.compile(r"(?P<sign>=|-)(?P=sign){2,}\s*")
SIGN = re.compile(r"\n(?<!\n\n)[^\n]+\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)
HASHES = {"=": "#", "-": "##"}


def plain(lines: list[Line]) -> list[Line]:
    """Lines with headings of one line for such questions."""
    found = list(lines)
    for place in range(2, len(lines)):
        above, line = lines[place - 1], lines[place]
        under = None if line.code else UNDERLINE.fullmatch(line.text)
        if under and not (lines[place - 2].blank or above.code):
            opening = heading_opening(above.text)
            if opening and opening.worded:
                found[place - 1] = above.saying(f"{HASHES[under['sign']]} {above.text.strip()}")
                found[place] = line.saying("")
    return found
