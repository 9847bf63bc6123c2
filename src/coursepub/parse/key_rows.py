"""Rows of answers: tables, numbered lists, `Question 3 : A, B`, `1-B, 2-C` on one line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.markup.tables import Row, Table
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Body, Location
from coursepub.parse.labels import answer_line
from coursepub.parse.letters import letter_key
from coursepub.parse.opening import heading_opening

QUESTION_COLUMN = (
    "question", "n°", "nº", "no", "no.", "num", "numéro", "numero", "number", "#", "q", "frage",
    "nr",     "nr.", "pregunta", "pergunta", "domanda", "item",
)  # fmt: skip
ANSWER_COLUMN = (
    "réponse", "reponse", "answer", "correct", "bonne", "key", "clé", "lettre", "letter", "antwort",
    "lösung", "respuesta", "resposta", "risposta", "solution", "rép",
)  # fmt: skip
WHY_COLUMN = (
    "explication", "explanation", "justification", "pourquoi", "why", "commentaire", "comment",
    "rationale", "erklärung", "begründung", "explicación", "explicação", "spiegazione",
)  # fmt: skip
PAIR = re.compile(
    r"(?:Q(?:uestion)?\s*)?0*(?P<number>\d{1,4})\s*(?:[-–—.:)=→]|\s)+\s*[*_`(\[]*"
    r"(?P<letters>[A-Za-z](?:\s*[,&+/]\s*[A-Za-z](?!\w))*|[A-Z]{2,6})[*_`)\]]*(?!\w)",
    re.IGNORECASE,
)
GLUED = re.compile(r"0*(?P<number>\d{1,4})[*_`]*(?P<letters>[A-Z])[*_`]*(?!\w)", re.IGNORECASE)
BETWEEN = re.compile(r"[\s,;|/·•.*–—-]*")


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What a source says is right for a question, by its number, and why.

    `aside` is whatever else stands there, such as the question once more.
    """

    at: Location
    area: tuple[int, ...]
    number: str
    value: str
    explanation: Body | None = None
    section: str = ""
    aside: tuple[Body, ...] = ()


def pairs_on_a_line(text: str) -> list[tuple[str, str]]:
    """Numbers and letters in `1-B, 2-C, 3-A`; nothing where the line holds anything else."""
    label = answer_line(text)
    bare = label.value if label and label.value else text
    return _pairs_of(PAIR, bare) or _glued(bare)


def _pairs_of(pattern: re.Pattern[str], text: str) -> list[tuple[str, str]]:
    found = list(pattern.finditer(text))
    if len(found) < 2 or not BETWEEN.fullmatch(pattern.sub("", text)):
        return []
    return [(str(int(pair["number"])), pair["letters"]) for pair in found]


def _glued(text: str) -> list[tuple[str, str]]:
    """`1B, 2A`: numbers that count on, for `5V, 10V` are none."""
    found = _pairs_of(GLUED, text)
    numbers = [int(number) for number, _ in found]
    return found if all(b - a == 1 for a, b in pairwise(numbers)) else []


def key_pairs(pieces: Iterable[Piece]) -> list[tuple[str, str]]:
    """Numbers with letters, wherever lines say them."""
    return [pair for piece in pieces for pair in _pairs(piece)]


def _pairs(piece: Piece) -> list[tuple[str, str]]:
    lines = piece.text.split("\n") if piece.kind is PieceKind.HTML else [piece.text]
    return [pair for line in lines for pair in _on(line, piece.number)]


def _on(line: str, number: int | None) -> list[tuple[str, str]]:
    several = pairs_on_a_line(line)
    if several:
        return several
    if number is not None and letter_key(line):
        return [(str(number), line)]
    opening = heading_opening(line)
    return [(opening.number, opening.title)] if opening and letter_key(opening.title) else []


# Tables -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table has numbers, answers and, if anywhere, explanations.

    Not `alone` where pairs of columns stand side by side.
    """

    question: int
    answer: int
    why: int | None
    alone: bool = True


def key_table(
    table: Table, area: tuple[int, ...], section: str
) -> tuple[list[KeyRow], list[Diagnostic]] | None:
    """The rows of an answer table, and those that say nothing; None for another table."""
    across = _across(table)
    if across:
        return [KeyRow(at, area, number, value, None, section) for number, value, at in across], []
    sets = key_columns(table)
    if not sets:
        return None
    rows: list[KeyRow] = []
    wrong: list[Diagnostic] = []
    for columns in sets:
        for row in table.rows:
            read = _row(row, columns, area, section)
            if read:
                rows.append(read)
            elif any(row.cells[place] for place in (columns.question, columns.answer)):
                wrong.append(
                    diagnostic(row.at, Code.UNREADABLE_ANSWER, row=" | ".join(row.cells[:2]))
                )
    return rows, wrong


def key_columns(table: Table) -> list[Columns]:
    """The columns of an answer table, once for each pair that stands side by side."""
    names = [re.sub(r"[*_\s]+", " ", cell).strip().lower() for cell in table.header.cells]
    questions = [place for place, name in enumerate(names) if _is_question(name)]
    answers = [
        place for place, name in enumerate(names) if _is_answer(name) and place not in questions
    ]
    why = next((place for place, name in enumerate(names) if _is_why(name)), None)
    if not questions or not answers:
        return []
    if len(questions) == len(answers) > 1:
        return [Columns(q, a, None, alone=False) for q, a in zip(questions, answers, strict=True)]
    return [Columns(questions[0], answers[0], why)]


def _is_question(name: str) -> bool:
    return name in QUESTION_COLUMN or name.startswith("question")


def _is_answer(name: str) -> bool:
    return any(word in name for word in ANSWER_COLUMN) or name in ("r", "rep", "a", "ans")


def _is_why(name: str) -> bool:
    return any(word in name for word in WHY_COLUMN)


def _across(table: Table) -> list[tuple[str, str, Location]]:
    """A table whose header counts questions and whose one row gives their letters."""
    header = table.header.cells
    numbers = [re.fullmatch(r"[*\s]*Q?(\d+)[*\s]*", cell, re.IGNORECASE) for cell in header]
    if (
        sum(found is not None for found in numbers) < max(2, len(header) - 1)
        or len(table.rows) != 1
    ):
        return []
    row = table.rows[0]
    return [
        (str(int(found[1])), cell, row.at)
        for found, cell in zip(numbers, row.cells, strict=False)
        if found and letter_key(cell)
    ]


def _row(row: Row, columns: Columns, area: tuple[int, ...], section: str) -> KeyRow | None:
    number = re.search(r"\d+", row.cells[columns.question])
    value = row.cells[columns.answer]
    if not number or not value:
        return None
    why = columns.why
    explanation = row.body(why) if why is not None and row.cells[why] else None
    aside = tuple(Body(text, row.at) for text in _beside(row, columns))
    return KeyRow(row.at, area, str(int(number[0])), value, explanation, section, aside)


def _beside(row: Row, columns: Columns) -> Iterator[str]:
    """The text of a row's other cells, and what stands behind its number."""
    opening = heading_opening(row.cells[columns.question])
    yield opening.title if opening else row.cells[columns.question]
    if columns.alone:
        read = (columns.question, columns.answer, columns.why)
        yield from (cell for place, cell in enumerate(row.cells) if place not in read)


def is_key_table(table: Table) -> bool:
    """Whether a table gives answers: columns of numbers and of letters, or numbers across."""
    if _across(table):
        return True
    sets = key_columns(table)
    if not sets:
        return False
    said = [row.cells[sets[0].answer] for row in table.rows]
    return sum(letter_key(value) is not None for value in said) * 2 > len(said)


def numbers_of(rows: Sequence[KeyRow]) -> list[str]:
    """The numbers that rows answer, in their order."""
    return [row.number for row in rows]
