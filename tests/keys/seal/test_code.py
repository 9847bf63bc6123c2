"""Opening codes as people copy and type them."""

from collections.abc import Callable

import pytest

from coursepub.keys.seal.cards import ALONE, Card, deal, passphrase
from coursepub.keys.seal.code import check_sign, draw_groups, read_groups
from coursepub.keys.seal.signs import ALPHABET, cleaned, draw_seed, in_signs
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.seal import Opening

PLACES = (1, 2, 3, 4, 5)
GROUPS = ("0A1Z" + check_sign(1, "0A1Z"), *draw_groups(2, 4))


def complaint(text: str) -> tuple[Problem, dict[str, str]] | None:
    """What is said of a code that was typed."""
    try:
        read_groups(text, PLACES)
    except CoursepubError as error:
        return error.problem, error.values
    return None


@pytest.mark.parametrize(
    "written",
    [
        str.lower,
        lambda text: text.replace(" ", ""),
        lambda text: text.replace(" ", " - ") + "\r\n",
        lambda text: text.replace("0", "O").replace("1", "l"),
        lambda text: text.replace("1", "I").replace("V", "u"),
    ],
)
def test_a_code_may_be_written_in_any_hand(written: Callable[[str], str]) -> None:
    assert read_groups(written(" ".join(GROUPS)), PLACES) == GROUPS


def test_every_single_typing_error_names_its_group() -> None:
    passed = 0
    for place, group in enumerate(GROUPS):
        for at in range(5):
            for sign in set(ALPHABET) - {group[at]}:
                wrong = list(GROUPS)
                wrong[place] = group[:at] + sign + group[at + 1 :]
                said = complaint(" ".join(wrong))
                passed += said is None
                expected = {"number": str(place + 1), "group": wrong[place]}
                assert said in (None, (Problem.CODE_TYPO, expected))
    assert passed < 775 * 0.08  # 5 bits of check: about one in 32 passes, and then opens nothing


def test_groups_that_changed_places_do_not_fit() -> None:
    group = "0A1Z"
    assert len({check_sign(place, group) for place in range(1, 20)}) > 5


@pytest.mark.parametrize(
    "text",
    ["", "ABC", " ".join(GROUPS[:4]), " ".join((*GROUPS, GROUPS[0]))],
    ids=["empty", "short", "one group less", "one group more"],
)
def test_a_code_of_another_length_says_so(text: str) -> None:
    with pytest.raises(CoursepubError) as caught:
        read_groups(text, PLACES)
    assert caught.value.problem is Problem.CODE_LENGTH
    assert caught.value.values["needed"] == "25"


def test_a_code_is_100_bits_and_its_passphrase_has_no_check_signs() -> None:
    dealt = deal(Opening())
    assert [len(card.groups) for card in dealt.cards] == [5]
    assert len(dealt.passphrase) == 20
    assert passphrase(Opening(), {ALONE: dealt.cards[0].text}) == dealt.passphrase
    assert deal(Opening()).passphrase != dealt.passphrase


def test_check_signs_are_frozen() -> None:
    """Slips lie in safes for years."""
    assert [check_sign(place, "0A1Z") for place in (1, 2, 3)] == ["P", "Q", "X"]
    assert Card("A", ("AAAAA", "BBBBB")).text == "AAAAA BBBBB"


def test_signs_are_crockfords() -> None:
    assert in_signs(b"\x00") == "00"
    assert in_signs(b"\xff\xff\xff\xff\xff") == "ZZZZZZZZ"
    assert len(in_signs(bytes(32))) == 52
    assert cleaned("o0 iIlL-u") == "001111V"
    assert len(draw_seed()) == 52
