"""Answers that show that a question is to be developed, and rows of letters that answer such."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coursepub.model.item import Item, OpenItem
from coursepub.model.source import Body, Part
from coursepub.parse.answers.apart import Answers
from coursepub.parse.answers.key_rows import KeyRow
from coursepub.parse.open.model_answers import WrittenAnswer

LINE = 14
"""Words that fit the line of a short answer."""


def belongs(answer: WrittenAnswer | KeyRow, item: Item | OpenItem, *, single: bool) -> bool:
    """Whether an answer is that of a question, by module and number.

    `single` says that the course has one file that it could be in.
    """
    if answer.number != item.number:
        return False
    same = answer.area == item.area and bool(item.area)
    return same or (single and not (answer.area and item.area))


def parted(items: Sequence[Item | OpenItem], answers: Answers) -> Answers:
    """Answers in which the rows of tables and lists that answer open items are written ones."""
    development = [item for item in items if isinstance(item, OpenItem)]
    if not development:
        return answers
    choice = [item for item in items if isinstance(item, Item)]
    single = len({item.at.file for item in items}) == 1
    moved = [
        row
        for row in answers.letters
        if not row.counted
        and any(belongs(row, item, single=single) for item in development)
        and not any(belongs(row, item, single=single) for item in choice)
    ]
    letters = tuple(row for row in answers.letters if row not in moved)
    return replace(answers, letters=letters, written=(*answers.written, *map(_written, moved)))


def _written(row: KeyRow) -> WrittenAnswer:
    said = "\n\n".join([row.value, *([row.explanation.text] if row.explanation else [])])
    return WrittenAnswer(row.at, row.area, row.number, Body(said, row.at), None)


def developed(items: Sequence[Item | OpenItem], answers: Answers) -> Iterator[Item | OpenItem]:
    """Items, of which those without options whose answer takes paragraphs are open ones."""
    single = len({item.at.file for item in items}) == 1
    for item in items:
        if isinstance(item, Item) and not (item.options or item.key or item.answer):
            long = any(belongs(answer, item, single=single) for answer in answers.written)
            rows = [row for row in answers.letters if belongs(row, item, single=single)]
            if long or any(len(row.value.split()) > LINE for row in rows):
                yield _as_open(item)
                continue
        yield item


def _as_open(item: Item) -> OpenItem:
    return OpenItem(
        id=item.id,
        number=item.number,
        at=item.at,
        area=item.area,
        title="",
        parts=(Part("", item.stem),),
        points=item.points,
        model_answer=item.explanation,
        section=item.section,
    )
