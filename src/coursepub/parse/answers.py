"""Answers kept apart from their questions: tables of letters, model answers, advice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coursepub.markup.blocks import Block, Document
from coursepub.markup.tables import Row, Table, read_table
from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.source import Body, Location
from coursepub.parse.numbers import areas
from coursepub.parse.questions import Section, question_heading, sections

QUESTION_COLUMN = ("question", "n°", "no", "no.", "num", "numéro", "#", "q")
ANSWER_COLUMN = (
    "réponse",
    "reponse",
    "answer",
    "correct",
    "bonne",
    "key",
    "clé",
    "lettre",
    "letter",
)
WHY_COLUMN = (
    "explication",
    "explanation",
    "justification",
    "pourquoi",
    "why",
    "commentaire",
    "comment",
)
JOINED = re.compile(r"[A-Z]{2,}")
LETTER_AND_TEXT = re.compile(r"([A-Za-z])\s*[.):]\s*.*", re.DOTALL)
JOINTS = re.compile(r"\s*(?:,|;|/|\+|&|\bet\b|\band\b)\s*|\s+", re.IGNORECASE)
ADVICE = re.compile(r"conseil|notation|barème|grille|advice|marking|grading|rubric", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LetterAnswer:
    """A row of an answer table: the right letters of a question, and why."""

    at: Location
    area: tuple[int, ...]
    number: str
    letters: frozenset[str]
    explanation: Body | None


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
    """Everything that a course's answer files say."""

    letters: tuple[LetterAnswer, ...] = ()
    written: tuple[WrittenAnswer, ...] = ()
    remarks: tuple[Remark, ...] = ()


def read_answers(document: Document, blocks: tuple[Block, ...] | None = None) -> Parsed[Answers]:
    """Read an answer file, or the answers among a file's blocks."""
    area = areas(document.source.file.stem)
    written: list[WrittenAnswer] = []
    opening, found = sections(document.blocks if blocks is None else blocks, _opens)
    letters, remarks, wrong = _section(document, opening, area)
    for section in found:
        area = _section_area(section.heading) or area
        if question_heading(section.heading):
            written.append(_written(document, section, area))
            continue
        rows, said, problems = _section(document, section.blocks, area)
        letters += rows
        remarks += said
        wrong += problems
    only_written = bool(written) and not letters
    marked = (replace(remark, development=only_written) for remark in remarks)
    return Parsed(Answers(tuple(letters), tuple(written), tuple(marked)), tuple(wrong))


def _opens(block: Block) -> bool:
    return block.level in (1, 2) or question_heading(block) is not None


def _section_area(heading: Block) -> tuple[int, ...]:
    return () if question_heading(heading) else areas(heading.title)


def _section(
    document: Document, blocks: Sequence[Block], area: tuple[int, ...]
) -> tuple[list[LetterAnswer], list[Remark], list[Diagnostic]]:
    rows: list[LetterAnswer] = []
    wrong: list[Diagnostic] = []
    others: list[Block] = []
    for block in blocks:
        table = read_table(document, block)
        columns = _columns(table) if table else None
        if table and columns:
            read, problems = _rows(table, columns, area)
            rows += read
            wrong += problems
        elif not block.is_comment:
            others.append(block)
    text = document.gathered(others)
    return rows, [Remark(area, text)] if text else [], wrong


def _rows(
    table: Table, columns: tuple[int, int, int | None], area: tuple[int, ...]
) -> tuple[list[LetterAnswer], list[Diagnostic]]:
    rows: list[LetterAnswer] = []
    wrong: list[Diagnostic] = []
    for row in table.rows:
        answer = _answer(row, columns, area)
        if answer:
            rows.append(answer)
        elif any(row.cells):
            wrong.append(diagnostic(row.at, Code.UNREADABLE_ANSWER, row=" | ".join(row.cells[:2])))
    return rows, wrong


def _columns(table: Table) -> tuple[int, int, int | None] | None:
    names = [re.sub(r"[*_\s]+", " ", cell).strip().lower() for cell in table.header.cells]
    question = _column(names, QUESTION_COLUMN, whole=True)
    answer = _column(names, ANSWER_COLUMN)
    if question is None or answer is None or question == answer:
        return None
    return question, answer, _column(names, WHY_COLUMN)


def _column(names: Sequence[str], words: Sequence[str], *, whole: bool = False) -> int | None:
    for place, name in enumerate(names):
        if any(name == word or (not whole and word in name) for word in words):
            return place
    if whole:
        return next(
            (place for place, name in enumerate(names) if name.startswith("question")), None
        )
    return None


def _answer(
    row: Row, columns: tuple[int, int, int | None], area: tuple[int, ...]
) -> LetterAnswer | None:
    question, answer, why = columns
    number = re.search(r"\d+", row.cells[question])
    letters = read_letters(row.cells[answer])
    if not number or not letters:
        return None
    explanation = row.body(why) if why is not None and row.cells[why] else None
    return LetterAnswer(row.at, area, str(int(number[0])), letters, explanation)


def read_letters(cell: str) -> frozenset[str]:
    """Letters in `B`, `**B**`, `A, B, C`, `BE`, `B) text` or `d.`; none where it is not a key."""
    bare = re.sub(r"[*_`]", "", cell).strip()
    if JOINED.fullmatch(bare):
        return frozenset(bare)
    words = [word for word in JOINTS.split(bare.rstrip(". )")) if word]
    if words and all(len(word) == 1 and word.isalpha() for word in words):
        return frozenset(word.upper() for word in words)
    found = LETTER_AND_TEXT.fullmatch(bare)
    return frozenset({found[1].upper()}) if found else frozenset()


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
