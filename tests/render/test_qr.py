"""Square codes added up from a few are those that the library makes one by one."""

import pytest
import segno

from coursepub.assemble.forms import CODE_ALPHABET
from coursepub.render.qr import MASK, VERSION, _Bases, page_text


def made(text: str) -> list[bytes]:
    code = segno.make(
        text, error="m", mode="alphanumeric", version=VERSION, mask=MASK, boost_error=False
    )
    rows = ["".join("1" if module else "0" for module in row) for row in code.matrix]
    return [int(row.ljust(32, "0"), 2).to_bytes(4, "big") for row in rows]


@pytest.mark.parametrize(("page", "pages"), [(1, 9), (2, 10), (37, 99)])
def test_a_code_is_the_sum_of_its_bits(page: int, pages: int) -> None:
    bases = _Bases()
    for place in range(12):
        signs = CODE_ALPHABET[place:] + CODE_ALPHABET[:place]
        text = page_text(f"{signs[:4]}-{signs[7:11]}", page, pages)
        assert bases.packed(text) == made(text), text


def test_texts_of_one_length_need_few_codes_made_in_full() -> None:
    bases = _Bases()
    for page in range(10, 60):
        bases.packed(page_text("7K3Q-M2XP", page, 99))
    assert len(bases._turned) < 25
