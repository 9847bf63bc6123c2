"""Boxes in a module that fold an answer away, and lines of a quiz that tell one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursepub.parse.dialects import callouts
from coursepub.parse.dialects.containers import (
    ADMONITION,
    CLOSED_CODE,
    DETAILS,
    FENCED,
    SHORTCODE,
    SUMMARY,
    details_end,
    fenced_end,
    indented_end,
    shortcode_title,
)
from coursepub.parse.dialects.lines import ANSWERING, ASKING, Line, begins_options, quote_end
from coursepub.parse.lexicon.answer_titles import titles_answers
from coursepub.parse.lexicon.labels import INVITES, answer_line, explanation_line, untagged
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.opening import heading_opening

PLAIN = frozenset({"success", "check", "done"})
"""Kinds of boxes that hold answers in a quiz alone; elsewhere they praise."""
HEADING = re.compile(r"\s{0,3}(?P<level>#{1,6})\s+(?P<title>.*?)\s*#*\s*")
BEHIND = re.compile(r"(?P<kept>.*[?？][*_]*)\s*(?:[→➜⇒✅✔]|[-=]+>)\ufe0f?.+")
"""A question with its answer on one line: `… ? → this`."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box by its kind and title, the lines (from 0) of it all and of what it holds."""

    kind: str
    title: str
    start: int
    inner: int
    end: int


def told_lines(lines: Sequence[Line], quizzes: frozenset[int]) -> Iterator[tuple[int, str]]:
    """Lines that tell answers, by their places (from 0), each with what is left of it.

    `quizzes` are the lines below headings that announce a quiz: there a label is enough.
    """
    for place in range(len(lines)):
        if lines[place].code:
            continue
        if box := box_at(lines, place):
            yield from _box(lines, box, in_quiz=place in quizzes)
        elif place in quizzes:
            yield from _line(lines, place, quizzes)


def _box(lines: Sequence[Line], box: Box, *, in_quiz: bool) -> Iterator[tuple[int, str]]:
    if _answers(box, in_quiz=in_quiz):
        yield from ((number, "") for number in range(box.start, box.end))
        return
    body = lines[box.inner : box.end]
    asked = untagged(box.title).strip()
    asks = "?" in asked or heading_opening(asked) is not None
    if in_quiz and asks and not any(begins_options(line.text) or box_head(line) for line in body):
        yield from _asked(lines, box, asked)


def _asked(lines: Sequence[Line], box: Box, asked: str) -> Iterator[tuple[int, str]]:
    """A box that asks, without what it answers: from a label on, else all that it holds."""
    labels = (n for n in range(box.inner, box.end) if _tells(lines[n].text.strip(" \t>")))
    first = next(labels, max(box.inner, box.start + 1))
    if "<" in lines[box.start].text:
        yield box.start, asked
        yield from ((number, "") for number in range(box.start + 1, box.inner))
    yield from ((number, "") for number in range(first, box.end))


def _answers(box: Box, *, in_quiz: bool) -> bool:
    """Whether a box holds an answer: by its kind, or by a title that says no more."""
    kind, title = box.kind.casefold(), untagged(box.title).strip()
    said = answer_line(title)
    called = said is not None and (not said.value or said.marked)
    invites = in_quiz and INVITES.search(title) is not None and "?" not in title
    named = kind in ANSWERING and (in_quiz or kind not in PLAIN)
    return (called or invites or named) and not (kind in ASKING and "?" in title)


def box_head(line: Line) -> bool:
    """Whether a line opens a box inside another."""
    text = line.text
    return bool(ADMONITION.fullmatch(text) or FENCED.fullmatch(text) or "<details" in text.lower())


def box_at(lines: Sequence[Line], place: int) -> Box | None:
    """The box that a line opens."""
    line, row = lines[place], list(lines)
    text = line.text
    if (found := ADMONITION.fullmatch(text)) and (found["kind"] or found["title"]):
        end = indented_end(row, place + 1, line.indent)
        return Box(found["kind"] or "", found["title"] or "", place, place + 1, end)
    if found := FENCED.fullmatch(text):
        end = fenced_end(row, place + 1, found["fence"])
        title = (found["boxed"] or found["title"] or "").strip()
        return Box(found["kind"], title, place, place + 1, min(end + 1, len(row)))
    if found := SHORTCODE.fullmatch(text):
        closed = (n for n in range(place + 1, len(row)) if CLOSED_CODE.fullmatch(row[n].text))
        end = next(closed, place) + 1
        return Box(found["kind"], shortcode_title(found["title"]), place, place + 1, end)
    if found := callouts.HEAD.fullmatch(text):
        end = quote_end(row, place)
        return Box(found["kind"], found["title"].strip(), place, place + 1, end)
    return _details(row, place) if "<details" in text.lower() else None


def _details(lines: list[Line], place: int) -> Box | None:
    text = lines[place].text
    if "</details" in text.lower():
        found = SUMMARY.match(text, max(text.lower().find("<summary"), 0))
        return Box("details", found["title"] if found else "", place, place, place + 1)
    details = DETAILS.match(text)
    title, start = details["title"] if details else None, place + 1
    if title is None and start < len(lines) and (found := SUMMARY.match(lines[start].text)):
        title, start = found["title"], start + 1
    end = min(details_end(lines, place + 1) + 1, len(lines))
    return Box("details", title or "", place, start, end)


# A quiz's own lines -----------------------------------------------------------------


def _line(lines: Sequence[Line], place: int, quizzes: frozenset[int]) -> Iterator[tuple[int, str]]:
    text = lines[place].text
    bare = text.strip(" \t>")
    if heading := HEADING.fullmatch(text):
        if titles_answers(heading["title"]) and not heading_opening(heading["title"]):
            yield from ((number, "") for number in _section(lines, place, quizzes))
        return
    bare = re.sub(r"^[-*+]\s+(?!\[)", "", bare)
    if _tells(bare):
        found = answer_line(bare)
        whole = found is not None and not found.value
        yield from ((number, "") for number in _paragraph(lines, place, whole=whole))
    elif behind := BEHIND.fullmatch(text):
        yield place, behind["kept"]


def _tells(text: str) -> bool:
    """Whether a line says an answer or why, or only that one follows."""
    found = answer_line(text)
    told = found is not None and (found.marked or not found.value or letter_key(found.value))
    return bool(told) or explanation_line(text) is not None


def _section(lines: Sequence[Line], place: int, quizzes: frozenset[int]) -> range:
    """The lines from a heading on, up to one of its level or above."""
    level = len(lines[place].text.split()[0])
    end = place + 1
    while end < len(lines) and end in quizzes | {place + 1}:
        heading = None if lines[end].code else HEADING.fullmatch(lines[end].text)
        if heading and len(heading["level"]) <= level:
            break
        end += 1
    return range(place, end)


def _paragraph(lines: Sequence[Line], place: int, *, whole: bool) -> range:
    """The lines of a paragraph from one on, and of the next one where it is only a label."""
    end = place + 1
    while whole and end < len(lines) and lines[end].blank:
        end += 1
    while end < len(lines) and not lines[end].blank:
        if HEADING.fullmatch(lines[end].text) or heading_opening(lines[end].text.strip()):
            break
        end += 1
    return range(place, end)
