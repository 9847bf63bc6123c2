"""Options that carry neither box nor letter: a list that the answer below it names a part of.

`1) int` with `Answer: 2`, `- Paris` with `Answer: Paris`, `i. 4` with `Answer: i`. Without
such an answer a list belongs to the stem, unless some lines are marked right at their ends or are
in bold, or the list is true and false.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.model.item import Option
from coursepub.parse.lexicon.labels import answer_line, explanation_line, untagged
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import ALPHABET, unmarked
from coursepub.parse.lexicon.wording import is_truth_pair
from coursepub.parse.replies.keyed import IN_BOLD, PLACES, KeyText, folded

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
ROMAN_LINE = re.compile(r"\(?(?P<number>[ivx]{1,4})[.)]\s+(?=\S)")
SAID = re.compile(
    r"[*_`(\[]*(?:(?:options?|choices?|r[ée]ponses?|opci[oó]n|n[°º]|no\.|#)\s*)?[*_`(\[]*"
    r"(?P<number>\d{1,2}|[ivx]{1,4})(?![\w,])[.):*_`\]]*\s*[-–—:]?\s*",
    re.IGNORECASE,
)
BOLD = re.compile(r"(\*\*|__)(?:(?!\1).)+\1[.!?]?")
LAST_BREAK = re.compile(r"(?:\s*<br\s*/?>)+\s*$", re.IGNORECASE)
LINES = (PieceKind.TEXT, PieceKind.ITEM)
FEWEST = 2
"""Lines of a row."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a row: its place among the question's pieces, and where its text begins."""

    place: int
    start: int
    text: str


def unlettered(pieces: Sequence[Piece]) -> list[Line]:
    """The row of lines that are a question's options; nothing where no row is."""
    if len(pieces) < FEWEST:
        return []
    told = next((n for n, piece in enumerate(pieces) if _opens_answer(piece)), len(pieces))
    first = next((n for n, piece in enumerate(pieces) if _is_answer(piece)), told)
    rows = list(_rows(pieces[:first])) or list(_rows(pieces[:told]))
    if not rows:
        return _bare_lines(pieces)
    outermost = min(pieces[row[0].place].depth for row in rows)
    rows = [row for row in rows if pieces[row[0].place].depth == outermost]
    row = max(rows, key=lambda lines: lines[-1].place)
    ticked = [line for line in row if unmarked(line.text)[1]]
    below = pieces[row[-1].place + 1 :]
    if (
        is_truth_pair([line.text for line in row])
        or 0 < len(ticked) < len(row)
        or _in_bold(row, below)
    ):
        return row
    texts = [folded(line.text) for line in row]
    counted = row[0].start > 0 or pieces[row[0].place].number == 1
    values = list(_answers(below))
    lettered = any(_letters(value, len(row)) for value in values)
    named = any(_named(value, texts, counted=counted) for value in values)
    named = named or (counted and any(_row(value, len(row)) != value for value in values))
    return row if named or lettered else []


def _rows(pieces: Sequence[Piece]) -> Iterator[list[Line]]:
    rows = (*_lists(pieces), *_romans(pieces))
    yield from (row for row in rows if FEWEST <= len(row) <= len(ROMAN))


def _bare_lines(pieces: Sequence[Piece]) -> list[Line]:
    """Lines of text, one below the other, of which an answer right below them repeats some."""
    told = next((n for n, p in enumerate(pieces) if _is_answer(p)), 0)
    row: list[Line] = []
    for place in range(told - 1, -1, -1):
        piece = pieces[place]
        close = not row or piece.end == pieces[place + 1].start
        if piece.kind is not PieceKind.TEXT or piece.hidden or not close:
            break
        row.insert(0, Line(place, 0, piece.text))
    if not FEWEST <= len(row) <= len(ROMAN):
        return []
    texts = [folded(unmarked(line.text)[0]) for line in row]
    named = [_named(value, texts, counted=False) for value in _answers(pieces[told : told + 1])]
    return row if any(named) else []


def _is_answer(piece: Piece) -> bool:
    line = answer_line(piece.text)
    return line is not None and line.marked and bool(line.value)


def _in_bold(row: Sequence[Line], below: Sequence[Piece]) -> bool:
    """Whether some lines of a list that ends its question are in bold, and others are not."""
    bold = sum(_bold(line.text) for line in row)
    ends = all(piece.kind is PieceKind.RULE or _says_why(piece) for piece in below)
    return 0 < bold < len(row) and len(row) > 2 and ends


def _bold(text: str) -> bool:
    return BOLD.fullmatch(text.strip()) is not None


def _says_why(piece: Piece) -> bool:
    return piece.hidden or explanation_line(piece.text) is not None


def _letters(value: str, count: int) -> bool:
    """Whether an answer is letters, for options that print none."""
    found = letter_key(value)
    return found is not None and found.letters <= set(ALPHABET[:count]) and not found.rest


def _lists(pieces: Sequence[Piece]) -> Iterator[list[Line]]:
    """Lists of one level, outermost, that hold no list of their own."""
    rows: dict[int, list[Line]] = {}
    for place, piece in enumerate(pieces):
        if piece.kind is PieceKind.ITEM and not (piece.hidden or _tells(pieces, place)):
            rows.setdefault(piece.within, []).append(Line(place, 0, piece.text))
    for row in rows.values():
        numbers = [pieces[line.place].number for line in row]
        if numbers[0] and any(_counts_inside(pieces, line.place) for line in row):
            return
        if numbers[0] is None or numbers == list(range(1, len(row) + 1)):
            yield row


def _counts_inside(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a numbered list begins inside an item, which then asks and is no option."""
    below = pieces[place + 1] if place + 1 < len(pieces) else None
    return below is not None and below.number == 1 and below.start < pieces[place].until


def _tells(pieces: Sequence[Piece], place: int) -> bool:
    """Whether an item says or titles an answer; `key` or `solution of salt` is an option."""
    line = answer_line(pieces[place].text)
    if line is None or line.marked or letter_key(line.value):
        return line is not None
    return any(below.start < pieces[place].until for below in pieces[place + 1 : place + 2])


def _romans(pieces: Sequence[Piece]) -> Iterator[list[Line]]:
    """Lines `i. …`, `ii. …`, in order."""
    row: list[Line] = []
    for place, piece in enumerate(pieces):
        found = ROMAN_LINE.match(piece.text) if piece.kind in LINES and not piece.hidden else None
        if found and len(row) < len(ROMAN) and found["number"] == ROMAN[len(row)]:
            row.append(Line(place, found.end(), piece.text[found.end() :]))
    yield row


def _opens_answer(piece: Piece) -> bool:
    """Whether a heading only says that an answer follows."""
    line = answer_line(piece.text) if piece.kind is PieceKind.HEADING else None
    return line is not None and not line.value


def _answers(pieces: Sequence[Piece]) -> Iterator[str]:
    """What the lines below a row say is right."""
    below = False
    for piece in pieces:
        if _opens_answer(piece):
            below = True
        elif below and (piece.kind not in LINES or explanation_line(piece.text) is not None):
            below = False
        elif below or (piece.hidden and (IN_BOLD.fullmatch(piece.text) or _bold(piece.text))):
            yield piece.text
        for text in untagged(piece.text).split("\n"):
            line = answer_line(text.strip())
            if line and line.marked and line.value:
                yield line.value


def _named(value: str, texts: Sequence[str], *, counted: bool) -> set[int]:
    """The places (from 0) that an answer may name: that of its text, that of its number."""
    value = LAST_BREAK.sub("", value)
    said = folded(value)
    by_text = {place for place, text in enumerate(texts) if text == said}
    number = SAID.match(value.strip()) if counted else None
    if not number:
        return by_text
    place = _count(number["number"]) - 1
    rest = folded(value.strip()[number.end() :])
    by_number = 0 <= place < len(texts) and rest in ("", texts[place])
    return by_text | {place} if by_number else by_text


def _count(number: str) -> int:
    """The value of a number; 0 where it is no Roman one."""
    if number.isdigit():
        return int(number)
    return ROMAN.index(number) + 1 if number in ROMAN else 0


def with_letters(keys: Sequence[KeyText], options: Sequence[Option]) -> tuple[KeyText, ...]:
    """Keys by letter where they name options by number.

    `Answer: 2` where the first option reads 2 gives two keys, which disagree.
    """
    texts = [folded(option.text.text) for option in options]
    return tuple(
        replace(key, value=value)
        for key in keys
        for value in (
            [ALPHABET[place] for place in sorted(_named(key.value, texts, counted=True))]
            or [_row(key.value, len(texts))]
        )
    )


def _row(value: str, count: int) -> str:
    """An answer by letters where it is a row of numbers, `1, 3 et 5`, or these in bold, and why."""
    bold = IN_BOLD.fullmatch(value.strip())
    found = bold or PLACES.fullmatch(value.strip())
    numbers = [int(number) for number in re.findall(r"\d+", found["row"])] if found else []
    if len(numbers) < (1 if bold else 2) or not all(1 <= number <= count for number in numbers):
        return value
    letters = ", ".join(ALPHABET[number - 1] for number in numbers)
    return f"{letters}. {bold['why']}" if bold else letters
