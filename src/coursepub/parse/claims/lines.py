"""The lines of an index, as entries: `Label : value`, or text alone."""

import re
from collections.abc import Iterator

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.model.source import Location
from coursepub.parse.claims.words import bare

LINE = re.compile(r"(?:[-*+>•✅✓\s]|\d+[.)]\s)*(?P<text>.*?)[\s\\]*")
LABELLED = re.compile(r"(?P<label>[^:]{2,60}?)\s*:\s*(?P<value>.+)")


def entries(document: Document, block: Block) -> Iterator[tuple[Location, str]]:
    """The lines of a text, without those of inner lists: they are about the entry above them."""
    if block.kind in (Kind.PARAGRAPH, Kind.QUOTE, Kind.BULLETS, Kind.NUMBERED):
        for number in range(block.start, block.end):
            line = document.lines[number]
            found = LINE.fullmatch(line)
            if found and found["text"] and not line.startswith(("  ", "\t")):
                yield document.source.at(number + 1), bare(found["text"])
