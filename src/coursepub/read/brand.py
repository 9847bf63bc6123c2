"""`[brand]` of `coursepub.toml`."""

from pathlib import PurePosixPath
from typing import Annotated

import msgspec

from coursepub.model.brand import LEAST_CONTRAST, Brand, contrast
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.source import Location
from coursepub.read.exams import LINE
from coursepub.read.toml import Toml

Colour = Annotated[str, msgspec.Meta(pattern="^#[0-9a-fA-F]{6}$")]


class BrandSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The house behind a course: its name, logo (a path in the course), colour and footer."""

    organisation: str = ""
    logo: str = ""
    accent: Colour = ""
    footer: str = ""
    line: int = msgspec.field(default=1, name=LINE)


def placed_brand(values: dict[str, object], toml: Toml) -> dict[str, object]:
    """Raw settings with the line of their brand."""
    table = values.get("brand")
    if not isinstance(table, dict):
        return values
    return {**values, "brand": {**table, LINE: toml.line(("brand",))}}


def brand(settings: BrandSettings, file: PurePosixPath) -> Brand:
    """The brand that settings describe; raises FAINT_ACCENT for one that is hard to read."""
    accent = settings.accent
    if accent and contrast(accent) < LEAST_CONTRAST:
        ratio = f"{contrast(accent):.1f}"
        values = {"file": file, "accent": accent, "ratio": ratio, "least": LEAST_CONTRAST}
        raise CoursepubError(Problem.FAINT_ACCENT, **values)
    at = Location(file, settings.line)
    return Brand(settings.organisation, settings.logo, accent, settings.footer, at)
