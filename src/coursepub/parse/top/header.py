"""The top of a course file: its title, subtitle, metadata and lead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Body, Fact
from coursepub.parse.lexicon.asides import is_instructions, leads_elsewhere
from coursepub.parse.lexicon.numbers import section_code
from coursepub.parse.lexicon.truth_words import TITLE as TRUTHS
from coursepub.parse.top.facts import facts
from coursepub.parse.top.questions import question_heading

ATTRIBUTES = re.compile(r"\s*\{\s*[#.][^{}]*\}\s*$")
"""`{#sec-intro .unnumbered}` behind a title, which is none of it."""
COUNTED = re.compile(r"\W*([^\W\d_]+)\W{1,2}(\d+|[A-Z]|[IVX]+)(?!\w)")
"""What parts are called, and which one it is."""
LEADS = (Kind.QUOTE, Kind.PARAGRAPH)


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the first section, and the blocks that follow it."""

    title: str = ""
    subtitle: str = ""
    facts: tuple[Fact, ...] = ()
    lead: Body | None = None
    rest: tuple[Block, ...] = field(default=())


def _from_title(document: Document) -> list[Block]:
    """The blocks of a file, without the line above its title that only leads elsewhere."""
    return list(document.blocks[1:] if _led_elsewhere(document) else document.blocks)


def passed_over(document: Document) -> Iterator[Diagnostic]:
    """The line above a title that only leads elsewhere."""
    if _led_elsewhere(document):
        yield diagnostic(document.at(document.blocks[0]), Code.ASIDE)


def _led_elsewhere(document: Document) -> bool:
    blocks = document.blocks
    return len(blocks) > 1 and blocks[1].level == 1 and is_navigation(document, blocks[0])


def is_navigation(document: Document, block: Block) -> bool:
    """Whether a line above the title only leads elsewhere: `🔝 Retour au [Sommaire](…)`."""
    if block.kind is not Kind.PARAGRAPH or block.end - block.start > 1:
        return False
    return leads_elsewhere(document.lines[block.start])


def _divides(document: Document, heading: Block) -> bool:
    """Whether a heading opens a question or a section of them, and is no subtitle."""
    if (
        _is_counted(document, heading)
        or TRUTHS.search(heading.title)
        or is_instructions(heading.title)
    ):
        return True
    return question_heading(heading) is not None or section_code(heading.title) != ""


def _is_counted(document: Document, heading: Block) -> bool:
    """Whether others like it go on counting: `Module 1`, then `Module 2`."""
    own = COUNTED.match(heading.title)
    others = (block for block in document.blocks if own and block.level == heading.level)
    counted = (COUNTED.match(other.title) for other in others)
    return any(own and one and one[1] == own[1] and one[2] != own[2] for one in counted)


def read_header(
    document: Document,
    *,
    subtitle: bool = False,
    lead: bool = False,
    starts: frozenset[int] = frozenset(),
) -> Header:
    """Read title and metadata; if wanted, a level-2 heading just below, and a lead.

    It ends where a question starts: `starts` are the lines (from 0) of those known.
    """
    blocks = _from_title(document)
    parts = sum(block.level == 1 for block in blocks) > 1
    header_title = header_subtitle = ""
    known: tuple[Fact, ...] = ()
    opening: Body | None = None
    while blocks:
        block = blocks[0]
        if not starts.isdisjoint(range(block.start, block.end)):
            break
        if block.level == 1 and not header_title and not (parts and _divides(document, block)):
            header_title = block.title
        elif found := facts(document, block):
            known += found
        elif (
            subtitle
            and block.level == 2
            and block in document.blocks[1:2]
            and not _divides(document, block)
        ):
            header_subtitle = block.title
        elif lead and header_title and opening is None and block.kind in LEADS:
            opening = document.body((block,))
        elif block.kind is not Kind.RULE and not block.is_comment:
            break
        blocks.pop(0)
    front = next((line.value for line in document.front if line.name == "title"), "")
    header_title = ATTRIBUTES.sub("", header_title)
    return Header(header_title or front, header_subtitle, known, opening, tuple(blocks))
