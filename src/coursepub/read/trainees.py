"""Names of trainees, from a CSV file as spreadsheets export it; other columns are let be."""

from pathlib import Path, PurePosixPath

from coursepub.model.cohort import natural
from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.source import Location
from coursepub.read.roster import NAMES, TOP, Column, Row, columns_of, table_of
from coursepub.read.text import read_source


def read_trainees(path: Path) -> Parsed[tuple[str, ...]]:
    """Read a roster of names in UTF-8, UTF-16 or Windows-1252."""
    file = PurePosixPath(path.name)
    read = read_source(path, file)
    if read.value is None:
        return Parsed((), read.diagnostics)
    return parse_trainees(read.value.text, file)


def parse_trainees(text: str, file: PurePosixPath) -> Parsed[tuple[str, ...]]:
    """Surnames with first names, or full names, in the order of the alphabet."""
    table = table_of(text, NAMES)
    wrong: list[Diagnostic] = [
        diagnostic(Location(file, line), Code.ROSTER_LINE, reason=reason)
        for line, reason in table.broken
    ]
    header = next((row for row in table.rows[:TOP] if columns_of(row, NAMES)), None)
    if header is None:
        return Parsed((), (*wrong, diagnostic(Location(file, 1), Code.ROSTER_NAMES)))
    names = [_name(row, header) for row in table.rows if row.line > header.line]
    names = sorted(filter(None, names), key=natural)
    if not names and not wrong:
        wrong.append(diagnostic(Location(file, header.line), Code.ROSTER_NAMES))
    return Parsed(tuple(names), tuple(wrong))


def _name(row: Row, header: Row) -> str:
    places = columns_of(header, NAMES)

    def cell(column: Column) -> str:
        place = places.get(column, len(row.cells))
        return row.cells[place] if place < len(row.cells) else ""

    return f"{cell(Column.SURNAME) or cell(Column.FULL_NAME)} {cell(Column.FIRST_NAME)}".strip()
