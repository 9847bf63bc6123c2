"""What check says of diagrams and of the engine that draws them."""

from pathlib import Path

import pytest

from coursepub.check.diagrams import diagram_draws, diagrams_draw, engine_is_there
from coursepub.diagrams import (
    Choice,
    DiagramError,
    Drawing,
    EmptyDiagramError,
    EngineName,
)
from coursepub.diagrams import browser as browser_module
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code
from coursepub.parse.course import parse_course
from tests.tables import sources

TEXT = "== MODULE-01.md\n# MODULE 1 - Tri\n\n- x\n\n  ```mermaid\n  flowchart TD\n    A\n  ```\n"
FENCE = "MODULE-01.md:5"


class Player:
    """An engine that does as it is told."""

    def __init__(self, answer: Drawing | DiagramError) -> None:
        self._answer = answer

    def draw(self, source: str) -> Drawing:
        if isinstance(self._answer, DiagramError):
            raise self._answer
        return self._answer


def drawing(title: str = "Un titre", lost: tuple[str, ...] = ()) -> Drawing:
    return Drawing("<svg/>", 10, 10, title, "", ("A",), lost)


@pytest.fixture
def course() -> Course:
    return parse_course(sources(TEXT), fallback_title="").value


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (drawing(), []),
        (drawing(""), [(Code.NO_ALTERNATIVE, {})]),
        (drawing(lost=("a.png",)), [(Code.NOT_DRAWN, {"name": "a.png"})]),
        (EmptyDiagramError(), [(Code.EMPTY_DIAGRAM, {})]),
        (DiagramError(2, 3, "why"), [(Code.BAD_DIAGRAM, {"reason": "why", "found": "A"})]),
    ],
    ids=["fine", "without a title", "without its image", "empty", "wrong"],
)
def test_what_its_author_must_know(
    course: Course, answer: Drawing | DiagramError, said: list[tuple[Code, dict[str, str]]]
) -> None:
    found = list(diagrams_draw(course, Player(answer)))
    assert [(problem.code, dict(problem.values)) for problem in found] == said


def test_the_line_is_that_of_the_course_file(course: Course) -> None:
    [wrong] = diagrams_draw(course, Player(DiagramError(2, 1, "why")))
    assert str(wrong.at) == "MODULE-01.md:7"
    [empty] = diagrams_draw(course, Player(EmptyDiagramError()))
    assert str(empty.at) == FENCE


def test_one_diagram_by_itself(course: Course) -> None:
    at = next(iter(diagrams_draw(course, None))).at
    assert str(at) == FENCE
    assert list(diagram_draws(Player(drawing()), "flowchart TD", at)) == []


def test_a_missing_browser_is_said_once_with_its_cure(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser_module, "_applications", lambda: iter(()))
    script = tmp_path / "mermaid.min.js"
    without = list(engine_is_there(course, Choice(EngineName.CHROMIUM, script)))
    assert [problem.code for problem in without] == [Code.NO_MERMAID_SCRIPT]
    script.touch()
    [found] = engine_is_there(course, Choice(EngineName.CHROMIUM, script))
    assert (str(found.at), found.code) == (FENCE, Code.NO_BROWSER)
    assert list(engine_is_there(course, Choice())) == []


def test_a_course_without_diagrams_needs_no_browser() -> None:
    plain = parse_course(sources("== MODULE-01.md\n# MODULE 1 - Trier\n"), fallback_title="").value
    assert list(engine_is_there(plain, Choice(EngineName.CHROMIUM))) == []


@pytest.mark.parametrize(
    "opens", ["```mermaid {#x}", "```{.mermaid}", "```{mermaid}", "~~~ Mermaid"]
)
def test_every_way_to_open_a_diagram_is_checked(opens: str) -> None:
    text = f"== MODULE-01.md\n# MODULE 1 - Tri\n\n{opens}\nx\n{opens[:3]}\n"
    course = parse_course(sources(text), fallback_title="").value
    [problem] = diagrams_draw(course, Player(DiagramError(1, 1, "non")))
    assert str(problem.at).startswith("MODULE-01.md:4")
