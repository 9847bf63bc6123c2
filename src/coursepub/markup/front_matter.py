"""Front matter: lines such as `title: …` between two rules at the very top of a file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

FENCE = re.compile(r"-{3}\s*")
PAIR = re.compile(r"(?P<name>[\w.-]+)\s*:(?:\s+(?P<value>.*?))?\s*")
MATH = "math"
"""The name of the line that switches formulas on in a file."""
YES = frozenset({"true", "yes", "on", "oui", "1"})
LONGEST = 100
"""Lines in which the closing rule must stand."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """One line of it, counted from 1; `name` is "" where the line is no pair."""

    line: int
    text: str
    name: str = ""
    value: str = ""


def front_matter(lines: Sequence[str]) -> tuple[FrontMatter, ...]:
    """The lines between the rules; none where the file opens with something else.

    A rule above a title is no front matter: the first line inside must be a pair.
    """
    if len(lines) < 3 or not FENCE.fullmatch(lines[0]) or not PAIR.fullmatch(lines[1]):
        return ()
    for end, line in enumerate(lines[1:LONGEST], 1):
        if FENCE.fullmatch(line):
            return tuple(_read(number, lines[number]) for number in range(1, end))
    return ()


def _read(number: int, line: str) -> FrontMatter:
    found = PAIR.fullmatch(line)
    if not found:
        return FrontMatter(number + 1, line)
    value = (found["value"] or "").strip("\"'")
    return FrontMatter(number + 1, line, found["name"].lower(), value)


def has_math(front: Sequence[FrontMatter]) -> bool:
    """Whether front matter says that dollars hold formulas."""
    return any(line.name == MATH and line.value.lower() in YES for line in front)
