"""What a composed page consists of: pieces, where they stand, and where they belong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from coursepub.typeset.fragments.model import Fragment


class Placed(NamedTuple):
    """A fragment moved right by `dx` and down by `dy` pt from where it was laid out.

    `groups` names the structure elements around it, from below the document down: what
    is in a group of the same name on this page shares the element. A fragment `first`
    goes before what its group holds already. One without groups stands by itself. What is
    `inside` takes the place that the fragment before it leaves free (see `tags.FREE`).
    """

    fragment: Fragment
    dx: float = 0.0
    dy: float = 0.0
    groups: tuple[str, ...] = ()
    first: bool = False
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its text in reading order, and its furniture, which is no part of the text.

    `drawing` is more furniture, as a content stream in pt from the lower left corner.
    """

    content: Sequence[Placed]
    furniture: Sequence[Placed] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    drawing: bytes = b""


def number(value: float) -> bytes:
    """A number in PDF syntax, to a thousandth."""
    return (b"%.3f" % value).rstrip(b"0").rstrip(b".") if value else b"0"


def moved(placed: Placed, stream: bytes) -> bytes:
    """A content stream at the place where its fragment stands."""
    if not (placed.dx or placed.dy):
        return b"q\n%s\nQ\n" % stream
    return b"q\n1 0 0 1 %s %s cm\n%s\nQ\n" % (number(placed.dx), number(-placed.dy), stream)
