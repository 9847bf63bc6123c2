"""Rules that are asked by signs find the blocks that they find when always asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from coursepub.markup.dialect import dialect
from coursepub.markup.signs import ANY, SIGNS

STARTS = [
    *(
        "",
        "a ",
        "> ",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "12) ",
        "    ",
        "# ",
        "####### ",
        "| a | b |",
        ":-|",
    ),
    *(
        "|---|---|",
        "---",
        "===",
        "```",
        "~~~",
        "* * *",
        "_ _ _",
        "[a]: b",
        "[^1]: c",
        "[a]:",
        "'t'",
    ),
    *("<div>", "<!--", "</div>", "<b>", "::: mermaid", ":::", "\t", "É", "{{< mermaid >}}", "\\# "),
]
LINES = st.lists(st.tuples(st.sampled_from(STARTS), st.sampled_from(STARTS)).map("".join))


def always_asking() -> MarkdownIt:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("coursepub.markup.dialect.signs_plugin", lambda _: None)
        return dialect.__wrapped__()


ALWAYS = always_asking()


@given(LINES)
def test_the_same_blocks_are_found(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert dialect().parse(text) == ALWAYS.parse(text)


def test_all_rules_have_signs() -> None:
    assert {rule.name for rule in ALWAYS.block.ruler.__rules__} == {*SIGNS, *ANY}
