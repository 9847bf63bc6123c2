"""Large and varied banks are read exactly: the same questions, options and keys."""

import unicodedata
from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from coursepub.model.course import Course
from coursepub.model.item import Item
from coursepub.model.source import Source
from coursepub.parse.course import parse_course
from coursepub.read.text import decode
from tests.parse.banks import FAMILIES, LETTERS, WORDS, Asked, Bank, bank

Read = tuple[str, tuple[str, ...], str]
SIZE = 12


def folded(text: str) -> str:
    return " ".join(text.split())


def wanted(asked: Asked) -> Read:
    options = tuple(folded(" ".join(blocks)) for blocks in asked.options)
    return folded(" ".join(asked.stem)), options, asked.key


def found(item: Item) -> Read:
    places = {option.id: letter for option, letter in zip(item.options, LETTERS, strict=False)}
    options = tuple(folded(option.text.text) for option in item.options)
    return folded(item.stem.text), options, "".join(sorted(places.get(id, "?") for id in item.key))


def course_of(made: Bank) -> Course:
    sources = [Source(PurePosixPath(name), text) for name, text in made.files]
    return parse_course(sources, fallback_title="").value


def choices(course: Course) -> list[Item]:
    return [item for item in course.bank if isinstance(item, Item)]


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_question_of_a_bank_is_read_exactly(family: str, language: str) -> None:
    made = bank("exact", family, language, SIZE)
    read = [found(item) for item in choices(course_of(made))]
    assert read == [wanted(asked) for asked in made.asked]


@pytest.mark.parametrize("family", FAMILIES)
def test_no_reason_and_no_key_stands_where_candidates_look(family: str) -> None:
    made = bank("leaks", family, "fr", SIZE)
    for item, asked in zip(choices(course_of(made)), made.asked, strict=True):
        seen = " ".join([item.stem.text, *(option.text.text for option in item.options)])
        assert asked.why not in seen
        assert "ponse" not in seen.replace("réponses possibles", "")
        assert "[x]" not in seen


WAYS: dict[str, Callable[[str], bytes]] = {
    "Windows line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "byte order mark": lambda text: ("\ufeff" + text).encode(),
    "decomposed accents": lambda text: unicodedata.normalize("NFD", text).encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "cp1252": lambda text: text.encode("cp1252"),
    "no-break spaces": lambda text: text.replace(" ?", "\u00a0?").replace(" :", "\u202f:").encode(),
    "zero-width characters": lambda text: text.replace("### ", "### \u200b").encode(),
    "blanks at line ends": lambda text: text.replace("\n", " \n").encode(),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("family", ["F1", "F2", "F5", "F6", "F8"])
def test_the_way_a_file_was_saved_makes_no_difference(family: str, way: str) -> None:
    made = bank("saved", family, "fr", 6)
    decoded = [decode(WAYS[way](text), PurePosixPath(name)).value for name, text in made.files]
    course = parse_course([source for source in decoded if source], fallback_title="").value
    read = [found(item) for item in choices(course)]
    assert read == [wanted(asked) for asked in made.asked]


def test_questions_in_another_order_keep_their_keys() -> None:
    made = bank("order", "F2", "fr", SIZE)
    ((name, text),) = made.files
    head, *parts = text.split("#### ")
    turned = head + "#### ".join(["", *(part.strip() + "\n\n" for part in reversed(parts))])
    course = parse_course([Source(PurePosixPath(name), turned)], fallback_title="").value
    read = [found(item) for item in choices(course)]
    assert read == [wanted(asked) for asked in reversed(made.asked)]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_file_that_breaks_off_keeps_what_stands_before(family: str) -> None:
    made = bank("broken", family, "en", SIZE)
    (name, text), *others = made.files
    lines = text.split("\n")
    course = course_of(Bank(family, ((name, "\n".join(lines[: len(lines) // 3])), *others), ()))
    whole = [wanted(asked)[:2] for asked in made.asked]
    read = [found(item)[:2] for item in choices(course)]
    assert len(read) >= 2
    assert read[:-1] == whole[: len(read) - 1]
