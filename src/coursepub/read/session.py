"""`[session]` of `coursepub.toml`, and the same as options."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import msgspec

from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.training import Hours, Training
from coursepub.read.exams import Count, clock_time

SATURDAY = 5
LONGEST = 366
"""Days of a range: more is a slip."""
PARTS = re.compile(r"\s*(?:–|—|-|/|à|to)\s*")


class SessionSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`dates` as `2026-06-22` or `2026-06-22/2026-06-26`, `hours` as `"9 h 00 – 12 h 30"`.

    `roster` is the path of a table of names, from the folder of the settings.
    """

    title: str = ""
    dates: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    place: str = ""
    trainer: str = ""
    headcount: Count | None = None
    roster: str = ""


def written_dates(values: dict[str, object]) -> dict[str, object]:
    """Raw settings whose session has its dates as texts, since TOML knows dates of its own."""
    table = values.get("session")
    if not isinstance(table, dict) or "dates" not in table:
        return values
    dates = table["dates"] if isinstance(table["dates"], list) else [table["dates"]]
    written = [each.isoformat() if isinstance(each, date) else each for each in dates]
    return {**values, "session": {**table, "dates": written}}


def training(settings: SessionSettings, file: str) -> Training:
    """The session of settings, without its roster; raises BAD_CONFIGURATION, naming `file`."""
    return Training(
        title=settings.title,
        days=days(settings.dates, file),
        hours=hours(settings.hours, file),
        place=settings.place,
        trainer=settings.trainer,
        headcount=settings.headcount,
    )


def days(texts: Iterable[str], source: str) -> tuple[date, ...]:
    """The days of dates and ranges, each once, in order; raises BAD_CONFIGURATION."""
    return tuple(sorted({day for text in texts for day in _range(text, source)}))


def hours(texts: Iterable[str], source: str) -> tuple[Hours, ...]:
    """The hours of each half of a day; raises BAD_CONFIGURATION."""
    return tuple(_hours(text, source) for text in texts)


def _range(text: str, source: str) -> Iterator[date]:
    """A day, or the days from one to another without their Saturdays and Sundays."""
    first, _, last = (part.strip() for part in text.partition("/"))
    try:
        start = date.fromisoformat(first)
        end = date.fromisoformat(last) if last else start
    except ValueError:
        raise _bad(text, source) from None
    length = (end - start).days
    if not 0 <= length <= LONGEST:
        raise _bad(text, source)
    every = (start + timedelta(number) for number in range(length + 1))
    yield from (day for day in every if not last or day.weekday() < SATURDAY)


def _hours(text: str, source: str) -> Hours:
    times = [clock_time(part) for part in PARTS.split(text.strip())]
    if len(times) != 2 or not (times[0] and times[1]) or times[0] >= times[1]:
        raise _bad(text, source)
    return Hours(times[0], times[1])


def _bad(text: str, source: str) -> CoursepubError:
    return CoursepubError(Problem.BAD_CONFIGURATION, file=source, reason=repr(text))
