"""The files and the objectives that an index lists."""

import re
from collections.abc import Iterator
from itertools import chain
from urllib.parse import unquote

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.tables import read_table
from coursepub.model.claims import ListedFile, Objective
from coursepub.model.source import Location
from coursepub.parse.claims.words import LINK, bare
from coursepub.parse.lexicon.numbers import areas

BRANCH = re.compile(r"[├└│]──|[+|`]--")
NAME = re.compile(r"[\w.@()-]*\w\.(?:md|markdown|pdf|docx|csv|json|sql|png|jpe?g|svg)(?!\w)")
NAMED = re.compile(
    r"\s*(?:[-*+]|\d+[.)])\s+[*_`]*(?:[\w.-]+/)*(?P<name>[\w.()-]+\.(?:md|markdown))(?!\w)"
)
LONE_NAME = re.compile(r"\s*[\w./()-]+(?:\s+(?:[(#←]|[–—-]\s).*)?")
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
    named = [list(_in_bullets(document, block)) for block in document.blocks]
    lists = [document.at(trees[0])] if len(drawn) >= FEWEST else []
    lists += [files[0].at for files in named if len(files) >= FEWEST]
    found = (*drawn, *chain(*named), *_in_tables(document), *_linked(document))
    return found, lists[0] if lists else None


def linking(document: Document) -> Location | None:
    """Where an index lists files by links: entries of a list or rows of a table."""
    entries = [file for file in _linked(document) if ENTRY.match(document.lines[file.at.line - 1])]
    return entries[0].at if len({file.name for file in entries}) > 1 else None


def _is_tree(document: Document, block: Block) -> bool:
    """Whether a block draws folders: with branches, or with a name a line and no more."""
    if block.kind is not Kind.FENCE:
        return False
    lines = document.lines[block.start : block.end]
    inner = [line for line in lines[1:-1] if line.strip()]
    alone = all(LONE_NAME.fullmatch(line) for line in inner)
    texts = sum(line.split("(")[0].strip().endswith(".md") for line in inner)
    return any(BRANCH.search(line) for line in lines) or (alone and texts >= FEWEST)


def _drawn(document: Document, block: Block) -> Iterator[ListedFile]:
    for number in range(block.start, block.end):
        if found := NAME.search(document.lines[number]):
            yield ListedFile(document.source.at(number + 1), found[0])


def _in_bullets(document: Document, block: Block) -> Iterator[ListedFile]:
    """Names of texts that entries of a list begin with."""
    if block.kind in (Kind.BULLETS, Kind.NUMBERED):
        for number in range(block.start, block.end):
            if found := NAMED.match(document.lines[number]):
                yield ListedFile(document.source.at(number + 1), found["name"])


def _in_tables(document: Document) -> Iterator[ListedFile]:
    """Names in a column of files: a table may leave their extension out."""
    for block in document.blocks:
        table = read_table(document, block)
        headers = [bare(cell) for cell in table.header.cells] if table else []
        place = next((n for n, header in enumerate(headers) if FILES.fullmatch(header)), None)
        if table and place is not None:
            for row in table.rows:
                name = bare(row.cells[place])
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
