"""The log of openings."""

from datetime import UTC, datetime

import pytest

from coursepub.keys.seal.log import Entry, chained, event, read_log, write_log
from coursepub.model.errors import CoursepubError, Problem

AT = datetime(2030, 6, 12, 11, 30, tzinfo=UTC)


def log_of(*exams: str) -> bytes:
    entries: tuple[Entry, ...] = ()
    for exam in exams:
        entries = (*entries, chained(entries, event("opened", AT, exam=exam)))
    return write_log(entries)


def test_a_log_is_read_as_it_was_written() -> None:
    entries = read_log(log_of("one", "two"))
    assert [entry.event.told["exam"] for entry in entries] == ["one", "two"]
    assert entries[0].event.at == "2030-06-12T11:30:00+00:00"
    assert entries[1].previous == entries[0].hash
    assert read_log(b"") == ()


@pytest.mark.parametrize(
    ("edited", "line"),
    [
        (lambda log: log.replace(b"one", b"uno"), 1),
        (lambda log: log.replace(b"two", b"duo"), 2),
        (lambda log: log.replace(b"-log-1", b"-log-2", 1), 1),
        (lambda log: log.split(b"\n", 1)[1], 1),
        (lambda log: b"\n".join([*log.split(b"\n")[:1], *log.split(b"\n")[2:]]), 2),
        (lambda log: log[:-1], 3),
        (lambda log: log + b"{}\n", 4),
        (lambda log: log + b"\xff", 4),
        (lambda log: log.replace(b'"exam":"three"', b'"exam": "three"'), 4),
    ],
)
def test_an_edit_shows_with_its_line(edited: object, line: int) -> None:
    assert callable(edited)
    with pytest.raises(CoursepubError) as caught:
        read_log(edited(log_of("one", "two", "three")))
    assert caught.value.problem is Problem.LOG_EDITED
    assert caught.value.values == {"line": str(line)}


def test_a_cut_tail_changes_the_last_hash_that_the_minutes_bear() -> None:
    whole, cut = log_of("one", "two"), log_of("one")
    assert whole.startswith(cut)
    assert read_log(whole)[-1].hash != read_log(cut)[-1].hash
