"""Reading twice as much takes twice the work: calls are counted, no time is taken."""

import sys
from collections.abc import Callable
from pathlib import PurePosixPath
from types import FrameType

import pytest

from coursepub.check.rules import check
from coursepub.model.source import Source
from coursepub.parse.course import parse_course
from coursepub.parse.dialects import DIALECTS
from tests.parse.banks import bank

Files = dict[str, str]
STEP = 40
MORE = 2.7
"""Twice the work is 2, four times is 4; caches and short texts blur both a little."""

MOST = {"F4": 4_700, "F8": 2_900, "F10": 1_250}
"""Calls that a question may take, a sixth more than when last looked at."""


def question(number: int, word: str) -> str:
    return f"### Question {number}\n\nWhich {word} is it?\n\n- [ ] A. {word} a\n- [ ] B. {word} b\n"


def in_sections(size: int) -> Files:
    parts = [f"## Part {n} of {size}\n\n" for n in range(size)]
    table = "| Question | Answer |\n|---|---|\n| 1 | B |\n"
    return {
        "QCM.md": "\n".join(part + question(1, f"{part[3:8]}{size}") for part in parts),
        "CORRIGES-QCM.md": "\n".join(part + table for part in parts),
    }


def folded_away(size: int) -> Files:
    folds = (f"<details>\n\n{n} {size}\n" for n in range(size))
    return {"QCM.md": question(1, "fold") + "\n".join(folds)}


def folded_below(size: int) -> Files:
    """Folds below the last of two questions, each of which might hold the answers of both."""
    asked = question(1, "one") + question(2, "other")
    folds = (f"<details>\n<summary>S</summary>\n\n{n} {size}\n\n</details>\n" for n in range(size))
    return {"QCM.md": asked + "\n".join(folds)}


def with_links(size: int) -> Files:
    links = (f"[l{n}-{size}]: https://example.org/{n}" for n in range(size))
    return {"QCM.md": question(1, f"[l1-{size}]") + "\n" + "\n".join(links)}


def of_terms(size: int) -> Files:
    terms = (f"**Term {n}-{size}** : what it means, number {n}." for n in range(size))
    return {"GLOSSAIRE.md": "# Glossaire\n\n" + "\n\n".join(terms)}


def of_family(family: str) -> Callable[[int], Files]:
    return lambda size: dict(bank(f"effort {size}", family, "fr", size // 3).files)


SHAPES: dict[str, Callable[[int], Files]] = {
    "sections with answers of their own": in_sections,
    "details that nothing closes": folded_away,
    "folds below the last question": folded_below,
    "definitions of links": with_links,
    "a glossary": of_terms,
    **{family: of_family(family) for family in ("F8", "F9")},
}


def effort(files: Files) -> int:
    """Calls, of Python and of C, that reading and checking take."""
    count = 0

    def counted(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event.endswith("call")

    sources = [Source(PurePosixPath(name), text) for name, text in files.items()]
    sys.setprofile(counted)
    try:
        check(parse_course(sources, fallback_title="").value)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_text_and_no_faster(shape: str) -> None:
    effort(SHAPES[shape](STEP // 2))  # what is compiled at its first use is no work on the text
    once, twice, four_times = (effort(SHAPES[shape](STEP * times)) for times in (1, 2, 4))
    assert (four_times - twice) / (twice - once) < MORE


@pytest.mark.parametrize(("family", "most"), MOST.items())
def test_a_question_takes_few_calls(family: str, most: int) -> None:
    effort(of_family(family)(STEP))
    few, many = (effort(of_family(family)(STEP * times)) for times in (2, 4))
    assert (many - few) * 3 / (2 * STEP) < most


def test_code_that_holds_a_break_is_no_dialect() -> None:
    small = f"\n{question(1, '`<br>`')}".lower()
    assert not [dialect for dialect in DIALECTS if dialect.spoken(small)]
