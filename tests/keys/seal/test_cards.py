"""Codes that take several persons."""

from itertools import combinations

import pytest

from coursepub.keys.seal.cards import Deal, deal, held_parts, passphrase, read_cards
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.seal import Opening, OpeningKind

WAYS = [(need, of) for of in (2, 3, 4) for need in range(2, of + 1)]


def ways(need: int, of: int) -> Opening:
    return Opening(OpeningKind.CARDS, need, of)


def texts(dealt: Deal) -> dict[str, str]:
    return {card.name: card.text for card in dealt.cards}


@pytest.mark.parametrize(("need", "of"), WAYS)
def test_every_quorum_opens_and_no_smaller_group_does(need: int, of: int) -> None:
    opening = ways(need, of)
    dealt = deal(opening)
    typed = texts(dealt)
    assert len(typed) == of
    for names in combinations(typed, need):
        assert passphrase(opening, {name: typed[name] for name in names}) == dealt.passphrase
    for names in combinations(typed, need - 1):
        with pytest.raises(CoursepubError) as caught:
            passphrase(opening, {name: typed[name] for name in names})
        assert caught.value.problem is Problem.CARDS_MISSING


@pytest.mark.parametrize(("need", "of"), WAYS)
def test_a_smaller_group_lacks_a_whole_part(need: int, of: int) -> None:
    held = held_parts(ways(need, of))
    every = set().union(*held.values())
    for names in combinations(held, need - 1):
        assert every - set().union(*(held[name] for name in names))


def test_a_card_of_another_exam_is_noticed_at_once() -> None:
    opening = ways(2, 3)
    one, other = texts(deal(opening)), texts(deal(opening))
    with pytest.raises(CoursepubError) as caught:
        passphrase(opening, {"A": one["A"], "B": other["B"]})
    assert caught.value.problem is Problem.CARDS_DISAGREE
    assert caught.value.values == {"first": "A", "second": "B"}


def test_a_mistyped_card_names_its_group() -> None:
    opening = ways(2, 3)
    typed = texts(deal(opening))
    groups = typed["B"].split()
    groups[3] = groups[3][:4] + ("0" if groups[3][4] != "0" else "1")
    with pytest.raises(CoursepubError) as caught:
        passphrase(opening, {"A": typed["A"], "B": " ".join(groups)})
    assert (caught.value.problem, caught.value.values["number"]) == (Problem.CODE_TYPO, "4")


def test_a_card_that_does_not_exist() -> None:
    opening = ways(2, 3)
    with pytest.raises(CoursepubError) as caught:
        passphrase(opening, {"A": texts(deal(opening))["A"], "D": "x"})
    assert caught.value.problem is Problem.UNKNOWN_CARD


def test_cards_are_asked_for_in_words() -> None:
    assert read_cards("2-of-3") == ways(2, 3)
    for text in ("", "2", "3-of-2", "1-of-3", "2-of-5", "two-of-three", "2-of-"):
        with pytest.raises(CoursepubError) as caught:
            read_cards(text)
        assert caught.value.problem is Problem.BAD_CARDS
