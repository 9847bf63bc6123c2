"""Sessions as settings write them, and names as rosters do."""

from datetime import date, time
from pathlib import Path, PurePosixPath

import pytest

from coursepub.model.diagnostic import Code
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.training import Hours
from coursepub.read.session import days, hours
from coursepub.read.settings import read_settings
from coursepub.read.trainees import parse_trainees

FILE = PurePosixPath("r.csv")


def test_ranges_are_working_days() -> None:
    found = days(["2026-06-26/2026-06-30", "2026-06-21"], "x")
    assert [day.day for day in found] == [21, 26, 29, 30]


@pytest.mark.parametrize("text", ["22 juin", "2026-06-26/2026-06-22", "2026-01-01/2028-01-01", ""])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(CoursepubError) as caught:
        days([text], "coursepub.toml")
    assert caught.value.problem is Problem.BAD_CONFIGURATION


def test_hours_are_written_in_two_ways() -> None:
    expected = Hours(time(9), time(12, 30))
    assert hours(["9 h 00 – 12 h 30", "9:00-12:30"], "x") == (expected, expected)
    for text in ("9 h", "12 h – 9 h", "matin"):
        with pytest.raises(CoursepubError):
            hours([text], "x")


def test_settings_take_dates_of_toml_and_paths_from_their_folder(tmp_path: Path) -> None:
    path = tmp_path / "coursepub.toml"
    path.write_text('[session]\ndates = [2026-06-22]\nroster = "r.csv"\n', "utf-8")
    session = read_settings(path).session
    assert days(session.dates, "x") == (date(2026, 6, 22),)
    assert Path(session.roster) == tmp_path / "r.csv"
    path.write_text('[session]\ndates = ["soon"]\n', "utf-8")
    with pytest.raises(CoursepubError):
        read_settings(path)


def test_names_come_in_the_order_of_the_alphabet_and_none_is_lost() -> None:
    text = "Société;Nom;Prénom;Mél\nA;Zola;Émile;e\nB;Martin;Paul\nC;Martin;Paul\n;;;\n"
    assert parse_trainees(text, FILE).value == ("Martin Paul", "Martin Paul", "Zola Émile")
    assert parse_trainees("Name\nAda Lovelace\n", FILE).value == ("Ada Lovelace",)


@pytest.mark.parametrize("text", ["Société\nA\n", "Nom;Prénom\n", ""])
def test_a_roster_without_names_is_told(text: str) -> None:
    found = parse_trainees(text, FILE)
    assert found.value == ()
    assert [problem.code for problem in found.diagnostics] == [Code.ROSTER_NAMES]
