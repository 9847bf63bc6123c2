"""The order of a section: shuffled, by module, as authored; groups stay whole."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepub.assemble.arrange import arrange
from coursepub.assemble.order import ordered, seed_key
from coursepub.model.blueprint import BlueprintSection
from coursepub.model.form import SectionKind
from coursepub.model.item import Item
from coursepub.model.plan import Order
from tests.assemble.bank import MODULES

ITEMS = tuple(item for one in MODULES for item in one.items)
GROUP = ("QCM-MODULE-01/1/5", "QCM-MODULE-01/1/2", "QCM-MODULE-01/1/3")
SEEDS = st.text(min_size=1, max_size=8)


def section(order: Order, together: tuple[tuple[str, ...], ...] = ()) -> BlueprintSection:
    return BlueprintSection(SectionKind.CHOICE, ITEMS, order=order, together=together)


def names(order: Order, seed: str, together: tuple[tuple[str, ...], ...] = ()) -> list[str]:
    printed = arrange(seed_key(seed), section(order, together), "june", "A")
    assert sorted(item.id for item in printed) == sorted(item.id for item in ITEMS)
    return [item.id for item in printed]


@given(seed=SEEDS)
def test_items_that_stand_alone_are_ordered_as_ever(seed: str) -> None:
    key = seed_key(seed)
    expected = ordered(key, ITEMS, lambda item: item.id, "june", "A", "items")
    assert arrange(key, section(Order.SHUFFLED), "june", "A") == expected


@given(seed=SEEDS)
def test_modules_follow_each_other(seed: str) -> None:
    areas = [name.split("/")[1] for name in names(Order.BY_MODULE, seed)]
    assert areas == sorted(areas)


def test_items_of_a_module_are_shuffled_within_it() -> None:
    assert len({tuple(names(Order.BY_MODULE, seed)[:6]) for seed in "abcdef"}) > 1


@given(seed=SEEDS)
def test_as_authored_leaves_nothing_to_chance(seed: str) -> None:
    assert names(Order.AS_AUTHORED, seed) == [item.id for item in ITEMS]


@pytest.mark.parametrize("order", Order)
@given(seed=SEEDS)
def test_a_group_stays_whole_in_its_own_order(order: Order, seed: str) -> None:
    printed = names(order, seed, (GROUP,))
    place = printed.index(GROUP[0])
    assert tuple(printed[place : place + 3]) == GROUP


@given(seed=SEEDS)
def test_an_author_groups_items_of_one_file_and_settings_have_the_first_word(seed: str) -> None:
    grouped = tuple(
        replace(item, group="map") if isinstance(item, Item) and item.number in "236" else item
        for item in ITEMS
    )
    asked = BlueprintSection(SectionKind.CHOICE, grouped, together=(GROUP,))
    printed = [item.id for item in arrange(seed_key(seed), asked, "june", "A")]
    for first in (2, 3):
        row = [f"QCM-MODULE-0{first}/{first}/{number}" for number in (2, 3, 6)]
        place = printed.index(row[0])
        assert printed[place : place + 3] == row
    assert asked.rows[0] == GROUP
    assert all("MODULE-01" not in name for row in asked.rows[1:] for name in row)
