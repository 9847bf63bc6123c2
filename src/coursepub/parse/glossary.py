"""Glossaries: terms in bold above their definitions, or in the first column of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coursepub.markup.blocks import Block, Document, Kind, read_blocks
from coursepub.markup.pieces import content_column
from coursepub.markup.tables import Row, read_table
from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.glossary import Glossary, GlossaryEntry
from coursepub.model.language import Language
from coursepub.model.source import Body, Location, Source

TERM = re.compile(
    r"\*\*(?P<term>.+?)\*\*\s*:?\s*(?:\((?P<qualifier>[^()]+)\)\s*)?"
    r"(?:[-–—:]\s*(?P<dash>[*_]?)(?P<expansion>.+?)(?P=dash))?\s*"
)
CAPITALS = re.compile(
    r"(?P<term>(?=(?:[^a-zà-ÿ]*[A-ZÀ-Þ]){2})[A-ZÀ-Þ0-9][A-ZÀ-Þ0-9 .'’&/+-]*[A-ZÀ-Þ0-9+])"
    r"(?P<rest>\s*\([^()]+\)|\s+[-–—]\s+.+)?"
)
"""A term alone in capitals on its line, perhaps with its domain or expansion."""
NAME = re.compile(r"(?P<term>.+?)\s*\((?P<qualifier>[^()]+)\)")
LABELLED = re.compile(
    r"(?P<mark>\*{1,2}|_{1,2})(?P<label>[^*_:]+?)\s*:?\s*(?P=mark)\s*:\s*(?P<value>.+)", re.DOTALL
)
LABELS = {
    "foreign": ("anglais", "english", "français", "french", "en anglais", "équivalent anglais"),
    "example": ("exemple", "exemples", "example", "examples", "ex."),
    "see_also": ("voir aussi", "voir", "see also", "see", "cf.", "cf"),
}
COUNTS = ("n°", "nº", "no", "no.", "#", "nr", "nr.", "num", "numéro", "number")
TABLE_COLUMNS = {
    "term": ("terme", "term", "sigle", "acronyme", "acronym", "mot", "concept", "begriff"),
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
    for place, block in enumerate(document.blocks):
        if block.level and _is_term(document, place):
            entries.append(_headed(document, block))
        elif block.level:
            title = title or ("" if entries or len(block.title) == 1 else block.title)
            wrong += _passed_over(document, block, title)
        elif found := tuple(_entries(document, block)):
            entries += found
            wrong += _left_out(document, block)
        elif entries and block.kind in (Kind.PARAGRAPH, Kind.BULLETS, Kind.NUMBERED, Kind.FENCE):
            entries[-1] = _continued(document, entries[-1], block)
        elif block.kind is Kind.RULE or block.is_comment:
            continue
        elif entries:
            wrong.append(diagnostic(document.at(block), Code.UNREAD_TEXT))
        else:
            opening.append(block)
    wrong += _outside(document)
    introduction = document.body(tuple(opening))
    name = source.file.stem
    glossary = Glossary(
        name, source.at(1), title or name, language, course, introduction, tuple(entries)
    )
    return Parsed(glossary, tuple(wrong))


def _passed_over(document: Document, block: Block, title: str) -> Iterator[Diagnostic]:
    """A heading that groups entries, and is neither the glossary's title nor a letter."""
    if len(block.title) > 1 and block.title != title:
        yield diagnostic(document.at(block), Code.SECTION_TITLE, title=block.title)


def _is_term(document: Document, place: int) -> bool:
    """Whether a heading is a term: its definition stands right below, no entry and no heading."""
    block = document.blocks[place]
    below = document.blocks[place + 1 : place + 2]
    if block.level < 2 or len(block.title) < 2 or not below or below[0].kind is not Kind.PARAGRAPH:
        return False
    above = document.blocks[:place]
    first = all(other.level == 0 or other.level > 1 for other in above) and not any(
        tuple(_entries(document, other)) for other in above
    )
    subtitle = first or (block.level == 2 and document.blocks[place - 1].level == 1)
    lettered = any(len(other.title) == 1 for other in above if other.level)
    alike = sum(other.level == block.level for other in document.blocks) > 1
    return (lettered or alike or not subtitle) and not tuple(_entries(document, below[0]))


def _headed(document: Document, block: Block) -> GlossaryEntry:
    at = document.at(block)
    term, qualifier = _name(block.title, "")
    return GlossaryEntry(at, term, Body("", at), qualifier)


def _outside(document: Document) -> Iterator[Diagnostic]:
    """Lines that no block holds: definitions of links."""
    covered = {line for block in document.blocks for line in range(block.start, block.end)}
    for number, line in enumerate(document.lines):
        if line.strip() and number not in covered:
            yield diagnostic(document.source.at(number + 1), Code.UNREAD_TEXT)


def _left_out(document: Document, block: Block) -> Iterator[Diagnostic]:
    """Cells of a table in columns that entries do not have."""
    table = read_table(document, block)
    columns = _columns(table.header) if table else {}
    words = {word for names in TABLE_COLUMNS.values() for word in names}
    if table and words.isdisjoint(cell.strip("* ").lower() for cell in table.header.cells):
        yield diagnostic(table.header.at, Code.UNREAD_TEXT)  # perhaps an entry
    for row in table.rows if table else ():
        others = (cell for place, cell in enumerate(row.cells) if place not in columns.values())
        if any(re.search(r"[^\W\d_]", cell) for cell in others):
            yield diagnostic(row.at, Code.UNREAD_TEXT)


def _entries(document: Document, block: Block) -> Iterator[GlossaryEntry]:
    if block.kind is Kind.TABLE:
        yield from _rows(document, block)
    if block.kind in (Kind.BULLETS, Kind.NUMBERED):
        yield from _listed(document, block)
    if block.kind is not Kind.PARAGRAPH:
        return
    lines = [
        (number, document.lines[number].rstrip("\\ ").strip())
        for number in range(block.start, block.end)
    ]
    yield from _drafted(document, lines, bare=_stands_alone(document, block))


def _stands_alone(document: Document, block: Block) -> bool:
    """Whether a first line in capitals may be a term: text follows it, here or just below."""
    following = next((other for other in document.blocks if other.start >= block.end), None)
    starts = (b.start for b in document.blocks if b.kind is Kind.PARAGRAPH)
    if any(TERM.fullmatch(document.lines[start].rstrip("\\ ").strip()) for start in starts):
        return False  # terms are in bold: capitals are only text
    return block.end - block.start > 1 or (
        following is not None
        and following.kind is Kind.PARAGRAPH
        and not CAPITALS.fullmatch(document.lines[following.start].strip())
    )


def _listed(document: Document, block: Block) -> Iterator[GlossaryEntry]:
    """A list whose every item begins with a term in bold."""
    starts = [
        token.map
        for token in block.tokens
        if token.type == "list_item_open" and token.level == 1 and token.map
    ]
    items = [_item_lines(document, start, end) for start, end in starts]
    if all(TERM.fullmatch(lines[0][1]) for lines in items):
        for lines in items:
            yield from _drafted(document, lines, bare=False)


def _item_lines(document: Document, start: int, end: int) -> list[tuple[int, str]]:
    first = document.lines[start]
    column = content_column(first)
    texts = [first[column:], *document.lines[start + 1 : end]]
    lines = [(start + n, text.rstrip("\\ ").strip()) for n, text in enumerate(texts)]
    while len(lines) > 1 and not lines[-1][1]:
        lines.pop()
    return lines


def _drafted(
    document: Document, lines: Sequence[tuple[int, str]], *, bare: bool
) -> Iterator[GlossaryEntry]:
    draft: _Draft | None = None
    for number, line in lines:
        at = document.source.at(number + 1)
        started = _start(line, at)
        if not started and bare and draft is None and CAPITALS.fullmatch(line):
            started = _start(_in_bold(line), at)
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


def _in_bold(line: str) -> str:
    """`TERM (domain) – expansion` in capitals, written as terms usually are."""
    found = CAPITALS.fullmatch(line)
    return f"**{found['term']}** {found['rest'] or ''}".strip() if found else line


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
            return replace(entry, see_also=(*entry.see_also, *see_also(text)))
        case "example":
            return replace(entry, example=_both(entry.example, text))
        case "foreign":
            return replace(entry, foreign=_both(entry.foreign, text))
        case _:
            return replace(entry, expansion=_both(entry.expansion, text))


def _both(one: str, other: str) -> str:
    """A label that an entry has twice says two things."""
    return f"{one} ; {other}" if one and other else one or other


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
    columns = _columns(table.header)
    where, named = columns.pop("definition"), columns.pop("term")
    columns.pop("number", None)
    for row in table.rows:
        term, qualifier = _name(row.cells[named].strip("* "), "")
        entry = GlossaryEntry(row.at, term, row.body(where), qualifier)
        for label, column in columns.items():
            entry = _labelled(entry, label, row.cells[column])
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
    counted = names[0] in COUNTS and len(names) > 2
    free = [n for n in range(counted, len(names)) if n not in columns.values()]
    columns.setdefault("term", free[0] if free else 0)
    rest = [n for n in range(len(names)) if n > columns["term"] and n not in columns.values()]
    columns.setdefault("definition", rest[0] if rest else min(1, len(names) - 1))
    return {**columns, "number": 0} if counted else columns
