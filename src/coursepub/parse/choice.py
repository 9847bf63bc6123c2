"""Banks of multiple-choice items: one heading a question, one list of options."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item, Option
from coursepub.model.source import Body
from coursepub.parse.attributes import COMMENT, Attributes, read_attributes
from coursepub.parse.numbers import points_cell
from coursepub.parse.options import ALPHABET, Written, read_options, speaks_of_all
from coursepub.parse.questions import QuestionHeading, Section, question_heading

EXPLANATION = re.compile(
    r"(?:>\s*)?\*\*(?:explication|explanation|justification)s?\s*:?\s*\*\*\s*:?\s*", re.IGNORECASE
)


@dataclass(slots=True)
class _Parts:
    """An item's blocks, sorted by what they are, while they are read."""

    stem: list[Block] = field(default_factory=list)
    options: list[Written] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    explanation: Body | None = None
    lost: list[Block] = field(default_factory=list)


def read_item(
    document: Document, section: Section, area: tuple[int, ...], place: str
) -> tuple[Item, Decimal | None, tuple[Diagnostic, ...]]:
    """An item, its own points (None where it names none), and what was wrong.

    `place` is the part of an id before the number: `<file stem>/<section>`.
    """
    heading = question_heading(section.heading) or QuestionHeading(
        "", section.heading.title, None, ""
    )
    at = document.at(section.heading)
    parts = _sort(document, section.blocks)
    written = read_attributes(" ".join([heading.attributes, *parts.attributes]), at)
    options, wrong = _options(parts.options)
    marked = frozenset(o.id for o, w in zip(options, parts.options, strict=True) if w.right)
    item = Item(
        id=written.value.id or f"{place}/{heading.number}",
        number=heading.number,
        at=at,
        area=area,
        stem=_stem(document, heading, parts.stem) or Body(heading.title, at),
        options=options,
        points=Decimal(1),
        key=marked,
        key_at=at if marked else None,
        explanation=parts.explanation,
        shuffled=written.value.shuffled,
    )
    unread = tuple(diagnostic(document.at(block), Code.UNREAD_TEXT) for block in parts.lost)
    return item, _points(heading, written.value), written.diagnostics + wrong + unread


def _sort(document: Document, blocks: tuple[Block, ...]) -> _Parts:
    parts = _Parts()
    for block in blocks:
        text = "\n".join(document.lines[block.start : block.end])
        if block.kind is Kind.RULE:
            continue
        if block.is_comment:
            parts.attributes += [found["inner"] for found in COMMENT.finditer(text)]
        elif found := read_options(document, block):
            parts.options += found
        elif not parts.options:
            parts.stem.append(block)
        elif EXPLANATION.match(text):
            parts.explanation = _explanation(document, block)
        elif block.kind is Kind.FENCE:
            parts.options[-1] = _with_code(parts.options[-1], text)
        else:
            parts.lost.append(block)
    return parts


def _with_code(option: Written, fence: str) -> Written:
    """Code that stands below an option without being indented under it still belongs to it."""
    text = Body(f"{option.text.text}\n\n{fence}".strip(), option.text.at)
    return Written(option.letter, text, option.right, option.fixed, option.boxed)


def _explanation(document: Document, block: Block) -> Body:
    lines = (re.sub(r"^\s*>\s?", "", line) for line in document.lines[block.start : block.end])
    return Body(EXPLANATION.sub("", "\n".join(lines), count=1).strip(), document.at(block))


def _stem(document: Document, heading: QuestionHeading, blocks: list[Block]) -> Body | None:
    below = document.body(tuple(blocks))
    if heading.title and below:
        return Body(f"{heading.title}\n\n{below.text}", below.at)
    return below


def _options(written: list[Written]) -> tuple[tuple[Option, ...], tuple[Diagnostic, ...]]:
    letters = [option.letter for option in written]
    by_position = list(ALPHABET[: len(written)]) if len(written) <= len(ALPHABET) else None
    ids = by_position or [str(number) for number in range(1, len(written) + 1)]
    wrong: tuple[Diagnostic, ...] = ()
    if any(letters):
        if all(letters) and len(set(letters)) == len(letters):
            ids = letters
        else:
            said = " ".join(letter or "–" for letter in letters)
            wrong = (diagnostic(written[0].text.at, Code.DUPLICATE_LETTER, letters=said),)
    return tuple(_option(id, option) for id, option in zip(ids, written, strict=True)), wrong


def _option(id: str, written: Written) -> Option:
    return Option(id, written.text, written.fixed or speaks_of_all(written.text.text))


def _points(heading: QuestionHeading, attributes: Attributes) -> Decimal | None:
    given = points_cell(attributes.points) if attributes.points else None
    return heading.points if given is None else given


def pinned(item: Item) -> Iterator[Diagnostic]:
    """Say which options stay last."""
    for option in item.options:
        if option.fixed:
            yield diagnostic(option.text.at, Code.PINNED_OPTION, option=option.text.text)
