"""Attributes that an author may give an item, in a comment or after its heading.

A section or a file may give its items attributes too: `<!-- items: points=2 -->` under its
heading, `{points=2}` after it, or front matter. What stands nearer to the item wins.
"""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.item import ItemKind
from coursepub.model.source import Location
from coursepub.model.space import Space

COMMENT = re.compile(r"<!--\s*item\s*:(?P<inner>.*?)-->\s*", re.IGNORECASE | re.DOTALL)
SHARED_COMMENT = re.compile(r"<!--\s*items\s*:(?P<inner>.*?)-->", re.IGNORECASE | re.DOTALL)
KNOWN = tuple("id points shuffle level area type unit answer tolerance group lines box".split())
OWN = frozenset({"id", "answer"})
"""What two items cannot share."""
NO = frozenset({"no", "non", "false", "0"})
AROUND_SIGN = re.compile(r"\s*=\s*")
AUTHORS_ID = re.compile(r"[\w][\w./:-]*")
LARGEST = {"lines": 200, "box": 220}
"""Lines over several pages; millimetres, on one."""
OPEN = "open"
"""The type of a question to develop, which is no kind of item."""
SHAPES = {
    "points": re.compile(r"\d+(?:[.,]\d+)?(?:\s*(?:points?|pts?))?", re.IGNORECASE),
    "tolerance": re.compile(r"±?\s*\d+(?:[.,]\d+)?(?:e[-+]?\d{1,3})?\s*%?", re.IGNORECASE),
    "area": re.compile(r".*\d.*"),
    "shuffle": re.compile(r"yes|no|oui|non|true|false|[01]", re.IGNORECASE),
}
EXAMPLES = {
    "id": "name-1",
    "points": "2",
    "tolerance": "0.5",
    "area": "M4",
    "shuffle": "no",
    "lines": "12",
    "box": "80",
}
SYNONYMS = {
    "key": ("answer",),
    "correct": ("answer",),
    "reponse": ("answer",),
    "réponse": ("answer",),
    "module": ("area",),
    "difficulty": ("level",),
    "niveau": ("level",),
    "bloom": ("level",),
    "marks": ("points",),
    "pts": ("points",),
    "unité": ("unit",),
    "groupe": ("group",),
}
"""What authors write of other tools' attributes, or of ours in French."""
CHOICES = {"type": [*(kind.value for kind in ItemKind), OPEN]}


@dataclass(frozen=True, slots=True)
class Attributes:
    """What an author said of an item; "" where nothing was said."""

    id: str = ""
    points: str = ""
    shuffle: str = ""
    level: str = ""
    area: str = ""
    type: str = ""
    unit: str = ""
    answer: str = ""
    tolerance: str = ""
    group: str = ""
    lines: str = ""
    box: str = ""

    @property
    def shuffled(self) -> bool:
        """Whether options may change places."""
        return self.shuffle.lower() not in NO

    @property
    def module(self) -> tuple[int, ...]:
        """The modules that `area=M4` or `area=1,2` names."""
        return tuple(int(number) for number in re.findall(r"\d+", self.area))

    @property
    def space(self) -> Space | None:
        """What `lines=12` or `box=80` leaves for an answer; None where neither is said."""
        if not (self.lines or self.box):
            return None
        return Space(int(self.lines or 0), int(self.box or 0))

    @property
    def kind(self) -> ItemKind | None:
        """The kind of item that `type=numeric` names; None for a question to develop."""
        return ItemKind(self.type) if self.type and self.type != OPEN else None

    def over(self, outer: "Attributes") -> "Attributes":
        """These attributes, and where they are silent those of a section or file around them."""
        if self is outer is NOTHING:
            return NOTHING
        inherited = outer if outer is NOTHING else replace(outer, **dict.fromkeys(OWN, ""))
        own = {name: value for name in KNOWN if (value := getattr(self, name))}
        return replace(inherited, **own) if own else inherited


NOTHING = Attributes()


def read_attributes(text: str, at: Location) -> Parsed[Attributes]:
    """Read `#id points=2 shuffle=no`; whatever is unknown becomes a diagnostic."""
    if not text.strip():
        return Parsed(NOTHING)
    known: dict[str, str] = {}
    wrong: list[Diagnostic] = []
    for name, value in _pairs(text):
        if name.startswith(".") and not value:
            continue  # a class, which says how other tools show it
        problem = _problem(name, value)
        if problem:
            said, instead = problem
            wrong.append(diagnostic(at, Code.BAD_ITEM_ATTRIBUTE, name=said, known=instead))
        else:
            known[name] = value
    return Parsed(Attributes(**known), tuple(wrong))


def _problem(name: str, value: str) -> tuple[str, str] | None:
    """What is wrong with an attribute, and what would be right."""
    if name not in KNOWN:
        close = SYNONYMS.get(name) or get_close_matches(name, KNOWN, 1)
        return name, ", ".join(close or KNOWN)
    if not value:
        return name, f"{name}={EXAMPLES.get(name, '…')}"
    if name == "id" and not AUTHORS_ID.fullmatch(value):
        return f"id={value}", "id=name-1"
    if name in LARGEST and not (value.isdecimal() and int(value) <= LARGEST[name]):
        return f"{name}={value}", f"0–{LARGEST[name]}"
    if name in CHOICES and value not in CHOICES[name]:
        close = get_close_matches(value, CHOICES[name], 1, 0.5)
        return f"{name}={value}", ", ".join(close or CHOICES[name])
    if name in SHAPES and not SHAPES[name].fullmatch(value.strip()):
        return f"{name}={value}", f"{name}={EXAMPLES[name]}"
    return None


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for word in _words(text):
        if word.startswith("#"):
            yield "id", word[1:]
        else:
            name, _, value = word.partition("=")
            yield name.lower(), value


def _words(text: str) -> list[str]:
    text = AROUND_SIGN.sub("=", text)
    try:
        return shlex.split(text)
    except ValueError:  # a quotation mark that is never closed
        return text.split()
