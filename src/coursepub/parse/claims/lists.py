"""The files and the objectives that an index lists."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.tables import read_table
from coursepub.model.claims import ListedFile, Objective
from coursepub.model.source import Location
from coursepub.parse.claims.words import LINK, bare
from coursepub.parse.lexicon.numbers import areas

BRANCH = re.compile(r"[├└│]──|[+|`]--")
NAME = re.compile(r"[\w.@()-]*\w\.(?:md|markdown|pdf|docx|csv|json|sql|png|jpe?g|svg)(?!\w)")
FILES = re.compile(r"(?:fichiers?|files?|documents?)", re.IGNORECASE)
STEM = re.compile(r"\w+(?:[-_.]\w+)+")
OBJECTIVES = re.compile(r"\bobjecti(?:f|ve)s?\b|learning outcomes", re.IGNORECASE)
BULLET = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+(?P<text>.+)")
ENTRY = re.compile(r"\s*(?:[-*+|]|\d+[.)])")
FEWEST = 3
"""Names that make a list of all files of a course."""


def listed_files(document: Document) -> tuple[tuple[ListedFile, ...], Location | None]:
    """The files that an index names, and where it lists all of them, if it does."""
    trees = [block for block in document.blocks if _is_tree(document, block)]
    drawn = [file for block in trees for file in _drawn(document, block)]
    listing = document.at(trees[0]) if len(drawn) >= FEWEST else None
    return (*drawn, *_in_tables(document), *_linked(document)), listing


def linking(document: Document) -> Location | None:
    """Where an index lists files by links: entries of a list or rows of a table."""
    entries = [file for file in _linked(document) if ENTRY.match(document.lines[file.at.line - 1])]
    return entries[0].at if len({file.name for file in entries}) > 1 else None


def _is_tree(document: Document, block: Block) -> bool:
    lines = document.lines[block.start : block.end]
    return block.kind is Kind.FENCE and any(BRANCH.search(line) for line in lines)


def _drawn(document: Document, block: Block) -> Iterator[ListedFile]:
    for number in range(block.start, block.end):
        if found := NAME.search(document.lines[number]):
            yield ListedFile(document.source.at(number + 1), found[0])


def _in_tables(document: Document) -> Iterator[ListedFile]:
    """Names in a column of files: a table may leave their extension out."""
    for block in document.blocks:
        table = read_table(document, block)
        if table and FILES.fullmatch(bare(table.header.cells[0])):
            for row in table.rows:
                name = bare(row.cells[0])
                if STEM.fullmatch(name):
                    yield ListedFile(row.at, name)


def _linked(document: Document) -> Iterator[ListedFile]:
    """Targets of links; whether they exist is a matter of links."""
    for number, line in enumerate(document.lines, 1):
        for found in LINK.finditer(line):
            target = unquote(found[2].partition("#")[0]).rpartition("/")[2]
            if target.endswith((".md", ".markdown")):
                yield ListedFile(document.source.at(number), target, linked=True)


def objectives(document: Document) -> tuple[Objective, ...]:
    """The bullets of a section about objectives, by the modules named above them."""
    found: list[Objective] = []
    level = 0
    area: tuple[int, ...] = ()
    for block in document.blocks:
        if block.level and (not level or block.level <= level):
            level = block.level if OBJECTIVES.search(block.title) else 0
            area = areas(block.title)
        elif level and block.kind in (Kind.HEADING, Kind.PARAGRAPH):
            area = areas(bare(document.lines[block.start])) or area
        elif level and block.kind in (Kind.BULLETS, Kind.NUMBERED):
            found += _bullets(document, block, area)
    return tuple(found)


def _bullets(document: Document, block: Block, area: tuple[int, ...]) -> Iterator[Objective]:
    for number in range(block.start, block.end):
        if found := BULLET.fullmatch(document.lines[number]):
            yield Objective(document.source.at(number + 1), area, bare(found["text"]))
