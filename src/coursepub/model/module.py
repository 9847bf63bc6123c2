"""Teaching matter: modules, and the handouts that print them."""

from dataclasses import dataclass
from enum import Enum

from coursepub.model.brand import NO_BRAND, Brand
from coursepub.model.glossary import Glossary
from coursepub.model.language import Language
from coursepub.model.source import Body, Fact, Location
from coursepub.model.training import NO_TRAINING, Training


@dataclass(frozen=True, slots=True)
class SelfTest:
    """Questions with their answers in a module; `body` is its text without the answers.

    There are no `questions` where it only tells solutions of exercises.
    """

    at: Location
    questions: int
    body: Body


@dataclass(frozen=True, slots=True)
class Module:
    """A module as authored. `number` is 0 where the author gives none.

    `word` is what the author calls it (`Chapter`), "" where nothing says.
    `facts` are its metadata lines as written; `minutes` is read from them.
    """

    name: str
    at: Location
    number: int
    title: str
    facts: tuple[Fact, ...]
    minutes: int | None
    lead: Body | None
    objectives: Body | None
    body: Body
    word: str = ""
    self_test: SelfTest | None = None


class Edition(Enum):
    """For whom a handout is printed: the same text, set in another way."""

    TRAINEE = "trainee"
    TRAINER = "trainer"
    NOTES = "notes"
    LARGE = "large"


class Layout(Enum):
    """What lies on a sheet: a page, or beside that file another with two."""

    SINGLE = "1up"
    TWO_UP = "2up"


@dataclass(frozen=True, slots=True)
class Handout:
    """What one printed handout holds: one module, or the whole course with its glossary.

    `programme` is what the course announces, one section each under its own heading; it
    comes first. Trainers' notes and the `guide` are printed in the TRAINER edition alone.
    `archived` asks for PDF/A.
    """

    name: str
    language: Language
    course: str
    part: str
    title: str
    facts: tuple[Fact, ...]
    modules: tuple[Module, ...]
    glossary: Glossary | None = None
    edition: Edition = Edition.TRAINEE
    programme: tuple[Body, ...] = ()
    guide: tuple[Body, ...] = ()
    brand: Brand = NO_BRAND
    training: Training = NO_TRAINING
    archived: bool = False
