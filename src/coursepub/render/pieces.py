"""What a handout's text is made of, as its template prints it."""

from dataclasses import dataclass, field
from typing import ClassVar

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `level` 1 is a section, 2 a subsection, 3 anything below.

    `number` is what stands beside it ("" for none), such as `3.1` or `Exercice 3.1`.
    `line` is its title as lists of contents print it, without notes and links. One right
    above what is `turned` goes to its landscape page.
    """

    kind: ClassVar[str] = "heading"
    id: str
    level: int
    number: str
    title: Markup
    line: Markup
    plain: str
    exercise: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class SideNote:
    """A trainer's note: beside its text, or else at the end under its number."""

    id: str
    number: int
    html: Markup
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs, lists and whatever else runs in the text column.

    The notes beside it stand between its `opening` tags, without which its page could
    change, and the rest of its `html`.
    """

    kind: ClassVar[str] = "prose"
    html: Markup
    opening: Markup = field(default_factory=Markup)
    notes: tuple[SideNote, ...] = ()


@dataclass(frozen=True, slots=True)
class CallOut:
    """A labelled remark; `shape` is one of important, retain, definition and plain.

    One that speaks of what is above it `stays` there.
    """

    kind: ClassVar[str] = "callout"
    shape: str
    label: str
    html: Markup
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its caption; `turned` where it takes a landscape page.

    `id` is what a list of figures leads to, "" without one. It `floats` where the text
    before it announces it; `least` is how far it may shrink and stay legible.
    """

    kind: ClassVar[str] = "figure"
    number: str
    caption: Markup
    svg: Markup
    wide: bool
    turned: bool
    id: str = ""
    floats: bool = False
    least: float = 1.0


@dataclass(frozen=True, slots=True)
class Listing:
    """Code between two rules. Only lines of the `middle` may stand apart from each other."""

    kind: ClassVar[str] = "listing"
    number: str
    caption: Markup
    top: Markup
    middle: Markup
    bottom: Markup
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table and its caption; a short one keeps to one page.

    A `turned` one takes a landscape page; a `tight` one has its words broken anywhere;
    rows of a `tall` one may break. It `floats` where the text before it announces it.
    """

    kind: ClassVar[str] = "table"
    number: str
    caption: Markup
    html: Markup
    wide: bool
    short: bool
    turned: bool = False
    tight: bool = False
    tall: bool = False
    floats: bool = False


Piece = Heading | Prose | CallOut | Figure | Listing | Table
