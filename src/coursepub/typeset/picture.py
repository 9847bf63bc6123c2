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

LEAST_STROKE = 0.75
"""Thinnest line of a printed picture, in pt: office printers lose thinner ones."""

START_TAG = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?(?P<tag><svg\b[^>]*>)")
STROKED = re.compile(r"""<[^>]*\sstroke-width="([\d.]+)(?:px)?"[^>]*>""")
HEADS = re.compile(r"""\smarker-(?:start|mid|end)="url\(#([^)]*)\)""")
SWOLLEN = re.compile(r"""<marker\b(?![^>]*\buserSpaceOnUse\b)[^>]*?\sid="([^"]*)""")
"""Arrow heads that are as large as their line is thick."""

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
    least = LEAST_STROKE * picture.width / size.width
    opened = f'{tag[:-1]} style="{style}" stroke-width="{least:.3g}">'
    told = f"<title>{escape(alternative(picture))}</title>"
    return Markup(opened + told + _inked(rest, least))


def _inked(svg: str, least: float) -> str:
    """The drawing with no line thinner than this, in its own units."""
    swollen = set(SWOLLEN.findall(svg))

    def inked(tag: re.Match[str]) -> str:
        thick = float(tag[1])
        if not 0 < thick < least or swollen.intersection(HEADS.findall(tag[0])):
            return tag[0]
        start, end = tag.start(1) - tag.start(), tag.end(1) - tag.start()
        return f"{tag[0][:start]}{least:.3g}{tag[0][end:]}"

    return STROKED.sub(inked, svg)
