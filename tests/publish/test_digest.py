"""Digests tell values apart, and nothing else."""

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepub.model.language import Language
from coursepub.model.source import Body, Fact, Location
from coursepub.publish.digest import digest

PLACE = Location(PurePosixPath("m.md"), 1)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary(),
    lambda inner: st.lists(inner).map(tuple) | st.frozensets(st.text()),
)


@given(one=VALUES, other=VALUES)
def test_equal_digests_mean_equal_values(one: object, other: object) -> None:
    assert (digest(one) == digest(other)) == (repr(one) == repr(other) or _same_set(one, other))


def _same_set(one: object, other: object) -> bool:
    return isinstance(one, frozenset) and isinstance(other, frozenset) and one == other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        (("a",), "a"),
        ("1", 1),
        (True, 1),
        (b"a", "a"),
        (Decimal("1.0"), Decimal("1.00")),
        (PurePosixPath("a"), "a"),
        (Language.FRENCH, "fr"),
        (Body("a", PLACE), Body("a", PLACE.below(1))),
        (Body("a", PLACE), Fact("a", "a", PLACE)),
        ({"a": 1}, {"a": 2}),
        (((), ("a",)), (("a",), ())),
    ],
)
def test_likenesses_are_told_apart(one: object, other: object) -> None:
    assert digest(one) != digest(other)


def test_what_cannot_be_told_apart_is_refused() -> None:
    with pytest.raises(TypeError, match="object"):
        digest(("a", object()))


PROGRAM = """
from coursepub.publish.digest import digest
print(digest((frozenset("abcdef"), {"b": 1, "a": frozenset({("x", 2), ("y", 3)})})))
"""


def test_digests_do_not_depend_on_the_process() -> None:
    seeds = ("1", "2")
    run = [
        subprocess.run(
            [sys.executable, "-B", "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in seeds
    ]
    assert run[0] == run[1] != ""
