"""Near-duplicates: found among many, and nothing else."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from coursepub.assemble import likeness
from coursepub.assemble.likeness import near_duplicates
from coursepub.model.item import Item
from coursepub.publish.course import Loaded
from tests.assemble.bank import item, open_item

LONG = "A job reads five gigabytes of Parquet from one partition of a table of sales"


def pairs(*texts: str) -> list[tuple[int, int]]:
    items = [item(1, number, text=text) for number, text in enumerate(texts)]
    found = near_duplicates(items)
    return [(int(a.rpartition("/")[2]), int(b.rpartition("/")[2])) for a, b in found]


def test_a_copy_with_other_numbers_is_one() -> None:
    assert pairs(f"{LONG} in 3 minutes", f"{LONG} in 9 minutes") == [(0, 1)]


def test_capitals_and_accents_composed_otherwise_make_no_difference() -> None:
    assert pairs(f"{LONG} Qualité", f"{LONG.upper()} qualite\u0301") == [(0, 1)]


def test_another_question_on_the_same_subject_is_none() -> None:
    assert pairs(LONG, "A table of sales is written as Parquet: which job reads one column") == []


def test_the_sample_course_has_none(sample: Loaded) -> None:
    assert near_duplicates(sample.course.bank) == ()


def test_items_without_a_word_are_like_nothing() -> None:
    assert near_duplicates([open_item(1, 1), item(1, 1)]) == ()


WORDS = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=9).map(" ".join)


@given(texts=st.lists(WORDS, max_size=6))
def test_the_filter_loses_no_pair(texts: list[str]) -> None:
    items: list[Item] = [item(1, number, text=text) for number, text in enumerate(texts)]
    signs = {one.id: likeness._signs(one) for one in items}
    expected = [
        (one, other)
        for one, other in combinations(sorted(signs), 2)
        if len(signs[one] & signs[other]) >= likeness.ALIKE * len(signs[one] | signs[other])
    ]
    assert sorted(near_duplicates(items)) == expected
