"""Scoring rules, as papers state them and keys apply them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepub.language.plans import scale
from coursepub.model.language import Language
from coursepub.model.scoring import LENIENT, Scoring, Several

PARTIAL = Scoring(several=Several.PARTIAL)
HARSH = Scoring(Decimal("0.25"))
BOTH = Scoring(Decimal("0.25"), Several.PARTIAL)


@pytest.mark.parametrize(
    ("rule", "right", "marked", "earned"),
    [
        (LENIENT, "B", "B", "2"),
        (LENIENT, "B", "C", "0"),
        (LENIENT, "B", "BC", "0"),
        (LENIENT, "B", "", "0"),
        (LENIENT, "BC", "B", "0"),
        (LENIENT, "BC", "BC", "2"),
        (HARSH, "B", "C", "-0.5"),
        (HARSH, "B", "", "0"),
        (HARSH, "BC", "B", "-0.5"),
        (PARTIAL, "BC", "B", "1"),
        (PARTIAL, "BC", "BD", "0.33"),
        (PARTIAL, "BC", "DE", "0"),
        (PARTIAL, "B", "BC", "0"),
        (BOTH, "BC", "DE", "-0.5"),
        (BOTH, "BC", "BC", "2"),
    ],
)
def test_what_an_answer_earns(rule: Scoring, right: str, marked: str, earned: str) -> None:
    given_points = rule.awarded(Decimal(2), frozenset(right), frozenset(marked), 5)
    assert given_points == Decimal(earned)


LETTERS = st.frozensets(st.sampled_from("ABCDE"))


@given(
    rule=st.sampled_from([LENIENT, PARTIAL, HARSH, BOTH]),
    right=LETTERS.filter(bool),
    marked=LETTERS,
)
def test_nothing_earns_more_than_the_key_or_less_than_a_wrong_answer(
    rule: Scoring, right: frozenset[str], marked: frozenset[str]
) -> None:
    earned = rule.awarded(Decimal(4), right, marked, 5)
    assert -4 * rule.wrong <= earned <= 4
    assert (earned == 4) is (marked == right)


def test_marking_everything_earns_nothing() -> None:
    for rule in (LENIENT, PARTIAL):
        assert rule.awarded(Decimal(4), frozenset("AB"), frozenset("ABCDE"), 5) == 0


def test_the_rule_is_stated() -> None:
    french = scale(BOTH, Language.FRENCH, several=True)
    assert "moins 25 % des points" in french
    assert "« Plusieurs réponses » : la part" in french
    english = scale(LENIENT, Language.ENGLISH, several=False)
    assert english == "Right answer: the points shown; wrong or missing: 0."
