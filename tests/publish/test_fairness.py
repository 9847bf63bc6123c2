"""Fairness in words."""

from dataclasses import replace
from fractions import Fraction

import pytest

from coursepub.assemble.fairness import Coverage, Fairness, fairness
from coursepub.assemble.forms import assemble
from coursepub.assemble.plans import planned
from coursepub.language.fairness import SENTENCES, share
from coursepub.model.language import Language
from coursepub.model.plan import Plan
from coursepub.publish.fairness import in_full, in_short, twins
from tests.assemble.bank import COURSE, at
from tests.language.test_messages import placeholders


@pytest.fixture(scope="module")
def found() -> Fairness:
    blueprint = planned(COURSE, Plan("june", at("coursepub.toml", 1))).value
    papers = [assemble(COURSE, blueprint, name, "seed") for name in "ABC"]
    return fairness(COURSE, blueprint, papers, "ABC")


def test_the_short_form_is_about_guessing_and_copying(found: Fairness) -> None:
    guess, neighbours = in_short(found, Language.ENGLISH)
    assert guess.startswith("Guessing earns at best, over 3 papers: always one letter ")
    assert neighbours.startswith("Neighbours (2): copying earns ")


def test_the_full_form_has_every_paper_pair_and_module(found: Fairness) -> None:
    lines = in_full(found, Language.FRENCH)
    text = "\n".join(lines)
    assert [line for line in lines if line.startswith("Sujet ")] == [
        "Sujet A",
        "Sujet B",
        "Sujet C",
    ]
    assert "A et B : 100\u00a0% de questions communes" in text
    assert "Module 2 : 6 questions, 6 points, 0 objectifs" in text
    assert "Les plus proches de tous : " in text


def test_objectives_without_a_question_are_named(found: Fairness) -> None:
    rows = (*found.coverage, Coverage((9,), 0, found.coverage[0].points, 3))
    lines = in_short(replace(found, coverage=rows), Language.ENGLISH)
    assert lines[-1] == "Objectives without a question: module 9 (3)"


def test_neighbours_with_one_paper_are_named_with_their_seats(found: Fairness) -> None:
    pair = replace(found.neighbours[0], identical=True, copied=Fraction(1))
    seats = {pair.one: "Room B 2, seat 1"}
    assert twins(found, Language.ENGLISH, seats) == ()
    (line,) = twins(replace(found, neighbours=(pair,) * 7), Language.ENGLISH, seats)
    assert f"{pair.one} (Room B 2, seat 1) and {pair.other}" in line
    assert "and 2 more pairs" in line
    other = replace(pair, identical=False)
    told = in_short(replace(found, neighbours=(pair, other)), Language.FRENCH)
    assert [line.split(" : ")[0] for line in told[2:]] == [
        "Voisins au même sujet",
        "Voisins aux mêmes réponses",
    ]


def test_an_exam_without_choices_has_nothing_to_guess() -> None:
    bare = Fairness((), (), None, (), ())
    assert in_short(bare, Language.FRENCH) == in_full(bare, Language.FRENCH) == ()


@pytest.mark.parametrize("name", SENTENCES)
def test_sentences_speak_both_languages(name: str) -> None:
    texts = SENTENCES[name]
    assert placeholders(texts[Language.FRENCH]) == placeholders(texts[Language.ENGLISH])


def test_shares_are_whole_percent() -> None:
    assert share(Fraction(1, 4), Language.FRENCH) == "25\u00a0%"
    assert share(Fraction(2, 3), Language.ENGLISH) == "67%"
