"""What each item of a file is worth."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal

from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.item import Item, OpenItem
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


def weighed(
    items: Sequence[Item | OpenItem],
    own: Sequence[Decimal | None],
    problems: Sequence[Diagnostic],
    announced: Decimal | None,
    at: Location,
    each: Decimal | None,
) -> Parsed[tuple[Item | OpenItem, ...]]:
    """The items of a file with what they are worth, and their problems.

    A question to develop that needs points of its own has none where its file does not say
    what each is worth, and no problem where it does.
    """
    worth, uneven = weights(own, announced, at, each or Decimal(1))
    told = {problem.at for problem in problems if problem.code is Code.NO_POINTS}
    silent = {item.at for item in items if item.at in told}
    if each or (announced and not uneven):
        problems = [p for p in problems if p.code is not Code.NO_POINTS or p.at not in silent]
    else:
        worth = [Decimal() if i.at in silent else w for i, w in zip(items, worth, strict=True)]
    done = tuple(
        item if item.points == w else replace(item, points=w)
        for item, w in zip(items, worth, strict=True)
    )
    return Parsed(done, (*problems, *uneven))
