"""Files of questions: a header, then items, in one module's section or in several."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from shlex import quote

from coursepub.markup.blocks import Block, Document
from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.item import Item, OpenItem, Pool
from coursepub.parse.answers.apart import Answers, read_answers
from coursepub.parse.answers.series import Asked
from coursepub.parse.cut.loose import loosened
from coursepub.parse.cut.notations import offers_a_choice
from coursepub.parse.lexicon.links import defining, unlinked
from coursepub.parse.lexicon.numbers import (
    areas,
    coded_area,
    leading_number,
)
from coursepub.parse.open.items import read_open_item
from coursepub.parse.pools.developed import is_developed, is_development
from coursepub.parse.pools.papers import (
    Paper,
    blocks_of,
    outside_blocks,
    read_paper,
    strangers,
)
from coursepub.parse.pools.stated import Stated, is_read, points_at, stated, worth
from coursepub.parse.pools.walk import walk
from coursepub.parse.replies.keyed import folded
from coursepub.parse.top.attributes import CHOICES, KNOWN, NOTHING, OWN, Attributes, read_attributes
from coursepub.parse.top.header import Header, read_header
from coursepub.parse.top.preamble import for_candidates, kept_back, tells, unread_blocks
from coursepub.parse.top.questions import Section, question_heading, question_level, sections

TAGGED = re.compile(r"\s*\{(?P<inner>[^{}]*=[^{}]*|[#.][^{}]*)\}\s*$")
"""Attributes behind a title."""


@dataclass(frozen=True, slots=True)
class PoolRead:
    """A pool, and the answers that its own file holds apart from its items."""

    pool: Parsed[Pool]
    answers: Parsed[Answers]


def read_pool(document: Document, defaults: Attributes = NOTHING) -> PoolRead:
    """Read every item of a file of multiple-choice questions, or of development questions.

    `defaults` are attributes that the course gives all items.
    """
    paper = read_paper(document)
    if not _offers_mostly(paper) and not is_development(paper):
        known = paper.notation if paper.offers else None
        paper = read_paper(document, loosened(paper.pieces, known))
    header = read_header(document, subtitle=True, starts=paper.starts)
    if is_development(paper):
        pool = _open(paper, header)
        pool = replace(pool, diagnostics=(*pool.diagnostics, *_beside(paper)))
    elif not paper.notation:
        empty = _pool(document, header, _opening(paper, header), _area(document, header), ())
        wrong = (diagnostic(document.source.at(1), Code.NO_ITEMS),)
        hidden = kept_back(document, header.facts, _opening(paper, header))
        pool = Parsed(empty, (*hidden, *wrong, *_beside(paper)))
    else:
        pool = _choice(paper, header, defaults, developed=is_developed(paper))
    if document.definitions:
        said = {problem.at for problem in pool.diagnostics}
        beside = (lost for lost in unlinked(document, pool.value) if lost.at not in said)
        pool = replace(pool, diagnostics=(*pool.diagnostics, *beside))
    return PoolRead(pool, _answers(paper, pool.value))


def _offers_mostly(paper: Paper) -> bool:
    """Whether half of a paper's questions offer a choice."""
    asked = [found for found in paper.asked if found.opening]
    return sum(map(offers_a_choice, asked)) * 2 >= len(asked) > 0


def _answers(paper: Paper, pool: Pool) -> Parsed[Answers]:
    if not paper.answers:
        return Parsed(Answers())
    return read_answers(paper.document, paper.answers, asked_in([pool]))


def asked_in(pools: Sequence[Pool]) -> Asked:
    """What the questions of pools say that answers may repeat, or that tells how to read them."""
    every = [item for pool in pools for item in pool.items]
    items = [item for item in every if isinstance(item, Item)]
    texts = (option.text for item in items for option in item.options if option.text)
    return Asked(
        offers=frozenset(folded(body.text) for body in texts),
        developed=frozenset(item.number for item in every if isinstance(item, OpenItem)),
        brief=frozenset(item.number for item in items if not (item.options or item.answer)),
    )


def _beside(paper: Paper) -> tuple[Diagnostic, ...]:
    """Lines that no block holds, in a file that is read block by block."""
    return tuple(outside_blocks(paper, len(paper.document.lines)))


def _area(document: Document, header: Header) -> tuple[int, ...]:
    stem = document.source.file.stem
    named = areas(header.title) or areas(header.subtitle) or areas(stem)
    return named or leading_number(stem) or coded_area(header.title)


def _choice(paper: Paper, header: Header, defaults: Attributes, *, developed: bool) -> Parsed[Pool]:
    document = paper.document
    area = _area(document, header)
    front = _front(document)
    header, titled = _untagged(document, header)
    front = Parsed(titled.value.over(front.value), (*front.diagnostics, *titled.diagnostics))
    found = walk(paper, area, _below(header), front.value.over(defaults), developed=developed)
    said = stated(header.facts, found.parts, len(found.items))
    items = worth(document, found.items, found.points, found.diagnostics, header.facts, found.parts)
    opening = blocks_of(document, found.opening)
    pool = _pool(document, header, opening, area, items.value, said.value)
    pool = replace(pool, marking=document.gathered(blocks_of(document, found.marking)))
    hidden = kept_back(document, header.facts, opening)
    above = outside_blocks(paper, min(paper.starts, default=0), defining(document))
    wrong = (*front.diagnostics, *hidden, *items.diagnostics, *said.diagnostics, *above)
    return Parsed(pool, (*wrong, *strangers(paper)))


def _untagged(document: Document, header: Header) -> tuple[Header, Parsed[Attributes]]:
    """A header without the attributes behind its titles, `# QCM {points=2}`, and these."""
    titles = (header.title, header.subtitle)
    found = [TAGGED.search(title) for title in titles]
    title, subtitle = (
        text[: tags.start()] if tags else text for text, tags in zip(titles, found, strict=True)
    )
    words = [word for tags in found if tags for word in tags["inner"].split() if "=" in word]
    read = read_attributes(" ".join(words), document.source.at(1))
    wrong = tuple(_at_its_line(document, problem) for problem in read.diagnostics)
    return replace(header, title=title, subtitle=subtitle), Parsed(read.value, wrong)


def _front(document: Document) -> Parsed[Attributes]:
    """Attributes that front matter gives all items of a file."""
    given = {line.name: line.value for line in document.front if line.name in KNOWN}
    own = (name for name in given if name not in OWN and not _is_of_a_page(name, given[name]))
    words = (f"{name}={quote(given[name])}" for name in own)
    read = read_attributes(" ".join(words), document.source.at(1))
    return Parsed(read.value, tuple(_at_its_line(document, wrong) for wrong in read.diagnostics))


def _at_its_line(document: Document, wrong: Diagnostic) -> Diagnostic:
    name = dict(wrong.values)["name"].partition("=")[0]
    said = re.compile(rf"\b{re.escape(name)}\s*[=:]")
    lines = enumerate(document.source.text.split("\n"), 1)
    line = next((n for n, text in lines if said.search(text)), 1)
    return replace(wrong, at=document.source.at(line))


def _is_of_a_page(name: str, value: str) -> bool:
    """Whether front matter names the type of a page, as site generators do: `type: quiz`."""
    return name in CHOICES and value not in CHOICES[name]


def _below(header: Header) -> int:
    """The first line (from 0) below a header."""
    return header.rest[0].start if header.rest else 0


def _opening(paper: Paper, header: Header) -> tuple[Block, ...]:
    hidden = {piece.start for piece in paper.answers}
    return tuple(block for block in header.rest if block.start not in hidden)


def _open(paper: Paper, header: Header) -> Parsed[Pool]:
    document = paper.document
    asked = _opening(paper, header)
    level = question_level(asked) or 2
    opening, found = sections(asked, lambda block: 0 < block.level <= level)
    area = _area(document, header)
    items: list[OpenItem] = []
    marking: list[Block] = []
    wrong = kept_back(document, header.facts, opening)
    for section in found:
        if question_heading(section.heading):
            place = f"{document.source.file.stem}/{'-'.join(map(str, area)) or 1}"
            item, problems = read_open_item(document, section, area, place)
            items.append(item)
            wrong += problems
        elif items:
            marking += [section.heading, *section.blocks]
        else:
            wrong += _passed_over(document, section)
    said = stated(header.facts, (), len(items)).value
    pool = _pool(document, header, opening, area, tuple(items), said)
    total = sum((item.points for item in items), Decimal())
    if said.points is not None and said.points != total:
        at = points_at(document, header.facts)
        wrong.append(diagnostic(at, Code.UNEVEN_POINTS, points=said.points, total=total))
    return Parsed(replace(pool, marking=document.body(tuple(marking))), tuple(wrong))


def _pool(
    document: Document,
    header: Header,
    opening: tuple[Block, ...],
    area: tuple[int, ...],
    items: tuple[Item | OpenItem, ...],
    said: Stated | None = None,
) -> Pool:
    said = said or stated(header.facts, (), len(items)).value
    return Pool(
        name=document.source.file.stem,
        at=document.source.at(1),
        title=header.title,
        subtitle=header.subtitle,
        area=area,
        items=items,
        minutes=said.minutes,
        points=said.points,
        documents=said.documents,
        facts=tuple(fact for fact in header.facts if not is_read(fact) and not tells(fact)),
        notice=document.body(for_candidates(document, opening)),
    )


def _passed_over(document: Document, section: Section) -> list[Diagnostic]:
    title = diagnostic(
        document.at(section.heading), Code.SECTION_TITLE, title=section.heading.title
    )
    return [title, *unread_blocks(document, section.blocks)]
