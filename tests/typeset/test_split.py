"""Pieces that share a page are told apart by how they are painted."""

import pytest

from coursepub.typeset.fragments.model import CompositionError, Node
from coursepub.typeset.fragments.split import PackingError, counted, shifted, split_stream

PAGE = b"1 0 0 -1 0 842 cm\nq\n0.75 0 0 0.75 0 0 cm\nq\nq\n%s\nQ\nQ\nQ\n"


def test_each_piece_is_a_block_with_the_matrices_around_it() -> None:
    one, two = split_stream(PAGE % b"q\nq\nBT\n(a) Tj\nET\nQ\nQ\nq\n1 0 0 rg\nq\nn\nQ\nQ", 2)
    matrices = b"1 0 0 -1 0 842 cm\n0.75 0 0 0.75 0 0 cm\n"
    assert one == matrices + b"BT\n(a) Tj\nET"
    assert two == matrices + b"1 0 0 rg\nq\nn\nQ"


def test_a_matrix_of_one_piece_is_its_own() -> None:
    one, two = split_stream(PAGE % b"q\n2 0 0 2 0 0 cm\nq\nn\nQ\nQ\nq\nn\nQ", 2)
    assert one.endswith(b"\n2 0 0 2 0 0 cm\nq\nn\nQ")
    assert b"2 0 0 2 0 0" not in two


@pytest.mark.parametrize(
    ("inside", "count"),
    [
        (b"q\nn\nQ", 2),  # a piece that paints nothing
        (b"q\nn\nQ\nq\nn\nQ\nq\nn\nQ", 2),
    ],
)
def test_anything_else_is_no_packed_page(inside: bytes, count: int) -> None:
    with pytest.raises(PackingError):
        split_stream(PAGE % inside, count)


def test_a_background_of_the_page_is_no_part_of_a_piece() -> None:
    page = PAGE.replace(b"0 0 cm\nq\nq", b"0 0 cm\nq\n0 0 9 9 re\nf\nQ\nq\nq") % b"q\nn\nQ\nq\nn\nQ"
    with pytest.raises(CompositionError) as stop:
        split_stream(page, 2)
    assert not isinstance(stop.value, PackingError)


def test_marks_and_links_are_counted_from_those_of_the_piece() -> None:
    node = Node(b"/P", b"", (7, Node(b"/Link", b"", (8, -4)), 9))
    assert counted(node) == (3, 1)
    assert shifted(node, 7, 3) == Node(b"/P", b"", (0, Node(b"/Link", b"", (1, -1)), 2))
