"""Answers that show that a question is to be developed, and rows of letters that answer such."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from coursepub.model.item import Item, OpenItem
from coursepub.model.source import Body, Part
from coursepub.parse.answers.apart import Answers
from coursepub.parse.answers.files import Files
from coursepub.parse.answers.key_rows import KeyRow
from coursepub.parse.open.model_answers import WrittenAnswer

LINE = 14
"""Words that fit the line of a short answer."""

Numbered = TypeVar("Numbered", Item | OpenItem, OpenItem, WrittenAnswer, KeyRow)


def belongs(answer: WrittenAnswer | KeyRow, item: Item | OpenItem, files: Files) -> bool:
    """Whether an answer is that of a question, by number, and by module or file.

    `files` are those that hold questions: one that answers its own answers no other, and
    the only one that an answer may mean needs no module.
    """
    own = answer.at.file == item.at.file
    if answer.number != item.number or (answer.at.file in files and not own):
        return False
    same = answer.area == item.area and bool(item.area)
    apart = answer.area and item.area
    return same or (not apart and (own or files.only(answer) == item.at.file))


def by_number(things: Iterable[Numbered]) -> defaultdict[str, list[Numbered]]:
    """Questions or answers by their numbers; none for other numbers."""
    found: defaultdict[str, list[Numbered]] = defaultdict(list)
    for thing in things:
        found[thing.number].append(thing)
    return found


def parted(items: Sequence[Item | OpenItem], answers: Answers, files: Files) -> Answers:
    """Answers in which the rows of tables and lists that answer open items are written ones."""
    if not any(isinstance(item, OpenItem) for item in items):
        return answers
    numbered = by_number(items)
    moved: list[KeyRow] = []
    letters: list[KeyRow] = []
    for row in answers.letters:
        own = [] if row.counted else [i for i in numbered[row.number] if belongs(row, i, files)]
        long = own and all(isinstance(item, OpenItem) for item in own)
        (moved if long else letters).append(row)
    return replace(
        answers, letters=tuple(letters), written=(*answers.written, *map(_written, moved))
    )


def _written(row: KeyRow) -> WrittenAnswer:
    said = "\n\n".join([row.value, *([row.explanation.text] if row.explanation else [])])
    body = Body(said, row.at)
    return WrittenAnswer(row.at, row.area, row.number, body, None, titles=row.titles)


def developed(
    items: Sequence[Item | OpenItem], answers: Answers, files: Files
) -> Iterator[Item | OpenItem]:
    """Items, of which those without options whose answer takes paragraphs are open ones."""
    written, letters = by_number(answers.written), by_number(answers.letters)
    for item in items:
        if isinstance(item, Item) and not (item.options or item.key or item.answer):
            long = any(belongs(answer, item, files) for answer in written[item.number])
            rows = [row for row in letters[item.number] if belongs(row, item, files)]
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
