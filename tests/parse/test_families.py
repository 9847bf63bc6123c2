"""Every family of notation: a small file as people write it, and the items that it holds."""

from pathlib import Path

import pytest

from coursepub.check.rules import check
from coursepub.parse.course import parse_course
from tests.parse.items import shown
from tests.tables import Case, read_table, sources

TABLES = sorted(Path(__file__).with_name("families").glob("*.txt"))
CASES = [
    pytest.param(case, id=f"{table.stem}: {case.title}")
    for table in TABLES
    for case in read_table(table)
]


def test_there_is_a_table_for_every_family() -> None:
    assert {table.stem for table in TABLES} >= {f"F{number}" for number in range(1, 11)}


@pytest.mark.parametrize("case", CASES)
def test_items_are_read_as_they_were_meant(case: Case) -> None:
    parsed = parse_course(sources(case.given, "quiz.md"), fallback_title="")
    found = {*parsed.diagnostics, *check(parsed.value)}
    said = sorted(
        f"! {p.at}: {p.code.slug}" for p in found if p.code.severity.value != "information"
    )
    assert "\n".join([shown(parsed.value), *said]).strip() == case.expected
