"""What a course says of itself to those who attend it: parts of its index, its guide."""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.token import Token

from coursepub.markup.dialect import dialect
from coursepub.model.course import Course, Page
from coursepub.model.source import Body

ATTENDED = re.compile(
    r"objecti[fv]|parcours|programme?\b|calendrier|planning|déroul|emploi du temps|horaire|"
    r"schedule|agenda|timetable|semaines|notation|barème|grading|comparaison|comparison|ressource|resource|"
    r"bibliograph|further reading|pour aller plus loin",
    re.IGNORECASE,
)
"""Titles of sections that concern those who attend; files and structure concern authors."""
GUIDE = re.compile(r"guide|mode d['’]emploi|handbook|manual", re.IGNORECASE)
RULES = re.compile(r"(?:\n[ \t]*(?:-{3,}|\*{3,}|_{3,})?[ \t]*)+\Z")
HEADING = re.compile(r"^(#{1,6}[ \t]+)(.*)$", re.MULTILINE)
SHOUTED = 0.7
"""The share of capitals among letters from which a title is set in small ones."""


def programme(course: Course) -> tuple[Body, ...]:
    """Objectives, schedule, grading, comparison and resources, as the index gives them."""
    return tuple(_sections(course.index)) if course.index else ()


def guide(course: Course) -> tuple[Body, ...]:
    """The whole usage guide: for trainers."""
    pages = (page for page in course.pages if GUIDE.search(page.title) and page.body)
    return tuple(_body(page.body, 0, page.body.text.count("\n") + 1) for page in pages)


def _sections(page: Page) -> Iterator[Body]:
    """The sections whose titles concern attendants, each with its own heading.

    A rule across the page ends a section: below the last one stand imprints and the like.
    """
    headings = list(_headings(page.body.text))
    rules = [token.map[0] for token in _top(page.body.text) if token.type == "hr" and token.map]
    end_of_text = page.body.text.count("\n") + 1
    done = 0
    for place, (line, level, title) in enumerate(headings):
        if line < done or not ATTENDED.search(title):
            continue
        later = (start for start, depth, _ in headings[place + 1 :] if depth <= level)
        done = next(later, end_of_text)
        yield _body(page.body, line, min([done, *(rule for rule in rules if rule > line)]))


def _headings(text: str) -> Iterator[tuple[int, int, str]]:
    """Line from 0, level and words of each heading."""
    for token, inline in pairwise(dialect().parse(text)):
        if token.type == "heading_open" and token.level == 0 and token.map:
            yield token.map[0], int(token.tag[1:]), inline.content


def _top(text: str) -> list[Token]:
    return [token for token in dialect().parse(text) if token.level == 0]


def _body(whole: Body, first: int, last: int) -> Body:
    text = "\n".join(whole.text.split("\n")[first:last])
    return Body(HEADING.sub(_calm, RULES.sub("", text)), whole.at.below(first))


def _calm(heading: re.Match[str]) -> str:
    """A heading without the capitals that only stress it; short words may be acronyms."""
    letters = [letter for letter in heading[2] if letter.isalpha()]
    if sum(map(str.isupper, letters)) < SHOUTED * len(letters) or len(letters) < 5:
        return heading[0]
    return heading[1] + heading[2].capitalize()
