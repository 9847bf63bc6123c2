"""The house that publishes a course, as its documents show it."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from coursepub.model.source import Location

LEAST_CONTRAST = 4.5
"""Of text with its paper: WCAG 2.2, success criterion 1.4.3."""


NOWHERE = Location(PurePosixPath("."), 1)


@dataclass(frozen=True, slots=True)
class Brand:
    """Whatever a house leaves out is "".

    `logo` is an image's path in the course, `accent` a colour as `#rrggbb`; `at` is where
    all this is written.
    """

    organisation: str = ""
    logo: str = ""
    accent: str = ""
    footer: str = ""
    at: Location = NOWHERE

    @property
    def is_shown(self) -> bool:
        """Whether there is anything of it to print."""
        return any((self.organisation, self.logo, self.accent, self.footer))


NO_BRAND = Brand()


def contrast(colour: str) -> float:
    """The contrast of a `#rrggbb` with white paper, from 1 to 21 (WCAG 2.2, definitions)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(value: float) -> float:
    """A component of sRGB, from 0 to 1, as light."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
