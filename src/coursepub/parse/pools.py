"""Files of questions: a header, then items, in one module's section or in several."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.tables import read_table
from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.item import Item, OpenItem, Pool
from coursepub.model.source import Fact, Location
from coursepub.parse.choice import pinned, read_item
from coursepub.parse.facts import DURATION, duration, find, value
from coursepub.parse.header import Header, read_header
from coursepub.parse.numbers import areas, minutes, points
from coursepub.parse.open_items import is_grid, read_open_item
from coursepub.parse.options import read_options
from coursepub.parse.questions import Section, question_heading, question_level, sections

POINTS = ("note", "points", "total", "barème", "bareme", "marks", "score")
DOCUMENTS = ("documents", "documents autorisés", "materials", "aids")
DEVELOPMENT = re.compile(r"(?:^|[\W_])dev|essay|r[ée]daction|open", re.IGNORECASE)
GIVES_AWAY = re.compile(
    r"corrig|(?:bonnes?|justes?)\s+r[ée]ponses?|r[ée]ponses?\s*(?:correctes?|justes?)?\s*\**\s*:|"
    r"(?:correct|right)\s+answers?|answers?\s*(?:key)?\s*\**\s*:|answer\s+key|solutions?\s*\**\s*:",
    re.IGNORECASE,
)
KEY_SECTION = re.compile(
    r"corrig|r[ée]ponses?\b|answers?\b|solutions?\b|answer key|\bkey\b", re.IGNORECASE
)


def has_options(document: Document) -> bool:
    """Whether a file offers answers to choose from."""
    return any(read_options(document, block) for block in document.blocks)


def key_blocks(document: Document) -> tuple[Block, ...]:
    """The blocks of a file of questions, from a heading that announces their answers."""
    starts = [place for place, block in enumerate(document.blocks) if _opens_key(block)]
    return document.blocks[starts[0] :] if starts else ()


def _opens_key(block: Block) -> bool:
    return (
        0 < block.level <= 2
        and not question_heading(block)
        and bool(KEY_SECTION.search(block.title))
    )


def read_pool(document: Document) -> Parsed[Pool]:
    """Read every item of a file of multiple-choice questions, or of development questions."""
    header = read_header(document, subtitle=True)
    hidden = key_blocks(document)
    asked = tuple(block for block in header.rest if not hidden or block.start < hidden[0].start)
    level_found = question_level(asked)
    level = max(level_found, 2)
    opening, found = sections(asked, lambda block: 0 < block.level <= level)
    if not level_found:
        empty = _pool(document, header, opening, _area(document, header), (), None)
        return Parsed(empty, (diagnostic(document.source.at(1), Code.NO_ITEMS),))
    read = _open if _is_development(document) else _choice
    pool = read(document, header, opening, found)
    return Parsed(pool.value, (*_kept_back(document, header, opening), *pool.diagnostics))


def _is_development(document: Document) -> bool:
    """Whether the questions of a file are answered in writing."""
    if has_options(document):
        return False
    headings = [found for block in document.blocks if (found := question_heading(block))]
    weighed = any(heading.points is not None for heading in headings)
    tables = (read_table(document, block) for block in document.blocks)
    return weighed or any(is_grid(table) for table in tables if table) or _named(document)


def _named(document: Document) -> bool:
    return DEVELOPMENT.search(document.source.file.stem) is not None


def _area(document: Document, header: Header) -> tuple[int, ...]:
    return areas(header.title) or areas(header.subtitle) or areas(document.source.file.stem)


def _choice(
    document: Document, header: Header, opening: tuple[Block, ...], found: Sequence[Section]
) -> Parsed[Pool]:
    whole = area = _area(document, header)
    items: list[Item] = []
    own_points: list[Decimal | None] = []
    wrong: list[Diagnostic] = []
    for section in found:
        if not question_heading(section.heading):
            area = areas(section.heading.title) or area
            wrong += [_untitled(document, section.heading), *_unread(document, section.blocks)]
            continue
        place = f"{document.source.file.stem}/{'-'.join(map(str, area)) or 1}"
        item, own, problems = read_item(document, section, area, place)
        items.append(item)
        own_points.append(own)
        wrong += [*problems, *pinned(item)]
    announced = _announced_points(header.facts)
    weights, uneven = _weights(own_points, announced, _fact_at(document, header.facts))
    weighed = tuple(replace(item, points=w) for item, w in zip(items, weights, strict=True))
    return Parsed(_pool(document, header, opening, whole, weighed, announced), (*wrong, *uneven))


def _open(
    document: Document, header: Header, opening: tuple[Block, ...], found: Sequence[Section]
) -> Parsed[Pool]:
    area = _area(document, header)
    items: list[OpenItem] = []
    marking: list[Block] = []
    wrong: list[Diagnostic] = []
    for section in found:
        if question_heading(section.heading):
            place = f"{document.source.file.stem}/{'-'.join(map(str, area)) or 1}"
            item, problems = read_open_item(document, section, area, place)
            items.append(item)
            wrong += problems
        elif items:
            marking += [section.heading, *section.blocks]
        else:
            wrong += [_untitled(document, section.heading), *_unread(document, section.blocks)]
    announced = _announced_points(header.facts)
    pool = _pool(document, header, opening, area, tuple(items), announced)
    total = sum((item.points for item in items), Decimal())
    if announced is not None and announced != total:
        at = _fact_at(document, header.facts)
        wrong.append(diagnostic(at, Code.UNEVEN_POINTS, points=announced, total=total))
    return Parsed(replace(pool, marking=document.body(tuple(marking))), tuple(wrong))


def _pool(
    document: Document,
    header: Header,
    opening: tuple[Block, ...],
    area: tuple[int, ...],
    items: tuple[Item, ...] | tuple[OpenItem, ...],
    announced: Decimal | None,
) -> Pool:
    return Pool(
        name=document.source.file.stem,
        at=document.source.at(1),
        title=header.title,
        subtitle=header.subtitle,
        area=area,
        items=items,
        minutes=duration(header.facts),
        points=announced,
        documents=value(header.facts, *DOCUMENTS),
        facts=tuple(fact for fact in header.facts if not _is_read(fact) and not _tells(fact)),
        notice=document.body(_for_candidates(document, opening)),
    )


def _is_read(fact: Fact) -> bool:
    """Whether a fact has its own place on a paper; a length of "one morning" has not."""
    label = fact.label.lower()
    timed = label in DURATION and minutes(fact.value) is not None
    weighed = label in POINTS and points(fact.value) is not None
    return timed or weighed or label in DOCUMENTS


def _tells(fact: Fact) -> bool:
    return GIVES_AWAY.search(f"{fact.label} :") is not None


def _for_candidates(document: Document, opening: Sequence[Block]) -> tuple[Block, ...]:
    """What stands above the questions, up to anything that looks like their answers."""
    kept: list[Block] = []
    for block in opening:
        if GIVES_AWAY.search("\n".join(document.lines[block.start : block.end])):
            break
        kept += [block] * (block.kind is not Kind.RULE)
    return tuple(kept)


def _kept_back(document: Document, header: Header, opening: Sequence[Block]) -> list[Diagnostic]:
    """Say what is not printed because it looks like answers."""
    printed = _for_candidates(document, opening)
    blocks = [block for block in opening if block not in printed]
    told = [diagnostic(f.at, Code.UNREAD_TEXT) for f in header.facts if _tells(f)]
    return told + _unread(document, blocks)


def _untitled(document: Document, heading: Block) -> Diagnostic:
    return diagnostic(document.at(heading), Code.SECTION_TITLE, title=heading.title)


def _unread(document: Document, blocks: Sequence[Block]) -> list[Diagnostic]:
    return [
        diagnostic(document.at(block), Code.UNREAD_TEXT)
        for block in blocks
        if block.kind is not Kind.RULE and not block.is_comment
    ]


def _announced_points(facts: Sequence[Fact]) -> Decimal | None:
    return points(value(facts, *POINTS))


def _fact_at(document: Document, facts: Sequence[Fact]) -> Location:
    fact = find(facts, *POINTS)
    return fact.at if fact else document.source.at(1)


def _weights(
    own: Sequence[Decimal | None], announced: Decimal | None, at: Location
) -> tuple[list[Decimal], list[Diagnostic]]:
    """What each item is worth: its own points, or an equal share of what is left.

    Shares must be exact to the hundredth of a point; otherwise each item counts 1.
    """
    silent = sum(weight is None for weight in own)
    fixed = sum((weight for weight in own if weight is not None), Decimal())
    if announced is None:
        return [Decimal(1) if weight is None else weight for weight in own], []
    left = announced - fixed
    share = (
        (left / silent).quantize(Decimal("0.01"), ROUND_DOWN).normalize() if silent else Decimal()
    )
    if share * silent == left and (left > 0 or not silent):
        return [share if weight is None else weight for weight in own], []
    weights = [Decimal(1) if weight is None else weight for weight in own]
    total = sum(weights, Decimal())
    return weights, [diagnostic(at, Code.UNEVEN_POINTS, points=announced, total=total)]
