"""What only examiners may see."""

from dataclasses import dataclass
from decimal import Decimal

from coursepub.model.item import Criterion, NumericKey, ShortKey
from coursepub.model.scoring import LENIENT, Scoring
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

    @property
    def is_development(self) -> bool:
        """Whether a reader marks it against criteria: it has neither letters nor an answer."""
        return not self.letters and self.answer is None


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """The right answers of one form, and how each item's options were ordered.

    `orders` gives, by question, the option ids in printed order; `scoring` is the rule that the
    paper states.
    """

    exam: str
    form: str
    code: str
    entries: tuple[KeyEntry, ...]
    orders: tuple[tuple[str, ...], ...]
    marking: tuple[Body, ...] = ()
    scoring: Scoring = LENIENT
