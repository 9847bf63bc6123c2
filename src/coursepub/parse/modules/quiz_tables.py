"""Tables of questions in a module, without the cells that answer them."""

import re
from collections.abc import Iterator, Sequence

from coursepub.parse.dialects.lines import Line
from coursepub.parse.dialects.tables import CELLS, asks_in, cells, end_of_table, offers_in
from coursepub.parse.lexicon.labels import answer_line, explanation_line
from coursepub.parse.lexicon.marks import unmarked
from coursepub.parse.top.preamble import BOLD

SIGNS = re.compile(r"\s*[✅✔☑✓❌✗✘]\ufe0f?\s*")
STARS = re.compile(r"\*\*|__|==")


def emptied_tables(lines: Sequence[Line], quizzes: frozenset[int]) -> Iterator[tuple[int, str]]:
    """The rows of tables that ask, by their places (from 0), each without its answer.

    Of tables without options only those on the lines of `quizzes` ask to be answered.
    """
    place = 0
    while place < len(lines):
        end = end_of_table(lines, place)
        if end:
            yield from _rows(lines[place:end], place, in_quiz=place in quizzes)
        place = end or place + 1


def _rows(table: Sequence[Line], place: int, *, in_quiz: bool) -> Iterator[tuple[int, str]]:
    head = cells(table[0].text)
    asked = asks_in(table)
    offers = offers_in(head, asked)
    told = [n for n, cell in enumerate(head) if n != asked and _is_told(cell)]
    if asked < 0 or not (len(offers) > 1 or (told and in_quiz)):
        return
    for number, line in enumerate(table[2:], place + 2):
        text = _emptied(line.text, told, offers)
        if text != line.text:
            yield number, text


def _is_told(head: str) -> bool:
    line = answer_line(head)
    return (line is not None and not line.value) or explanation_line(head) is not None


def _emptied(text: str, told: Sequence[int], offers: Sequence[int]) -> str:
    """A row without what tells its answer, though of the same width."""
    parts = CELLS.split(text)
    first = 1 if text.lstrip().startswith("|") else 0
    there = [(n, parts[n + first].strip()) for n in offers if n + first < len(parts)]
    bold = [n for n, part in there if BOLD.fullmatch(part)]
    for number, part in enumerate(parts):
        column = number - first
        if column in told:
            parts[number] = " "
        elif column in offers:
            plain = SIGNS.sub(" ", f" {unmarked(part.strip())[0]} ") if part.strip() else part
            calm = STARS.sub("", plain) if len(bold) < len(offers) and column in bold else plain
            parts[number] = calm if calm.strip() != part.strip() else part
    return "|".join(parts)
