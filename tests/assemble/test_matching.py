"""Slots are filled as far as any choice could fill them."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from coursepub.assemble.matching import Slot, fill, shortage

NAMES = "abcdef"
SLOTS = st.lists(
    st.builds(Slot, st.integers(0, 3), st.frozensets(st.sampled_from(NAMES))), max_size=3
)


def fits(slots: list[Slot], names: tuple[str, ...]) -> bool:
    """Whether names can all be placed, by trying every way."""
    for places in product(range(len(slots)), repeat=len(names)):
        suited = all(name in slots[p].eligible for name, p in zip(names, places, strict=True))
        if suited and all(places.count(p) <= slot.count for p, slot in enumerate(slots)):
            return True
    return not names


@given(slots=SLOTS, names=st.permutations(NAMES))
def test_a_name_goes_in_whenever_those_before_it_can_stay(
    slots: list[Slot], names: list[str]
) -> None:
    taken: tuple[str, ...] = ()
    for name in names:
        if fits(slots, (*taken, name)):
            taken = (*taken, name)
    found = fill(slots, names)
    assert found.keys() == set(taken)
    assert all(name in slots[place].eligible for name, place in found.items())
    assert all(list(found.values()).count(place) <= slot.count for place, slot in enumerate(slots))


@given(slots=SLOTS)
def test_a_shortage_is_one(slots: list[Slot]) -> None:
    taken = fill(slots, NAMES)
    short = shortage(slots, taken)
    if len(taken) == sum(slot.count for slot in slots):
        assert not short
    else:
        eligible = frozenset().union(*(slots[place].eligible for place in short))
        assert sum(slots[place].count for place in short) > len(eligible)
