"""What only examiners may see."""

from dataclasses import dataclass
from decimal import Decimal

from coursepub.model.item import Criterion, NumericKey, ShortKey
from coursepub.model.source import Body, Location


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """The right answer of one question: letters for a choice, a grid for a development.

    `answer` is what a question without options wants: a number or words.
    """

    question: int
    item: str
    at: Location
    points: Decimal
    letters: tuple[str, ...] = ()
    explanation: Body | None = None
    title: str = ""
    grid: tuple[Criterion, ...] = ()
    grid_notes: Body | None = None
    model_answer: Body | None = None
    advice: Body | None = None
    answer: NumericKey | ShortKey | None = None


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """The right answers of one form, and how each item's options were ordered.

    `orders` gives, by question, the option ids in printed order.
    """

    exam: str
    form: str
    code: str
    entries: tuple[KeyEntry, ...]
    orders: tuple[tuple[str, ...], ...]
    marking: tuple[Body, ...] = ()
