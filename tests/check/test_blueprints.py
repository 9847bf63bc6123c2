"""Sittings that the index announces are held against the bank."""

from coursepub.check.blueprints import sittings_are_covered
from coursepub.parse.course import parse_course
from tests.tables import sources

BANK = "# QCM - MODULE {n}\n\n### Question 1\n\nWhich?\n\n- [x] A. a\n- [ ] B. b"


def said(line: str) -> list[str]:
    files = "\n".join(f"== QCM-MODULE-0{n}.md\n{BANK.format(n=n)}" for n in (1, 2))
    text = f"== 00-INDEX.md\n# INDEX\n\n## Planning\n\n{line}\n{files}"
    course = parse_course(sources(text), fallback_title="").value
    return [
        f"{p.at}: {p.code.slug}: {dict(p.values)['modules']}" for p in sittings_are_covered(course)
    ]


def test_a_module_without_questions_is_named() -> None:
    found = said("**Jour 3** : QCM des modules 1 à 4")
    assert found == ["00-INDEX.md:5: uncovered-sitting: 3, 4"]


def test_a_sitting_that_is_covered_is_passed_over() -> None:
    assert said("**Jour 3** : QCM des modules 01 et 02") == []


def test_a_course_without_such_questions_leaves_them_to_others() -> None:
    assert said("**Jour 3** : questions de développement des modules 01 et 02") == []
