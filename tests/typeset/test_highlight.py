"""Highlighted code is the author's code, to the letter."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepub.typeset.fence import Fence, read_fence
from coursepub.typeset.highlight import highlight

TAG = re.compile(r"<[^>]+>")


@given(code=st.text(st.characters(exclude_categories=["C"]) | st.just("\n")))
@pytest.mark.parametrize("language", ["sql", "json", "python", ""])
def test_no_character_is_lost(language: str, code: str) -> None:
    lines = [html.unescape(TAG.sub("", line)) for line in highlight(code, language)]
    assert "\n".join(lines) == code.rstrip("\n")


@pytest.mark.parametrize(
    ("info", "fence"),
    [
        ("", Fence("", "")),
        ("SQL", Fence("sql", "")),
        ('json title="Un état"', Fence("json", "Un état")),
        ("title='seul'", Fence("", "seul")),
        ("{.python title=a}", Fence("python", "a}")),
        ("mermaid", Fence("mermaid", "")),
    ],
)
def test_the_words_after_a_fence_are_read(info: str, fence: Fence) -> None:
    assert read_fence(info) == fence
