"""Rules about text that other tools read otherwise than we do."""

import re
from collections.abc import Iterator

from coursepub.markup.blocks import read_blocks
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic

DIRECTIVES = (
    "mermaid|glossary|admonition|dropdown|solution|toggle|tip|hint|note|warning|important|caution"
    "|attention|danger|error|seealso|details|exercise|question|figure|image|table|list-table|math"
)
CHUNK = re.compile(rf"\{{\s*(?!(?:{DIRECTIVES})\b)(?P<engine>[A-Za-z]\w*)[^}}]*\}}", re.IGNORECASE)
"""`{r}` or `{python echo=FALSE}`; `{.sql}` and `{#id}` are attributes, which run nothing.

`{mermaid}` is drawn, `{glossary}` is read.
"""
BANNER = re.compile(r"={4,}\s")


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


def self_tests_stand_apart(course: Course) -> Iterator[Diagnostic]:
    """Questions of a module are in no bank, and their answers would be read before them."""
    for module in course.modules:
        if test := module.self_test:
            yield diagnostic(test.at, Code.SELF_TEST, count=test.questions)


def titles_have_no_banners(course: Course) -> Iterator[Diagnostic]:
    """A line of `====` above a title belongs to it; the one below makes it a title."""
    for source in course.sources:
        if "\n====" not in f"\n{source.text}":
            continue
        for block in read_blocks(source).blocks:
            if block.level and BANNER.match(block.title):
                yield diagnostic(source.at(block.start + 1), Code.BANNER)
