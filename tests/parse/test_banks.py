"""Large and varied banks are read exactly: the same questions, options and keys."""

import re
from pathlib import PurePosixPath

import pytest

from coursepub.model.course import Course
from coursepub.model.item import Item, OpenItem
from coursepub.model.source import Source
from coursepub.parse.course import parse_course
from tests.parse.banks import DEVELOPED, FAMILIES, LETTERS, WORDS, Asked, Bank, bank

Read = tuple[str, tuple[str, ...], str]
SIZE = 12


def folded(text: str) -> str:
    return " ".join(text.split())


def words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text))


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


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("family", DEVELOPED)
def test_every_question_to_develop_is_read(family: str, language: str) -> None:
    made = bank("developed", family, language, SIZE)
    course = course_of(made)
    read = [item for item in course.bank if isinstance(item, OpenItem)]
    assert [item.number for item in read] == [str(asked.number) for asked in made.asked]
    assert len(read) == len(course.bank)
    for item, asked in zip(read, made.asked, strict=True):
        shown = words(" ".join([item.title, *(part.body.text for part in item.parts)]))
        assert all(words(block) in shown for block in asked.stem)
        assert bool(item.grid) == bool(item.model_answer) == (family == "F9")


@pytest.mark.parametrize("family", FAMILIES)
def test_no_reason_and_no_key_stands_where_candidates_look(family: str) -> None:
    made = bank("leaks", family, "fr", SIZE)
    for item, asked in zip(choices(course_of(made)), made.asked, strict=True):
        seen = " ".join([item.stem.text, *(option.text.text for option in item.options)])
        assert asked.why not in seen
        assert "ponse" not in seen.replace("réponses possibles", "")
        assert "[x]" not in seen
