"""Questions with their answers in a module: trainees read the questions, trainers both."""

from pathlib import PurePosixPath

import pytest

from coursepub.check.rules import check
from coursepub.model.diagnostic import Code
from coursepub.model.module import Edition, Module
from coursepub.model.source import Source
from coursepub.parse.course import parse_course
from coursepub.parse.modules.module import read_module
from coursepub.publish.handouts import _for, handouts_of

ABOVE = "# MODULE 1 - Tri\n\n## Trier\n\nTexte.\n\n- [x] fait\n- [ ] à faire\n\n## Quiz\n\n"
LONG = ABOVE.replace("Texte.", "\n\n".join(f"Texte {n}." for n in range(20)))
COST, SORT = "Quel coût ?", "Quel tri ?"
PLAIN = ("A. n\nB. n log n\n\n", "A. bulle\nB. fusion\n\n")
BELOW = "## Suite\n\nRéponse à tout : trier.\n"


def module(quiz: str) -> Module:
    return read_module(Source(PurePosixPath("MODULE-01-Tri.md"), f"{ABOVE}{quiz}"))


def asked(heads: tuple[str, str], first: str, second: str) -> str:
    """Two questions under these heads."""
    return f"{heads[0]}\n\n{COST}\n\n{first}\n\n{heads[1]}\n\n{SORT}\n\n{second}\n\n"


WORDED = ("### Question 1", "### Question 2")
KEYED = {
    "boxes": asked(WORDED, "- [ ] A. n\n- [x] B. n log n", "- [ ] A. bulle\n- [x] B. fusion"),
    "no letters": f"{COST}\n\n- [ ] n\n- [x] n log n\n\n{SORT}\n\n- [x] fusion\n- [ ] bulle\n\n",
    "alone": f"{COST}\n\n- [ ] n\n- [x] n log n\n\n",
    "numbers": f"1. {COST}\n   - [ ] n\n   - [x] n log n\n2. {SORT}\n"
    "   - [x] fusion\n   - [ ] bulle\n\n",
    "bold": asked(WORDED, "- A) n\n- **B) n log n**", "- A) bulle\n- **B) fusion**"),
    "words": asked(("**1.**", "**2.**"), "A. n\nB. n log n (correct)", "A. bulle\nB. fusion ✅"),
    "signs": asked(WORDED, "- ❌ A) n\n- ✅ B) n log n", "- A) bulle\n- ✅ B) fusion"),
    "lines": asked(WORDED, f"{PLAIN[0]}**Réponse : B** — x.", f"{PLAIN[1]}> Réponse : B\n> Car.\n"),
    "folded": asked(
        WORDED,
        f"{PLAIN[0]}<details><summary>Réponse</summary>\n\nB\n\n</details>",
        f"{PLAIN[1]}<details><summary>Réponse</summary>B</details>",
    ),
    "list": asked(WORDED, *PLAIN) + "### Réponses\n\n1. B\n2. B\n\n",
    "table": asked(WORDED, *PLAIN)
    + "### Corrigé\n\n| Question | Réponse |\n|---|---|\n| 1 | B |\n| 2 | B |\n\n",
    "call-outs": asked(
        WORDED,
        f"{PLAIN[0]}> [!TIP]- Réponse\n> B, car on coupe.",
        f"{PLAIN[1]}> [!TIP]- Réponse\n> B",
    ),
    "texts": f"1. {COST}\n   - n\n   - n log n\n\n   Réponse : n log n\n\n2. {SORT}\n"
    "   - bulle\n   - fusion\n\n   Réponse : fusion\n\n",
    "statements": f"1. {COST} On dit n log n.\n   - [x] Vrai\n   - [ ] Faux\n"
    "2. La fusion est stable.\n   - [x] Vrai\n   - [ ] Faux\n\n",
    "all right": f"**1. {COST}**\n\n- [x] n log n\n- [x] n\n\n"
    "**2. Et là ?**\n\n- [x] a\n- [ ] b\n\n",
    "exercise": asked(
        ("### Exercice 1", "### Exercice 2"), f"{PLAIN[0]}Réponse : B", f"{PLAIN[1]}Réponse : B"
    ),
}


@pytest.mark.parametrize("quiz", KEYED.values(), ids=KEYED)
def test_trainees_do_not_read_the_answers(quiz: str) -> None:
    found = module(quiz + BELOW)
    assert found.self_test is not None
    shown = found.self_test.body.text
    above, _, below = shown.partition("## Quiz")
    assert "- [x] fait" in above
    assert below.endswith(BELOW.rstrip())
    assert not [
        sign
        for sign in (
            "[x]",
            "**B",
            "✅",
            "❌",
            "correct",
            "Réponse :",
            "Réponses",
            "Car",
            "details",
            "|",
        )
        if sign in below.removesuffix(BELOW.rstrip())
    ]
    assert COST in below
    assert "n log n" in below
    assert len(shown.split("\n")) == len(found.body.text.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        asked(WORDED, *PLAIN),
        "## Liste\n\n- [x] A. Installer\n- [ ] B. Lancer\n",
        "## Prêt\n\nAvez-vous tout ?\n\n- [x] Python\n- [ ] pip\n",
        "## Tris\n\n### Exercice 1\n\n- [x] Installer\n- [ ] Lancer\n\n"
        "### Exercice 2\n\n- [x] a\n- [ ] b\n",
        '## FAQ\n\n??? question "Pourquoi trier ?"\n    Pour chercher plus vite.\n',
        "## Tris\n\n<details><summary>Pour aller plus loin</summary>\n\nLire.\n\n</details>\n",
        "## Tris\n\n::: success\nSolution technique retenue : la fusion.\n:::\n",
        "## Tris\n\n| Question | Réponse |\n|---|---|\n| Que trier ? | des cartes |\n",
        "## Tris\n\n### Comment trier ?\n\n1. Ouvrir\n2. Trier\n\n**Réponse :** avec `sort`.\n",
    ],
)
def test_lists_of_tasks_and_exercises_stay_as_they_are(text: str) -> None:
    assert module(text).self_test is None


def test_only_trainers_get_the_answers_and_the_author_is_told() -> None:
    source = Source(PurePosixPath("MODULE-01-Tri.md"), f"{LONG}{KEYED['boxes']}")
    course = parse_course([source], fallback_title="").value
    told = [problem for problem in check(course) if problem.code is Code.SELF_TEST]
    assert [problem.at.line for problem in told] == [LONG.count("\n") + 1]
    handout = handouts_of(course)[0]
    printed = {edition: _for(edition, handout).modules[0].body.text for edition in Edition}
    assert {edition for edition, text in printed.items() if "[x] B." in text} == {Edition.TRAINER}
    assert all("[ ] B. fusion" in t for e, t in printed.items() if e is not Edition.TRAINER)


TOLD = {
    "table": "| # | Question | A | B | Réponse |\n|---|---|---|---|---|\n"
    "| 1 | Quel coût ? | n | n log n | B SECRET |\n| 2 | Et là ? | ✅ n | n² | SECRET |\n",
    "cards": "| Question | Réponse |\n|---|---|\n| Quel coût ? | SECRET |\n",
    "boxes": '??? question "Question 1 : Quel coût ?"\n    A. n\n    B. n log n\n\n'
    '    ??? success "Réponse"\n        B, SECRET\n',
    "marks in boxes": '??? question "Quel coût ?"\n    - [ ] n\n    - [x] n log n\n\n'
    '???+ question "Et là ?"\n    - [x] n\n    - [ ] n²\n',
    "fences": "::: tip Question 1 : Quel coût ?\n- a) n\n- b) n log n\n\n"
    "::: details Réponse\nb) SECRET\n:::\n:::\n",
    "asking folds": "<details>\n<summary>Question 1 : Quel coût ?</summary>\n\n- n\n- n log n\n\n"
    "**Réponse : n log n** SECRET\n\n</details>\n\n"
    "<details><summary>Et là ?</summary>\nSECRET\n</details>\n",
    "ticks": "- Quel coût ?\n  - n\n  - ✅ n log n\n- Et là ?\n  - n² ❌\n  - n ✅\n",
    "arrows": "**Q1.** Quel coût ? → ✅ SECRET\n",
    "labels": "**Question 1** : Quel coût ?\n\n- n\n- n log n\n\n**Réponse :** SECRET\n"
    "SECRET aussi\n\n**Question 2** : Vrai ou faux : n² est pire.\n\nRéponse : Vrai SECRET\n",
    "section": "1. Quel coût ?\n2. Quel tri ?\n\n### Corrigé\n\n1. SECRET\n2. SECRET\n",
    "folded after an exercise": "## Exercice 1\n\nQuel coût ?\n\n"
    "<details><summary>Solution</summary>\n\nSECRET\n\n</details>\n",
}


@pytest.mark.parametrize("quiz", TOLD.values(), ids=TOLD)
def test_answers_in_tables_boxes_and_labels_are_for_trainers(quiz: str) -> None:
    found = module(f"{quiz}\n{BELOW}")
    assert found.self_test is not None
    shown = found.self_test.body.text
    assert "Quel coût ?" in shown
    assert shown.endswith(BELOW.rstrip())
    below = shown.partition("## Quiz")[2]
    assert not [sign for sign in ("SECRET", "✅", "❌", "[x]") if sign in below]
    assert "Et là ?" in below or "Et là ?" not in quiz
    assert len(shown.split("\n")) == len(found.body.text.split("\n"))


@pytest.mark.parametrize(
    ("title", "questions"), [("Exercice", 0), ("Exercice 2 : peser", 0), ("Quel coût ?", 1)]
)
def test_a_solution_is_left_out_and_counted_where_a_question_is_asked(
    title: str, questions: int
) -> None:
    fold = "<details>\n<summary>Solution</summary>\n\nSECRET\n\nSECRET\n\n</details>\n"
    source = Source(PurePosixPath("MODULE-01.md"), f"{LONG}\n## {title}\n\n1. Peser.\n\n{fold}")
    course = parse_course([source], fallback_title="").value
    found = course.modules[0].self_test
    assert found is not None
    assert "SECRET" not in found.body.text
    assert found.questions == questions
    assert bool(questions) == (Code.SELF_TEST in {problem.code for problem in check(course)})
    assert Code.RAW_HTML not in {problem.code for problem in check(course)}


def test_a_module_with_a_table_of_questions_stays_a_module() -> None:
    text = LONG + TOLD["table"]
    course = parse_course([Source(PurePosixPath("MODULE-01.md"), text)], fallback_title="").value
    assert [module.name for module in course.modules] == ["MODULE-01"]
