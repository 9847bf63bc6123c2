"""Labels in brackets before what is asked: `[SQL] Which …?`, `(Exam Topic 2) …`, `[[MC]]`.

A bracket may begin a sentence; it is a label where so many questions of a file begin with one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.item import Item, OpenItem
from coursepub.model.source import Body
from coursepub.parse.lexicon.titled import ALONE, LEVEL

INSIDE = r"[^\[\]()\n^]{1,40}"
TAG = re.compile(
    rf"\s*(?:[-–—]\s+)?(?P<mark>[*_`]*)(?P<tag>\[\[{INSIDE}\]\]|\[{INSIDE}\](?![(:])|\({INSIDE}\))"
    r"(?P<end>(?P=mark))?(?:[.:]?\s+|(?=\[))(?=\S)"
)
TELLING = re.compile(r"[^\W\d_]{2}|(?:19|20)\d\d|^\[[A-Z]\]")
POINTING = re.compile(
    r"fig|doc|text|sc[ée]n|conte|image|annex|tab|code|exhibit|\bcas|extra[ic]t|r[ée]f",
    re.IGNORECASE,
)
"""What may name something above a question, which asks about it."""
LEVELLED = re.compile(rf"[\[(]*(?:{LEVEL})\s*[·|/]", re.IGNORECASE)
"""How hard a question is, before more: `[Basic · Scenario]`."""
OFTEN = 3
"""Questions that begin with the same label."""


def without_tags(items: Sequence[Item | OpenItem]) -> Parsed[list[Item | OpenItem]]:
    """Items without the labels before their stems: kinds, and what half or three of them have."""
    tags = [tag for item in items if isinstance(item, Item) and (tag := _tag(item.stem.text))]
    often = {tag for tag, times in Counter(tags).items() if times >= OFTEN}
    known = frozenset(tags if len(tags) >= max(OFTEN, len(items) / 2) else often)
    read = [_bare(item, known) for item in items]
    wrong = (
        problem for one, other in zip(items, read, strict=True) for problem in _left(one, other)
    )
    return Parsed(read, tuple(wrong))


def _tag(stem: str) -> str:
    """The label that a stem begins with, "" where it has none."""
    found = TAG.match(stem)
    said = found["tag"] if found else ""
    points = POINTING.search(said) and not LEVELLED.match(said)
    tells = TELLING.search(said) and not points
    return said.strip("[]()").casefold() if tells else ""


def _bare(item: Item | OpenItem, known: frozenset[str]) -> Item | OpenItem:
    """An item without its labels, as hard as one of them says."""
    first = _tag(item.stem.text) if isinstance(item, Item) else ""
    sure = first in known or ALONE.fullmatch(first) or LEVELLED.match(first)
    if not isinstance(item, Item) or not sure:
        return item
    stem, level = item.stem.text, item.level
    while (tag := _tag(stem)) and (found := TAG.match(stem)):
        hard = ALONE.fullmatch(tag)
        level = level or (hard["level"] if hard else "") or ""
        stem = ("" if found["end"] is not None else found["mark"]) + stem[found.end() :]
    return replace(item, stem=Body(stem, item.stem.at), level=level)


def _left(item: Item | OpenItem, bare: Item | OpenItem) -> Iterator[Diagnostic]:
    """Say that labels are not printed."""
    if isinstance(item, Item) and isinstance(bare, Item) and item.stem != bare.stem:
        said = item.stem.text[: -len(bare.stem.text)].strip("-–— *_`")
        yield diagnostic(item.at, Code.SECTION_TITLE, title=said)
