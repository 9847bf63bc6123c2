"""Whose paper it is: each line of the box on the first page as large as it fits there."""

import unicodedata
from dataclasses import dataclass
from math import floor

from coursepub.fonts.metrics import Type, width
from coursepub.language.exams import WORDS
from coursepub.language.rooms import WORDS as ROOM_WORDS
from coursepub.model.cohort import Holder
from coursepub.model.language import Language
from coursepub.render.exam import spaced
from coursepub.render.paper_values import Values
from coursepub.typeset.printer import MM

FAMILY, WEIGHT = "CP Sans", 600
SAFE = 1.05
"""Sums of advances know nothing of kerning."""
LEADING = 1.15
UNEVEN = 0.7
"""Share of a text that a line may hold, where the text is parted at a blank."""
UNPRINTED = ("Cc", "Cs", "Cn")
"""Kinds of signs that are none for readers (Unicode, general categories)."""


@dataclass(frozen=True, slots=True)
class _Box:
    """Size of type in pt, and how wide a line is in pt: alone, or first or second of two."""

    size: float
    whole: float
    near: float
    far: float


BOXES = {
    False: _Box(10.5, 132 * MM, 50 * MM, 56 * MM),
    True: _Box(18.0, 104 * MM, 42 * MM, 28 * MM),
}
"""For the usual print and for large print; see `.identity` in their style sheets."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text in one line or two; no lines where there is nothing to print."""

    lines: tuple[str, ...] = ()
    size: float = 0.0

    @property
    def style(self) -> str:
        """What makes it smaller than the box's own type; "" where it is not."""
        if not self.size:
            return ""
        return f"font-size: {self.size:.1f}pt; line-height: {self.size * LEADING:.2f}pt"


def holder_values(holder: Holder, language: Language, *, large: bool = False) -> Values:
    """What the box says, for the template; a `mark` would leave it free."""
    words, rooms, box = WORDS[language], ROOM_WORDS[language], BOXES[large]
    name = spaced(rooms.name if holder.one_name else words.surname, language)
    return {
        "mark": "",
        "one_name": holder.one_name,
        "name_label": name,
        "room_label": rooms.room,
        "seat_label": rooms.seat,
        "surname": fitted(holder.surname, box.whole, box.size),
        "first_name": fitted(holder.first_name, box.whole, box.size),
        "number": fitted(holder.number, box.near, box.size),
        "room": fitted(holder.room, box.near, box.size),
        "seat": fitted(holder.seat, box.far, box.size),
    }


def smallest(holder: Holder, *, large: bool = False) -> float:
    """The size in pt of what prints smallest of a candidate."""
    box = BOXES[large]
    said = (
        *(fitted(text, box.whole, box.size) for text in (holder.surname, holder.first_name)),
        *(fitted(text, box.near, box.size) for text in (holder.number, holder.room)),
        fitted(holder.seat, box.far, box.size),
    )
    return min((each.size for each in said if each.size), default=box.size)


def fitted(text: str, room: float, size: float) -> Fitted:
    """A text within `room` pt, at most so large in pt: in two lines, or smaller, if need be."""
    text = printable(text)
    if not text:
        return Fitted()
    if _width(text) * size <= room:
        return Fitted((text,))
    lines = _parted(text)
    fit = min(size, room / max(map(_width, lines)))
    return Fitted(lines, floor(fit * 10) / 10)


def _width(text: str) -> float:
    """In ems, rather too much than too little."""
    return SAFE * width(text, Type(FAMILY, 1.0, WEIGHT))


def printable(text: str) -> str:
    """A text as it is set: letters and their accents as one sign, where there is one."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(sign for sign in composed if unicodedata.category(sign) not in UNPRINTED).strip()


def _parted(text: str) -> tuple[str, ...]:
    """A text in two lines: at the blank nearest its middle, else within a word."""
    blanks = [place for place, sign in enumerate(text) if sign == " "]
    middle = min(blanks, key=lambda place: abs(2 * place - len(text)), default=0)
    if max(middle, len(text) - middle) <= UNEVEN * len(text):
        return text[:middle], text[middle + 1 :]
    middle = -(-len(text) // 2)
    while middle < len(text) and unicodedata.category(text[middle]).startswith("M"):
        middle += 1
    return tuple(line for line in (text[:middle].strip(), text[middle:].strip()) if line)
