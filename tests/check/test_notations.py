"""Each notation that the manual shows for a diagnostic triggers it, where it says."""

import re
from pathlib import Path

import pytest

from coursepub.check.diagrams import diagrams_draw
from coursepub.check.notes import formulas_draw
from coursepub.check.rules import check
from coursepub.diagrams import engine
from coursepub.model.diagnostic import Code, Diagnostic
from coursepub.parse.course import parse_course
from tests.tables import Case, read_table, sources

ROOT = Path(__file__).resolve().parents[2]
CASES = {case.title: case for case in read_table(ROOT / "tools" / "notations.txt")}
SHOWN = {slug: case for slug, case in CASES.items() if case.expected != "-"}
IN_WORDS = {
    Code.RIGHT_IS_LONGEST,
    Code.POSITIONS_SKEWED,
    Code.KEY_MISFIT,
    Code.TOO_DEEP,
    Code.NO_DIAGRAM_ENGINE,
    Code.NO_BROWSER,
    Code.NO_MERMAID_SCRIPT,
}
"""What takes a whole bank, or another machine: tests of their own hold these."""


def problems(text: str) -> list[Diagnostic]:
    parsed = parse_course(sources(text), fallback_title="")
    course = parsed.value
    drawn = (*diagrams_draw(course, engine()), *formulas_draw(course))
    return [*parsed.diagnostics, *check(course), *drawn]


@pytest.mark.parametrize("case", SHOWN.values(), ids=lambda case: case.title)
def test_a_notation_triggers_its_diagnostic(case: Case) -> None:
    found = {str(p.at) for p in problems(case.given) if p.code.slug == case.title}
    assert found == set(case.expected.split("\n"))


def test_every_diagnostic_of_reading_and_of_the_rules_has_a_notation() -> None:
    texts = [
        path.read_text(encoding="utf-8")
        for folder in ("parse", "check")
        for path in (ROOT / "src" / "coursepub" / folder).glob("*.py")
    ]
    used = {Code[name] for text in texts for name in re.findall(r"\bCode\.([A-Z0-9_]+)", text)}
    assert {code.slug for code in used - IN_WORDS} <= set(SHOWN)


def test_every_diagnostic_is_documented_and_nothing_else() -> None:
    assert set(CASES) == {code.slug for code in Code}
