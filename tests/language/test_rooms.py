"""Dates and hours on the sheets of a sitting."""

from dataclasses import fields
from datetime import date, time

import pytest

from coursepub.language.rooms import ENGLISH, FRENCH, RoomWords, clock, later, long_date, moment
from coursepub.model.language import Language

FR, EN = Language.FRENCH, Language.ENGLISH


@pytest.mark.parametrize(
    ("day", "language", "text"),
    [
        (date(2026, 6, 23), FR, "Mardi 23\u00a0juin 2026"),
        (date(2026, 2, 1), FR, "Dimanche 1er\u00a0février 2026"),
        (date(2026, 6, 23), EN, "Tuesday 23\u00a0June 2026"),
    ],
)
def test_dates_are_written_out(day: date, language: Language, text: str) -> None:
    assert long_date(day, language) == text


def test_hours() -> None:
    assert clock(time(9), FR) == "9\u00a0h\u00a000"
    assert clock(time(9, 5), EN) == "9:05"
    assert later(time(9, 30), 90) == time(11)
    assert later(time(23, 30), 60) == time(0, 30)


def test_a_moment_stands_within_a_sentence() -> None:
    day = date(2026, 6, 23)
    assert moment(day, time(9, 30), FR) == "mardi 23\u00a0juin 2026 à 9\u00a0h\u00a030"
    assert moment(day, time(9, 30), EN) == "Tuesday 23\u00a0June 2026 at 9:30"
    assert moment(day, None, FR) == "mardi 23\u00a0juin 2026"
    assert moment(None, time(9, 30), EN) == ""


def test_every_word_is_there_in_both_languages() -> None:
    names = [field.name for field in fields(RoomWords)]
    assert all(getattr(FRENCH, name) and getattr(ENGLISH, name) for name in names)
    assert "{number}" in FRENCH.invigilator
    assert "{number}" in ENGLISH.invigilator
