"""Glossaries in tables: which column holds what."""

import re
from collections.abc import Iterator, Sequence

from coursepub.markup.blocks import Block, Document
from coursepub.markup.tables import Row, read_table
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.glossary import GlossaryEntry
from coursepub.model.language import Language
from coursepub.parse.glossary.lines import LABELS, labelled, named

COUNTS = ("n°", "nº", "no", "no.", "#", "nr", "nr.", "num", "numéro", "number")
DEFINITIONS = (
    "définition", "definition", "définitions", "description", "explication", "explanation",
    "signification", "meaning", "sens",
)  # fmt: skip
"""What a column of definitions is called, the surest first."""
TABLE_COLUMNS = {
    "term": (
        "terme",
        "term",
        "sigle",
        "acronyme",
        "acronym",
        "abréviation",
        "abbreviation",
        "mot",
        "mot-clé",
        "notion",
        "concept",
        "begriff",
        "término",
    ),
    "definition": DEFINITIONS,
    "expansion": ("développé", "développement", "expansion", "sigle développé", "stands for"),
    "foreign": (*LABELS["foreign"], "traduction", "translation"),
    "example": LABELS["example"],
    "see_also": LABELS["see_also"],
}
PLACES = (
    "module",
    "modules",
    "chapitre",
    "chapter",
    "page",
    "source",
    "thème",
    "catégorie",
    "category",
)
"""Columns that say where a term comes from, and nothing of what it means."""
SHORT = ("sigle", "acronyme", "acronym", "abréviation", "abbreviation", "abbr.", "abr.", "abrév.")
WORDED = tuple(word for word in TABLE_COLUMNS["term"] if word not in SHORT)
BRACKETED = re.compile(r"(?P<name>.+?)\s*[(\[](?P<inner>[^()\[\]]+)[)\]]")
TONGUES = {
    **dict.fromkeys(("fr", "français", "french", "francais"), "français"),
    **dict.fromkeys(("en", "eng", "anglais", "english"), "anglais"),
}
"""Languages that columns name, as `LABELS` has them."""
OWN = {Language.FRENCH: "français", Language.ENGLISH: "anglais"}


def entries_of(document: Document, block: Block, language: Language) -> Iterator[GlossaryEntry]:
    """An entry for each row; of two languages that of the glossary has its terms."""
    table = read_table(document, block)
    if table is None or len(table.header.cells) < 2:
        return
    columns = _columns(table.header, language)
    short = columns.pop("short", None)
    where, called = columns.pop("definition"), columns.pop("term")
    columns.pop("number", None)
    for row in table.rows:
        term, qualifier = named(row.cells[called].strip("* "), "")
        qualifier = row.cells[short].strip("*() ") if short is not None else qualifier
        entry = GlossaryEntry(row.at, term, row.body(where), qualifier)
        for field, column in columns.items():
            if column != where:
                entry = labelled(entry, field, row.cells[column])
        yield entry


def _columns(header: Row, language: Language) -> dict[str, int]:
    """Where a table has what, by field; terms stand in the first column that is no count.

    Letters beside a term, as of `Table de hachage | HT`, are `short`.
    """
    names = _in_one_language([_called(cell) for cell in header.cells], language)
    columns = {
        field: place
        for field, words in TABLE_COLUMNS.items()
        for place, name in enumerate(names)
        if name in words
    }
    columns |= _definitions(names)
    letters = [place for place, name in enumerate(names) if name in SHORT]
    if letters and (columns.get("term") not in letters or any(n in WORDED for n in names)):
        term = next((place for place, name in enumerate(names) if name in WORDED), None)
        columns |= {"short": letters[0], **({} if term is None else {"term": term})}
    counted = names[0] in COUNTS and len(names) > 2
    free = [n for n in range(counted, len(names)) if n not in columns.values()]
    columns.setdefault("term", free[0] if free else 0)
    taken = columns.values()
    rest = [n for n in range(len(names)) if n not in taken and names[n] not in PLACES]
    rest = [n for n in rest if n > columns["term"]]
    usual = columns.get("foreign", min(1, len(names) - 1))
    columns.setdefault("definition", rest[0] if rest else usual)
    return {**columns, "number": 0} if counted else columns


def _called(cell: str) -> str:
    """What a column is called: `Terme (EN)` holds English."""
    name = cell.strip("*_ ").lower()
    found = BRACKETED.fullmatch(name)
    tongue = TONGUES.get(found["inner"].strip()) if found else None
    return tongue or (found["name"].strip() if found else name)


def _in_one_language(names: list[str], language: Language) -> list[str]:
    """Names of columns where a language may stand for the terms in it."""
    said = {TONGUES[name] for name in names if name in TONGUES}
    if not said or any(name in WORDED for name in names):
        return names
    own = OWN[language] if OWN[language] in said else sorted(said)[0]
    return ["terme" if TONGUES.get(name) == own else name for name in names]


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


def left_out(document: Document, block: Block, language: Language) -> Iterator[Diagnostic]:
    """Cells of a table in columns that entries do not have."""
    table = read_table(document, block)
    columns = _columns(table.header, language) if table else {}
    columns.pop("number", None)
    words = {word for names in TABLE_COLUMNS.values() for word in names}
    if table and words.isdisjoint(cell.strip("* ").lower() for cell in table.header.cells):
        yield diagnostic(table.header.at, Code.UNREAD_TEXT)  # perhaps an entry
    for row in table.rows if table else ():
        others = (cell for place, cell in enumerate(row.cells) if place not in columns.values())
        if any(re.search(r"[^\W\d_]", cell) for cell in others):
            yield diagnostic(row.at, Code.UNREAD_TEXT)
