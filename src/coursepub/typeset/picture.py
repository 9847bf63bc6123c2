"""Pictures in documents: what draws them, how large they print, what they say without sight."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup, escape

from coursepub.model.diagnostic import Diagnostic
from coursepub.model.source import Location
from coursepub.typeset.coverage import shown

TYPE_UNITS = 16
"""Height of a picture's type in its own units."""

START_TAG = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?(?P<tag><svg\b[^>]*>)")
OWN_TITLE = re.compile(r"\s*<title\b[^>]*>.*?</title>", re.DOTALL)


class Picture(Protocol):
    """A drawing: its SVG, its size in units of which type is 16 high, and its words."""

    @property
    def svg(self) -> str: ...
    @property
    def width(self) -> float: ...
    @property
    def height(self) -> float: ...
    @property
    def title(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def labels(self) -> tuple[str, ...]: ...
    @property
    def lost(self) -> tuple[str, ...]:
        """What its author wanted in it and print leaves out."""
        ...


@dataclass(frozen=True, slots=True)
class Captioned:
    """A picture under the words of its fence."""

    svg: str
    width: float
    height: float
    title: str
    description: str
    labels: tuple[str, ...]
    lost: tuple[str, ...]


Pictures = Callable[[str, Location], Picture | Diagnostic]
"""Draws the source of a diagram whose opening fence stands at a place, or says why not."""


@dataclass(frozen=True, slots=True)
class Size:
    """A printed size, and that of the type in it, all in pt."""

    width: float
    height: float
    type: float


def captioned(picture: Picture, words: str) -> Picture:
    """The picture, with these words where it has no title of its own."""
    if picture.title or not words:
        return picture
    size = picture.width, picture.height
    return Captioned(picture.svg, *size, words, picture.description, picture.labels, picture.lost)


def fit(picture: Picture, room: tuple[float, float], type_size: float) -> Size:
    """The size at which a picture's type is `type_size`, shrunk as a whole to fit the room."""
    width, height = room
    scale = min(type_size / TYPE_UNITS, width / picture.width, height / picture.height)
    return Size(picture.width * scale, picture.height * scale, scale * TYPE_UNITS)


def alternative(picture: Picture) -> str:
    """What a reader who cannot see the picture is told."""
    parts = [text.strip() for text in (picture.title, picture.description) if text.strip()]
    return ". ".join(parts) or ", ".join(picture.labels)


def svg_markup(picture: Picture, size: Size) -> Markup:
    """The picture at a size, with its alternative where the PDF's tags take it from."""
    svg = shown(picture.svg)
    start = START_TAG.match(svg)
    if not start:
        raise ValueError("not an SVG")
    rest = svg[start.end() :]
    own = OWN_TITLE.match(rest)
    rest = rest[own.end() :] if own else rest
    style = f"width:{size.width:.2f}pt;height:{size.height:.2f}pt"
    tag = re.sub(r'\s(?:style|width|height)="[^"]*"', "", start["tag"])
    opened = f'{tag[:-1]} style="{style}">'
    return Markup(opened + f"<title>{escape(alternative(picture))}</title>" + rest)
