"""Nothing that an author wrote disappears: every line is in the model or in a diagnostic."""

from dataclasses import fields, is_dataclass
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from coursepub.check.rules import check
from coursepub.model.source import Source
from coursepub.parse.course import parse_course

WORD = "zq{}zq"
LINES = st.lists(
    st.sampled_from(
        [
            "# QCM - MODULE 1 {}",
            "## SUBTITLE {}",
            "### Question 1 {}",
            "### Question 2 {}",
            "- [ ] A. {}",
            "- [x] B. {}",
            "- {}",
            "1. {}",
            "{}",
            "> {}",
            "> **Note** : 3 points",
            "**Durée** : {}",
            "| a | {} |",
            "|---|---|",
            "```sql",
            "```",
            "    {}",
            "---",
            "",
            "",
        ]
    ),
    max_size=30,
)


def words(value: object) -> str:
    """Every text inside a value."""
    if isinstance(value, str):
        return value
    if is_dataclass(value):
        return " ".join(words(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, tuple | frozenset):
        return " ".join(words(part) for part in value)
    return ""


@given(LINES)
def test_a_bank_loses_no_line(lines: list[str]) -> None:
    written = [line.format(WORD.format(number)) for number, line in enumerate(lines)]
    source = Source(PurePosixPath("QCM-MODULE-01.md"), "\n".join(written))
    parsed = parse_course((source,), fallback_title="")
    course = parsed.value
    kept = words((course.modules, course.pools, course.pages, course.glossaries))
    reported = {problem.at.line for problem in (*parsed.diagnostics, *check(course))}
    for number, line in enumerate(written):
        word = WORD.format(number)
        if word in line and word not in kept:
            assert any(start <= number + 1 for start in reported), line
