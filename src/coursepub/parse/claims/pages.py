"""Files that speak of the course itself: index, guide, README."""

import re

from coursepub.markup.blocks import read_blocks
from coursepub.model.course import Page
from coursepub.model.source import Body, Source
from coursepub.parse.top.header import read_header

INDEX_TITLE = re.compile(r"index\b|table of contents|sommaire", re.IGNORECASE)
BEHIND = re.compile(r"[^-–—:|]*(?:\s[-–—|]|\s?:)\s+(?P<title>\S.*)")
PART = re.compile(r"\b(?:partie|part|volume|tome)\s+\w+\b", re.IGNORECASE)


def read_page(source: Source) -> Page:
    """Read the top of such a file; the rest is its body."""
    document = read_blocks(source)
    header = read_header(document, subtitle=True)
    body = document.body(header.rest) or Body("", source.at(1))
    return Page(source.file.stem, header.title, header.subtitle, header.facts, body)


def course_title(page: Page) -> tuple[str, str]:
    """The title of the course, and the part of it that this is ("" where none is named).

    A title that only announces an index is passed over for the subtitle below it, or for
    what stands behind that word: `INDEX - Sorting`.
    """
    is_label = INDEX_TITLE.match(page.title) is not None
    part = PART.search(page.title) if is_label else None
    behind = BEHIND.match(page.title) if is_label else None
    named = behind["title"] if behind and not PART.fullmatch(behind["title"]) else page.title
    title = page.subtitle if is_label and page.subtitle else named
    return title, part[0].capitalize() if part else ""
