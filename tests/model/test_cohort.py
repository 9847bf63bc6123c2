"""Cohorts: rooms, seats, extra time."""

from fractions import Fraction
from pathlib import PurePosixPath

import pytest

from coursepub.model.cohort import Accommodation, Candidate, Cohort, natural
from coursepub.model.source import Location

AT = Location(PurePosixPath("roster.csv"), 2)


def candidate(number: str, room: str = "", seat: str = "", surname: str = "") -> Candidate:
    return Candidate(number, AT, surname, "", room, seat)


def order(*candidates: Candidate) -> list[list[str]]:
    return [[c.number for c in room.candidates] for room in Cohort(candidates).rooms]


def test_seats_and_rooms_are_ordered_as_people_count() -> None:
    found = order(
        candidate("1", "B 10", "A10"), candidate("2", "B 10", "A2"), candidate("3", "B 9", "1")
    )
    assert found == [["3"], ["2", "1"]]


def test_without_seats_names_decide_whatever_their_accents() -> None:
    found = order(
        candidate("1", surname="Évrard"),
        candidate("2", surname="Zola"),
        candidate("3", surname="eco"),
    )
    assert found == [["3", "1", "2"]]


def test_the_order_of_the_roster_makes_no_difference() -> None:
    some = [candidate(str(n), "B", f"A{n}") for n in range(12)]
    assert order(*some) == order(*reversed(some))


def test_texts_of_all_kinds_can_be_ordered() -> None:
    texts = ["", "10", "A", "A10", "a2", "é", "٣", "²", "1-A"]
    backwards = texts[::-1]
    assert sorted(texts, key=natural) == sorted(backwards, key=natural)


@pytest.mark.parametrize(("extra", "minutes"), [((0, 1), 60), ((1, 3), 80), ((1, 7), 69)])
def test_extra_time_is_given_in_whole_minutes(extra: tuple[int, int], minutes: int) -> None:
    assert Accommodation(Fraction(*extra)).minutes(60) == minutes
