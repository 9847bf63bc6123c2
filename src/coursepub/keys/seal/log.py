"""The log of openings: each line holds the hash of the one before.

An edited, inserted or missing line shows. A cut tail cannot show by itself: hence the
last hash is printed on the minutes that two persons sign.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

import msgspec

from coursepub.keys.seal.commit import canonical
from coursepub.model.errors import CoursepubError, Problem

FORMAT = "coursepub-opening-log-1"
START = "0" * 64


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a seal. `told` holds its particulars, by name."""

    event: str
    at: str
    told: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the log: an event, chained to the line before it."""

    format: str
    event: Event
    previous: str
    hash: str


def event(name: str, at: datetime, **told: str) -> Event:
    """An event at a time, which is written with its zone, to the second."""
    return Event(name, at.isoformat(timespec="seconds"), told)


def chained(entries: tuple[Entry, ...], new: Event) -> Entry:
    """The next line of a log."""
    previous = entries[-1].hash if entries else START
    return Entry(FORMAT, new, previous, _hash(new, previous))


def write_log(entries: tuple[Entry, ...]) -> bytes:
    """A log as JSON lines."""
    return b"".join(msgspec.json.encode(entry, order="sorted") + b"\n" for entry in entries)


def read_log(data: bytes) -> tuple[Entry, ...]:
    """The lines of a log. Raises LOG_EDITED with the first line that does not fit."""
    entries: list[Entry] = []
    previous = START
    for number, line in enumerate(data.split(b"\n")[:-1] if data else (), 1):
        entry = _entry(line, number)
        fits = hmac.compare_digest(entry.hash, _hash(entry.event, previous))
        if not (fits and entry.previous == previous and entry.format == FORMAT):
            raise CoursepubError(Problem.LOG_EDITED, line=number)
        entries.append(entry)
        previous = entry.hash
    if write_log(tuple(entries)) != data:
        raise CoursepubError(Problem.LOG_EDITED, line=len(entries) + 1)
    return tuple(entries)


def _entry(line: bytes, number: int) -> Entry:
    try:
        return msgspec.json.decode(line, type=Entry)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise CoursepubError(Problem.LOG_EDITED, line=number) from error


def _hash(what: Event, previous: str) -> str:
    told = {"event": msgspec.to_builtins(what), "format": FORMAT, "previous": previous}
    return sha256(canonical(told)).hexdigest()
