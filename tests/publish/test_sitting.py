"""Which paper lies where."""

import csv
import io
from decimal import Decimal
from itertools import pairwise
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from coursepub.model.blueprint import Blueprint
from coursepub.model.cohort import Accommodation, Candidate, Cohort
from coursepub.model.course import Course
from coursepub.model.language import Language
from coursepub.model.source import Location
from coursepub.publish.printing import interleaved
from coursepub.publish.sitting import (
    handed_out,
    paper_name,
    seating_plan,
    seats_of,
    sitting_sheets,
    small_names,
)
from coursepub.read.roster import parse_roster
from coursepub.render.setting import Workshop
from tests.pdf import words

AT = Location(PurePosixPath("roster.csv"), 2)
COURSE = Course("Cours", "", Language.FRENCH, ())
FINAL = Blueprint("final", "", "", (), minutes=60)
ROSTER = """\
numero;nom;prenom;salle;place;tiers-temps
7;Roy;Léa;B 204;2;
12;Abadie;Camille;B 204;1;oui
9;=SUM(A1);Zoé;B-204;1;
"""
COHORT = parse_roster(ROSTER, PurePosixPath("r.csv")).value


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


@given(st.permutations(COHORT.candidates))
def test_papers_follow_numbers_and_seats_never_rows(candidates: list[Candidate]) -> None:
    cohort = Cohort(tuple(candidates))
    assert handed_out(cohort) == ("12", "7", "9")
    assert seating_plan(cohort, 60, {}) == seating_plan(COHORT, 60, {})


def test_a_name_of_a_paper_can_name_a_file() -> None:
    assert paper_name(Candidate("e 12/ç", AT)) == "E-12-C"


@given(forms=st.integers(2, 6), copies=st.integers(1, 60))
def test_neighbours_are_handed_different_forms(forms: int, copies: int) -> None:
    given_out = interleaved("ABCDEF"[:forms], copies)
    assert len(given_out) == copies
    assert all(one != other for one, other in pairwise(given_out))


def test_the_plan_says_who_has_what_for_how_long() -> None:
    plan = rows(seating_plan(COHORT, 60, {"12": "AAAA-BBBB"}))
    assert [row["number"] for row in plan] == ["12", "7", "9"]
    assert (plan[0]["code"], plan[0]["minutes"], plan[0]["print"]) == (
        "AAAA-BBBB",
        "80",
        "standard",
    )
    assert (plan[1]["minutes"], plan[1]["print"]) == ("60", "standard")


def test_no_name_is_a_formula() -> None:
    assert rows(seating_plan(COHORT, 60, {}))[2]["surname"] == "'=SUM(A1)"


def test_each_room_has_its_sheets() -> None:
    made = sitting_sheets(COURSE, FINAL, "Examen", Workshop(), cohort=COHORT)
    assert sorted(made.files) == [
        "final-attendance-b-204-2.pdf",
        "final-attendance-b-204.pdf",
        "final-minutes-b-204-2.pdf",
        "final-minutes-b-204.pdf",
        "final-seats.csv",
        "final.holders.json",
    ]
    assert made.files["final-seats.csv"].decode("utf-8-sig").startswith("room;seat;number;")
    assert made.pages.keys() == {name for name in made.files if name.endswith(".pdf")}
    first = words(made.files["final-attendance-b-204.pdf"])
    assert "Abadie Camille" in first
    assert "Zoé" not in first


def test_without_a_roster_there_are_lines_to_fill_in() -> None:
    made = sitting_sheets(COURSE, FINAL, "Examen", Workshop(), copies=interleaved("AB", 5))
    assert sorted(made.files) == ["final-attendance.pdf", "final-minutes.pdf"]
    assert "Sujet remis" in words(made.files["final-attendance.pdf"])


def test_without_a_count_there_is_no_sheet() -> None:
    made = sitting_sheets(COURSE, FINAL, "Examen", Workshop())
    assert (dict(made.files), made.diagnostics) == ({}, ())
    assert FINAL.points == Decimal()


def test_names_too_long_to_be_read_are_told() -> None:
    name = "Wolfeschlegelsteinhausen " * 12
    large = Accommodation(large_print=True)
    people = (
        Candidate("1", AT, surname="Roy"),
        Candidate("2", AT, surname=name),
        Candidate("3", AT, surname=name[:160]),
        Candidate("4", AT, surname=name[:160], accommodation=large),
    )
    found = small_names(Cohort(people))
    assert [dict(each.values)["number"] for each in found] == ["2", "4"]


def test_where_papers_lie_in_words() -> None:
    assert seats_of(COHORT, Language.FRENCH)["12"] == "Salle B 204, place 1"
    assert seats_of(Cohort((Candidate("1", AT),)), Language.ENGLISH) == {}
