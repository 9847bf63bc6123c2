"""The headings of a module: their levels, numbers and places, before anything is printed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coursepub.markup.attributes import Given
from coursepub.markup.blocks import plain
from coursepub.markup.slug import slug
from coursepub.render.groups import Group

OWN_NUMBER = re.compile(
    r"(\d+(?:\.\d+)+(?=\.?\s)|\d+(?=[.)]\s|\s[-–—]\s))[.)]?\s*(?:[-–—]\s+)?(?=\S)"
)
PUNCTUATION = re.compile(r"[^\w\s-]")
EXERCISE = re.compile(
    r"(?:exercices?|exercises?|activité|activity|atelier|TP|travaux pratiques|lab)\b"
    r"(?:\s*(?:n°\s*)?(?P<number>\d+(?:\.\d+)*))?\s*(?P<mark>[-–—:.])?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading as planned. `skip` is how many characters of its text its number replaces."""

    id: str
    level: int
    number: str
    anchor: str
    exercise: bool = False
    skip: int = 0


@dataclass(slots=True)
class _Counter:
    """Counts sections, subsections and exercises of one module."""

    prefix: str
    exercise_word: str
    section: int = 0
    subsection: int = 0
    exercises: int = 0
    in_exercise: bool = False
    anchors: dict[str, int] = field(default_factory=dict)

    def number(self, level: int) -> str:
        """Count a heading and name it; below an exercise, and below level 2, none has a number."""
        if level == 1:
            self.section, self.subsection, self.in_exercise = self.section + 1, 0, False
            return f"{self.prefix}{self.section}"
        if level > 2 or self.in_exercise or not self.section:
            return ""
        self.subsection += 1
        return f"{self.prefix}{self.section}.{self.subsection}"

    def exercise(self, level: int, own: str) -> str:
        """Count an exercise."""
        self.exercises += 1
        self.in_exercise = level == 1
        return f"{self.exercise_word} {own or f'{self.prefix}{self.exercises}'}"

    def anchor(self, title: str) -> str:
        """The heading's anchor as GitHub makes it, but for accents: it drops punctuation."""
        name = slug(PUNCTUATION.sub("", title))
        seen = self.anchors.get(name, 0)
        self.anchors[name] = seen + 1
        return f"{name}-{seen}" if seen else name


def outline(
    found: Sequence[Group], *, id_prefix: str, number: int, exercise_word: str
) -> tuple[Entry, ...]:
    """One entry a heading, in order. A heading that its author numbered keeps that number."""
    headings = [group for group in found if group.type == "heading"]
    top = min((_depth(group) for group in headings), default=1)
    counter = _Counter(f"{number}." if number else "", exercise_word)
    return tuple(
        _entry(group, min(_depth(group) - top + 1, 3), f"{id_prefix}-{place}", counter)
        for place, group in enumerate(headings, 1)
    )


def _entry(group: Group, level: int, id_: str, counter: _Counter) -> Entry:
    title = _title(group)
    given: Given = group.tokens[0].meta.get("given", Given())
    anchor = slug(given.id) or counter.anchor(title)
    if given.unnumbered:
        return Entry(id_, level, "", anchor)
    exercise = EXERCISE.match(title) if level < 3 else None
    if exercise and _announces(exercise):
        name = counter.exercise(level, exercise["number"] or "")
        skip = exercise.end() % len(title)  # the bare word stays
        return Entry(id_, level, name, anchor, exercise=True, skip=skip)
    counted = counter.number(level)
    own = OWN_NUMBER.match(title)
    if own:
        return Entry(id_, level, own[1], anchor, skip=own.end())
    return Entry(id_, level, counted, anchor)


def _announces(exercise: re.Match[str]) -> bool:
    """Whether the word names an exercise, and does not just start a sentence about some."""
    whole = exercise.end() == len(exercise.string)
    return whole or bool(exercise["mark"] or exercise["number"])


def anchors(entries: Sequence[Entry]) -> Mapping[str, str]:
    """Ids by anchor."""
    return {entry.anchor: entry.id for entry in entries}


def _depth(group: Group) -> int:
    return int(group.tokens[0].tag[1:])


def _title(group: Group) -> str:
    return plain(group.inline) if group.inline else ""
