"""What each item of a file is worth."""

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal

from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location


def weights(
    own: Sequence[Decimal | None],
    announced: Decimal | None,
    at: Location,
    each: Decimal = Decimal(1),
) -> tuple[list[Decimal], list[Diagnostic]]:
    """What each item is worth: its own points, or an equal share of what is left.

    Shares must be exact to the hundredth of a point; otherwise each item counts `each`.
    """
    silent = sum(weight is None for weight in own)
    fixed = sum((weight for weight in own if weight is not None), Decimal())
    if announced is None:
        return [each if weight is None else weight for weight in own], []
    left = announced - fixed
    share = (
        (left / silent).quantize(Decimal("0.01"), ROUND_DOWN).normalize() if silent else Decimal()
    )
    if share * silent == left and (left > 0 or not silent):
        return [share if weight is None else weight for weight in own], []
    given = [each if weight is None else weight for weight in own]
    total = sum(given, Decimal())
    return given, [diagnostic(at, Code.UNEVEN_POINTS, points=announced, total=total)]
