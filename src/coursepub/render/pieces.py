"""What a handout's text is made of, as its template prints it."""

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `level` 1 is a section, 2 a subsection, 3 anything below.

    `number` is what stands beside it ("" for none), such as `3.1` or `Exercice 3.1`.
    """

    kind: ClassVar[str] = "heading"
    id: str
    level: int
    number: str
    title: Markup
    plain: str
    exercise: bool = False


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs, lists and whatever else runs in the text column."""

    kind: ClassVar[str] = "prose"
    html: Markup


@dataclass(frozen=True, slots=True)
class CallOut:
    """A labelled remark; `shape` is one of important, retain, definition and plain."""

    kind: ClassVar[str] = "callout"
    shape: str
    label: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its caption; `turned` where it takes a landscape page."""

    kind: ClassVar[str] = "figure"
    number: str
    caption: Markup
    svg: Markup
    wide: bool
    turned: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """Code between two rules. Only lines of the `middle` may stand apart from each other."""

    kind: ClassVar[str] = "listing"
    number: str
    caption: Markup
    top: Markup
    middle: Markup
    bottom: Markup


@dataclass(frozen=True, slots=True)
class Table:
    """A table and its caption; a short one keeps to one page."""

    kind: ClassVar[str] = "table"
    number: str
    caption: Markup
    html: Markup
    wide: bool
    short: bool


Piece = Heading | Prose | CallOut | Figure | Listing | Table
