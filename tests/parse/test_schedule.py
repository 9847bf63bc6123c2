"""Sittings in the schedule of an index."""

from pathlib import PurePosixPath

import pytest

from coursepub.markup.blocks import read_blocks
from coursepub.model.form import SectionKind
from coursepub.model.plan import Announced
from coursepub.model.source import Source
from coursepub.parse.claims.schedule import announced, modules
from coursepub.publish.course import Loaded

CHOICE, DEVELOPMENT = SectionKind.CHOICE, SectionKind.DEVELOPMENT


def found(text: str) -> tuple[Announced, ...]:
    return announced(read_blocks(Source(PurePosixPath("INDEX.md"), text)))


@pytest.mark.parametrize(
    ("line", "kind", "asked"),
    [
        ("**Jour 3** : QCM Modules 01-02", CHOICE, (1, 2)),
        ("**Jour 3** : QCM des modules 01 et 02  ", CHOICE, (1, 2)),
        ("- Day 3: quiz on modules 1, 2 and 4", CHOICE, (1, 2, 4)),
        ("**Jour 4-5** : questions de développement des modules 3 à 5", DEVELOPMENT, (3, 4, 5)),
        ("**Semaine 2 :** QCM des chapitres 3 & 4", CHOICE, (3, 4)),
        ("| 12/06 | MCQ, modules 1-2 |", CHOICE, (1, 2)),
        ("> **Friday** — multiple choice on units 1 to 2", CHOICE, (1, 2)),
    ],
)
def test_a_dated_exam_on_several_modules_is_a_sitting(
    line: str, kind: SectionKind, asked: tuple[int, ...]
) -> None:
    header = "| Quand | Quoi |\n|---|---|\n" if line.startswith("|") else ""
    (sitting,) = found(f"# Index\n\n{header}{line}\n")
    assert (sitting.kind, sitting.modules) == (kind, asked)
    assert sitting.at.line == (5 if header else 3)


@pytest.mark.parametrize(
    "line",
    [
        "**Jour 1** : MODULE 01 (ETL Batch vs Streaming)",
        "**Jour 3** : QCM du module 01",
        "**Jour 3** : modules 01 et 02",
        "**Jour 3** : QCM et questions de développement des modules 01 et 02",
        "QCM des modules 01 et 02",
        "| QCM-MODULES-01-02.md | 20 |",
        "## Jour 3 : QCM des modules 01 et 02",
        "    Jour 3 : QCM des modules 01 et 02",
        "```\nJour 3 : QCM des modules 01 et 02\n```",
    ],
)
def test_other_lines_announce_nothing(line: str) -> None:
    assert found(f"# Index\n\n{line}\n") == ()


def test_the_title_is_what_the_schedule_says() -> None:
    (sitting,) = found("**Jour 3** : **QCM** des modules 01 et 02")
    assert sitting.title == "QCM des modules 01 et 02"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("modules 1-4", (1, 2, 3, 4)),
        ("modules 4-1", (4, 1)),
        ("modules 1 et 1", (1,)),
        ("modules 1 à 99999", (1, 99999)),
        ("rien", ()),
    ],
)
def test_module_numbers(text: str, numbers: tuple[int, ...]) -> None:
    assert modules(text) == numbers


def test_the_sample_course_announces_two(sample: Loaded) -> None:
    assert [s.modules for s in sample.course.announced] == [(1, 2), (3, 4)]
    assert sample.course.index is not None
    file = sample.course.index.body.at.file
    assert {s.at.file for s in sample.course.announced} == {file}
