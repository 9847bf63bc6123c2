"""Training sessions: papers to sign and to print from, what settings and options say of one."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from coursepub.language.training import span
from coursepub.model.diagnostic import Code
from coursepub.model.language import Language
from coursepub.model.training import Hours, Training
from coursepub.publish.course import load
from coursepub.publish.handouts import handout_plan, publish_handouts
from coursepub.publish.memory import Memory
from coursepub.publish.stamps import Why
from coursepub.publish.wish import Wish
from coursepub.render.setting import Workshop
from coursepub.render.ticket import Job, ranges, render_ticket
from coursepub.render.training import halves, render_attendance, session_facts
from tests.pdf import words

SETTINGS = """[session]
title = "Session de juin"
dates = [2026-06-22, "2026-06-26/2026-06-29"]
hours = ["9 h 00 – 12 h 30", "13 h 30 – 17 h 00"]
roster = "noms.csv"
"""
FRENCH, ENGLISH = Language.FRENCH, Language.ENGLISH


@pytest.fixture
def course(small: Path, copy_of: Callable[[Path], Path]) -> Path:
    own = copy_of(small)
    (own / "coursepub.toml").write_text(SETTINGS, "utf-8")
    (own / "noms.csv").write_text("Nom;Prénom\nZola;Émile\nAmpère;André\n", "utf-8")
    return own


def test_a_session_prints_its_papers_beside_the_handouts_once(course: Path, tmp_path: Path) -> None:
    output, loaded = tmp_path / "out", load(course, chosen=True)
    planned = dict(handout_plan(loaded, output))
    made = publish_handouts(loaded, output)
    files = [file.path.relative_to(output).as_posix() for file in made.written]
    assert files[:2] == ["session/attendance.pdf", "handouts/job-ticket.pdf"]
    assert files == list(planned)
    assert made.written[0].pages == 6  # three days, two halves each
    assert made.written[0].path.stat().st_mode & 0o077 == 0
    cover = words((output / files[-1]).read_bytes())
    assert "Session de juin" in cover
    assert "22, 26, 29 juin 2026" in cover
    assert publish_handouts(loaded, output).fresh == 0
    assert set(dict(handout_plan(loaded, output)).values()) == {None}
    wish = Wish(training=Training(headcount=9))
    whys = {name: why for name, why in handout_plan(loaded, output, wish) if why}
    assert whys == {"session/attendance.pdf": Why.TEXT}  # names win, but a sheet says the count


def test_options_win_over_settings_and_a_bad_roster_is_a_warning(
    course: Path, tmp_path: Path
) -> None:
    (course / "noms.csv").write_text("Société\nA\n", "utf-8")
    loaded = load(course, chosen=True)
    from coursepub.publish.training import session_of

    session, found = session_of(loaded, Training(title="Autre", trainer="C. Martin"))
    assert (session.title, session.trainer, session.trainees) == ("Autre", "C. Martin", ())
    assert session.days[-1] == date(2026, 6, 29)
    assert [problem.code for problem in found] == [Code.ROSTER_NAMES]
    before = Memory(course, tmp_path, "handouts", chosen=True)
    (course / "noms.csv").write_text("Nom\nA\n", "utf-8")
    after = Memory(course, tmp_path, "handouts", chosen=True)
    assert before.causes != after.causes


def test_what_is_absent_is_a_line_to_fill_in() -> None:
    names = [half.name for half in halves(Training(headcount=2), FRENCH)]
    assert names == ["matin", "après-midi"]
    facts = session_facts(Training(title="A"), FRENCH)
    assert ["blank" in value for _, value in facts] == [False, True, True, True]
    assert session_facts(Training(), FRENCH) == ()
    done = render_attendance(Training(headcount=2), "Cours", "", FRENCH, Workshop())
    text = words(done.data)
    assert done.pages == 2
    assert text.count("Le formateur") == 2


def test_halves_are_named_by_their_hours() -> None:
    hours = (Hours(time(8), time(12)), Hours(time(13), time(17)), Hours(time(18), time(20)))
    found = halves(Training(days=(date(2026, 6, 22),), hours=hours), ENGLISH)
    assert [half.name for half in found] == ["morning", "afternoon", "evening"]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ("22", "Lundi 22\u00a0juin 2026"),
        ("22 23", "22, 23 juin 2026"),
        ("22 23 24 25 26 29", "du 22 au 29 juin 2026"),
        ("1 2 3", "du 1er au 3 juin 2026"),
        ("22 24 26", "22, 24, 26 juin 2026"),
    ],
)
def test_days_are_said_as_people_say_them(days: str, said: str) -> None:
    assert span([date(2026, 6, int(day)) for day in days.split()], FRENCH) == said


def test_a_span_over_two_months() -> None:
    days = [date(2026, 6, 29), date(2026, 6, 30), date(2026, 7, 1)]
    assert span(days, ENGLISH) == "29 June to 1 July 2026"


def test_a_ticket_says_how_each_file_is_printed() -> None:
    jobs = [
        Job("a.pdf", 1, 12),
        Job("b.pdf", 81, 12, pictured=(3, 5, 6, 7), tinted=(1, 2)),
        Job("c.2up.pdf", 40, None, across=True),
    ]
    text = words(render_ticket(jobs, "Cours", Training(headcount=12), ENGLISH, Workshop()).data)
    for part in ("one side", "both sides, long edge", "both sides, short edge", "to be bound"):
        assert part in text
    assert "492" in text  # 41 sheets, 12 copies
    assert "3, 5–7" in text
    assert "tinted text: pages 1–2" in text


def test_ranges_join_neighbours() -> None:
    assert ranges([1, 4, 5, 6, 9]) == "1, 4–6, 9"
    assert ranges([]) == ""
