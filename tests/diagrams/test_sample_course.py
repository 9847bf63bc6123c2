"""The sample course's diagrams all draw, at a size that reads."""

import re
from pathlib import Path

import pytest

from coursepub.diagrams import Engine

CONTENT = Path(__file__).parents[2] / "content"
MEASURE, LEAST = 476, 7
"""Width of a page's type area and the least height of labels, in pt."""

FENCE = re.compile(r"^```mermaid\n(.*?)^```", re.MULTILINE | re.DOTALL)
FENCES = [
    pytest.param(fence, id=f"{path.stem}-{number}")
    for path in sorted(CONTENT.rglob("*.md"))
    for number, fence in enumerate(FENCE.findall(path.read_text(encoding="utf-8")), 1)
]


def test_there_are_some() -> None:
    assert FENCES


@pytest.mark.parametrize("fence", FENCES)
def test_it_draws_in_readable_type(draws: Engine, fence: str) -> None:
    drawing = draws.draw(fence)
    assert drawing.title
    assert drawing.labels
    assert drawing.width * LEAST / 16 <= MEASURE
