"""Glossaries: terms in bold above their definitions, or in the first column of a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from coursepub.markup.blocks import Block, Document, Kind, read_blocks
from coursepub.markup.tables import read_table
from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.glossary import Glossary, GlossaryEntry
from coursepub.model.language import Language
from coursepub.model.source import Body, Location, Source

TERM = re.compile(
    r"\*\*(?P<term>.+?)\*\*\s*:?\s*(?:\((?P<qualifier>[^()]+)\)\s*)?"
    r"(?:[-–—:]\s*(?P<dash>[*_]?)(?P<expansion>.+?)(?P=dash))?\s*"
)
NAME = re.compile(r"(?P<term>.+?)\s*\((?P<qualifier>[^()]+)\)")
LABELLED = re.compile(
    r"(?P<mark>\*{1,2}|_{1,2})(?P<label>[^*_:]+?)\s*:?\s*(?P=mark)\s*:\s*(?P<value>.+)", re.DOTALL
)
LABELS = {
    "foreign": ("anglais", "english", "français", "french", "en anglais", "équivalent anglais"),
    "example": ("exemple", "exemples", "example", "examples", "ex."),
    "see_also": ("voir aussi", "voir", "see also", "see", "cf.", "cf"),
}
TABLE_COLUMNS = {
    "definition": ("définition", "definition", "signification", "meaning", "description"),
    "expansion": ("développé", "expansion", "sigle développé", "stands for"),
    "foreign": LABELS["foreign"],
    "example": LABELS["example"],
    "see_also": LABELS["see_also"],
}


@dataclass(frozen=True, slots=True)
class _Draft:
    """An entry while its lines are read."""

    entry: GlossaryEntry
    lines: tuple[str, ...] = ()


def read_glossary(source: Source, language: Language, course: str) -> Parsed[Glossary]:
    """Read every entry; text before the first is the introduction, single letters are headings."""
    document = read_blocks(source)
    title = ""
    opening: list[Block] = []
    entries: list[GlossaryEntry] = []
    wrong: list[Diagnostic] = []
    for block in document.blocks:
        if block.level:
            title = title or ("" if len(block.title) == 1 else block.title)
        elif found := tuple(_entries(document, block)):
            entries += found
        elif entries and block.kind in (Kind.PARAGRAPH, Kind.BULLETS, Kind.NUMBERED, Kind.FENCE):
            entries[-1] = _continued(document, entries[-1], block)
        elif block.kind is Kind.RULE or block.is_comment:
            continue
        elif entries:
            wrong.append(diagnostic(document.at(block), Code.UNREAD_TEXT))
        else:
            opening.append(block)
    introduction = document.body(tuple(opening))
    name = source.file.stem
    glossary = Glossary(
        name, source.at(1), title or name, language, course, introduction, tuple(entries)
    )
    return Parsed(glossary, tuple(wrong))


def _entries(document: Document, block: Block) -> Iterator[GlossaryEntry]:
    if block.kind is Kind.TABLE:
        yield from _rows(document, block)
    if block.kind is not Kind.PARAGRAPH:
        return
    draft: _Draft | None = None
    for number in range(block.start, block.end):
        line = document.lines[number].rstrip("\\ ").strip()
        started = _start(line, document.source.at(number + 1))
        if started:
            if draft:
                yield _finished(draft)
            draft = started
        elif draft:
            draft = _add(draft, line)
        else:
            return
    if draft:
        yield _finished(draft)


def _start(line: str, at: Location) -> _Draft | None:
    found = TERM.fullmatch(line)
    if not found:
        return None
    term, qualifier = _name(found["term"].rstrip(" :"), found["qualifier"] or "")
    expansion = (found["expansion"] or "").strip()
    if expansion and not found["dash"]:  # `**Term** : definition`, all on one line
        return _Draft(GlossaryEntry(at, term, Body("", at), qualifier), (expansion,))
    return _Draft(GlossaryEntry(at, term, Body("", at), qualifier, expansion))


def _name(term: str, qualifier: str) -> tuple[str, str]:
    found = None if qualifier else NAME.fullmatch(term)
    return (found["term"], found["qualifier"]) if found else (term, qualifier)


def _add(draft: _Draft, line: str) -> _Draft:
    label, text = _label(line)
    if label:
        return replace(draft, entry=_labelled(draft.entry, label, text))
    return replace(draft, lines=(*draft.lines, line))


def _labelled(entry: GlossaryEntry, label: str, text: str) -> GlossaryEntry:
    match label:
        case "see_also":
            return replace(entry, see_also=see_also(text))
        case "example":
            return replace(entry, example=text)
        case "foreign":
            return replace(entry, foreign=text)
        case _:
            return replace(entry, expansion=text)


def _label(line: str) -> tuple[str, str]:
    found = LABELLED.fullmatch(line)
    if found:
        for label, names in LABELS.items():
            if found["label"].strip().lower() in names:
                return label, found["value"].strip()
    return "", line


def see_also(text: str) -> tuple[str, ...]:
    """The entries that a see-also names, between semicolons or else commas."""
    parts = re.split(r"\s*;\s*" if ";" in text else r"\s*,\s*", text.strip().rstrip("."))
    return tuple(part.strip("*_ ") for part in parts if part.strip("*_ "))


def _finished(draft: _Draft) -> GlossaryEntry:
    text = "\n".join(draft.lines).strip()
    return replace(draft.entry, definition=Body(text, draft.entry.at.below(1 if text else 0)))


def _continued(document: Document, entry: GlossaryEntry, block: Block) -> GlossaryEntry:
    """A paragraph below an entry: more of its definition, or one of its labelled lines."""
    lines = [
        document.lines[number].rstrip("\\ ").strip() for number in range(block.start, block.end)
    ]
    if block.kind is not Kind.PARAGRAPH:
        lines = list(document.lines[block.start : block.end])
    before = entry.definition.text
    draft = _Draft(entry, (*([before, ""] if before else []),))
    for line in lines:
        draft = (
            _add(draft, line)
            if block.kind is Kind.PARAGRAPH
            else replace(draft, lines=(*draft.lines, line))
        )
    return _finished(draft)


def _rows(document: Document, block: Block) -> Iterator[GlossaryEntry]:
    table = read_table(document, block)
    if table is None or len(table.header.cells) < 2:
        return
    names = [cell.strip("* ").lower() for cell in table.header.cells]
    columns = {
        field: i
        for field, words in TABLE_COLUMNS.items()
        for i, n in enumerate(names)
        if n in words
    }
    where = columns.pop("definition", 1)
    for row in table.rows:
        term, qualifier = _name(row.cells[0].strip("* "), "")
        entry = GlossaryEntry(row.at, term, row.body(where), qualifier)
        for label, column in columns.items():
            entry = _labelled(entry, label, row.cells[column])
        yield entry
