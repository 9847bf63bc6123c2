"""The lines of a file while dialects rewrite them."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from coursepub.markup.fences import coded
from coursepub.parse.lexicon.labels import PROMISES, answer_line, explanation_line
from coursepub.parse.lexicon.marks import option_mark
from coursepub.parse.lexicon.opening import heading_opening

REACH = 40
"""Lines above and below in which a question's other parts are looked for."""
BULLETS = re.compile(r"[ \t>]*(?:(?:[-*+]+|\d{1,2}[.)])[ \t]*(?=[^\d.)]))*")
QUOTED = re.compile(r"\s{0,3}>\s?")
"""The mark of a quote, and the blank behind it."""
RULE = re.compile(r"(?:[-*_]\s*){3,}")


class Line(NamedTuple):
    """A line, its number in the file from 1, and whether it stands in a fence."""

    number: int
    text: str
    code: bool = False

    @property
    def indent(self) -> int:
        """Blanks before its text; a tab counts as four."""
        bare = self.text.expandtabs(4)
        return len(bare) - len(bare.lstrip())

    @property
    def blank(self) -> bool:
        """Whether nothing stands on it."""
        return not self.text.strip()

    def saying(self, text: str) -> "Line":
        """Another text at the same place."""
        return self if text == self.text else Line(self.number, text, self.code)

    def moved_left(self, columns: int) -> "Line":
        """The same line with fewer blanks before it."""
        bare = self.text.expandtabs(4) if "\t" in self.text[:columns] else self.text
        return self.saying(bare[min(columns, len(bare) - len(bare.lstrip())) :])


Box = Callable[[list[Line], int], tuple[int, list[Line]]]
"""From lines and a place: where what begins there ends, and what to write for it."""


def unboxed(lines: list[Line], box: Box) -> list[Line]:
    """Lines with what boxes hold in the place of the boxes."""
    found: list[Line] = []
    place = 0
    while place < len(lines):
        place, body = box(lines, place)
        found += body
    return found


def quote_end(lines: Sequence[Line], place: int) -> int:
    """Where a quote that begins at a place ends; the place itself where none begins."""
    while place < len(lines) and QUOTED.match(lines[place].text):
        place += 1
    return place


def holding(lines: Sequence[Line], sign: re.Pattern[str]) -> set[int]:
    """The places of the lines where a sign is found, in one scan: it is faster than line by line.

    A sign may begin with the break before its line.
    """
    text = "\n".join(["", *[line.text for line in lines]])
    found: set[int] = set()
    place, last = -1, 0
    for match in sign.finditer(text):
        start = match.start() + (text[match.start()] == "\n")
        place += text.count("\n", last, start)
        last = start
        found.add(place)
    return found


def begins_options(text: str) -> bool:
    """Whether a line is the first of a row of options."""
    mark = option_mark(BULLETS.sub("", text, count=1).strip())
    begins = mark is not None and (mark.boxed or mark.letter == "A")
    return begins and answer_line(text.strip()) is None


def options_below(lines: Sequence[Line]) -> bool:
    """Whether a row of options begins on the first line that is not blank."""
    return begins_options(next((line.text for line in lines if not line.blank), ""))


def alone(lines: list[Line], place: int, end: int) -> bool:
    """Whether no other options, nor an answer before it, belong to the question around a place."""
    for line in reversed(lines[max(place - REACH, 0) : place]):
        if _parts_questions(line):
            break
        told = answer_line(line.text.strip())
        if begins_options(line.text) or (told is not None and told.marked):
            return False
    for line in lines[end : end + REACH]:
        if begins_options(line.text) and not line.code:
            return False
        if _parts_questions(line):
            break
    return True


def _parts_questions(line: Line) -> bool:
    text = line.text.strip()
    opening = heading_opening(text) if text[:2] not in ("- ", "* ", "+ ") else None
    parts = text.startswith("#") or RULE.fullmatch(text) is not None
    return not line.code and (parts or (opening is not None and opening.marked))


def lines_of(text: str) -> list[Line]:
    """Every line of a text."""
    lines = text.split("\n")
    return [Line(n, *pair) for n, pair in enumerate(zip(lines, coded(lines), strict=True), 1)]


ANSWERING = frozenset(
    {"success", "solution", "answer", "answers", "check", "done", "reponse", "réponse"}
)
ASKING = frozenset({"question", "quiz", "exercise", "exercice", "help", "faq", "example"})


def contained(kind: str, title: str, head: Line, body: list[Line]) -> list[Line]:
    """What a box of that kind and title holds: a question, an answer to fold away, or a note."""
    margin = " " * head.indent

    def said(*texts: str) -> list[Line]:
        return [head.saying(margin + text if text else "") for text in texts]

    if tells(kind, title):
        opened = said("<details>", f"<summary>{title or 'Answer'}</summary>", "")
        return [*opened, *body, *said("</details>", "")]
    if kind.casefold() in ASKING and title:
        return [*said("", f"###### {title}", ""), *body, *said("")]
    told = title and title.casefold() not in ASKING
    return [*(said("", f"**{title}**", "") if told else said("")), *body, *said("")]


def tells(kind: str, title: str) -> bool:
    """Whether a box holds an answer."""
    called = answer_line(title) is not None or explanation_line(title) is not None
    invites = PROMISES.search(title) is not None and len(title) < 60
    asks = kind.casefold() in ASKING and "?" in title
    return kind.casefold() in ANSWERING or (title != "" and (called or invites) and not asks)
