"""Rules about items of every kind, as their readers hand them over."""

from dataclasses import replace
from decimal import Decimal
from pathlib import PurePosixPath

import pytest

from coursepub.check.rules import check
from coursepub.model.course import Course
from coursepub.model.item import Announcement, Item, ItemKind, NumericKey, Option, Pool, ShortKey
from coursepub.model.language import Language
from coursepub.model.source import Body, Location

AT = Location(PurePosixPath("QCM.md"), 3)
ITEM = Item(
    id="x",
    number="1",
    at=AT,
    area=(),
    stem=Body("Which?", AT),
    options=tuple(Option(id, Body(f"option {id}", AT)) for id in "ABCD"),
    points=Decimal(1),
    key=frozenset("B"),
)


def codes(item: Item) -> set[str]:
    pool = Pool("QCM", AT, "", "", (), (item,))
    return {p.code.slug for p in check(Course("", "", Language.ENGLISH, (), pools=(pool,)))}


@pytest.mark.parametrize(
    ("kind", "answer"),
    [(ItemKind.NUMERIC, NumericKey(Decimal(3))), (ItemKind.SHORT, ShortKey(("Paris",)))],
)
def test_a_written_answer_needs_no_options(kind: ItemKind, answer: NumericKey | ShortKey) -> None:
    item = replace(ITEM, options=(), key=frozenset(), declared=kind, answer=answer)
    assert codes(item) == set()
    assert codes(replace(item, answer=None)) == {"no-key"}


def test_a_choice_needs_options_and_a_key() -> None:
    assert codes(ITEM) == set()
    assert codes(replace(ITEM, options=ITEM.options[:1])) == {"no-options", "unknown-letter"}
    assert codes(replace(ITEM, key=frozenset())) == {"no-key"}


@pytest.mark.parametrize(
    ("key", "count", "expected"),
    [
        ("BC", 2, set()),
        ("BC", None, set()),
        ("BC", 3, {"announced-count"}),
        ("B", 2, {"announced-count"}),
        ("", 2, {"no-key"}),
    ],
)
def test_as_many_options_are_right_as_announced(
    key: str, count: int | None, expected: set[str]
) -> None:
    item = replace(ITEM, key=frozenset(key), announced=Announcement("Choose", count))
    assert codes(item) == expected


def test_several_right_options_are_announced() -> None:
    assert codes(replace(ITEM, key=frozenset("BC"))) == {"not-announced"}


@pytest.mark.parametrize(
    ("stem", "told"),
    [
        ("Which of these cities are in Italy?", True),
        ("Which protocols belong to the transport layer?", True),
        ("Quels protocoles sont sûrs ?", True),
        ("¿Qué lenguajes tienen tipado estático?", True),
        ("Which command do you run?", False),
        ("Which of these is right?", False),
        ("Que fait un tri ?", False),
    ],
)
def test_a_plural_announces_several(stem: str, *, told: bool) -> None:
    item = replace(ITEM, stem=Body(stem, ITEM.at), key=frozenset("BC"))
    assert ("not-announced" not in codes(item)) is told
