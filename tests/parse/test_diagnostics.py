"""What authors get wrong, and what they are told: file, line, code."""

from pathlib import Path

from coursepub.check.rules import check
from coursepub.parse.course import parse_course
from tests.tables import Case, cases, sources


@cases(Path(__file__).with_name("diagnostics.txt"))
def test_each_fault_is_reported_at_its_line(case: Case) -> None:
    parsed = parse_course(sources(case.given), fallback_title="")
    found = {*parsed.diagnostics, *check(parsed.value)}
    said = sorted(f"{problem.at}: {problem.code.slug}" for problem in found)
    assert "\n".join(said) == case.expected
