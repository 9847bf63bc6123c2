"""The derivation that old papers are rebuilt with: frozen vectors, and properties."""

from hypothesis import given
from hypothesis import strategies as st

from coursepub.assemble.order import length_prefixed, ordered, rank, seed_key

NAMES = st.lists(st.text(max_size=8), max_size=5)


def test_the_vectors_never_change() -> None:
    key = seed_key("rentrée 2026")
    assert key.hex() == "629975cdc52828a21895329fbcea66281b15ca882974d064e04e90b14e65e4f4"
    assert (
        rank(key, "final", "A", "items", "QCM-MODULE-01/1/1").hex()
        == "43bfdf6f096761522e3f78f241cdf4f394be7b90877fa68562a7d3891b8283bc"
    )
    assert ordered(key, "ABCDEFGH", str, "final", "A") == tuple("CFDHBAEG")


def test_accents_and_outer_blanks_of_a_seed_make_no_difference() -> None:
    assert seed_key(" rentre\u0301e ") == seed_key("rentrée")


@given(NAMES, NAMES)
def test_no_row_of_names_can_pose_as_another(one: list[str], other: list[str]) -> None:
    assert (length_prefixed(one) == length_prefixed(other)) is (one == other)


@given(st.binary(min_size=32, max_size=32), st.lists(st.text(max_size=5), unique=True))
def test_the_order_does_not_depend_on_how_names_come(key: bytes, names: list[str]) -> None:
    assert ordered(key, names, str, "x") == ordered(key, sorted(names), str, "x")
    assert sorted(ordered(key, names, str, "x")) == sorted(names)
