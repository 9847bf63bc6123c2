"""Keys that stand in a stem: `下列哪个正确？（ B ）`, `What is one? (B)`."""

import re
from collections.abc import Sequence

from coursepub.model.item import Option

WIDE = re.compile(r"（\s*(?P<letters>[A-H](?:\s*[,，、]?\s*[A-H])*)\s*）")
LAST = re.compile(r"(?<=[?:.…_])\s*\((?P<letters>[A-H](?:\s*,?\s*[A-H])*)\)\s*$")


def told_within(stem: str, options: Sequence[Option]) -> tuple[str, frozenset[str]]:
    """A stem without the letters that answer it, and the ids that they name; none where none do."""
    found = WIDE.search(stem) or LAST.search(stem)
    letters = frozenset(re.findall("[A-H]", found["letters"])) if found else frozenset()
    if not found or not letters <= {option.id for option in options}:
        return stem, frozenset()
    blank = "（　）" if found[0].startswith("（") else ""
    return (stem[: found.start()] + blank + stem[found.end() :]).rstrip(), letters
