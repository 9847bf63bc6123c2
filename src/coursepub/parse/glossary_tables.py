"""Glossaries in tables: which column holds what."""

import re
from collections.abc import Iterator, Sequence

from coursepub.markup.blocks import Block, Document
from coursepub.markup.tables import Row, read_table
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.glossary import GlossaryEntry
from coursepub.parse.glossary_lines import LABELS, labelled, named

COUNTS = ("n°", "nº", "no", "no.", "#", "nr", "nr.", "num", "numéro", "number")
DEFINITIONS = (
    "définition", "definition", "définitions", "description", "explication", "explanation",
    "signification", "meaning", "sens",
)  # fmt: skip
"""What a column of definitions is called, the surest first."""
EXPANDING = ("signification", "meaning")
TABLE_COLUMNS = {
    "term": (
        "terme",
        "term",
        "sigle",
        "acronyme",
        "acronym",
        "abréviation",
        "mot",
        "mot-clé",
        "notion",
        "concept",
        "begriff",
        "término",
    ),
    "definition": DEFINITIONS,
    "expansion": ("développé", "développement", "expansion", "sigle développé", "stands for"),
    "foreign": LABELS["foreign"],
    "example": LABELS["example"],
    "see_also": LABELS["see_also"],
}


def entries_of(document: Document, block: Block) -> Iterator[GlossaryEntry]:
    """An entry for each row."""
    table = read_table(document, block)
    if table is None or len(table.header.cells) < 2:
        return
    columns = _columns(table.header)
    where, called = columns.pop("definition"), columns.pop("term")
    columns.pop("number", None)
    for row in table.rows:
        term, qualifier = named(row.cells[called].strip("* "), "")
        entry = GlossaryEntry(row.at, term, row.body(where), qualifier)
        for field, column in columns.items():
            entry = labelled(entry, field, row.cells[column])
        yield entry


def _columns(header: Row) -> dict[str, int]:
    """Where a table has what, by field; terms stand in the first column that is no count."""
    names = [cell.strip("* ").lower() for cell in header.cells]
    columns = {
        field: place
        for field, words in TABLE_COLUMNS.items()
        for place, name in enumerate(names)
        if name in words
    }
    columns |= _definitions(names)
    counted = names[0] in COUNTS and len(names) > 2
    free = [n for n in range(counted, len(names)) if n not in columns.values()]
    columns.setdefault("term", free[0] if free else 0)
    rest = [n for n in range(len(names)) if n > columns["term"] and n not in columns.values()]
    columns.setdefault("definition", rest[0] if rest else min(1, len(names) - 1))
    return {**columns, "number": 0} if counted else columns


def _definitions(names: Sequence[str]) -> dict[str, int]:
    """The column of definitions; the meaning of letters beside one is their expansion."""
    found = sorted(
        (DEFINITIONS.index(name), place) for place, name in enumerate(names) if name in DEFINITIONS
    )
    if not found:
        return {}
    others = [
        place for rank, place in found[1:] if DEFINITIONS[rank] in ("signification", "meaning")
    ]
    return {"definition": found[0][1], **({"expansion": others[0]} if others else {})}


def left_out(document: Document, block: Block) -> Iterator[Diagnostic]:
    """Cells of a table in columns that entries do not have."""
    table = read_table(document, block)
    columns = _columns(table.header) if table else {}
    columns.pop("number", None)
    words = {word for names in TABLE_COLUMNS.values() for word in names}
    if table and words.isdisjoint(cell.strip("* ").lower() for cell in table.header.cells):
        yield diagnostic(table.header.at, Code.UNREAD_TEXT)  # perhaps an entry
    for row in table.rows if table else ():
        others = (cell for place, cell in enumerate(row.cells) if place not in columns.values())
        if any(re.search(r"[^\W\d_]", cell) for cell in others):
            yield diagnostic(row.at, Code.UNREAD_TEXT)
