"""Answer tables: in columns, several sets side by side, across, ticked, or a row a part."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile

from coursepub.markup.tables import Row, Table
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Body
from coursepub.parse.answers.key_columns import (
    QUESTION_COLUMN,
    Columns,
    filled_down,
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
        rows_read = (table.header, *table.rows)[not columns.headless :]
        for row, paper in zip(rows_read, _papers(table, columns, rows_read), strict=True):
            read = _row(row, columns, _of(paper, blank))
            if read:
                rows.append(read)
            elif row.cells[columns.answer] or (row.cells[columns.question] and not columns.of):
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
    area = (int(of_module["area"]),) if of_module else blank.area
    number = number.lstrip("0") or "0"
    return KeyRow(row.at, area, number, value, explanation, blank.section, aside)


def _papers(table: Table, columns: Columns, rows: Sequence[Row]) -> list[str]:
    """What each row calls the paper of its question, "" where nothing does."""
    if columns.paper is None:
        return [columns.of] * len(rows)
    name = table.header.cells[columns.paper]
    return filled_down([_called(row.cells[columns.paper], name) for row in rows])


def _called(cell: str, column: str) -> str:
    """What a cell calls a paper: a number alone is that of whatever the column holds."""
    bare = cell.strip("*_` ")
    named = re.search(r"[^\W\d]", bare) is not None
    return bare if named or not bare else f"{column.strip('*_` ')} {bare}"


def _of(paper: str, blank: KeyRow) -> KeyRow:
    """A row without an answer yet, of a paper or module that a table names."""
    area = areas(paper) or blank.area
    return replace(blank, area=area, section=paper or blank.section)


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
    """Rows of numbers, each over a row of letters, or one a paper, and rows of explanations."""
    found: list[KeyRow] = []
    for counting, below in _counted((table.header, *table.rows)):
        numbers = _numbers(counting, least=1)
        lettered = list(takewhile(partial(_is_lettered, numbers), below))
        papers = {row.cells[0] for row in lettered if not (numbers[0] or is_heading(row.cells[0]))}
        several = 1 < len(papers) == len(lettered)
        if not lettered:
            return []
        for row in lettered if several else lettered[:1]:
            of = _of(_called(row.cells[0], counting.cells[0]), blank) if several else blank
            keys = _lettered(row, numbers, of, label=not several)
            for why in below[len(lettered) if several else 1 :]:
                keys = [_explained(key, numbers, why) for key in keys]
            found += keys
    return found


def _counted(rows: Sequence[Row]) -> list[tuple[Row, list[Row]]]:
    """Rows of numbers, each with the rows below it; nothing where the first one counts nothing."""
    groups: list[tuple[Row, list[Row]]] = []
    for row in rows:
        if _numbers(row, least=1 if (groups and groups[-1][1]) or _is_labelled(row) else 2):
            groups.append((row, []))
        elif not groups:
            return []
        else:
            groups[-1][1].append(row)
    return groups


def _is_labelled(row: Row) -> bool:
    """Whether the first cell of a row says that numbers of questions follow."""
    return QUESTION_COLUMN.fullmatch(row.cells[0].strip("*_` .:")) is not None


def _numbers(row: Row, *, least: int) -> list[str]:
    """The number in each cell of a row that counts questions, "" in its label."""
    said = [number_in(cell) for cell in row.cells]
    first = 0 if said[0] else 1
    counted = [text for text, cell in zip(said[first:], row.cells[first:], strict=True) if cell]
    return said if len(counted) >= least and all(counted) else []


def _below(row: Row, numbers: Sequence[str]) -> list[tuple[str, str]]:
    """Numbers, each with what a row has below it."""
    return [(n, cell) for n, cell in zip(numbers, row.cells, strict=False) if n and cell]


def _is_lettered(numbers: Sequence[str], row: Row) -> bool:
    below = _below(row, numbers)
    return len(below) > 0 and all(letter_key(cell) for _, cell in below)


def _lettered(row: Row, numbers: Sequence[str], blank: KeyRow, *, label: bool) -> list[KeyRow]:
    """An answer for each number; with `label`, what stands before them is of no further use."""
    said = label and not (numbers[0] or is_heading(row.cells[0]))
    aside = (Body(row.cells[0], row.at),) if said else ()
    return [
        replace(blank, at=row.at, number=number, value=cell, aside=aside)
        for number, cell in _below(row, numbers)
    ]


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
        said = " ".join(row.cells[1:])
        pairs = pairs_on_a_line(said)
        of = _of(_called(row.cells[0], table.header.cells[0]), blank) if pairs else blank
        pairs = pairs or pairs_on_a_line(f"{row.cells[0]} : {said}")  # `| 1-5 | B A A C D |`
        if not pairs:
            return []
        rows += [replace(of, at=row.at, number=number, value=value) for number, value in pairs]
    return rows
