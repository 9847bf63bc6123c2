"""How many columns of a terminal text takes: none for accents of their own, two for 図 and 🎉."""

import shutil
import unicodedata

WIDEST, NARROWEST = 110, 40
"""Columns: longer lines are tiring to read, shorter ones show nothing."""


def cells(text: str) -> int:
    """The columns that a text takes."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def padded(text: str, width: int) -> str:
    """A text with blanks behind it, up to a width."""
    return text + " " * (width - cells(text))


def cut(text: str, width: int) -> str:
    """As much of a text as a width holds."""
    if cells(text) <= width:
        return text
    taken = 0
    for place, sign in enumerate(text):
        taken += _cell(sign)
        if taken > width:
            return text[:place]
    return text


def blank(text: str) -> str:
    """Blanks as wide as a text; tabs stay, as they are as wide as their place makes them."""
    return "".join("\t" if sign == "\t" else " " * _cell(sign) for sign in text)


def screen() -> int:
    """The columns of the terminal, within bounds; those of a wide one where there is none."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns))


def _cell(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Cf", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
