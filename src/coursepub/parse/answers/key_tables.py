"""Answer tables: in columns, several sets side by side, across, ticked, or a row a part."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coursepub.markup.tables import Row, Table
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Body
from coursepub.parse.answers.key_columns import (
    QUESTION_COLUMN,
    Columns,
    found_columns,
    is_heading,
    labels,
    named_columns,
    names,
    number_in,
)
from coursepub.parse.answers.key_rows import KeyRow, pairs_on_a_line
from coursepub.parse.lexicon.labels import TICKS, untagged
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import in_any_order
from coursepub.parse.lexicon.numbers import areas
from coursepub.parse.lexicon.opening import heading_opening
from coursepub.parse.replies.settle import together

TICK = re.compile(r"[*_`\s]*(?:x|✓|✔|✅|☑|☒|●|•|■|oui|yes|vrai|v|1)\ufe0f?[*_`\s]*", re.IGNORECASE)
OF_MODULE = re.compile(
    r"[*_\s]*m(?:odule)?\s*(?P<area>\d+)\s*[-–./:, ]\s*q?(?:uestion)?\s*(?P<number>\d+)[*_\s]*",
    re.IGNORECASE,
)
"""`M2-Q3`: a question by module and number."""
Found = tuple[list[KeyRow], list[Diagnostic]]


def key_table(table: Table, area: tuple[int, ...], section: str) -> Found | None:
    """The rows of an answer table, and those that say nothing; None for another table."""
    blank = KeyRow(table.header.at, area, "", "", None, section)
    if rows := _across(table, blank) or _ticked(table, blank) or _by_part(table, blank):
        return rows, []
    sets = named_columns(table) or found_columns(table)
    return _read(table, sets, blank) if sets else None


def is_key_table(table: Table) -> bool:
    """Whether a table says by itself that it gives answers, wherever it stands."""
    blank = KeyRow(table.header.at, (), "", "")
    if _across(table, blank):
        return True
    sets = named_columns(table)
    if not sets:
        counted = QUESTION_COLUMN.fullmatch(names(table)[0]) is not None
        return counted and len(_ticked(table, blank)) > 2
    said = [_told(row.cells[sets[0].answer]) for row in table.rows]
    return sum(letter_key(value) is not None for value in said) * 2 > len(said)


def unnamed(table: Table) -> list[Body]:
    """What stands over columns that a key does not need: labels, and where no header told more."""
    sets = [] if named_columns(table) else found_columns(table)
    others = [place for columns in sets if not columns.headless for place in columns.beside]
    places = dict.fromkeys([*labels(table), *others])
    return [
        table.header.body(place) for place in places if not is_heading(table.header.cells[place])
    ]


# In columns -------------------------------------------------------------------------


def _read(table: Table, sets: Sequence[Columns], blank: KeyRow) -> Found:
    rows: list[KeyRow] = []
    wrong: list[Diagnostic] = []
    for columns in sets:
        for row in (table.header, *table.rows)[not columns.headless :]:
            read = _row(row, columns, blank)
            if read:
                rows.append(read)
            elif any(row.cells[place] for place in (columns.question, columns.answer)):
                wrong.append(
                    diagnostic(row.at, Code.UNREADABLE_ANSWER, row=" | ".join(row.cells[:2]))
                )
    return rows, wrong


def _row(row: Row, columns: Columns, blank: KeyRow) -> KeyRow | None:
    cell = row.cells[columns.question]
    value = _told(row.cells[columns.answer])
    of_module = OF_MODULE.fullmatch(cell)
    number = of_module["number"] if of_module else number_in(cell)
    number = number or (re.findall(r"\d+", cell) or [""])[0]
    if not number or not value:
        return None
    why = columns.why
    explanation = row.body(why) if why is not None and row.cells[why] else None
    aside = tuple(Body(text, row.at) for text in _beside(row, columns))
    paper = row.cells[columns.module].strip("*_` ") if columns.module is not None else ""
    told = tuple(int(number) for number in re.findall(r"\d+", paper))
    area = told or ((int(of_module["area"]),) if of_module else blank.area)
    section = blank.section if area else paper or blank.section
    return KeyRow(row.at, area, number.lstrip("0") or "0", value, explanation, section, aside)


def _told(cell: str) -> str:
    """A cell without tags and ticks around what it says."""
    return untagged(cell).strip(TICKS) if cell[:1] in f"<{TICKS}" else cell


def _beside(row: Row, columns: Columns) -> Iterator[str]:
    """The text of a row's other cells, and what stands behind its number."""
    opening = heading_opening(row.cells[columns.question])
    yield opening.title if opening else row.cells[columns.question]
    yield from (row.cells[place] for place in columns.beside)


# Across -----------------------------------------------------------------------------


def _across(table: Table, blank: KeyRow) -> list[KeyRow]:
    """Rows of numbers, each over a row of letters and perhaps rows of explanations."""
    found: list[KeyRow] = []
    numbers: list[str] = []
    lettered = True
    for row in (table.header, *table.rows):
        if counted := _numbers(row, least=1 if found else 2):
            numbers, lettered = counted, False
        elif not numbers:
            return []
        elif lettered:
            found = [_explained(key, numbers, row) for key in found]
        else:
            answers = list(_lettered(row, numbers, blank))
            if not answers:
                return []
            found += answers
            lettered = True
    return found


def _numbers(row: Row, *, least: int) -> list[str]:
    """The number in each cell of a row that counts questions, "" in its label."""
    said = [number_in(cell) for cell in row.cells]
    first = 0 if said[0] else 1
    counted = [text for text, cell in zip(said[first:], row.cells[first:], strict=True) if cell]
    return said if len(counted) >= least and all(counted) else []


def _lettered(row: Row, numbers: Sequence[str], blank: KeyRow) -> Iterator[KeyRow]:
    """An answer for each number, where every cell below one is letters."""
    below = [(n, cell) for n, cell in zip(numbers, row.cells, strict=False) if n and cell]
    aside = () if numbers[0] or is_heading(row.cells[0]) else (Body(row.cells[0], row.at),)
    if all(letter_key(cell) for _, cell in below):
        for number, cell in below:
            yield KeyRow(row.at, blank.area, number, cell, None, blank.section, aside)


def _explained(key: KeyRow, numbers: Sequence[str], row: Row) -> KeyRow:
    """An answer with the cell that stands in a row of explanations below it."""
    said = [cell for n, cell in zip(numbers, row.cells, strict=False) if n == key.number and cell]
    why = together([key.explanation, *(Body(cell, row.at) for cell in said)])
    label = () if numbers[0] or is_heading(row.cells[0]) else (Body(row.cells[0], row.at),)
    return replace(key, explanation=why, aside=(*key.aside, *label))


# Ticked under letters ---------------------------------------------------------------


def _ticked(table: Table, blank: KeyRow) -> list[KeyRow]:
    """A column a letter, with a cross under those that are right."""
    called = [name.upper() for name in names(table)]
    letters = {
        place: name for place, name in enumerate(called) if len(name) == 1 and name.isalpha()
    }
    counts = [number_in(row.cells[0]) for row in table.rows]
    if 0 in letters or not in_any_order(list(letters.values())) or not all(counts):
        return []
    rows: list[KeyRow] = []
    for row, number in zip(table.rows, counts, strict=True):
        cells = [(letters[place], row.cells[place]) for place in letters]
        if not all(TICK.fullmatch(cell) for _, cell in cells if cell.strip(" -–")):
            return []
        value = ", ".join(letter for letter, cell in cells if TICK.fullmatch(cell))
        others = [n for n in range(1, len(row.cells)) if n not in letters and row.cells[n]]
        why = row.body(others[0]) if others else None
        rows.append(KeyRow(row.at, blank.area, number, value, why, blank.section))
    return rows


# A row a part ----------------------------------------------------------------------


def _by_part(table: Table, blank: KeyRow) -> list[KeyRow]:
    """Rows that name a part, and the numbers and letters of its answers: `| 1 | 1-A, 2-B |`."""
    rows: list[KeyRow] = []
    for row in table.rows:
        pairs = pairs_on_a_line(" ".join(row.cells[1:]))
        named = re.search(r"[^\W\d]", row.cells[0]) is not None
        part = row.cells[0] if named else f"{table.header.cells[0]} {row.cells[0]}"
        area = areas(part) or blank.area
        if not pairs:
            return []
        rows += [KeyRow(row.at, area, number, value, None, part) for number, value in pairs]
    return rows
