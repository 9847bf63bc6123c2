"""The sheets of a room."""

import io
from dataclasses import replace
from datetime import date, time
from fractions import Fraction
from pathlib import PurePosixPath

import pikepdf

from coursepub.model.cohort import Accommodation, Candidate, Sitting
from coursepub.model.language import Language
from coursepub.model.source import Location
from coursepub.render.attendance import Place, RoomSheet, render_attendance, render_minutes
from coursepub.render.setting import Workshop
from tests.pdf import pages, words

AT = Location(PurePosixPath("roster.csv"), 2)
ABADIE = Candidate("204107", AT, "ABADIE", "Camille", "B 204", "A1")
ROY = Candidate(
    "204114", AT, "ROY", "Léa", "B 204", "A2", Accommodation(Fraction(1, 3), large_print=True)
)
JUNE = Sitting("Session de juin", "Institut", "Lyon", "", date(2026, 6, 23), time(9))
SHEET = RoomSheet(
    exam="final",
    course="Cours",
    title="Examen final",
    language=Language.FRENCH,
    sitting=JUNE,
    room="B 204",
    minutes=60,
    places=(Place(ABADIE, "204107"), Place(ROY, "204114")),
)
EMPTY = replace(SHEET, sitting=Sitting(headcount=28), room="", places=(Place(),) * 28)


def test_a_list_names_who_sits_where() -> None:
    done = render_attendance(SHEET, Workshop())
    said = words(done.data)
    for part in (
        "LISTE D’ÉMARGEMENT",
        "Salle B 204",
        "ABADIE Camille",
        "204107",
        "A2",
        "Inscrits 2",
    ):
        assert part in said, part
    assert "Mardi 23 juin 2026, 9 h 00 – 10 h 00" in said.replace("\u202f", " ")
    assert done.diagnostics == ()
    assert done.pages == 1


def test_the_list_tells_nobody_who_is_given_more_time() -> None:
    assert "80" not in words(render_attendance(SHEET, Workshop()).data)
    assert "204114 – 80 minutes (10 h 20)" in words(render_minutes(SHEET, Workshop()).data)


def test_a_paper_with_a_name_of_its_own_is_listed() -> None:
    assert "Sujet remis" not in words(render_attendance(SHEET, Workshop()).data)
    given = replace(SHEET, places=(Place(ABADIE, "C"), Place(ROY, "D")))
    assert "Sujet remis" in words(render_attendance(given, Workshop()).data)


def test_what_is_absent_is_left_to_a_hand() -> None:
    for render in (render_attendance, render_minutes):
        said = words(render(EMPTY, Workshop()).data)
        assert "Date" in said
        assert "20" not in said.replace("20 ", "", 1)  # a row's number, never a year


def test_blank_rows_are_as_many_as_are_expected() -> None:
    done = render_attendance(EMPTY, Workshop())
    assert "28" in words(done.data).split()
    assert done.pages == 2


def test_a_report_stays_on_one_page() -> None:
    assert render_minutes(SHEET, Workshop()).pages == 1
    assert render_minutes(replace(SHEET, language=Language.ENGLISH), Workshop()).pages == 1


def test_a_name_of_two_hundred_characters_is_printed_whole() -> None:
    long = replace(ABADIE, surname="X" * 200)
    done = render_attendance(replace(SHEET, places=(Place(long),) * 40), Workshop())
    assert words(done.data).count("X") == 40 * 200
    assert done.pages == len(pages(done.data))


def test_names_stay_out_of_metadata() -> None:
    with pikepdf.open(io.BytesIO(render_attendance(SHEET, Workshop()).data)) as pdf:
        said = str(pdf.docinfo) + str(pdf.open_metadata())
    assert "ABADIE" not in said
    assert "émargement" in said
