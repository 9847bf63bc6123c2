"""Exercises that are worth points, whose letters are things to do, and no options."""

import re
from collections.abc import Sequence

from coursepub.parse.cut.rows import Offer
from coursepub.parse.cut.slices import Slice
from coursepub.parse.lexicon.labels import answer_line

EXERCISE = re.compile(r"\W*(?:exerc|probl)", re.IGNORECASE)
TO_DO = re.compile(r"[A-ZÉÈ][^\W\d_]+(?:ez|ons)\b.*[.:]$|.*[?？]$")
"""A sentence that orders or asks."""


def may_be_exercise(found: Slice) -> bool:
    """Whether it is called an exercise, and worth points."""
    weighed = found.opening is not None and found.opening.points is not None
    return weighed and EXERCISE.match(found.first.text) is not None


def is_exercise(found: Slice, offers: Sequence[Offer]) -> bool:
    """Whether letters below an exercise that is worth points are things to do, in sentences."""
    if not may_be_exercise(found):
        return False
    texts = [offer.piece.text[offer.mark.prefix :].strip() for offer in offers]
    plain = bool(offers) and not any(offer.mark.boxed for offer in offers)
    told = any(answer_line(piece.text) for piece in found.pieces[1:] if piece.text)
    return plain and not told and all(TO_DO.match(text) for text in texts)
