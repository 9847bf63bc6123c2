"""The places in a file that a link may name after its `#`."""

import re
from itertools import pairwise

from coursepub.markup.blocks import plain, read_blocks
from coursepub.markup.slug import slug
from coursepub.model.source import Source

NAMED = re.compile(r"""<[a-z][^>]*\s(?:id|name)\s*=\s*["']([^"']+)["']""", re.IGNORECASE)
ATTRIBUTE = re.compile(r"\{[^{}]*#([\w:.-]+)[^{}]*\}")
NO_LETTER = re.compile(r"[^\w\- ]")


def anchors(source: Source) -> frozenset[str]:
    """Every anchor of a file: its headings as GitHub and as we spell them, and explicit ids."""
    found = {match for pattern in (NAMED, ATTRIBUTE) for match in pattern.findall(source.text)}
    for title in _titles(source):
        name = github_anchor(title)
        found |= {_free(name, found), slug(title)}
    return frozenset(found)


def _titles(source: Source) -> list[str]:
    tokens = [token for block in read_blocks(source).blocks for token in block.tokens]
    return [plain(inline) for opening, inline in pairwise(tokens) if opening.type == "heading_open"]


def github_anchor(title: str) -> str:
    """A heading as GitHub spells its anchor: lower case, no punctuation, hyphens for spaces."""
    return NO_LETTER.sub("", title.lower()).replace(" ", "-")


def _free(name: str, taken: set[str]) -> str:
    """The anchor of a heading that repeats an earlier one bears a number."""
    numbered, number = name, 0
    while numbered in taken:
        number += 1
        numbered = f"{name}-{number}"
    return numbered
