"""Sentences of an index that tell what a whole course holds, and how long it is."""

import re
from collections.abc import Iterator

from coursepub.model.claims import Quantity
from coursepub.parse.claims.words import Phrase, counts_all, phrases

COURSE = (
    r"(?:(?:cette|la|notre) formation|(?:ce|le|notre) (?:cours|parcours|stage)|"
    r"(?:this|the|our) (?:course|training|program(?:me)?))"
)
HOLDS = re.compile(
    rf"\b{COURSE}\b[^.;:]{{0,40}}?\b(?:comporte|comprend|contient|compte|propose|regroupe|"
    r"se compose de|compos[ée]e? de|has|contains|comprises|consists of|includes|offers|"
    r"made (?:up )?of)\b",
    re.IGNORECASE,
)
"""`Cette formation comporte …`: what follows counts all there is."""
LASTS = re.compile(
    rf"(?:\b{COURSE}\b[^.;:]{{0,30}}?\b(?:dure(?:ra)?|lasts|takes)|"
    r"\b(?:dur[ée]e totale|total (?:duration|length|time))[^.;:]{0,30}?\b(?:est de|de|is|of))\s*$",
    re.IGNORECASE,
)
"""What stands before the length of a whole course."""


def of_course(text: str) -> Iterator[Phrase]:
    """The numbers of `Cette formation comporte 4 modules et 12 diagrammes`.

    `4 modules obligatoires` may be some of them; points are left to labels and tables.
    """
    for phrase in phrases(text):
        before, _, behind = text.partition(phrase.found)
        opening = LASTS if phrase.quantity is Quantity.MINUTES else HOLDS
        told = opening.search(before) is not None and counts_all(phrase, behind)
        if told and phrase.quantity is not Quantity.POINTS:
            yield phrase
