"""Large and varied banks are read exactly: the same questions, options and keys."""

from pathlib import PurePosixPath

import pytest

from coursepub.model.course import Course
from coursepub.model.item import Item
from coursepub.model.source import Source
from coursepub.parse.course import parse_course
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
