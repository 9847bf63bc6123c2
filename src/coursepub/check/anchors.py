"""The places in a file that a link may name after its `#`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from itertools import chain, islice, pairwise

from coursepub.markup.blocks import plain, read_blocks
from coursepub.markup.slug import slug
from coursepub.model.source import Source

NAMED = re.compile(r"""<[a-z][^>]*\s(?:id|name)\s*=\s*["']([^"']+)["']""", re.IGNORECASE)
ATTRIBUTE = re.compile(r"\{[^{}]*#([\w:.-]+)[^{}]*\}")
NO_LETTER = re.compile(r"[^\w\- ]")

PART, COMPARED = 3, 24
"""Signs of the parts by which names are found, and names that are compared with another."""


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


# The one that was meant -------------------------------------------------------------


def by_parts(names: Iterable[str]) -> Mapping[str, list[str]]:
    """Names by the parts that they have, in their order; all of them by ""."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        for part in _parts(name):
            found[part].append(name)
    return found


def closest(name: str, names: Mapping[str, list[str]]) -> str:
    """The name most like another, of the few that share its rarest parts; "" where is none."""
    parts = sorted((part for part in _parts(name) if part in names), key=lambda p: len(names[p]))
    likely = dict.fromkeys(islice(chain(*(names[part] for part in parts)), COMPARED))
    return next(iter(get_close_matches(name, likely, 1, 0.0)), "")


def _parts(name: str) -> Iterable[str]:
    """Every row of a few signs within a name, once, and ""."""
    return dict.fromkeys([*(name[i : i + PART] for i in range(len(name) - PART + 1)), ""])
