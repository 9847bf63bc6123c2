"""Where an answer table has its numbers, answers and explanations: by header, else by cells.

Tables in the wild head their columns in many ways, repeat them side by side, or have no
header at all, so that what cells hold counts where words are unknown.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coursepub.markup.tables import Row, Table
from coursepub.parse.lexicon.labels import explanation_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.opening import WORDED, numbered
from coursepub.parse.lexicon.words import ANSWER, SIGNS
from coursepub.parse.top.meta import LABEL

QUESTION_COLUMN = re.compile(
    rf"(?:{WORDED}s?|items?|n[°ºo]|num|num[ée]ros?|n[úu]mero|numbers?|nummer|nr|q|[#№]|номер|номери|序号|题号|編號|번호)"
    r"(?:\W.*)?|[qn][.#°º]+|n° .*",
    re.IGNORECASE,
)
ANSWER_COLUMN = (
    "réponse", "reponse", "answer", "correct", "bonne", "key", "clé", "lettre", "letter", "antwort",
    "lösung", "respuesta", "resposta", "risposta", "solution", "solución", "rép", "corrigé",
)  # fmt: skip
CODE = re.compile(r"(?:[A-H]|[A-Z]{1,5}[-.])\d{1,4}(?:[.-]\d{1,3})*|\d{1,2}(?:\.\d{1,3}){1,2}")
"""A number of several parts: `A1`, `NET-031`, `1.2`."""
ANSWERING = re.compile(rf"(?:{ANSWER})(?!\w)|{SIGNS}", re.IGNORECASE)
SHORT_ANSWER_COLUMN = ("r", "rep", "a", "ans", "sol")
WHY_COLUMN = (
    "explication", "explanation", "justif", "pourquoi", "why", "comment", "rationale", "erklärung",
    "remarque", "remark", "détail", "detail", "raison", "reason", "feedback", "rappel",
)  # fmt: skip
MODULE_COLUMN = re.compile(
    r"(?:modules?|chapitres?|chapters?|unit[ée]?s?)\b.*"
    r"|fichiers?|files?|dateien|datei|archivos?|quiz(?:zes)?|papers?|examens?|exams?|[ée]preuves?"
)
"""What the question is of: its module, or the file or paper that it stands in."""
TELLING = 4
"""Words on average in a column without a known name that explains."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table has numbers, answers and, if anywhere, explanations and papers.

    `span` are the columns of this set, where sets stand side by side, but for labels.
    `headless` where what stands in the header is a row too. `of` is the paper that all its
    answers are of, where the header names one.
    """

    question: int
    answer: int
    span: Sequence[int]
    why: int | None = None
    paper: int | None = None
    headless: bool = False
    of: str = ""

    @property
    def beside(self) -> tuple[int, ...]:
        """The columns that hold none of these."""
        read = (self.question, self.answer, self.why, self.paper)
        return tuple(place for place in self.span if place not in read)


def number_in(cell: str) -> str:
    """The number of a question that is all a cell says: `3`, `**Q3.**`, `Question 3`; else ""."""
    bare = re.sub(r"[*_`]", "", cell).strip()
    found = numbered(bare)
    if found and not found.title and found.points is None:
        return found.number
    return bare if CODE.fullmatch(bare) else ""


def names(table: Table) -> list[str]:
    """What a table's columns are called, without emphasis and closing marks."""
    return [
        re.sub(r"[*_`\s]+", " ", cell).strip(" .:").lower() or cell.strip()
        for cell in table.header.cells
    ]


def named_columns(table: Table) -> list[Columns]:
    """The columns of an answer table by its header, once for each set that stands side by side."""
    called = names(table)
    paper = next((n for n, name in enumerate(called) if MODULE_COLUMN.fullmatch(name)), None)
    starts = [n for n, name in enumerate(called) if QUESTION_COLUMN.fullmatch(name)]
    answers = [n for n, name in enumerate(called) if _is_answer(name) and n not in starts]
    if len(starts) == 1 and paper is None and (several := _a_paper_each(table, starts[0], answers)):
        return several
    if not starts or not answers:
        return []
    if len(starts) > 1:
        ends = [*starts[1:], len(called)]
        spans = [range(a, b) for a, b in zip(starts, ends, strict=True)]
        sets = [_set(span, called) for span in spans]
        return [found for found in sets if found] if all(sets) else []
    why = next((n for n, name in enumerate(called) if _is_why(name)), None)
    answer = max(answers, key=lambda n: (_lettered(_column(table, n)), -n))
    paper = _recounted(table, starts[0], {answer, why}) if paper is None else paper
    why = _telling(table, {starts[0], answer, paper}) if why in (None, answer) else why
    span = [place for place in range(len(called)) if place not in labels(table)]
    return [Columns(starts[0], answer, span, why, paper)]


def _a_paper_each(table: Table, question: int, answers: Sequence[int]) -> list[Columns]:
    """A column for each paper or version: letters below all the names but that of the numbers."""
    width = len(table.header.cells)
    places = answers or [n for n in range(width) if n != question]
    lettered = all(_lettered(_column(table, n)) == 1 for n in places)
    if len(places) < 2 or not lettered:
        return []
    span = range(width)
    return [Columns(question, n, span, of=table.header.cells[n].strip("*_` ")) for n in places]


def _recounted(table: Table, question: int, taken: set[int | None]) -> int | None:
    """The column that tells questions of one number apart, as one of themes does."""
    numbers = [number_in(row.cells[question]) for row in table.rows]
    if len(set(numbers)) == len(numbers):
        return None
    for place in range(len(table.header.cells)):
        said = filled_down([row.cells[place] for row in table.rows])
        pairs = set(zip(said, numbers, strict=True))
        if place not in (question, *taken) and said[0] and len(pairs) == len(numbers):
            return place if len(set(said)) * 2 <= len(said) else None
    return None


def filled_down(cells: Sequence[str]) -> list[str]:
    """Cells, where what stands once for a group of rows is said of all of them."""
    said = ""
    return [said := cell or said for cell in cells]


def labels(table: Table) -> list[int]:
    """The columns of topics, levels or points, as their header says."""
    return [place for place, name in enumerate(names(table)) if LABEL.fullmatch(name)]


def _set(span: range, called: Sequence[str]) -> Columns | None:
    """The columns of one set among several."""
    answer = next((n for n in span[1:] if _is_answer(called[n])), None)
    why = next((n for n in span[1:] if _is_why(called[n]) and n != answer), None)
    return None if answer is None else Columns(span[0], answer, span, why)


def found_columns(table: Table) -> list[Columns]:
    """The columns of a table of numbers and letters, whatever its header; nothing in others."""
    rows = [table.header, *table.rows]
    width = len(table.header.cells)
    counts = [n for n in range(width) if _counts(_column(table, n))]
    for question in counts[:1]:
        others = [n for n in range(width) if n != question]
        answer = next((n for n in others if _lettered(_column(table, n)) > 1 / 2), None)
        if answer is not None:
            headless = _is_row(rows[0], question, answer)
            why = _telling(table, {question, answer})
            return [Columns(question, answer, range(width), why, headless=headless)]
    return []


def _is_row(header: Row, question: int, answer: int) -> bool:
    """Whether a header answers, or stands where an answer is expected: it has a number."""
    said = header.cells[answer]
    answers = letter_key(said) is not None or not is_heading(said)
    return answers and number_in(header.cells[question]) != ""


def _column(table: Table, place: int) -> list[str]:
    return [row.cells[place] for row in table.rows if row.cells[place]]


def _counts(cells: Sequence[str]) -> bool:
    """Whether cells are numbers of questions, each another."""
    numbers = {number_in(cell) for cell in cells}
    return len(cells) > 0 and "" not in numbers and len(numbers) == len(cells)


def _lettered(cells: Sequence[str]) -> float:
    """The share of cells that begin with letters of options."""
    return sum(letter_key(cell) is not None for cell in cells) / len(cells) if cells else 0


def _telling(table: Table, taken: set[int | None]) -> int | None:
    """A column behind the answers whose cells are sentences: an explanation by any name."""
    behind = max(place for place in taken if place is not None)
    for place in range(behind + 1, len(table.header.cells)):
        cells = _column(table, place)
        own = {re.sub(r"\d+|\b\w\b", "", cell) for cell in cells}  # beside letters and counts
        long = sum(len(cell.split()) for cell in cells) >= TELLING * len(cells)
        if cells and long and len(own) * 2 > len(cells):
            return place
    return None


def _is_answer(name: str) -> bool:
    said = any(word in name for word in ANSWER_COLUMN) or name in SHORT_ANSWER_COLUMN
    return said or ANSWERING.match(name) is not None


def _is_why(name: str) -> bool:
    return any(word in name for word in WHY_COLUMN) or explanation_line(name) is not None


def is_heading(cell: str) -> bool:
    """Whether a cell only says what its row or column holds."""
    name = re.sub(r"[*_`\s]+", " ", cell).strip(" .:").lower()
    return (
        not name or QUESTION_COLUMN.fullmatch(name) is not None or _is_answer(name) or _is_why(name)
    )
