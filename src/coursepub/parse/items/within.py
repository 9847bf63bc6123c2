"""Keys that stand in a stem: `下列哪个正确？（ B ）`, `What is one? (B)`, `… (right answer: B)`."""

import re
from collections.abc import Sequence

from coursepub.model.item import Option
from coursepub.parse.lexicon.words import ANSWER

WIDE = re.compile(r"（\s*(?P<letters>[A-H](?:\s*[,，、]?\s*[A-H])*)\s*）")
LAST = re.compile(r"(?<=[?:.…_])\s*\((?P<letters>[A-H](?:\s*,?\s*[A-H])*)\)\s*$")

SURE = r"(?=bonne|juste|vraie|(?:the\s+)?(?:correct|right)|richtig|korrekt|respuestas?\s+corr)"
TOLD = re.compile(
    rf"(?<!\s)\s*[*_]*[(\[（]\s*(?:{SURE}(?:{ANSWER})\s*(?:[:：=]|en\b|is\b|est\b)?|(?:{ANSWER})\s*[:：=])\s*[*_]*"
    r"(?P<letters>(?-i:[A-H])(?:\s*(?:[,/&+]|et|and|y|und)\s*(?-i:[A-H]))*)[*_]*\s*[)\]）][*_]*",
    re.IGNORECASE,
)


def told_aside(stem: str) -> tuple[str, str]:
    """A stem without the bracket that names its answer, and the letters there; "" where none is."""
    found = TOLD.search(stem)
    return (TOLD.sub("", stem, count=1).strip(), found["letters"]) if found else (stem, "")


def told_within(stem: str, options: Sequence[Option]) -> tuple[str, frozenset[str]]:
    """A stem without the letters that answer it, and the ids that they name; none where none do."""
    found = WIDE.search(stem) or LAST.search(stem)
    letters = frozenset(re.findall("[A-H]", found["letters"])) if found else frozenset()
    if not found or not letters <= {option.id for option in options}:
        return stem, frozenset()
    blank = "（　）" if found[0].startswith("（") else ""
    return (stem[: found.start()] + blank + stem[found.end() :]).rstrip(), letters
