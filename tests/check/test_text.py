"""Code that other tools would run, and titles between lines of signs."""

import pytest

from coursepub.check.rules import check
from coursepub.parse.course import parse_course
from tests.tables import sources


def codes(text: str) -> set[str]:
    course = parse_course(sources(text, "MODULE-01.md"), fallback_title="").value
    return {problem.code.slug for problem in check(course)}


@pytest.mark.parametrize("info", ["{r}", "{python echo=FALSE}", "{r, fig.width=5}", "{ sql }"])
def test_code_to_be_run_is_reported(info: str) -> None:
    assert "executable-chunk" in codes(f"# MODULE 01 - x\n\n```{info}\nx\n```\n")
    assert "executable-chunk" in codes(f"# MODULE 01 - x\n\n- y\n\n  ```{info}\n  x\n  ```\n")


@pytest.mark.parametrize("info", ["r", "{.sql}", "{#id .sql}", 'sql title="{x}"', "{mermaid}", ""])
def test_other_code_is_not(info: str) -> None:
    assert "executable-chunk" not in codes(f"# MODULE 01 - {{x}}\n\n```{info}\nx\n```\n")


def test_a_title_between_two_lines_is_noted_and_one_above_a_line_is_not() -> None:
    assert "banner" in codes("# MODULE 01 - x\n\n====\nTitle\n====\n")
    assert "banner" not in codes("# MODULE 01 - x\n\nTitle\n=====\n")


BOXES = "### Question 1\n\nWhich?\n\n{}\n{}\n"


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        (("- [x]this", "- [ ] that"), ["5"]),
        (("- [ ] this", "-[x] that"), ["6"]),
        (("- [] this", "- [x] that"), ["5"]),
        (("- [x] this", "- [ ] that"), []),
        (("- [x] [this](a.md)", "- [ ] [ ]that"), []),
        (("* A. this", "* B. that"), []),
    ],
)
def test_boxes_that_other_tools_print_as_text_are_named_once_a_file(
    options: tuple[str, str], lines: list[str]
) -> None:
    course = parse_course(sources(BOXES.format(*options)), fallback_title="").value
    found = [p for p in check(course) if p.code.slug == "box-without-space"]
    assert [str(problem.at.line) for problem in found] == lines
