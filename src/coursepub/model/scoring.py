"""How answers turn into points, stated on papers and applied to scripts in the same way."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from fractions import Fraction

CENT = Decimal("0.01")
"""Points are given to two decimals."""


class Several(Enum):
    """What an item with several right options is worth to those who find some of them."""

    ALL_OR_NOTHING = "all-or-nothing"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Scoring:
    """A scoring rule. By default a wrong answer costs nothing.

    `wrong` is the share of an item's points, 0 to 1, that a wrong answer costs.
    """

    wrong: Decimal = Decimal()
    several: Several = Several.ALL_OR_NOTHING

    def awarded(
        self, points: Decimal, right: frozenset[str], marked: frozenset[str], options: int
    ) -> Decimal:
        """What marking some of an item's `options` options earns; nothing marked is 0.

        Partial credit is the share of the right options that were marked less the share of
        the wrong ones; it never costs more than a wrong answer does.
        """
        if not marked:
            return Decimal()
        least = -Fraction(self.wrong)
        if self.several is Several.PARTIAL and len(right) > 1:
            share = max(_share(right, marked, options), least)
        else:
            share = Fraction(1) if marked == right else least
        return _decimal(share * Fraction(points))


LENIENT = Scoring()
"""What holds where settings say nothing: wrong answers cost nothing."""


def _share(right: frozenset[str], marked: frozenset[str], options: int) -> Fraction:
    wrong = options - len(right)
    false = Fraction(len(marked - right), wrong) if wrong else Fraction()
    return Fraction(len(marked & right), len(right)) - false


def _decimal(value: Fraction) -> Decimal:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(CENT, ROUND_HALF_UP)
