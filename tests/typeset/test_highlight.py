"""Highlighted code is the author's code, to the letter."""

import html
import re

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepub.model.language import Language
from coursepub.typeset.fence import Fence, read_caption, read_fence
from coursepub.typeset.highlight import CUT, highlight
from coursepub.typeset.pdf import write_pdf
from tests.pdf import words

CODE = """@page { size: 320pt 400pt; margin: 20pt }
pre { font: 9pt "CP Mono"; white-space: pre-wrap; overflow-wrap: anywhere }"""
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
        ('mermaid caption="Un tri"', Fence("mermaid", "Un tri")),
    ],
)
def test_the_words_after_a_fence_are_read(info: str, fence: Fence) -> None:
    assert read_fence(info) == fence


@pytest.mark.parametrize(
    ("info", "source", "caption"),
    [
        ("mermaid", "pie", ""),
        ('mermaid title="A"', ":caption: B\npie", "A"),
        ("{mermaid}", ":name: x\n:caption: Un tri\n\npie", "Un tri"),
        ("{mermaid}", '%%| label: fig-x\n%%| fig-cap: "Un tri"\npie', "Un tri"),
    ],
)
def test_the_caption_of_a_diagram_is_read(info: str, source: str, caption: str) -> None:
    assert read_caption(info, source) == caption


def test_a_long_run_without_blanks_may_end_its_line_between_pieces() -> None:
    (short,) = highlight("a = b+c", "python")
    (long,) = highlight("total = " + "+".join(f"valeur_{i}" for i in range(9)), "python")
    assert CUT not in short
    assert long.count(CUT) >= 2


@pytest.mark.parametrize("link", ["+", ".", "/"])
def test_long_lines_of_code_stay_on_the_page(link: str) -> None:
    code = "total = " + link.join(f"valeur_{i}" for i in range(60))
    body = "<pre>" + "".join(highlight(code, "python"))
    done = write_pdf(body, [CODE], language=Language.FRENCH, title="t")
    assert right_edge(done.data) <= 300
    assert "".join(words(done.data).split()) == code.replace(" ", "")


def right_edge(data: bytes) -> float:
    """How far to the right any character of the first page reaches, in pt."""
    text = pypdfium2.PdfDocument(data)[0].get_textpage()
    return float(max(text.get_charbox(i)[2] for i in range(text.count_chars())))
