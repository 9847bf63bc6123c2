"""Lines of pictures are thick enough for office printers."""

import re

import pytest

from coursepub.typeset.picture import LEAST_STROKE, Size, svg_markup
from tests.typeset.drawings import Shape

BOX = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{}</svg>'


def thickness(inside: str, width: float) -> list[float]:
    """Thickness of lines in pt, of a picture of 100 units that prints so wide in pt."""
    markup = svg_markup(Shape(BOX.format(inside), 100, 100), Size(width, width, 8.5))
    return [float(found) * width / 100 for found in re.findall(r'stroke-width="([\d.]+)', markup)]


@pytest.mark.parametrize("width", [20, 53, 100, 200])
def test_no_line_is_thinner_than_a_printer_shows(width: float) -> None:
    lines = '<path stroke-width="1"/><path stroke-width="1px" fill="none"/><path stroke-width="3"/>'
    default, *found = thickness(lines, width)
    least = max(LEAST_STROKE, width / 100)
    assert default == pytest.approx(LEAST_STROKE, rel=0.01)
    assert found == pytest.approx([least, least, max(LEAST_STROKE, 3 * width / 100)], rel=0.01)


def test_lines_whose_heads_would_grow_stay_and_no_line_is_made() -> None:
    head = '<marker id="a"><path/></marker><marker id="b" markerUnits="userSpaceOnUse"/>'
    lines = (
        '<path marker-end="url(#a)" stroke-width="1"/><path stroke-width="1" marker-end="url(#b)"/>'
    )
    _, kept, thick, none = thickness(f'{head}{lines}<path stroke-width="0"/>', 50)
    assert (kept, none) == (0.5, 0)
    assert thick == pytest.approx(LEAST_STROKE, rel=0.01)
