"""Answers kept apart from their questions: rows of letters, model answers, remarks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.pieces import Piece, PieceKind, read_pieces
from coursepub.markup.tables import read_table
from coursepub.model.diagnostic import Diagnostic, Parsed
from coursepub.model.source import Body, Location
from coursepub.parse.answers.called import tells
from coursepub.parse.answers.key_rows import KeyRow
from coursepub.parse.answers.key_tables import key_table, unnamed
from coursepub.parse.answers.lists import listed
from coursepub.parse.answers.series import BOLD_TITLE, Asked
from coursepub.parse.answers.under import headings_above, under
from coursepub.parse.answers.written import written_answers
from coursepub.parse.lexicon.answer_titles import TITLE
from coursepub.parse.lexicon.labels import SUMMARY, untagged
from coursepub.parse.lexicon.numbers import SECTION, areas
from coursepub.parse.open.model_answers import WrittenAnswer, read_model_answer
from coursepub.parse.replies.replies import html_lines
from coursepub.parse.top.questions import Section, question_heading, sections

NOTHING_ASKED = Asked()


@dataclass(frozen=True, slots=True)
class Remark:
    """Anything else that an answer file tells examiners of a module, or of all of them.

    `development` where the file answers development questions only; `resumed` are the places
    where it goes on below answers.
    """

    area: tuple[int, ...]
    text: Body
    development: bool = False
    resumed: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything that a course's answer files say.

    `aside` is what no examiner needs if it only repeats the questions; `titles` stand over
    rows of letters.
    """

    letters: tuple[KeyRow, ...] = ()
    written: tuple[WrittenAnswer, ...] = ()
    remarks: tuple[Remark, ...] = ()
    aside: tuple[Body, ...] = ()
    titles: tuple[Body, ...] = ()


def read_answers(
    document: Document,
    pieces: Sequence[Piece] | None = None,
    asked: Asked = NOTHING_ASKED,
) -> Parsed[Answers]:
    """Read an answer file, or the answers among a file's pieces.

    An answer may say the text of an option instead of its letter.
    """
    given = read_pieces(document) if pieces is None else pieces
    kept = [piece._replace(hidden=False) if piece.hidden else piece for piece in given]
    area = areas(document.source.file.stem)
    found = listed(document, kept, area, asked)
    others = [piece for piece in kept if piece.start not in found.lines]
    long = written_answers(document, others, asked.developed, area)
    taken = found.lines | long.lines
    lines = {line for piece in kept for line in range(piece.start, piece.end)} - taken
    blocks = tuple(
        block
        for block in document.blocks
        if block.start in lines
        and not (block.kind is Kind.HTML and _is_read(document, block, taken))
    )
    left = _Left(_without(document, taken), taken)
    long_told, lettered = bool(long.answers), bool(found.rows)
    rest = _read_blocks(left, blocks, area, lettered=lettered, long=long_told)
    rows = sorted((*found.rows, *rest.value.letters), key=lambda row: row.at)
    titles = headings_above(document)
    letters = [under(row, titles(row.at)) for row in rows]
    aside = (*rest.value.aside, *long.titles, *(text for row in letters for text in row.aside))
    outside = _outside(document, kept, blocks, taken)
    return Parsed(
        replace(
            rest.value,
            letters=tuple(letters),
            written=tuple(
                replace(answer, titles=titles(answer.at))
                for answer in (*rest.value.written, *long.answers)
            ),
            aside=(*aside, *outside),
        ),
        rest.diagnostics,
    )


def _is_read(document: Document, block: Block, taken: frozenset[int]) -> bool:
    """Whether lines of HTML are answers, or only fold them away."""
    text = "\n".join(document.lines[block.start : block.end])
    answers = taken.intersection(range(block.start, block.end))
    return bool(answers) or (not block.is_comment and not any(html_lines(text)))


@dataclass(frozen=True, slots=True)
class _Left:
    """What is left to read of a document in which lines that answer are `taken`, and blank."""

    document: Document
    taken: frozenset[int]

    def resumed(self, blocks: Sequence[Block]) -> tuple[Location, ...]:
        """Where the text of these blocks goes on below lines that are taken, or in no block."""
        lines = self.document.lines
        said = [n for block in blocks for n in range(block.start, block.end) if lines[n].strip()]
        apart = (
            below
            for above, below in pairwise(said)
            if any(n in self.taken or lines[n].strip() for n in range(above + 1, below))
        )
        return tuple(self.document.source.at(line + 1) for line in apart)


def _without(document: Document, taken: frozenset[int]) -> Document:
    """A document in which lines that are read already are blank."""
    lines = tuple("" if n in taken else line for n, line in enumerate(document.lines))
    return replace(document, lines=lines)


def _outside(
    document: Document, pieces: Sequence[Piece], blocks: Sequence[Block], taken: frozenset[int]
) -> Iterator[Body]:
    """Lines that are no answer, and in none of the blocks that are read whole."""
    covered = taken.union(*(range(block.start, block.end) for block in blocks))
    for piece in pieces:
        lines = range(piece.start, piece.end) if not piece.is_comment else range(0)
        html = list(html_lines(piece.text)) if piece.kind is PieceKind.HTML else []
        for line in lines:
            if line not in covered:
                said = html[line - piece.start] if html else untagged(document.lines[line])
                yield Body(said, document.source.at(line + 1))


# Tables and remarks ----------------------------------------------------------------


def _read_blocks(
    left: _Left,
    blocks: tuple[Block, ...],
    area: tuple[int, ...],
    *,
    lettered: bool,
    long: bool,
) -> Parsed[Answers]:
    document = left.document
    written: list[WrittenAnswer] = []
    aside: list[Body] = []
    opening, found = sections(blocks, _opens)
    parts = [_section(left, opening, area, "")]
    for section in found:
        area = _section_area(section.heading) or area
        if question_heading(section.heading) and section.blocks:
            resumed = left.resumed((section.heading, *section.blocks))
            answer = read_model_answer(document, section, area)
            written.append(replace(answer, resumed=resumed))
            continue
        own = _section(left, section.blocks, area, section.heading.title)
        if own.remarks and not own.rows and not areas(section.heading.title):
            blocks = (section.heading, *section.blocks)
            again = _section(left, blocks, area, section.heading.title)
            own = replace(own, remarks=again.remarks)
        parts.append(own)
        aside += [] if own else _bare_title(document, section.heading)
    told = _together(parts)
    only_written = bool(written or long) and not told.rows and not lettered
    marked = (replace(remark, development=only_written) for remark in told.remarks)
    aside += _titles(document, found)
    return Parsed(
        Answers(
            told.rows,
            tuple(written),
            tuple(marked),
            tuple(aside),
            (*_headings(document, found), *told.titles),
        ),
        told.wrong,
    )


def _headings(document: Document, found: Sequence[Section]) -> Iterator[Body]:
    """The titles over rows of letters."""
    for section in found:
        if not question_heading(section.heading):
            yield Body(section.heading.title, document.at(section.heading))


def _bare_title(document: Document, heading: Block) -> list[Body]:
    """A title over nothing, unless it is a module's or only announces answers."""
    said = SECTION.sub("", heading.title, count=1).lstrip(" :–—-.")
    announces = TITLE.search(said) is not None and ":" not in said
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


@dataclass(frozen=True, slots=True)
class _Told:
    """What a section says: letters, remarks, names of columns, and what is wrong with it."""

    rows: tuple[KeyRow, ...] = ()
    remarks: tuple[Remark, ...] = ()
    titles: tuple[Body, ...] = ()
    wrong: tuple[Diagnostic, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.rows or self.remarks or self.wrong)


def _together(parts: Sequence[_Told]) -> _Told:
    return _Told(
        tuple(row for part in parts for row in part.rows),
        tuple(remark for part in parts for remark in part.remarks),
        tuple(title for part in parts for title in part.titles),
        tuple(problem for part in parts for problem in part.wrong),
    )


def _title_above(document: Document, block: Block, below: Block | None) -> str:
    """`**Module 2**`, or what a fold is called, right above a table of answers; else ""."""
    text = "\n".join(document.lines[block.start : block.end]).strip()
    bold = BOLD_TITLE.fullmatch(text) is not None and tells(text)
    folds = SUMMARY.findall(text) if block.kind is Kind.HTML else []
    title = text.strip("*_ :") if bold else untagged(folds[0]).strip() if len(folds) == 1 else ""
    table = read_table(document, below) if title and below else None
    return title if table and key_table(table, (), "") else ""


def _section(left: _Left, blocks: Sequence[Block], area: tuple[int, ...], title: str) -> _Told:
    rows: list[KeyRow] = []
    titles: list[Body] = []
    wrong: list[Diagnostic] = []
    others: list[Block] = []
    for block, below in zip_longest(blocks, blocks[1:]):
        table = read_table(left.document, block)
        read = key_table(table, area, title) if table else None
        above = _title_above(left.document, block, below)
        if block.level or above:
            title = block.title if block.level else above
            area = areas(title) or area
        if table and read:
            rows += read[0]
            wrong += read[1]
            titles += unnamed(table)
        elif not block.is_comment and not above:
            others.append(block)
    text = left.document.gathered(others)
    said = [Remark(area, text, resumed=left.resumed(others))] if text else []
    return _Told(tuple(rows), tuple(said), tuple(titles), tuple(wrong))
