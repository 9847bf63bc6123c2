"""Which pages of a PDF hold colour, from what their streams paint with."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

PAINT = re.compile(rb"([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+(?:rg|RG|scn?|SCN?)\b")
INKS = re.compile(rb"([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+[\d.]+\s+[kK]\b")
FIGURE = re.compile(rb"/Figure\s+<<[^>]*>>\s+BDC\b(.*?)\bEMC\b", re.DOTALL)
NAMED = re.compile(rb"/(\S+)\s+(?:Do|scn?|SCN?|sh)\b")
GREY = 0.02
"""Components that are no further apart than this, from 0 to 1, print as grey."""
DEEPEST = 5
"""Drawings within drawings: more is a loop."""


@dataclass(frozen=True, slots=True)
class Colours:
    """Pages, from 1: with pictures in colour, and with no more than tinted type and rules."""

    pictured: tuple[int, ...]
    tinted: tuple[int, ...]


def colours(data: bytes) -> Colours:
    """The colours of a tagged PDF: a picture is what its tags call a figure, and any image."""
    pictured: list[int] = []
    tinted: list[int] = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            stream = _stream(page.obj.Contents)
            resources: Any = page.obj.get("/Resources", {})
            if any(_is_coloured(part, resources) for part in FIGURE.findall(stream)):
                pictured.append(number)
            elif _is_coloured(stream, resources):
                tinted.append(number)
    return Colours(tuple(pictured), tuple(tinted))


def _stream(contents: Any) -> bytes:
    parts = contents if isinstance(contents, pikepdf.Array) else [contents]
    return b"\n".join(part.read_bytes() for part in parts)


def _is_coloured(stream: bytes, resources: Any, depth: int = 0) -> bool:
    paints = (*PAINT.findall(stream), *INKS.findall(stream))
    if any(_apart(*map(float, paint)) for paint in paints):
        return True
    names = {found.decode("latin-1") for found in NAMED.findall(stream)}
    used = (thing for name in sorted(names) for thing in _named(resources, name))
    return depth < DEEPEST and any(_has_colour(thing, resources, depth + 1) for thing in used)


def _apart(*components: float) -> bool:
    return max(components) - min(components) > GREY


def _named(resources: Any, name: str) -> Iterator[Any]:
    for kind in ("/XObject", "/Pattern", "/Shading"):
        if f"/{name}" in resources.get(kind, {}):
            yield resources[kind][f"/{name}"]


def _has_colour(thing: Any, resources: Any, depth: int) -> bool:
    """Whether an image, a drawing, a pattern or a shading is more than grey."""
    if thing.get("/Subtype") == "/Image":
        return "/ImageMask" not in thing and not _is_grey(thing)
    if "/Shading" in thing or "/ShadingType" in thing:
        shading = thing.get("/Shading", thing)
        return str(shading.get("/ColorSpace")) != "/DeviceGray"
    if isinstance(thing, pikepdf.Stream):
        return _is_coloured(thing.read_bytes(), thing.get("/Resources", resources), depth)
    return False


def _is_grey(image: Any) -> bool:
    """Whether the pixels of an image are grey, be its colour space what it may."""
    if image.get("/ColorSpace") == "/DeviceGray":
        return True
    try:
        small = pikepdf.PdfImage(image).as_pil_image().convert("RGB")
    except (pikepdf.PdfError, NotImplementedError, ValueError, OSError):
        return False
    small.thumbnail((64, 64))
    return not any(_apart(*(level / 255 for level in pixel)) for pixel in _pixels(small))


def _pixels(image: Any) -> Iterator[tuple[int, int, int]]:
    data = image.tobytes()
    return zip(data[::3], data[1::3], data[2::3], strict=True)
