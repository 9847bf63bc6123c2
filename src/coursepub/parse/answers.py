"""Answers kept apart from their questions: rows of letters, model answers, advice."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.pieces import Piece, PieceKind, read_pieces
from coursepub.markup.tables import read_table
from coursepub.model.diagnostic import Diagnostic, Parsed
from coursepub.model.source import Body, Location
from coursepub.parse.key_rows import KeyRow, pairs_on_a_line
from coursepub.parse.key_section import TITLE
from coursepub.parse.key_tables import key_table
from coursepub.parse.keyed import KeyText
from coursepub.parse.labels import answer_line, untagged
from coursepub.parse.letters import letter_key
from coursepub.parse.notations import Slice, choose, cut
from coursepub.parse.numbers import areas
from coursepub.parse.offers import offered
from coursepub.parse.questions import Section, question_heading, sections
from coursepub.parse.replies import Reply, read_reply
from coursepub.parse.settle import together
from coursepub.parse.sorting import sort_pieces

ADVICE = re.compile(r"conseil|notation|barème|grille|advice|marking|grading|rubric", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenAnswer:
    """What an examiner needs for a development question."""

    at: Location
    area: tuple[int, ...]
    number: str
    model_answer: Body | None
    advice: Body | None


@dataclass(frozen=True, slots=True)
class Remark:
    """Anything else that an answer file tells examiners of a module, or of all of them.

    `development` where the file answers development questions only.
    """

    area: tuple[int, ...]
    text: Body
    development: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything that a course's answer files say.

    `aside` is what no examiner needs if it only repeats the questions.
    """

    letters: tuple[KeyRow, ...] = ()
    written: tuple[WrittenAnswer, ...] = ()
    remarks: tuple[Remark, ...] = ()
    aside: tuple[Body, ...] = ()


def read_answers(document: Document, pieces: Sequence[Piece] | None = None) -> Parsed[Answers]:
    """Read an answer file, or the answers among a file's pieces."""
    given = read_pieces(document) if pieces is None else pieces
    kept = [replace(piece, hidden=False) if piece.hidden else piece for piece in given]
    area = areas(document.source.file.stem)
    listed, taken = _listed(document, kept, area)
    lines = {line for piece in kept for line in range(piece.start, piece.end)} - taken
    blocks = tuple(
        block
        for block in document.blocks
        if block.start in lines
        and not (block.kind is Kind.HTML and taken.intersection(range(block.start, block.end)))
    )
    rest = _read_blocks(document, blocks, area)
    letters = sorted((*listed, *rest.value.letters), key=lambda row: row.at)
    aside = (*rest.value.aside, *(text for row in letters for text in row.aside))
    outside = _outside(document, kept, blocks, taken)
    return Parsed(
        replace(rest.value, letters=tuple(letters), aside=(*aside, *outside)), rest.diagnostics
    )


def _outside(
    document: Document, pieces: Sequence[Piece], blocks: Sequence[Block], taken: set[int]
) -> Iterator[Body]:
    """Lines that are no answer, and in none of the blocks that are read whole."""
    covered = taken.union(*(range(block.start, block.end) for block in blocks))
    for piece in pieces:
        for line in range(piece.start, piece.end):
            if line not in covered and not piece.is_comment:
                yield Body(untagged(document.lines[line]), document.source.at(line + 1))


# Lists of answers -------------------------------------------------------------------


def _listed(
    document: Document, pieces: Sequence[Piece], area: tuple[int, ...]
) -> tuple[list[KeyRow], set[int]]:
    """Answers outside tables, and the lines that they stand on."""
    rows, taken = _compact(document, pieces, area)
    others = [piece for piece in pieces if taken.isdisjoint(range(piece.start, piece.end))]
    chosen = choose(others, _scorer(document))
    if not chosen:
        return rows, taken
    slices = cut(chosen[0], others)
    if chosen[1] * 2 <= sum(found.opening is not None for found in slices):
        return rows, taken
    section = ""
    for place, found in enumerate(slices, 1):
        if found.opening is None:
            area, section = _moved(found.first, area, section)
        elif row := _row(document, found, area, section, place):
            rows += [row, *_again(document, found, row)]
            taken |= {line for piece in found.pieces for line in range(piece.start, piece.end)}
    return rows, taken


def _scorer(document: Document) -> Callable[[Slice], bool]:
    def gives_letters(found: Slice) -> bool:
        row = _row(document, found, (), "", 0) if found.opening else None
        return row is not None and letter_key(row.value) is not None

    return gives_letters


def _moved(first: Piece, area: tuple[int, ...], section: str) -> tuple[tuple[int, ...], str]:
    if first.kind is not PieceKind.HEADING:
        return area, section
    return areas(first.text) or area, first.text


def _row(
    document: Document, found: Slice, area: tuple[int, ...], section: str, place: int
) -> KeyRow | None:
    opening = found.opening
    if opening is None:
        return None
    at = document.source.at(found.first.start + 1)
    title = opening.title.lstrip(":=-–→ ")
    line = answer_line(title)
    value = line.value if line and line.marked else title
    if not letter_key(value):
        reply = _reply(document, found)
        if not reply.keys:
            return None
        value, at, why = reply.keys[0].value, reply.keys[0].at, reply.explanation
        aside = (*_aside(document, found, title), *reply.repeated)
    else:
        why = read_reply(document, found.pieces[1:], hidden=False).explanation
        aside = ()
    return KeyRow(at, area, opening.number or str(place), value, why, section, aside)


def _again(document: Document, found: Slice, row: KeyRow) -> Iterator[KeyRow]:
    """The same answer given once more; another one is a disagreement, which joining reports."""
    for key in _reply(document, found).keys:
        if key.at != row.at and letter_key(key.value):
            yield replace(row, at=key.at, value=key.value, explanation=None, aside=())


def _aside(document: Document, found: Slice, title: str) -> tuple[Body, ...]:
    """A question that is repeated above its answer."""
    repeated: list[Piece] = []
    if len(offered(found.pieces[1:])) > 1:
        parts = sort_pieces(document, found)
        repeated = [*parts.stem, *(piece for _, pieces in parts.options for piece in pieces)]
    first = document.source.at(found.first.start + 1)
    texts = (
        (line, document.source.at(p.start + 1 + n))
        for p in repeated
        for n, line in enumerate(document.lines[p.start : p.end])
    )
    return (Body(title, first), *(Body(text, at) for text, at in texts))


def _reply(document: Document, found: Slice) -> Reply:
    """The answer below a question's number; the question may be repeated above it."""
    below = found.pieces[1:]
    if len(offered(below)) < 2:
        return read_reply(document, below, hidden=True)
    parts = sort_pieces(document, found)
    given = [(*parts.answer, *parts.lost), parts.hidden]
    replies = [read_reply(document, pieces, hidden=pieces is parts.hidden) for pieces in given]
    ticked = "".join(offer.mark.letter for offer, _ in parts.options if offer.mark.right)
    at = document.source.at(found.first.start + 1)
    marks = (KeyText(ticked, at),) if ticked else ()
    keys = (*marks, *(key for reply in replies for key in reply.keys))
    repeated = tuple(text for reply in replies for text in reply.repeated)
    return Reply(keys, together([reply.explanation for reply in replies]), repeated)


def _compact(
    document: Document, pieces: Sequence[Piece], area: tuple[int, ...]
) -> tuple[list[KeyRow], set[int]]:
    """Lines such as `1-B, 2-C, 3-A`."""
    rows: list[KeyRow] = []
    taken: set[int] = set()
    section = ""
    for piece in pieces:
        area, section = _moved(piece, area, section)
        texts = piece.text.split("\n") if piece.kind is PieceKind.HTML else [piece.text]
        for offset, text in enumerate(texts):
            at = document.source.at(piece.start + offset + 1)
            pairs = pairs_on_a_line(text) if piece.kind is not PieceKind.HEADING else []
            rows += [KeyRow(at, area, number, value, None, section) for number, value in pairs]
            taken |= {piece.start + offset} if pairs else set()
    return rows, taken


# Tables, model answers, remarks ------------------------------------------------------


def _read_blocks(
    document: Document, blocks: tuple[Block, ...], area: tuple[int, ...]
) -> Parsed[Answers]:
    written: list[WrittenAnswer] = []
    aside: list[Body] = []
    opening, found = sections(blocks, _opens)
    letters, remarks, wrong = _section(document, opening, area, "")
    for section in found:
        area = _section_area(section.heading) or area
        if question_heading(section.heading):
            written.append(_written(document, section, area))
            continue
        rows, said, problems = _section(document, section.blocks, area, section.heading.title)
        if said and not rows and not areas(section.heading.title):
            blocks = (section.heading, *section.blocks)
            _, said, _ = _section(document, blocks, area, section.heading.title)
        letters += rows
        remarks += said
        wrong += problems
        aside += [] if said or rows or problems else _bare_title(document, section.heading)
    only_written = bool(written) and not letters
    marked = (replace(remark, development=only_written) for remark in remarks)
    aside += _titles(document, found)
    return Parsed(
        Answers(tuple(letters), tuple(written), tuple(marked), tuple(aside)), tuple(wrong)
    )


def _bare_title(document: Document, heading: Block) -> list[Body]:
    """A title over nothing, unless it is a module's or only announces answers."""
    announces = TITLE.search(heading.title) is not None and ":" not in heading.title
    known = announces or areas(heading.title)
    return [] if known else [Body(heading.title, document.at(heading))]


def _titles(document: Document, found: Sequence[Section]) -> Iterator[Body]:
    """The titles of development questions that their answers repeat."""
    for section in found:
        if opening := question_heading(section.heading):
            yield Body(opening.title, document.at(section.heading))


def _opens(block: Block) -> bool:
    return block.level in (1, 2) or question_heading(block) is not None


def _section_area(heading: Block) -> tuple[int, ...]:
    return () if question_heading(heading) else areas(heading.title)


def _section(
    document: Document, blocks: Sequence[Block], area: tuple[int, ...], title: str
) -> tuple[list[KeyRow], list[Remark], list[Diagnostic]]:
    rows: list[KeyRow] = []
    wrong: list[Diagnostic] = []
    others: list[Block] = []
    for block in blocks:
        table = read_table(document, block)
        read = key_table(table, area, title) if table else None
        if block.level:
            title = block.title
            area = areas(title) or area
        if read:
            rows += read[0]
            wrong += read[1]
        elif not block.is_comment:
            others.append(block)
    text = document.gathered(others)
    return rows, [Remark(area, text)] if text else [], wrong


def _written(document: Document, section: Section, area: tuple[int, ...]) -> WrittenAnswer:
    opening, parts = sections(
        section.blocks, lambda block: 0 < block.level <= section.heading.level + 1
    )
    advice = [part for part in parts if ADVICE.search(part.heading.title)]
    answer = [block for part in parts if part not in advice for block in _contents(part, parts)]
    return WrittenAnswer(
        at=document.at(section.heading),
        area=area,
        number=question_number(section),
        model_answer=document.gathered([*opening, *answer]),
        advice=document.gathered([block for part in advice for block in part.blocks]),
    )


def question_number(section: Section) -> str:
    """The number in the heading of a question's section."""
    heading = question_heading(section.heading)
    return heading.number if heading else ""


def _contents(part: Section, parts: Sequence[Section]) -> Iterator[Block]:
    """A lone model answer needs no heading of its own; several keep theirs."""
    if sum(not ADVICE.search(other.heading.title) for other in parts) > 1:
        yield part.heading
    yield from part.blocks
