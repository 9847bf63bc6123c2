"""Metadata lines: `**Durée** : 45 minutes`, under a title or in a block quote."""

import re
from collections.abc import Iterable

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.model.source import Fact
from coursepub.parse.lexicon.numbers import minutes, points

LINE = re.compile(
    r"[\s>]*(?:\*\*|__)(?P<label>[^*_:]+?)\s*(?P<inside>:)?\s*(?:\*\*|__)\s*:?\s*(?P<value>.*?)\s*"
)
CALL_OUTS = frozenset(
    "important attention note remarque astuce définition definition exemple example conseil tip "
    "warning caution explication".split()
) | {"à retenir", "a retenir", "key point"}
DURATION = frozenset({"durée", "duree", "durée totale", "duration", "time", "temps"})


def facts(document: Document, block: Block) -> tuple[Fact, ...]:
    """The metadata of a block in which every line is one; else nothing.

    Right above a rule they look like a title to Markdown.
    """
    underlined = block.level == 2 and block.tokens[0].markup == "-"
    if block.kind not in (Kind.PARAGRAPH, Kind.QUOTE) and not underlined:
        return ()
    found = [
        _fact(document, number)
        for number in range(block.start, block.end - underlined)
        if document.lines[number].strip(" >\\")
    ]
    complete = tuple(fact for fact in found if fact)
    if len(complete) < len(found) or all(_is_call_out(fact) for fact in complete):
        return ()
    return complete


def _is_call_out(fact: Fact) -> bool:
    """`**Note** : …` opens a call-out, unless it tells how many points there are."""
    return fact.label.lower() in CALL_OUTS and points(fact.value) is None


def _fact(document: Document, number: int) -> Fact | None:
    line = document.lines[number].rstrip("\\ ")
    match = LINE.fullmatch(line)
    if not match or not match["value"]:
        return None
    has_colon = match["inside"] or ":" in line[match.end("label") : match.start("value")]
    if not has_colon:
        return None
    return Fact(match["label"].strip(), match["value"], document.source.at(number + 1))


def duration(found: Iterable[Fact]) -> int | None:
    """The minutes of the first fact that is a duration."""
    for fact in found:
        if fact.label.lower() in DURATION:
            return minutes(fact.value)
    return None


def find(found: Iterable[Fact], *labels: str) -> Fact | None:
    """The first fact under one of these labels (lower case)."""
    return next((fact for fact in found if fact.label.lower() in labels), None)


def value(found: Iterable[Fact], *labels: str) -> str:
    """The value of the first fact under one of these labels (lower case), or ""."""
    fact = find(found, *labels)
    return fact.value if fact else ""
