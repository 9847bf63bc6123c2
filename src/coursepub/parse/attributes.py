"""Attributes that an author may give an item, in a comment or after its heading."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.source import Location

COMMENT = re.compile(r"<!--\s*item\s*:(?P<inner>.*?)-->\s*", re.IGNORECASE | re.DOTALL)
KNOWN = ("id", "points", "shuffle")
NO = frozenset({"no", "non", "false", "0"})
AUTHORS_ID = re.compile(r"[\w][\w./:-]*")


@dataclass(frozen=True, slots=True)
class Attributes:
    """What an author said of an item; "" where nothing was said."""

    id: str = ""
    points: str = ""
    shuffle: str = ""

    @property
    def shuffled(self) -> bool:
        """Whether options may change places."""
        return self.shuffle.lower() not in NO


def read_attributes(text: str, at: Location) -> Parsed[Attributes]:
    """Read `#id points=2 shuffle=no`; whatever is unknown becomes a diagnostic."""
    known: dict[str, str] = {}
    wrong: list[Diagnostic] = []
    for name, value in _pairs(text):
        if name not in KNOWN:
            close = get_close_matches(name, KNOWN, 1)
            known_names = ", ".join(close or KNOWN)
            wrong.append(diagnostic(at, Code.BAD_ITEM_ATTRIBUTE, name=name, known=known_names))
        elif name != "id" or AUTHORS_ID.fullmatch(value):
            known[name] = value
        else:
            wrong.append(
                diagnostic(at, Code.BAD_ITEM_ATTRIBUTE, name=f"id={value}", known="id=name-1")
            )
    return Parsed(Attributes(**known), tuple(wrong))


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for word in _words(text):
        if word.startswith("#"):
            yield "id", word[1:]
        else:
            name, _, value = word.partition("=")
            yield name, value


def _words(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError:  # a quotation mark that is never closed
        return text.split()
