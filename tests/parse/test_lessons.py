"""Chapters that end with their quiz: handouts get the lesson, papers the questions."""

from pathlib import PurePosixPath

from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Severity
from coursepub.model.item import Item
from coursepub.model.source import Source
from coursepub.parse.course import parse_course

LESSON = """# Chapitre 1 - Réseaux

Ce chapitre présente les réseaux.

## Routeurs

Un routeur relie des réseaux.
"""
QUIZ = """
## Quiz

Répondez sans document.

### Question 1

Que fait un routeur ?

- [ ] A. il chiffre
- [ ] B. il achemine

### Question 2

Quel port utilise SSH ?

- [ ] A. 22
- [ ] B. 21

### Corrigé

1. B
2. A
"""


def read(text: str, file: str = "01-reseaux.md") -> Course:
    parsed = parse_course([Source(PurePosixPath(file), text)], fallback_title="Cours")
    assert not any(problem.code.severity is Severity.ERROR for problem in parsed.diagnostics)
    return parsed.value


def test_a_chapter_that_ends_with_its_quiz_is_a_module_and_a_bank() -> None:
    parsed = parse_course(
        [Source(PurePosixPath("01-reseaux.md"), LESSON + QUIZ)], fallback_title=""
    )
    assert {problem.code for problem in parsed.diagnostics} <= {Code.SECTION_TITLE}
    course = parsed.value
    assert [module.title for module in course.modules] == ["Réseaux"]
    assert "Un routeur relie des réseaux." in course.modules[0].body.text
    keys = [sorted(item.key) for item in course.pools[0].items if isinstance(item, Item)]
    assert keys == [["B"], ["A"]]
    assert [item.at.line for item in course.pools[0].items] == [13, 20]


def test_handouts_have_nothing_of_the_quiz_and_papers_nothing_of_the_lesson() -> None:
    course = read(LESSON + QUIZ)
    module, pool = course.modules[0], course.pools[0]
    assert module.self_test is None
    assert not any(said in module.body.text for said in ("Quiz", "chiffre", "Corrigé", "1. B"))
    assert pool.notice is not None
    assert pool.notice.text.strip() == "Répondez sans document."


def test_a_bank_with_a_few_words_above_it_is_no_lesson() -> None:
    course = read("# Quiz 1\n\nBon courage." + QUIZ, "01-reseaux.md")
    assert not course.modules
    assert len(course.pools[0].items) == 2


def test_what_candidates_read_first_is_no_lesson() -> None:
    instructions = "# Réseaux\n\n## Consignes\n\nLisez tout.\n\n- Puis répondez.\n"
    assert not read(instructions + QUIZ).modules


def test_a_key_above_the_lesson_is_in_no_handout() -> None:
    key = "<details>\n<summary>Corrigé</summary>\n\n1-B, 2-A\n\n</details>\n\n"
    asked = QUIZ.partition("### Corrigé")[0]
    course = read(LESSON.replace("## Routeurs", f"{key}## Routeurs") + asked)
    assert not course.modules
    assert [sorted(i.key) for i in course.pools[0].items if isinstance(i, Item)] == [["B"], ["A"]]


def test_instructions_above_a_lesson_are_part_of_it() -> None:
    lesson = LESSON.replace("## Routeurs", "## Consignes\n\nLisez tout.\n\n## Routeurs")
    assert "Un routeur relie des réseaux." in read(lesson + QUIZ).modules[0].body.text
