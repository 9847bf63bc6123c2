"""What only examiners may read, in a file that would print as a module."""

import re
from collections.abc import Iterator

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.tables import read_table
from coursepub.parse.dialects.essays import KIND
from coursepub.parse.lexicon.words import ASKED
from coursepub.parse.open.grids import is_grid, listed_grid
from coursepub.parse.open.roles import Role, labelled, role_of
from coursepub.parse.top.questions import question_heading

QUESTIONS = re.compile(r"[\d\W_]*questions?\W*", re.IGNORECASE)
"""A title over several questions, in a case study."""
BOLD = re.compile(rf"(?:\*\*|__)(?:{KIND}|{ASKED})\s+(?:n[°o]\.?\s*|\#)?\d", re.IGNORECASE)
EXPECTED = re.compile(
    r"attendu|expected|mod[eè]le?|muster|esperad|erwart|sample|type", re.IGNORECASE
)
"""What is expected of an answer; a solution alone may be for those who have tried."""


def marking(document: Document) -> Block | None:
    """The first part of a file with questions that tells how these are marked; None without."""
    return (
        next(_parts(document), None) if any(_asks(document, b) for b in document.blocks) else None
    )


def _asks(document: Document, block: Block) -> bool:
    """Whether a heading opens a question or stands over several, or bold does: `**Essay 1**`."""
    if block.level:
        return bool(question_heading(block) or QUESTIONS.fullmatch(block.title))
    return block.kind is Kind.PARAGRAPH and BOLD.match(document.lines[block.start]) is not None


def _parts(document: Document) -> Iterator[Block]:
    for place, block in enumerate(document.blocks):
        below = document.blocks[place + 1 : place + 2]
        said = _label(document, block)
        role = role_of(said) if said else Role.ASKED
        graded = role is Role.GRID and below and _is_grid(document, below[0])
        expected = role is Role.ANSWER and EXPECTED.search(said)
        if graded or expected or (role is Role.ADVICE and block.level):
            yield block


def _label(document: Document, block: Block) -> str:
    """A title, or a paragraph's first line where a label opens it; "" for another block."""
    if block.level:
        return block.title
    line = document.lines[block.start] if block.kind is Kind.PARAGRAPH else ""
    return line.partition(":")[0] if line and labelled(line) else ""


def _is_grid(document: Document, block: Block) -> bool:
    table = read_table(document, block)
    listed = None if table else listed_grid(document, block, block.start)
    return is_grid(table) if table else listed is not None
