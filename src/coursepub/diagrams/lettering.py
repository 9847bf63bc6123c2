"""Which shipped type stands for the type that a diagram asks for."""

import re
from dataclasses import replace

from coursepub.fonts.metrics import Type

SANS, MONO = "CP Sans", "CP Mono"
FAMILIES = {SANS: "CP Sans, CP Symbols", MONO: "CP Mono, CP Symbols"}
"""What the typesetter is told: the symbol font stands in for glyphs that a family lacks."""

SIZE = 16.0
"""Height of ordinary type, in pixels."""

REGULAR, BOLD = 400, 600

_MONO = re.compile(r"mono|courier|consol", re.IGNORECASE)


def is_mono(family: str) -> bool:
    """Whether a CSS `font-family` means typewriter type."""
    return bool(_MONO.search(family))


def family(value: str) -> str:
    """The shipped family for a CSS `font-family`."""
    return MONO if is_mono(value) else SANS


def weight(value: str) -> int:
    """The printed weight for a CSS `font-weight`: pictures use only two."""
    text = value.strip().lower()
    heavy = text in ("bold", "bolder") or (text.isdigit() and int(text) >= BOLD)
    return BOLD if heavy else REGULAR


def printed(type_: Type) -> Type:
    """The type that ships: there is no slanted semibold, so weight wins over slant."""
    return replace(type_, italic=False) if type_.italic and type_.weight >= BOLD else type_
