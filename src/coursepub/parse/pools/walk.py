"""Through a file of choice questions from top to bottom, section by section."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from coursepub.markup.blocks import Document
from coursepub.markup.pieces import Piece, PieceKind
from coursepub.markup.slug import slug
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item, OpenItem
from coursepub.parse.cut.slices import Slice
from coursepub.parse.items.choice import Surroundings, read_item, unread
from coursepub.parse.items.tags import without_tags
from coursepub.parse.items.titles import with_title
from coursepub.parse.items.written import shortly, written
from coursepub.parse.lexicon.asides import is_instructions
from coursepub.parse.lexicon.links import with_links
from coursepub.parse.lexicon.numbers import areas, section_code
from coursepub.parse.lexicon.titled import titled
from coursepub.parse.open.roles import Role, role_of
from coursepub.parse.pools.papers import Paper, blocks_of, numbers
from coursepub.parse.pools.stated import Part, stated_in
from coursepub.parse.replies.truths import as_truth
from coursepub.parse.top.attributes import SHARED_COMMENT, Attributes, read_attributes

RANGE = re.compile(
    r"\W*(?:\d+(?:[.,]\d+)?\s*(?:[-–—]|à|to|bis)\s*\d+(?:[.,]\d+)?|[<>≤≥]\s?\d+)"
    r"(?:\s*/\s*\d+)?[\s*_]*(?:%|points?|pts?|marks?)?[\s*_]*(?:[:：=→|–—-]|$)",
    re.IGNORECASE,
)
"""How a line begins that says what some points mean: `7-8 : very good`."""


@dataclass(slots=True)
class Walk:
    """What has been met: items with their own points, the text above them, what was wrong.

    `marking` stands below them, for examiners; `parts` are the sections.
    """

    items: list[Item | OpenItem] = field(default_factory=list)
    points: list[Decimal | None] = field(default_factory=list)
    opening: list[Piece] = field(default_factory=list)
    marking: list[Piece] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


@dataclass(slots=True)
class Titles:
    """Titles of sections so far, and those of the headings that the next one stands under."""

    said: set[str] = field(default_factory=set)
    above: dict[int, str] = field(default_factory=dict)

    def told_apart(self, heading: Piece) -> str:
        """A section's title, behind that of the section around it where another was called so."""
        title = titled(heading.text).title
        self.above = {level: name for level, name in self.above.items() if level < heading.level}
        parent = self.above.get(max(self.above, default=0), "")
        self.above[heading.level] = title
        again = title in self.said
        self.said.add(title)
        return f"{parent} – {title}" if again and parent else title


def walk(
    paper: Paper, area: tuple[int, ...], below: int, defaults: Attributes, *, developed: bool
) -> Walk:
    """Read every question below line `below` (from 0), each in its surroundings.

    `developed` says that all without options are answered at length.
    """
    document = paper.document
    found = Walk()
    file_wide = defaults
    titles = Titles()
    around = Surroundings(area, _place(document, area, ""), "", file_wide)
    for part, number in zip(paper.asked, numbers(paper.asked), strict=True):
        if part.opening:
            _question(found, document, part, number, around, developed=developed)
            continue
        pieces = [p for p in part.pieces if p.start >= below or SHARED_COMMENT.search(p.text)]
        if not pieces:
            continue
        said, wrong = _shared(document, pieces)
        found.diagnostics += wrong
        if found.items and _is_for_examiners(pieces):
            found.marking += pieces
        elif not found.items and _instructs(pieces):
            found.opening += pieces
        elif pieces[0].kind is PieceKind.HEADING:
            area = areas(pieces[0].text) or area
            title = titles.told_apart(pieces[0])
            around = Surroundings(area, _place(document, area, title), title, said.over(file_wide))
            pieces = _stated(found, document, pieces)
            opens = part is paper.asked[0] and _is_title(pieces)
            found.opening += pieces[1:] if opens else []
            found.diagnostics += _section(document, pieces[:1] if opens else pieces)
        else:
            file_wide = said.over(file_wide)
            around = Surroundings(area, around.place, "", file_wide)
            if found.items:  # papers print what opens them, and nothing that stands below
                found.diagnostics += _section(document, pieces)
            else:
                found.opening += pieces
    bare = without_tags(found.items)
    found.items = _told_apart([with_title(item) for item in bare.value])
    found.diagnostics = [*_once(document, found.diagnostics), *bare.diagnostics]
    return found


def _stated(found: Walk, document: Document, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a section that begins, without what it states of itself, which is noted."""
    heading, at = pieces[0], document.source.at(pieces[0].start + 1)
    told = stated_in(document, blocks_of(document, pieces[1:]))
    found.parts.append(Part(at, heading.level, len(found.items), told))
    places = {fact.at for fact in told}
    return [piece for piece in pieces if document.source.at(piece.start + 1) not in places]


def _once(document: Document, problems: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Problems, where a line that stands alone below one question after another is told once."""
    unread_lines = {problem.at.line for problem in problems if problem.code is Code.UNREAD_TEXT}
    texts: dict[int, str] = {}
    for number, text in enumerate(document.lines if len(unread_lines) > 1 else (), 1):
        line = document.source.at(number).line
        alone = not "".join(document.lines[number : number + 1]).strip()
        if line in unread_lines and alone:
            texts.setdefault(line, text.strip())
    told: set[str] = set()
    for problem in problems:
        said = texts.get(problem.at.line, "") if problem.code is Code.UNREAD_TEXT else ""
        if said not in told:
            yield problem
        told |= {said} - {""}


def _question(
    found: Walk,
    document: Document,
    part: Slice,
    number: str,
    around: Surroundings,
    *,
    developed: bool,
) -> None:
    """Read one question, as a choice or as one to develop."""
    read = read_item(document, part, number, around)
    asked = as_truth(read.item, _title(document))
    read = read if asked is read.item else replace(read, item=asked)
    long = written(document, part, read, around, sure=developed)
    item = long.item if long else with_links(document, shortly(part, read.item))
    found.items.append(item)
    found.points.append(long.points if long else read.points)
    found.diagnostics += long.diagnostics if long else read.diagnostics


@lru_cache(maxsize=1)  # every question of a file asks
def _title(document: Document) -> str:
    """The first title of a file; "" where it has none."""
    return next((block.title for block in document.blocks if block.level == 1), "")


def _is_for_examiners(pieces: Sequence[Piece]) -> bool:
    """Whether a section tells how to mark: by its title, or as what each range of points means."""
    heading = pieces[0]
    if heading.kind is not PieceKind.HEADING:
        return False
    said = [piece.text for piece in pieces[1:] if piece.kind is not PieceKind.RULE]
    ranges = len(said) > 1 and all(map(RANGE.match, said))
    return ranges or role_of(heading.text) in (Role.GRID, Role.ADVICE)


def _instructs(pieces: Sequence[Piece]) -> bool:
    """Whether a section above the questions is what candidates read first."""
    titled_so = pieces[0].kind is PieceKind.HEADING and is_instructions(pieces[0].text)
    return titled_so and not any(piece.level for piece in pieces[1:])


def _is_title(pieces: Sequence[Piece]) -> bool:
    """Whether a heading is its file's, with nothing but a text for candidates below it."""
    return all(piece.kind is PieceKind.TEXT for piece in pieces[1:])


def _told_apart(items: Sequence[Item | OpenItem]) -> list[Item | OpenItem]:
    """Items whose sections all count from 1 have the section's title in their ids."""
    shared = Counter(item.id for item in items)
    return [_in_section(item) if shared[item.id] > 1 and item.section else item for item in items]


def _in_section(item: Item | OpenItem) -> Item | OpenItem:
    place, _, number = item.id.rpartition("/")
    name = slug(item.section)
    derived = place and number == item.number and not place.endswith(f"/{name}")
    return replace(item, id=f"{place}/{name}/{number}") if derived else item


def _place(document: Document, area: tuple[int, ...], section: str) -> str:
    """The part of ids before the number: file, then module, else section."""
    module = "-".join(map(str, area))
    code = section_code(section)
    parts = [module, code] if module and code else [module or code or slug(section) or "1"]
    return "/".join([document.source.file.stem, *parts])


def _shared(document: Document, pieces: Sequence[Piece]) -> tuple[Attributes, list[Diagnostic]]:
    """Attributes that a section's heading or a comment below it gives all its items."""
    comments = [
        found["inner"]
        for piece in pieces
        if piece.is_comment
        for found in SHARED_COMMENT.finditer(piece.text)
    ]
    heading = titled(pieces[0].text).attributes if pieces[0].kind is PieceKind.HEADING else ""
    at = document.source.at(pieces[0].start + 1)
    read = read_attributes(" ".join([heading, *comments]), at)
    return read.value, list(read.diagnostics)


def _section(document: Document, pieces: Sequence[Piece]) -> Iterator[Diagnostic]:
    """Say that a section's titles and text are not printed."""
    for heading in (p for p in pieces if p.kind is PieceKind.HEADING):
        at = document.source.at(heading.start + 1)
        yield diagnostic(at, Code.SECTION_TITLE, title=titled(heading.text).title or heading.text)
    silent = (PieceKind.RULE, PieceKind.HEADING)
    kept = (p for p in pieces if p.kind not in silent and not p.is_comment)
    yield from unread(document, list(kept))
