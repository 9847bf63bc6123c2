"""Where a development question is answered."""

from dataclasses import dataclass
from decimal import Decimal
from math import ceil

FEWEST, MOST = 6, 60
PER_POINT = 2
"""Lines."""


@dataclass(frozen=True, slots=True)
class Space:
    """So many lines to write on, or else a box so many millimetres tall; neither leaves none."""

    lines: int = 0
    box: int = 0


def by_points(points: Decimal) -> Space:
    """The lines that a question gets where nobody says how many."""
    return Space(min(MOST, max(FEWEST, ceil(points * PER_POINT))))
