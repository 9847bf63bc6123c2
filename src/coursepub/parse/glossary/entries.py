"""Glossaries: terms in bold above their definitions, or in the first column of a table."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from coursepub.markup.blocks import Block, Document, Kind, read_blocks
from coursepub.markup.pieces import content_column
from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.glossary import Glossary, GlossaryEntry
from coursepub.model.language import Language
from coursepub.model.source import Body, Source
from coursepub.parse.glossary.dialects import plainly
from coursepub.parse.glossary.jumps import jumps
from coursepub.parse.glossary.lines import (
    CAPITALS,
    TERM,
    Draft,
    add,
    canonical,
    defined,
    finished,
    in_bold,
    named,
    plain,
    start,
)
from coursepub.parse.glossary.tables import entries_of, left_out
from coursepub.parse.lexicon.labels import untagged

DEFINED = re.compile(
    r"<dt\b[^>]*>(?P<term>.*?)</dt>\s*<dd\b[^>]*>(?P<text>.*?)</dd>", re.IGNORECASE | re.DOTALL
)


def read_glossary(source: Source, language: Language, course: str) -> Parsed[Glossary]:
    """Read every entry; text before the first is the introduction, single letters are headings."""
    aside = list(jumps(source.text.split("\n")))
    document = read_blocks(plainly(_without(source, aside)))
    title = next((line.value for line in document.front if line.name == "title"), "")
    opening: list[Block] = []
    entries: list[GlossaryEntry] = []
    wrong = [diagnostic(source.at(run.start + 1), Code.ASIDE) for run in aside]
    for place, block in enumerate(document.blocks):
        if block.level and _is_term(document, place):
            entries.append(_headed(document, block))
        elif block.level:
            title = title or ("" if entries or len(block.title) == 1 else block.title)
            wrong += _passed_over(document, block, title)
        elif found := tuple(_entries(document, block, language)):
            entries += found
            wrong += left_out(document, block, language)
        elif entries and block.kind in (Kind.PARAGRAPH, Kind.BULLETS, Kind.NUMBERED, Kind.FENCE):
            entries[-1] = _continued(document, entries[-1], block)
        elif block.kind is Kind.RULE or block.is_comment:
            continue
        elif entries:
            wrong.append(diagnostic(document.at(block), Code.UNREAD_TEXT))
        else:
            opening.append(block)
    wrong += [*_outside(document), *_nothing(document, entries)]
    introduction = document.body(tuple(opening))
    name = source.file.stem
    glossary = Glossary(
        name, source.at(1), title or name, language, course, introduction, tuple(entries)
    )
    return Parsed(glossary, tuple(wrong))


def _without(source: Source, runs: Sequence[range]) -> Source:
    """A source in which these lines are blank."""
    lines = source.text.split("\n")
    for run in runs:
        lines[run.start : run.stop] = [""] * len(run)
    return replace(source, text="\n".join(lines)) if runs else source


def _nothing(document: Document, entries: Sequence[GlossaryEntry]) -> Iterator[Diagnostic]:
    if not entries:
        yield diagnostic(document.source.at(1), Code.NO_TERMS)


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
    term, qualifier = named(block.title, "")
    return GlossaryEntry(at, term, Body("", at), qualifier)


def _outside(document: Document) -> Iterator[Diagnostic]:
    """Lines that no block holds: definitions of links."""
    covered = {line for block in document.blocks for line in range(block.start, block.end)}
    for number, line in enumerate(document.lines):
        if line.strip() and number not in covered:
            yield diagnostic(document.source.at(number + 1), Code.UNREAD_TEXT)


def _entries(
    document: Document, block: Block, language: Language = Language.FRENCH
) -> Iterator[GlossaryEntry]:
    if block.kind is Kind.TABLE:
        yield from entries_of(document, block, language)
    if block.kind in (Kind.BULLETS, Kind.NUMBERED):
        yield from _listed(document, block)
    if block.kind is Kind.HTML:
        yield from _html(document, block)
    if block.kind is not Kind.PARAGRAPH:
        return
    lines = [
        (number, document.lines[number].rstrip("\\ ").strip())
        for number in range(block.start, block.end)
    ]
    if _has_plain_terms(document):
        lines = [(number, plain(line) or line) for number, line in lines]
    yield from _drafted(document, defined(lines), bare=_stands_alone(document, block))


def _html(document: Document, block: Block) -> Iterator[GlossaryEntry]:
    """The entries of a `<dl>` that holds nothing else."""
    html = block.tokens[0].content
    if untagged(DEFINED.sub("", html)).strip():
        return
    for found in DEFINED.finditer(html):
        line = block.start + html.count("\n", 0, found.start("term"))
        below = block.start + html.count("\n", 0, found.start("text"))
        at = document.source.at(line + 1)
        term, qualifier = named(untagged(found["term"]).strip(), "")
        text = Body(untagged(found["text"]).strip(), document.source.at(below + 1))
        yield GlossaryEntry(at, term, text, qualifier)


@lru_cache(maxsize=1)  # each block of a file asks
def _has_plain_terms(document: Document) -> bool:
    """Whether paragraphs begin with `Term : definition`, and none with a term in emphasis."""
    starts = [block.start for block in document.blocks if block.kind is Kind.PARAGRAPH]
    firsts = [document.lines[start].rstrip("\\ ").strip() for start in starts]
    if any(TERM.fullmatch(canonical(first)) for first in firsts):
        return False
    return sum(bool(plain(first)) for first in firsts) > 1


def _stands_alone(document: Document, block: Block) -> bool:
    """Whether a first line in capitals may be a term: text follows it, here or just below."""
    place = bisect_left(document.blocks, block.end, key=lambda other: other.start)
    following = document.blocks[place] if place < len(document.blocks) else None
    if _has_bold_terms(document, *_of_its_letter(document, block)):
        return False  # terms are in bold: capitals are only text
    return block.end - block.start > 1 or (
        following is not None
        and following.kind is Kind.PARAGRAPH
        and not CAPITALS.fullmatch(document.lines[following.start].strip())
    )


@lru_cache(maxsize=1)  # each block of a letter asks
def _has_bold_terms(document: Document, above: int, below: int) -> bool:
    starts = (
        block.start
        for block in document.blocks
        if block.kind is Kind.PARAGRAPH and above <= block.start < below
    )
    firsts = (document.lines[start].rstrip("\\ ").strip() for start in starts)
    return any(TERM.fullmatch(canonical(first)) for first in firsts)


def _of_its_letter(document: Document, block: Block) -> tuple[int, int]:
    """The lines of the headings of one letter around a block; of the file where there are none."""
    letters = _letters(document)
    place = bisect_left(letters, block.start)
    after = bisect_right(letters, block.start)
    above = letters[place - 1] if place else -1
    return above, letters[after] if after < len(letters) else len(document.lines)


@lru_cache(maxsize=1)
def _letters(document: Document) -> tuple[int, ...]:
    return tuple(b.start for b in document.blocks if b.level and len(b.title) == 1)


def _listed(document: Document, block: Block) -> Iterator[GlossaryEntry]:
    """A list whose every item begins with a term, in emphasis or before a colon or a dash."""
    starts = [
        token.map
        for token in block.tokens
        if token.type == "list_item_open" and token.level == 1 and token.map
    ]
    items = [_item_lines(document, start, end) for start, end in starts]
    lists = sum(other.kind in (Kind.BULLETS, Kind.NUMBERED) for other in document.blocks)
    if (len(items) > 1 or lists > 1) and all(plain(lines[0][1]) for lines in items):
        items = [[(lines[0][0], plain(lines[0][1])), *lines[1:]] for lines in items]
    if all(TERM.fullmatch(canonical(lines[0][1])) for lines in items):
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
    draft: Draft | None = None
    for number, line in lines:
        at = document.source.at(number + 1)
        started = start(line, at)
        if not started and bare and draft is None and CAPITALS.fullmatch(line):
            started = start(in_bold(line), at)
        if started:
            if draft:
                yield finished(draft)
            draft = started
        elif draft:
            draft = add(draft, line)
        else:
            return
    if draft:
        yield finished(draft)


def _continued(document: Document, entry: GlossaryEntry, block: Block) -> GlossaryEntry:
    """A paragraph below an entry: more of its definition, or one of its labelled lines."""
    lines = [
        document.lines[number].rstrip("\\ ").strip() for number in range(block.start, block.end)
    ]
    if block.kind is not Kind.PARAGRAPH:
        lines = list(document.lines[block.start : block.end])
    before = entry.definition.text
    draft = Draft(entry, (*([before, ""] if before else []),))
    for line in lines:
        draft = (
            add(draft, line)
            if block.kind is Kind.PARAGRAPH
            else replace(draft, lines=(*draft.lines, line))
        )
    return finished(draft)
