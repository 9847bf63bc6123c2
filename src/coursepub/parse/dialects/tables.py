"""Options, or whole questions, in tables: one option a row, or one question a row."""

import re
from collections.abc import Sequence

from coursepub.parse.cut.offers import first_of_row
from coursepub.parse.dialects.lines import Line, alone
from coursepub.parse.lexicon.labels import answer_line, explanation_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import ALPHABET

SIGN = re.compile(r"\|[^\n]*\n[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)", re.MULTILINE)
RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*")
CELLS = re.compile(r"(?<!\\)\|")
LETTER = re.compile(r"[*_`(\[]*(?P<letter>[A-Za-z])[*_`)\].:]*")
OFFER = re.compile(
    r"[*_]*(?:(?:options?|choi(?:x|ce)|r[ée]ponse|answer|proposition|opci[oó]n|antwort)\s*[A-H1-8]|[A-H])"
    r"[).:]?[*_]*",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"[*_]*(?:questions?|[ée]nonc[ée]s?|affirmations?|propositions?|assertions?|statements?|pregunta|frage|domanda|pergunta|stem|вопрос|题目|问题)[*_]*",
    re.IGNORECASE,
)
TRUTHS = frozenset(
    "vrai faux true false verdadero verdadeiro falso vero wahr richtig falsch v f t".split()
)
COUNT = re.compile(r"(?:q\.?)?\s*0*(?P<number>\d{1,5})\.?", re.IGNORECASE)
ALL = re.compile(
    r"[*_]*(?:options|choices|choix|r[ée]ponses?\s+possibles|propositions|opciones|alternativas)"
    r"(?:\s*\([^()]*\))?[*_]*",
    re.IGNORECASE,
)
BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)


def plain(lines: list[Line]) -> list[Line]:
    """Lines with tables of options, and of questions, as lists."""
    found: list[Line] = []
    place = 0
    while place < len(lines):
        end = end_of_table(lines, place)
        if not end:
            found.append(lines[place])
            place += 1
            continue
        table = lines[place:end]
        options = _options(table) if alone(lines, place, end) else []
        found += _questions(table) or _told(table) or options or table
        place = end
    return found


def end_of_table(lines: Sequence[Line], place: int) -> int:
    """The line behind a table that begins at a place; 0 where none does."""
    below = lines[place + 1 : place + 2]
    head = lines[place]
    if head.code or "|" not in head.text or not below or not RULE.fullmatch(below[0].text):
        return 0
    if len(cells(head.text)) != len(cells(below[0].text)):
        return 0
    end = place + 2
    while end < len(lines) and "|" in lines[end].text and not lines[end].code:
        end += 1
    return end


def cells(text: str) -> list[str]:
    """The cells of a row of a table."""
    bare = text.strip().strip(">").strip()
    bare = bare.removeprefix("|")
    if bare.endswith("|") and not bare.endswith("\\|"):
        bare = bare[:-1]
    return [cell.strip().replace("\\|", "|") for cell in CELLS.split(bare)]


def _options(table: list[Line]) -> list[Line]:
    """A table whose first column, or whose every cell, has the letters of options in order."""
    rows = [(line, cells(line.text)) for line in (table[0], *table[2:])]
    every = [(line, cell) for line, row in rows for cell in row if cell]
    if first_of_row([cell for _, cell in every]) == 0:
        return _listed(table, every)
    (line, head), *below = rows
    if len(below) == 1 and len(head) > 2 and _letters([(line, [cell]) for cell in head]):
        across = zip(head, below[0][1], strict=False)
        return _listed(table, [(below[0][0], f"{_letter(top)}. {cell}") for top, cell in across])
    if len(head) != 2:
        return []
    if not _letters(rows) and _letters(rows[1:]):
        rows = rows[1:]
    if not _letters(rows) or any(len(row) < 2 for _, row in rows):
        return []
    return _listed(
        table, [(line, f"{ALPHABET[n]}. {row[1]}") for n, (line, row) in enumerate(rows)]
    )


def _letter(cell: str) -> str:
    found = LETTER.fullmatch(cell)
    return found["letter"].upper() if found else ""


def _listed(table: list[Line], options: Sequence[tuple[Line, str]]) -> list[Line]:
    listed = [line.saying(f"- {option}") for line, option in options]
    return [table[0].saying(""), *listed, table[-1].saying("")]


def _letters(rows: Sequence[tuple[Line, list[str]]]) -> bool:
    said = [_letter(row[0]) for _, row in rows]
    return len(rows) > 1 and said == list(ALPHABET[: len(rows)])


def _questions(table: list[Line]) -> list[Line]:
    """A table with a column of questions and one for each option, or one for all of them."""
    head = cells(table[0].text)
    asked = asks_in(table)
    offers = offers_in(head, asked)
    together = next((n for n, cell in enumerate(head) if ALL.fullmatch(cell)), -1)
    if asked < 0:
        return []
    if len(offers) < 2 and together < 0:
        return _statements(table, head, asked)
    found: list[Line] = []
    for count, line in enumerate(table[2:], 1):
        row = cells(line.text)
        row += [""] * (len(head) - len(row))
        number = COUNT.fullmatch(row[0]) if asked else None
        options = [row[n] for n in offers if row[n]]
        if len(offers) < 2:
            options = [part for part in BREAK.split(row[together]) if part]
        texts = ["", f"###### Question {number['number'] if number else count}", "", row[asked], ""]
        lettered = first_of_row(options) == 0
        texts += [
            f"- {option}" if lettered else f"- {ALPHABET[n]}. {option}"
            for n, option in enumerate(options[: len(ALPHABET)])
        ]
        used = {asked, *(offers if len(offers) > 1 else [together]), *([0] if number else [])}
        for n, cell in enumerate(head):
            if n not in used and row[n]:
                texts += ["", _labelled(cell, row[n])]
        found += [line.saying(text) for text in (*texts, "")]
    return found


def _statements(table: list[Line], head: list[str], asked: int) -> list[Line]:
    """A table of what is true or false: a column for each, or one for the answer; else nothing."""
    sides = [n for n, cell in enumerate(head) if cell.strip("*_ ").casefold() in TRUTHS]
    told = next((n for n, cell in enumerate(head) if n != asked and answer_line(cell)), -1)
    rows = [[*cells(line.text), *[""] * len(head)] for line in table[2:]]
    if len(sides) != 2 and not (
        told >= 0 and all(row[told].strip("*_ .").casefold() in TRUTHS for row in rows)
    ):
        return []
    found: list[Line] = []
    for count, (line, row) in enumerate(zip(table[2:], rows, strict=True), 1):
        number = COUNT.fullmatch(row[0]) if asked else None
        texts = ["", f"###### Question {number['number'] if number else count}", "", row[asked], ""]
        if len(sides) == 2:
            texts += [f"- [{'x' if row[n].strip() else ' '}] {head[n].strip('*_ ')}" for n in sides]
        used = {asked, *sides, *([0] if number else [])}
        for n, cell in enumerate(head):
            if n not in used and row[n]:
                texts += ["", _labelled(cell, row[n])]
        found += [line.saying(text) for text in (*texts, "")]
    return found


def _told(table: list[Line]) -> list[Line]:
    """A table of one row below its question, that only answers it: the letter, and why."""
    head, *rows = (cells(line.text) for line in (table[0], *table[2:]))
    labels = [_labelled(cell, "") for cell in head]
    if len(rows) != 1 or len(rows[0]) != len(head) or not all(labels):
        return []
    if not any(
        label[0] == "A" and letter_key(value) for label, value in zip(labels, rows[0], strict=True)
    ):
        return []
    texts = [_labelled(*pair) for pair in zip(head, rows[0], strict=True)]
    return [table[0].saying(""), *(table[2].saying(part) for text in texts for part in (text, ""))]


def asks_in(table: Sequence[Line]) -> int:
    """The column of a table's questions; -1 where it has none, as a table of answers."""
    head = cells(table[0].text)
    asked = next((n for n, cell in enumerate(head) if ASKED.fullmatch(cell)), -1)
    return -1 if asked >= 0 and _only_counts(table, asked) else asked


def offers_in(head: Sequence[str], asked: int) -> list[int]:
    """The columns of options behind that of the questions."""
    return [n for n, cell in enumerate(head) if OFFER.fullmatch(cell) and n > asked]


def _only_counts(table: Sequence[Line], asked: int) -> bool:
    """Whether the column of questions holds numbers only, as a table of answers does."""
    rows = [cells(line.text) for line in table[2:]]
    return all(COUNT.fullmatch(row[asked]) for row in rows if row[asked:] and row[asked])


def _labelled(head: str, value: str) -> str:
    if answer_line(head) is not None:
        return f"Answer: {value}"
    return f"Explanation: {value}" if explanation_line(head) is not None else value
