"""Sittings that an index announces in its schedule: `**Jour 3** : QCM des modules 01 et 02`."""

import re
from collections.abc import Iterator

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.model.form import SectionKind
from coursepub.model.plan import Announced

WHEN = re.compile(
    r"[\s|>*+-]*(?P<mark>\*\*|__)?\s*"
    r"(?P<when>(?:jours?|journ[ée]es?|days?|semaines?|weeks?|s[ée]ances?|sessions?|"
    r"matin(?:[ée]e)?|apr[èe]s-midi|morning|afternoon|lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|monday|tuesday|wednesday|thursday|friday|saturday)\b[^:|–—*_]{0,40}"
    r"|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?)"
    r"\s*(?:\*\*|__)?\s*(?:[:|–—]|\s-\s)\s*(?:\*\*|__)?\s*(?P<what>\S.*?)[\s|\\]*",
    re.IGNORECASE,
)
CHOICE = re.compile(r"\b(?:qcm|qcu|mcqs?|quiz(?:zes)?|multiple[- ]choice)\b", re.IGNORECASE)
DEVELOPMENT = re.compile(
    r"\bd[ée]veloppements?\b|\bdissertations?\b|\bdevelopment questions?\b|\bessays?\b|"
    r"\bopen questions?\b",
    re.IGNORECASE,
)
MODULES = re.compile(
    r"\b(?:modules?|chapitres?|chapters?|unit[ée]?s?|leçons?|lessons?)\s+"
    r"(?P<first>\d+)(?P<more>(?:\s*(?:,|;|&|\bet\b|\band\b|à|\bto\b|[-–])\s*\d+)*)",
    re.IGNORECASE,
)
STEP = re.compile(r"(?P<sign>,|;|&|\bet\b|\band\b|à|\bto\b|[-–])\s*(?P<number>\d+)", re.IGNORECASE)
RANGES = frozenset({"à", "to", "-", "–"})
PROSE = frozenset({Kind.PARAGRAPH, Kind.BULLETS, Kind.NUMBERED, Kind.TABLE, Kind.QUOTE})
MOST = 200
"""Modules in one announcement; a larger range was not meant as one."""


def announced(document: Document) -> tuple[Announced, ...]:
    """The sittings on two modules or more that a schedule dates, in its order."""
    found = (sitting for block in document.blocks for sitting in _of_block(document, block))
    return tuple(found)


def modules(text: str) -> tuple[int, ...]:
    """The module numbers of a text: `modules 01 et 02` gives 1 and 2, `modules 1-4` all four."""
    match = MODULES.search(text)
    if not match:
        return ()
    numbers = [int(match["first"])]
    for step in STEP.finditer(match["more"]):
        number = int(step["number"])
        is_range = step["sign"].lower() in RANGES and 0 < number - numbers[-1] <= MOST
        numbers += range(numbers[-1] + 1, number + 1) if is_range else [number]
    return tuple(dict.fromkeys(numbers))


def _of_block(document: Document, block: Block) -> Iterator[Announced]:
    if block.kind not in PROSE:
        return
    for line in range(block.start, block.end):
        match = WHEN.fullmatch(document.lines[line])
        kind = _kind(match["what"]) if match else None
        asked = modules(match["what"]) if match else ()
        if match and kind and len(asked) > 1:
            title = re.sub(r"[*_`]", "", match["what"]).strip()
            yield Announced(document.source.at(line + 1), title, kind, asked)


def _kind(text: str) -> SectionKind | None:
    """What kind of exam is announced; None for none, or for both at once."""
    kinds = [
        kind
        for kind, words in ((SectionKind.CHOICE, CHOICE), (SectionKind.DEVELOPMENT, DEVELOPMENT))
        if words.search(text)
    ]
    return kinds[0] if len(kinds) == 1 else None
