"""What stands above the first question: nothing there may give an answer away on a paper."""

from pathlib import PurePosixPath

import pytest

from coursepub.check.rules import check
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code
from coursepub.model.source import Source
from coursepub.parse.course import parse_course

ASKED = "\n".join(
    f"### Question {n}\n\nWhich metal is number {n}?\n\n- [ ] A. iron {n}\n- [x] B. gold {n}\n"
    for n in (2, 3)
)
ROCK = "Which rock is magmatic?\n\n"


def read(above: str) -> tuple[Course, dict[Code, int]]:
    """A bank with a text above its questions, and the line of each problem."""
    source = Source(PurePosixPath("QCM.md"), f"# Quiz\n\n{above}\n\n{ASKED}")
    parsed = parse_course([source], fallback_title="")
    found = (*parsed.diagnostics, *check(parsed.value))
    return parsed.value, {problem.code: problem.at.line for problem in reversed(found)}


@pytest.mark.parametrize(
    "options",
    [
        "* **A.** clay\n* **B.** granite (correct)",
        "- clay\n- granite ✅",
        "- clay\n- **granite**",
        "A. clay\nB. granite ✔️",
        "a) clay\nb) granite",
        "- [ ] clay\n- [x] granite",
        "- clay\n- ==granite==",
    ],
)
def test_a_question_that_was_not_recognised_is_no_introduction(options: str) -> None:
    course, found = read(f"Good luck.\n\n{ROCK}{options}")
    notice = course.pools[0].notice
    assert notice is not None
    assert notice.text == "Good luck."
    assert found[Code.QUESTION_LIKE] == 5
    assert found[Code.NUMBER_GAP] > 7


@pytest.mark.parametrize(
    "key",
    [
        "<details><summary>Key</summary>2: gold B</details>",
        "<details>\n\n2 B\n\n</details>",
        "2-B, 3-B",
        "2. B\n3. B",
        "- iron\n- gold ✅",
        "Antwort: B",
        "**Key**: BA",
        "Which metal? A) iron B) gold ✅",
        "Which metal?<br>\nA. iron<br>\nB. gold (correct)<br>",
    ],
)
def test_a_key_above_the_questions_is_not_printed(key: str) -> None:
    course, found = read(key)
    assert "B" not in str(course.pools[0].notice)
    assert "gold" not in str(course.pools[0].notice)
    assert found[Code.UNREAD_TEXT] == 3


def test_instructions_are_printed() -> None:
    above = (
        "Read all questions. Ready?\n\n- Answer all.\n- Mark one box.\n\n"
        "**Good luck!** ✅\n\n1. Write.\n2. **Stop.**\n\nRoom 12 B.\n\n"
        "Allowed:\n\n- [x] calculator\n- [ ] phone"
    )
    course, found = read(above)
    notice = course.pools[0].notice
    assert notice is not None
    assert notice.text == above
    assert set(found) == {Code.NUMBER_GAP}


@pytest.mark.parametrize(
    "rule",
    [
        "Une seule bonne réponse par question, sauf mention contraire.",
        "Cochez la ou les bonnes réponses. Chaque réponse correcte rapporte un point.",
        "Bonne réponse : +1 point, mauvaise réponse : -0,5 point",
        "Some questions have more than one correct answer.",
        "**Correct answer:** 1 mark",
    ],
)
def test_rules_about_right_answers_are_printed(rule: str) -> None:
    course, found = read(f"## Instructions\n\n- {rule}\n- No phones.")
    assert rule in str(course.pools[0].notice)
    assert Code.UNREAD_TEXT not in found


@pytest.mark.parametrize(
    "told", ["La bonne réponse est B.", "The right answer: gold", "Answers: 1 B"]
)
def test_answers_among_rules_are_not(told: str) -> None:
    course, found = read(f"## Instructions\n\n{told}")
    assert told not in str(course.pools[0].notice)
    assert Code.UNREAD_TEXT in found


def test_a_list_below_the_questions_is_no_introduction() -> None:
    asked = (
        "1. Which cuts?\n   - [x] a saw\n   - [ ] a rule\n\n"
        "2. Which is hard?\n   - [ ] pine\n   - [x] oak\n"
    )
    below = "**Keep in mind**\n\n1. Oak is heavier than pine.\n2. Saws cut along the grain."
    source = Source(PurePosixPath("QCM.md"), f"# Quiz\n\n{asked}\n{below}\n")
    parsed = parse_course([source], fallback_title="")
    assert parsed.value.pools[0].notice is None
    lines = {p.at.line for p in parsed.diagnostics if p.code is Code.UNREAD_TEXT}
    assert lines & {13, 14}
