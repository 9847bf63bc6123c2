"""Rules about text that other tools read otherwise than we do."""

import re
from collections.abc import Iterator, Sequence

from coursepub.markup.blocks import read_blocks
from coursepub.markup.tables import beyond
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item
from coursepub.model.source import Location

DIRECTIVES = (
    "mermaid|glossary|admonition|dropdown|solution|toggle|tip|hint|note|warning|important|caution"
    "|attention|danger|error|seealso|details|exercise|question|figure|image|table|list-table|math"
)
CHUNK = re.compile(rf"\{{\s*(?!(?:{DIRECTIVES})\b)(?P<engine>[A-Za-z]\w*)[^}}]*\}}", re.IGNORECASE)
"""`{r}` or `{python echo=FALSE}`; `{.sql}` and `{#id}` are attributes, which run nothing.

`{mermaid}` is drawn, `{glossary}` is read.
"""
STUCK = re.compile(r"\s*[-*+](?:\s+\[[xX ]\](?=[^\s(\[:])|\s*\[\](?![(\[:])|\[[xX ]\](?![(\[:]))")
"""`- [x]text`, `-[x] text`, `- [] text`: GitHub makes no box of these."""
BANNER = re.compile(r"={4,}\s")
SHOWN = 30
"""Signs of what a message repeats."""
TABLE = re.compile(r"\n[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*\|")
"""The line below a head, without which no table begins."""


def code_is_not_run(course: Course) -> Iterator[Diagnostic]:
    """Notebooks put results in place of such code; here the code alone would be printed."""
    for source in course.sources:
        if "{" not in source.text:
            continue
        for block in read_blocks(source).blocks:
            for token in block.tokens:
                found = CHUNK.match(token.info.strip()) if token.type == "fence" else None
                if found and token.map:
                    at = source.at(token.map[0] + 1)
                    yield diagnostic(at, Code.EXECUTABLE_CHUNK, name=found["engine"])


def boxes_have_spaces(course: Course) -> Iterator[Diagnostic]:
    """Boxes of options that are read here and are text elsewhere: one warning a file."""
    texts = {source.file: source.text for source in course.sources}
    for pool in course.pools:
        lines = texts.get(pool.at.file, "").split("\n")
        options = (o for item in pool.items if isinstance(item, Item) for o in item.options)
        stuck = [at for o in options if STUCK.match(_line(lines, at := o.text.at))]
        if stuck:
            found = lines[stuck[0].line - 1].split("]")[0].lstrip() + "]"
            yield diagnostic(stuck[0], Code.BOX_WITHOUT_SPACE, count=len(stuck), found=found)


def _line(lines: Sequence[str], at: Location) -> str:
    return lines[at.line - 1] if at.line <= len(lines) else ""


def rows_fit_their_tables(course: Course) -> Iterator[Diagnostic]:
    """A bar inside a cell, in code too, begins another cell; nothing prints what is beyond."""
    for source in course.sources:
        if TABLE.search(source.text):
            for line, text in beyond(source.text):
                yield diagnostic(source.at(line + 1), Code.EXTRA_CELL, text=text[:SHOWN])


def self_tests_stand_apart(course: Course) -> Iterator[Diagnostic]:
    """Questions of a module are in no bank, and their answers would be read before them.

    Solutions of exercises stay with trainers, as they should.
    """
    for module in course.modules:
        if (test := module.self_test) and test.questions:
            yield diagnostic(test.at, Code.SELF_TEST, count=test.questions)


def titles_have_no_banners(course: Course) -> Iterator[Diagnostic]:
    """A line of `====` above a title belongs to it; the one below makes it a title."""
    for source in course.sources:
        if "\n====" not in f"\n{source.text}":
            continue
        for block in read_blocks(source).blocks:
            if block.level and BANNER.match(block.title):
                yield diagnostic(source.at(block.start + 1), Code.BANNER)
