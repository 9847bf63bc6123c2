"""Rosters as spreadsheets export them."""

from fractions import Fraction
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepub.language.messages import hint, message
from coursepub.model.cohort import Accommodation, Cohort
from coursepub.model.diagnostic import Code, Parsed
from coursepub.model.language import Language
from coursepub.read.roster import parse_roster, read_roster

FRENCH = "N° candidat;Nom;Prénom;Salle;Place;Tiers-temps"
FILE = PurePosixPath("roster.csv")


def parsed(*lines: str) -> Parsed[Cohort]:
    return parse_roster("\n".join(lines), FILE)


def said(*lines: str) -> list[str]:
    return [f"{p.at.line}: {p.code.slug}" for p in parsed(*lines).diagnostics]


@pytest.mark.parametrize(
    "header",
    [
        FRENCH,
        "Numéro de candidat\tNOM\tPrénoms\tSALLE\tN° de table\tAménagement",
        "number,surname,first name,room,seat,extra time",
        "Candidate no.|Last Name|Given names|Room|Desk|Accommodations",
        '"Matricule";"Nom de famille";"Prénom";"Local";"Siège";"Majoration"',
    ],
)
def test_headers_and_separators(header: str) -> None:
    sign = next(s for s in ";\t,|" if s in header)
    row = sign.join(["204107", "Abadie", "Camille", "B 204", "A1", "oui"])
    (candidate,) = parsed(header, row).value.candidates
    assert parsed(header, row).diagnostics == ()
    assert (candidate.number, candidate.name) == ("204107", "Abadie Camille")
    assert (candidate.room, candidate.seat) == ("B 204", "A1")
    assert candidate.accommodation.extra == Fraction(1, 3)
    assert not candidate.accommodation.large_print


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes(f"{FRENCH}\r\n7;Étienne;Maëlle;;;\r\n".encode(encoding))
    found = read_roster(path)
    assert found.diagnostics == ()
    assert [c.name for c in found.value.candidates] == ["Étienne Maëlle"]
    assert found.value.candidates[0].at.line == 2


def test_a_file_that_is_not_there_is_a_diagnostic(tmp_path: Path) -> None:
    found = read_roster(tmp_path / "none.csv")
    assert [p.code.slug for p in found.diagnostics] == ["unreadable-file"]


def test_lines_above_the_header_and_empty_ones_are_passed_over() -> None:
    found = parsed("Session de juin;;", "", "Numéro;Nom", "1;A", ";", "2;B")
    assert [(c.number, c.at.line) for c in found.value.candidates] == [("1", 4), ("2", 6)]
    assert found.diagnostics == ()


def test_a_cell_may_hold_the_separator_and_line_ends() -> None:
    found = parsed("number,name", '1,"Smith, Jo"', '2,"Two', 'lines"', "3,Three")
    assert [(c.name, c.at.line) for c in found.value.candidates] == [
        ("Smith, Jo", 2),
        ("Two lines", 3),
        ("Three", 5),
    ]


def test_a_line_of_excels_own_is_no_candidate() -> None:
    assert [c.number for c in parsed("sep=,", "number,name", "1,A").value.candidates] == ["1"]


@pytest.mark.parametrize(
    ("text", "extra"),
    [
        ("oui", Fraction(1, 3)),
        ("X", Fraction(1, 3)),
        ("Tiers temps", Fraction(1, 3)),
        ("1/3", Fraction(1, 3)),
        ("+ 50 %", Fraction(1, 2)),
        ("non", Fraction(0)),
        ("", Fraction(0)),
    ],
)
def test_accommodations(text: str, extra: Fraction) -> None:
    (candidate,) = parsed(FRENCH, f"1;A;B;;;{text}").value.candidates
    assert candidate.accommodation.extra == extra


def test_large_print_may_be_asked_for_apart() -> None:
    header = "numero;tiers-temps;gros caractères"
    found = parsed(header, "1;oui;non", "2;non;oui", "3;;").value.candidates
    granted = [(bool(c.accommodation.extra), c.accommodation.large_print) for c in found]
    assert granted == [(True, False), (False, True), (False, False)]


@pytest.mark.parametrize(
    ("text", "extra", "large"),
    [
        ("tiers-temps", 3, False),
        ("Gros caractères", 0, True),
        ("Tiers temps + sujet agrandi", 3, True),
        ("extra time and large print", 3, True),
        ("50 %; caractères agrandis", 2, True),
        ("", 0, False),
    ],
)
def test_one_column_may_hold_all_that_is_granted(text: str, extra: int, large: bool) -> None:  # noqa: FBT001
    for header in ("numero,Aménagements d'épreuves", "number,Access arrangements"):
        (candidate,) = parsed(header, f'1,"{text}"').value.candidates
        granted = candidate.accommodation
        assert (granted.extra, granted.large_print) == (Fraction(bool(extra), extra or 1), large)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("",), ["1: roster-header"]),
        (("nom;prénom", "A;B"), ["1: roster-header"]),
        (("numero;nom",), ["1: roster-empty"]),
        (("numero;nom", ";A"), ["2: roster-number"]),
        (("numero;nom", "2,04E+11;A"), ["2: roster-number"]),
        (("numero;nom", f"{'9' * 41};A"), ["2: roster-number"]),
        (("numero;nom", "7;A", "7;B"), ["3: roster-duplicate"]),
        (("numero;nom", "a 7;A", "A-7;B"), ["3: roster-duplicate"]),
        (("numero;salle;place", "1;B;2", "2;b;2", "3;C;2"), ["3: roster-seat"]),
        (("numero;tiers-temps", "1;peut-être"), ["2: roster-accommodation"]),
        (("numero;tiers-temps", "1;500 %"), ["2: roster-accommodation"]),
        (("numero;aménagements", "1;teirs-temps"), ["2: roster-accommodation"]),
        (("numero;aménagements", "1;Ordinateur, salle à part"), ["2: roster-arrangement"] * 2),
        (("numero;courriel", "1;a@b"), ["1: roster-column"]),
        (("numero;nom", "1;A;B;C"), ["2: roster-line"]),
        (("numero;nom", '1;"A', "2;B"), ["2: roster-line"]),
    ],
)
def test_what_is_wrong_is_said_at_its_line(lines: tuple[str, ...], expected: list[str]) -> None:
    assert said(*lines) == expected


def test_no_message_names_a_candidate() -> None:
    lines = (FRENCH, "7;SECRETNAME;Secretname;B;1;?", "7;SECRETNAME;x;B;1;", ";SECRETNAME;x;;;")
    problems = parsed(*lines).diagnostics
    assert len(problems) == 4
    for problem in problems:
        for language in Language:
            text = message(problem, language) + hint(problem, language)
            assert "secretname" not in text.lower()


@given(text=st.text(st.sampled_from('numero;,\t"\n\r1 A;oui='), max_size=60))
def test_any_text_is_read_or_explained(text: str) -> None:
    found = parse_roster(f"numero;nom\n{text}", FILE)
    assert found.value.candidates or found.diagnostics or not text.strip(' \n\r\t;,="')


@given(name=st.text(st.characters(exclude_characters='"\x00', exclude_categories=["Cs"])))
def test_any_name_is_kept(name: str) -> None:
    (candidate,) = parse_roster(f'numero;nom\n1;"{name}"', FILE).value.candidates
    assert candidate.surname == " ".join(name.split())


def test_what_a_room_sees_to_takes_nothing_from_what_a_paper_needs() -> None:
    read = parse_roster("number,arrangements\n7,rest breaks + 1/3 + large print\n", FILE)
    (candidate,) = read.value.candidates
    assert candidate.accommodation == Accommodation(Fraction(1, 3), large_print=True)
    assert [problem.code for problem in read.diagnostics] == [Code.ROSTER_ARRANGEMENT]
