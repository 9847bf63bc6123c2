"""What candidates may see. Nothing here can name a key, an item or its id."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from coursepub.model.cohort import NO_SITTING, Sitting
from coursepub.model.language import Language
from coursepub.model.scoring import LENIENT, Scoring
from coursepub.model.seal import SealMark
from coursepub.model.source import Body, Part
from coursepub.model.space import Space


class SectionKind(Enum):
    """What the questions of a section ask for."""

    CHOICE = "choice"
    DEVELOPMENT = "development"


class Response(Enum):
    """How a question is answered, as its source announces it; it follows from no key."""

    CHOICE = "choice"
    SEVERAL = "several"
    NUMERIC = "numeric"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Answer:
    """An option at its printed letter."""

    letter: str
    text: Body


@dataclass(frozen=True, slots=True)
class Question:
    """An item at its number on a form: with answers to choose from, or parts to read.

    `unit` is printed behind the place for a number; `space` is left for a long answer, as its
    points want where it is None. One that `follows` belongs with the question before it.
    """

    number: int
    points: Decimal
    title: str = ""
    stem: Body | None = None
    answers: tuple[Answer, ...] = ()
    parts: tuple[Part, ...] = ()
    response: Response = Response.CHOICE
    unit: str = ""
    space: Space | None = None
    follows: bool = False


@dataclass(frozen=True, slots=True)
class FormSection:
    """Questions under one heading: `title`, or what papers call their kind."""

    kind: SectionKind
    questions: tuple[Question, ...]
    title: str = ""

    @property
    def points(self) -> Decimal:
        """What the questions are worth together."""
        return sum((question.points for question in self.questions), Decimal())


@dataclass(frozen=True, slots=True)
class Form:
    """One version of an exam. `code` is a short digest of everything that it asks.

    `sitting` is printed at its head, and is no part of the code: a new date makes no new paper.
    `several` where some question of the exam, if not of this form, has several right answers.
    `seal` is the code of its sealed key, which alone on a paper follows from the key.
    """

    exam: str
    name: str
    language: Language
    course: str
    title: str
    subject: str
    minutes: int | None
    documents: str
    sections: tuple[FormSection, ...]
    facts: tuple[tuple[str, str], ...] = ()
    notices: tuple[Body, ...] = ()
    code: str = ""
    seal: SealMark | None = None
    scoring: Scoring = LENIENT
    sitting: Sitting = NO_SITTING
    several: bool = False

    @property
    def points(self) -> Decimal:
        """What the whole form is worth."""
        return sum((section.points for section in self.sections), Decimal())

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question, in printed order."""
        return tuple(question for section in self.sections for question in section.questions)
