"""Development questions: what is asked, and what only examiners may see of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.tables import read_table
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import OpenItem
from coursepub.model.source import Body, Location, Part
from coursepub.parse.lexicon.labels import is_blank
from coursepub.parse.lexicon.numbers import points, points_cell
from coursepub.parse.lexicon.titled import Opening
from coursepub.parse.open.grids import (
    Grid,
    is_bare_grid,
    is_grid,
    is_plainly_grid,
    listed_grid,
    read_grid,
    total_of,
)
from coursepub.parse.open.lines import runs, unfolded
from coursepub.parse.open.roles import Role, role_of, told_besides
from coursepub.parse.replies.settle import together
from coursepub.parse.top.attributes import COMMENT, read_attributes
from coursepub.parse.top.questions import Section, question_heading

WORTH = re.compile(
    r"\W*(?:(?:points?|note|bar[eè]me|marks?|total|punkte|puntos)\W*:\W*)?\W*"
    r"\d+(?:[.,]\d+)?\s*(?:\w+\.?)?\W*",
    re.IGNORECASE,
)
"""A line such as `**Points** : 7` or `(7 points)`."""


@dataclass(slots=True)
class _Reading:
    """What has been read of a question: its parts, and what examiners are told.

    `level` is that of the heading above what is for examiners, 0 elsewhere; `unfolds` is the
    line (from 0) at which the last fold is closed. A part is its
    title, its place and its spans of lines (from 0, end excluded).
    """

    document: Document
    worth: Decimal | None
    role: Role = Role.ASKED
    level: int = 0
    folded: bool = False
    unfolds: int = 0
    parts: list[tuple[str, Location, list[tuple[int, int]]]] = field(default_factory=list)
    grid: Grid = field(default_factory=Grid)
    told: dict[Role, list[Body]] = field(
        default_factory=lambda: {Role.ANSWER: [], Role.ADVICE: [], Role.GRID: []}
    )


def read_open_item(
    document: Document, section: Section, area: tuple[int, ...], place: str
) -> tuple[OpenItem, tuple[Diagnostic, ...]]:
    """A development question from its heading and the blocks below it."""
    heading = question_heading(section.heading) or Opening("", section.heading.title)
    return read_written(
        document, heading, document.at(section.heading), section.blocks, area, place
    )


def read_written(
    document: Document,
    opening: Opening,
    at: Location,
    blocks: Sequence[Block],
    area: tuple[int, ...],
    place: str,
) -> tuple[OpenItem, tuple[Diagnostic, ...]]:
    """A development question from what opens it and the blocks below."""
    said = " ".join([opening.attributes, *_comments(blocks)])
    attributes = read_attributes(said, at)
    named = points_cell(attributes.value.points) if attributes.value.points else opening.points
    ends = [block.start for block in blocks if _unfolds(block)]
    found = _Reading(document, named, unfolds=max(ends, default=0))
    for block in blocks:
        _read(found, block)
    item = OpenItem(
        id=attributes.value.id or f"{place}/{opening.number}",
        number=opening.number,
        at=at,
        area=attributes.value.module or area,
        title=opening.title,
        parts=tuple(_parts(found)),
        points=total_of(found.grid.criteria) if found.worth is None else found.worth,
        grid=found.grid.criteria,
        grid_notes=together([*found.grid.notes, *found.told[Role.GRID]]),
        model_answer=together(found.told[Role.ANSWER]),
        advice=together(found.told[Role.ADVICE]),
        space=attributes.value.space,
    )
    wrong = (*found.grid.diagnostics, *_weighed(found, at, opening.number))
    return item, attributes.diagnostics + wrong


def _weighed(found: _Reading, at: Location, number: str) -> Iterator[Diagnostic]:
    """Whether a question has points, and its grid as many."""
    criteria = found.grid.criteria
    total = total_of(criteria)
    if found.worth is None and not criteria:
        yield diagnostic(at, Code.NO_POINTS, number=number)
    elif found.worth not in (None, total) and criteria and not found.grid.diagnostics:
        yield diagnostic(criteria[0].at, Code.GRID_TOTAL, total=total, points=found.worth)


def _comments(blocks: Sequence[Block]) -> list[str]:
    comments = (block.tokens[0].content for block in blocks if block.is_comment)
    return [found["inner"] for text in comments for found in COMMENT.finditer(text)]


# Block by block ---------------------------------------------------------------------


def _read(found: _Reading, block: Block) -> None:
    """Give a block its place."""
    if block.level and not (found.folded and block.start < found.unfolds):
        _head(found, block)
    elif block.kind is Kind.HTML and not block.is_comment and _folds(found, block):
        return
    elif found.folded:
        _tell(found, Role.ANSWER, block.start, block.end)
    elif found.role is Role.ASKED and is_bare_grid(found.document, block, found.worth):
        listed = listed_grid(found.document, block, block.start)
        found.grid = found.grid.joined(listed) if listed else found.grid
    elif block.kind is Kind.TABLE:
        _table(found, block)
    elif block.kind in (Kind.PARAGRAPH, Kind.QUOTE, Kind.BULLETS, Kind.NUMBERED):
        _text(found, block)
    else:
        _put(found, block, block.start, block.end)


def _head(found: _Reading, block: Block) -> None:
    """A heading: it says for whom what follows is, unless one above it has said so."""
    role = role_of(block.title)
    if role is Role.ASKED and found.role is not role and 0 < found.level < block.level:
        _tell(found, found.role, block.start, block.end)
        return
    found.role = role
    found.level = 0 if role is Role.ASKED else block.level
    if role is not Role.ASKED and told_besides(block.title):
        found.told[role].append(Body(block.title, found.document.at(block)))
    if role is Role.ASKED:
        found.parts.append((block.title, found.document.at(block), []))


def _unfolds(block: Block) -> bool:
    return block.kind is Kind.HTML and "</details" in block.tokens[0].content.lower()


def _folds(found: _Reading, block: Block) -> bool:
    """Whether a block opens or closes what is folded away, which is no candidate's."""
    html = block.tokens[0].content
    low = html.lower()
    if "<details" not in low and "</details" not in low:
        return False
    found.folded = low.rfind("<details") > low.rfind("</details")
    text = "\n".join(unfolded(html))
    if text:
        found.told[Role.ANSWER].append(Body(text, found.document.at(block)))
    return True


def _table(found: _Reading, block: Block) -> None:
    table = read_table(found.document, block)
    graded = table is not None and is_grid(table)
    if table and graded and (found.role is Role.GRID or is_plainly_grid(table, found.worth)):
        found.grid = found.grid.joined(read_grid(table))
    else:
        _put(found, block, block.start, block.end)


def _text(found: _Reading, block: Block) -> None:
    """Text, line by line where a label gives some to someone else."""
    cut, last = runs(found.document, block, found.role)
    for run in cut:
        found.role = run.role
        if run.said:
            _say(found, run.said)
        _put(found, block, run.start, run.end)
    found.role = last


def _say(found: _Reading, body: Body) -> None:
    """What stands behind a label, on its line; a number of points is the question's."""
    if found.role is Role.GRID and WORTH.fullmatch(body.text):
        found.worth = points_cell(body.text) if found.worth is None else found.worth
    else:
        found.told[found.role].append(body)


def _put(found: _Reading, block: Block, start: int, end: int) -> None:
    """Lines of a block, to whomever they are for."""
    if start >= end:
        return
    if found.role is not Role.ASKED:
        _tell(found, found.role, start, end, block)
        return
    if found.worth is None and block.kind is Kind.PARAGRAPH and _gives_points(found, start, end):
        return
    if not found.parts:
        found.parts.append(("", found.document.source.at(start + 1), []))
    if not block.is_comment:
        found.parts[-1][2].append((start, end))


def _gives_points(found: _Reading, start: int, end: int) -> bool:
    """Take points that stand alone on a line below the heading."""
    line = found.document.lines[start]
    if end - start > 1 or not WORTH.fullmatch(line) or len(found.parts) > 1:
        return False
    labelled_number = ":" in line and points_cell(line.rpartition(":")[2].strip(" *_"))
    found.worth = points(line) or labelled_number or None
    return found.worth is not None


def _tell(found: _Reading, role: Role, start: int, end: int, block: Block | None = None) -> None:
    """Lines for examiners; in a grid, a list of points is a part of it."""
    whole = block is not None and end == block.end
    graded = role is Role.GRID and block is not None and whole
    listed = listed_grid(found.document, block, start) if block and graded else None
    if listed:
        found.grid = found.grid.joined(listed)
        return
    if block is not None and (block.kind is Kind.RULE or block.is_comment):
        return
    text = "\n".join(found.document.lines[start:end]).strip("\n").rstrip()
    if text.strip(" >"):
        found.told[role].append(Body(text, found.document.source.at(start + 1)))


# Parts ------------------------------------------------------------------------------


def _parts(found: _Reading) -> Iterator[Part]:
    """What candidates see: each titled part, even an empty one."""
    for title, at, spans in found.parts:
        body = _body(found.document, _printed(found.document, spans))
        if title or body:
            yield Part(title, body or Body("", at))


def _printed(document: Document, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lines without the rules and places to write that close them."""
    kept = list(spans)
    while kept and _closes(document, *kept[-1]):
        kept.pop()
    return kept


def _closes(document: Document, start: int, end: int) -> bool:
    lines = document.lines[start:end]
    rule = len(lines) == 1 and re.fullmatch(r"\s*(?:[-*_]\s*){3,}", lines[0])
    return bool(rule) or is_blank("\n".join(lines))


def _body(document: Document, spans: Sequence[tuple[int, int]]) -> Body | None:
    """Spans of lines (from 0), one below the other; blank lines between them are kept."""
    if not spans:
        return None
    text = ""
    done = spans[0][0]
    for start, end in spans:
        between = "\n".join(document.lines[done:start])
        text += "\n" if done == start and text else "\n\n" if text and not between.strip() else ""
        text += "\n\n" if text and between.strip() else ""
        text += "\n".join(document.lines[start:end]).rstrip()
        done = end
    return Body(text, document.source.at(spans[0][0] + 1))
