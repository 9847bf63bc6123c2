"""Options that say when and where an exam is sat; each stands in for one of `[sitting]`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from functools import wraps
from typing import Any

import click

from coursepub.cli.help import explained
from coursepub.model.cohort import Sitting
from coursepub.read.exams import clock_time


class _Day(click.ParamType[date]):
    """`2026-06-23`."""

    name = "day"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} ≠ 2026-06-23", param, ctx)


class _Hour(click.ParamType[time]):
    """`9 h 30`, `9:30`."""

    name = "hour"

    def convert(self, value: Any, param: Any, ctx: Any) -> time:
        return clock_time(value) or self.fail(f"{value!r} ≠ 9:30", param, ctx)


NAMES = {
    "session": "title",
    "date": "day",
    "starts": "starts",
    "place": "place",
    "institution": "institution",
    "centre": "centre",
    "headcount": "headcount",
    "anonymous": "anonymous",
}
"""Each option, and the field of a sitting that it gives."""
OPTIONS = (
    click.option("--session", metavar="TEXT", help=explained("session")),
    click.option("--date", type=_Day(), metavar="2026-06-23", help=explained("date")),
    click.option("--starts", type=_Hour(), metavar="9:30", help=explained("starts")),
    click.option("--place", metavar="TEXT", help=explained("place")),
    click.option("--institution", metavar="TEXT", help=explained("institution")),
    click.option("--centre", metavar="TEXT", help=explained("centre")),
    click.option(
        "--headcount", type=click.IntRange(1, 10_000), metavar="N", help=explained("headcount")
    ),
    click.option("--anonymous", is_flag=True, default=None, help=explained("anonymous")),
)
Changed = Callable[[Sitting], Sitting]


def sitting_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """These options, handed to a command as `told`: what they make of the settings' sitting."""

    @wraps(command)
    def gathered(*arguments: Any, **options: Any) -> Any:
        given = {field: options.pop(name) for name, field in NAMES.items()}
        said = {field: value for field, value in given.items() if value is not None}
        return command(*arguments, told=lambda sitting: replace(sitting, **said), **options)

    decorated: Callable[..., Any] = gathered
    for option in reversed(OPTIONS):
        decorated = option(decorated)
    return decorated
