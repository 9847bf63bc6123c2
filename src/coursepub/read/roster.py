"""Rosters: who sits an exam, from a CSV file as spreadsheets export it.

Diagnostics name lines and candidate numbers, never a candidate: they end in logs.
"""

import csv
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from io import StringIO
from pathlib import Path, PurePosixPath

from coursepub.markup.slug import slug
from coursepub.model.cohort import STANDARD, Accommodation, Candidate, Cohort
from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.source import Location
from coursepub.read.text import read_source

SEPARATORS = (";", "\t", ",", "|")
TOP = 20
"""Lines above a header that may hold a title or an address."""
SHORTENED = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
"""What spreadsheets make of a long number: `2,04107E+11`."""
LONGEST_NUMBER = 40
SHARE = re.compile(r"\+?\s*(?P<over>\d{1,3})\s*/\s*(?P<under>[1-9]\d{0,2})")
PERCENT = re.compile(r"\+?\s*(?P<percent>\d{1,3})\s*%")
THIRD = Fraction(1, 3)
LARGEST = Fraction(2)
"""Three times the length: more is a slip."""
YES = frozenset(
    "oui o x yes y true vrai 1 tiers-temps tiers third one-third extra-time temps-majore "
    "majoration temps-supplementaire temps-additionnel".split()
)
LARGE_WORDS = (
    "gros caract",
    "grands caract",
    "caracteres agrandis",
    "agrandi",
    "large print",
    "large type",
    "enlarged",
)
"""What names large print in a column of all that is granted, without accents or hyphens."""
ROOM_WORDS = (
    *("ordinateur", "secretaire", "lecteur", "scripteur", "salle", "isole", "pause", "sortie"),
    *("preneur de notes", "materiel", "assistan", "accompagn", "interprete", "table adapt"),
    *("computer", "laptop", "scribe", "reader", "separate room", "own room", "rest break"),
    *("break", "prompter", "interpreter", "equipment"),
)
"""What a room sees to, and no paper: without accents or hyphens."""
AND = re.compile(r"\s*(?:[,;+&]|\s(?:et|and)\s)\s*")
NO = frozenset({"non", "n", "no", "false", "faux", "0", "aucun", "none"})


class Column(Enum):
    """What a roster may say of a candidate, with the headers that say so, as slugs."""

    NUMBER = (
        "numero n no num nr number n-candidat n-de-candidat no-candidat no-de-candidat "
        "numero-candidat numero-de-candidat candidat-n candidate-number candidate-no "
        "candidate-id student-number student-no student-id numero-etudiant n-etudiant "
        "numero-d-etudiant matricule identifiant id ine"
    )
    SURNAME = "nom nom-de-famille nom-usuel nom-de-naissance surname last-name lastname family-name"
    FIRST_NAME = "prenom prenoms first-name firstname given-name given-names forename"
    FULL_NAME = (
        "nom-et-prenom nom-prenom nom-prenoms nom-complet name full-name candidat candidate "
        "etudiant student"
    )
    ROOM = "salle room local amphi"
    SEAT = "place table siege n-de-table n-de-place numero-de-table numero-de-place seat desk"
    EXTRA_TIME = (
        "tiers-temps temps extra-time additional-time time majoration temps-majore "
        "temps-additionnel temps-supplementaire"
    )
    LARGE_PRINT = (
        "gros-caracteres grands-caracteres caracteres-agrandis large-print large-type enlarged "
        "agrandi agrandissement sujet-agrandi police-agrandie"
    )
    GRANTED = (
        "amenagement amenagements amenagement-d-epreuve amenagements-d-epreuve "
        "amenagements-d-epreuves accommodation accommodations access-arrangements arrangements"
    )


HEADERS = {name: column for column in Column for name in column.value.split()}
NUMBERS = frozenset({Column.NUMBER})
NAMES = frozenset({Column.SURNAME, Column.FULL_NAME})
"""What a table must have one of, to be a list of candidates or of people."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table, with the number that it starts on."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows that could be read; `broken` holds the line where reading ended, and why."""

    rows: tuple[Row, ...]
    broken: tuple[tuple[int, str], ...] = ()


def read_roster(path: Path) -> Parsed[Cohort]:
    """Read a roster in UTF-8, UTF-16 or Windows-1252."""
    file = PurePosixPath(path.name)
    read = read_source(path, file)
    if read.value is None:
        return Parsed(Cohort(()), read.diagnostics)
    return parse_roster(read.value.text, file)


def parse_roster(text: str, file: PurePosixPath) -> Parsed[Cohort]:
    """The candidates of a table whose cells are parted by `;`, tabs, `,` or `|`."""
    table = table_of(text)
    header = next((row for row in table.rows[:TOP] if columns_of(row)), None)
    wrong = [
        diagnostic(Location(file, line), Code.ROSTER_LINE, reason=reason)
        for line, reason in table.broken
    ]
    if header is None:
        wrong = wrong or [diagnostic(Location(file, 1), Code.ROSTER_HEADER)]
        return Parsed(Cohort(()), tuple(wrong))
    columns = columns_of(header)
    wrong += _unused(header, columns, file)
    below = [row for row in table.rows if row.line > header.line and any(row.cells)]
    wrong += _too_long(header, below, file)
    candidates = [found for row in below if (found := _candidate(row, columns, file, wrong))]
    if not below and not table.broken:
        wrong.append(diagnostic(Location(file, header.line), Code.ROSTER_EMPTY))
    wrong += _clashes(candidates)
    return Parsed(Cohort(tuple(candidates)), tuple(wrong))


def table_of(text: str, needed: Collection[Column] = NUMBERS) -> Table:
    """The rows by the separator that gives the most columns we know, the first on a tie."""
    if text.lower().startswith("sep="):  # a line of Excel's own
        text = "\n" + text.partition("\n")[2]
    signs = [sign for sign in SEPARATORS if sign in text] or list(SEPARATORS[:1])
    tables = [_parted(text, sign) for sign in signs]
    return max(
        tables, key=lambda t: max((len(columns_of(r, needed)) for r in t.rows[:TOP]), default=0)
    )


def _parted(text: str, separator: str) -> Table:
    """The rows up to the first that breaks the rules of quotation (RFC 4180)."""
    lines = StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=True)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            rows.append(Row(line, tuple(" ".join(cell.split()) for cell in cells)))
            line = reader.line_num + 1
    except csv.Error as error:
        return Table(tuple(rows), ((line, str(error)),))
    return Table(tuple(rows))


def columns_of(row: Row, needed: Collection[Column] = NUMBERS) -> Mapping[Column, int]:
    """Where a header names what; {} for a row that has none of the columns that are needed."""
    found: dict[Column, int] = {}
    for place, cell in enumerate(row.cells):
        column = HEADERS.get(_header(cell))
        if column:
            found.setdefault(column, place)
    return found if any(column in found for column in needed) else {}


def _header(cell: str) -> str:
    """A header as a slug: `N° de candidat` and `n de candidat` alike."""
    return slug(unicodedata.normalize("NFKC", cell.replace("°", " ").replace("º", " ")))


def _unused(
    header: Row, columns: Mapping[Column, int], file: PurePosixPath
) -> Iterator[Diagnostic]:
    for place, cell in enumerate(header.cells):
        if cell and place not in columns.values():
            yield diagnostic(Location(file, header.line), Code.ROSTER_COLUMN, name=cell)


def _too_long(header: Row, rows: Sequence[Row], file: PurePosixPath) -> Iterator[Diagnostic]:
    """More cells than headers: a name held a separator, and what follows it has moved."""
    for row in rows:
        if any(row.cells[len(header.cells) :]):
            reason = f"{len(row.cells)} > {len(header.cells)}"
            yield diagnostic(Location(file, row.line), Code.ROSTER_LINE, reason=reason)


def _candidate(
    row: Row, columns: Mapping[Column, int], file: PurePosixPath, wrong: list[Diagnostic]
) -> Candidate | None:
    """The candidate of a row; None, and a word why, where it has no usable number."""

    def cell(column: Column) -> str:
        place = columns.get(column, len(row.cells))
        return row.cells[place] if place < len(row.cells) else ""

    at = Location(file, row.line)
    number = cell(Column.NUMBER)
    if not slug(number) or len(number) > LONGEST_NUMBER or SHORTENED.fullmatch(number):
        wrong.append(diagnostic(at, Code.ROSTER_NUMBER, number=number[:LONGEST_NUMBER]))
        return None
    return Candidate(
        number=number,
        at=at,
        surname=cell(Column.SURNAME) or cell(Column.FULL_NAME),
        first_name=cell(Column.FIRST_NAME),
        room=cell(Column.ROOM),
        seat=cell(Column.SEAT),
        accommodation=_accommodation(
            (cell(Column.EXTRA_TIME), cell(Column.GRANTED)), cell(Column.LARGE_PRINT), at, wrong
        ),
        one_name=bool(cell(Column.FULL_NAME))
        and not (cell(Column.SURNAME) or cell(Column.FIRST_NAME)),
    )


def _accommodation(
    granted: Sequence[str], print_: str, at: Location, wrong: list[Diagnostic]
) -> Accommodation:
    """Extra time, and large print; neither brings the other with it."""
    large = bool(_understood(print_, at, wrong))
    extra = Fraction()
    for text in (part for cell in granted for part in AND.split(cell)):
        if _names(text, LARGE_WORDS):
            large = True
        elif _names(text, ROOM_WORDS):
            wrong.append(diagnostic(at, Code.ROSTER_ARRANGEMENT, text=text))
        else:
            extra = max(extra, _understood(text, at, wrong))
    return Accommodation(extra, large) if extra or large else STANDARD


def _names(text: str, words: Sequence[str]) -> bool:
    plain = slug(text).replace("-", " ")
    return any(word in plain for word in words)


def _understood(text: str, at: Location, wrong: list[Diagnostic]) -> Fraction:
    """A share of the time; nothing, and a word why, for what cannot be understood."""
    extra = _extra(text)
    if extra is None:
        wrong.append(diagnostic(at, Code.ROSTER_ACCOMMODATION, text=text))
    return extra or Fraction()


def _extra(text: str) -> Fraction | None:
    """The share of the time that is added; None for what cannot be understood."""
    word = slug(text)
    if not text.strip() or word in NO:
        return Fraction()
    if share := SHARE.fullmatch(text):
        value = Fraction(int(share["over"]), int(share["under"]))
    elif percent := PERCENT.fullmatch(text):
        value = Fraction(int(percent["percent"]), 100)
    else:
        return THIRD if word in YES else None
    return value if value <= LARGEST else None


def _clashes(candidates: Sequence[Candidate]) -> Iterator[Diagnostic]:
    """Numbers and seats that are given twice; numbers that make one file name are one."""
    numbers: dict[str, Candidate] = {}
    seats: dict[tuple[str, str], Candidate] = {}
    for candidate in candidates:
        first = numbers.setdefault(slug(candidate.number), candidate)
        if first is not candidate:
            values = {"number": candidate.number, "line": first.at.line}
            yield diagnostic(candidate.at, Code.ROSTER_DUPLICATE, **values)
        if not candidate.seat:
            continue
        place = (candidate.room.casefold(), candidate.seat.casefold())
        sits = seats.setdefault(place, candidate)
        if sits is not candidate:
            values = {"seat": candidate.seat, "room": candidate.room, "line": sits.at.line}
            yield diagnostic(candidate.at, Code.ROSTER_SEAT, **values)
