"""Notes and warnings about banks: they speak where they should, and are silent elsewhere."""

from pathlib import PurePosixPath

import pytest

from coursepub.check.rules import check
from coursepub.check.statistics import lengths, positions
from coursepub.model.diagnostic import Code
from coursepub.model.letters import letter
from coursepub.model.source import Source
from coursepub.parse.course import parse_course
from tests.tables import sources


def codes(text: str) -> set[str]:
    parsed = parse_course(sources(text), fallback_title="")
    return {problem.code.slug for problem in check(parsed.value)}


def item(stem: str = "Which one?", *options: str, right: int = 0, why: str = "") -> str:
    offered = options or ("this", "that", "those")
    lines = [
        f"- [{'x' if place == right else ' '}] {letter(place)}. {text}"
        for place, text in enumerate(offered)
    ]
    explained = f"\n\n> **Explication** : {why}" if why else ""
    return "### Question 1\n\n" + stem + "\n\n" + "\n".join(lines) + explained


@pytest.mark.parametrize(
    "stem",
    [
        "Lequel de ces formats n'est pas en colonnes ?",
        "Quelle instruction ne renvoie pas de ligne ?",
        "Tous ces services sont gérés, sauf :",
        "Which of these is not a service?",
        "Which service doesn't scale?",
    ],
)
def test_a_negative_stem_is_noted(stem: str) -> None:
    assert "negative-stem" in codes(item(stem))


@pytest.mark.parametrize(
    "stem",
    [
        "Lequel de ces formats **n'est pas** en colonnes ?",
        "Pourquoi le lot ne finit-il pas à l'heure ?",
        "Le lot n'a pas fini à l'heure. Que faut-il faire ?",
        "Que renvoie `which is not null` ?",
        "Which of these is **not** a service?",
    ],
)
def test_a_stem_about_a_negation_or_with_one_that_stands_out_is_not(stem: str) -> None:
    assert "negative-stem" not in codes(item(stem))


@pytest.mark.parametrize(
    "why",
    ["La réponse A oublie le suivi.", "Answer (B) is too long.", "Option C doubles it."],
)
def test_letters_in_an_explanation_are_noted(why: str) -> None:
    assert "explanation-names-letters" in codes(item(why=why))


@pytest.mark.parametrize(
    "why",
    [
        "Le plan A suffit.",
        "La réponse a du sens.",
        "L'option A = 3 du programme vaut mieux.",
        "Une réponse d'API.",
    ],
)
def test_other_letters_in_an_explanation_are_not(why: str) -> None:
    assert "explanation-names-letters" not in codes(item(why=why))


@pytest.mark.parametrize(
    "text",
    ["Les deux A et B", "A et B", "Both A and C", "Réponses A, B et C", "L'option B, sans plus"],
)
def test_options_that_name_letters_are_reported(text: str) -> None:
    assert "option-names-letters" in codes(item("Which one?", "this", "that", text))


@pytest.mark.parametrize(
    "text",
    ["Les deux sont équivalents", "A*B", "Un seau S3", "Vitamin A", "`A and B`", "Plans X et Y"],
)
def test_options_with_letters_of_their_own_are_not(text: str) -> None:
    assert "option-names-letters" not in codes(item("Which one?", "this", "that", text))


def test_an_explanation_that_reads_another_option_out_is_reported() -> None:
    options = ("supprime les partitions anciennes", "déduit le schéma des fichiers déposés")
    why = "Le crawler déduit le schéma des fichiers, puis l'écrit."
    assert "explanation-misfit" in codes(item("Que fait-il ?", *options, right=0, why=why))
    assert "explanation-misfit" not in codes(item("Que fait-il ?", *options, right=1, why=why))
    both = f"{why} Il ne supprime rien."
    assert "explanation-misfit" not in codes(item("Que fait-il ?", *options, right=0, why=both))


def bank(right: str, *, long: bool) -> str:
    more = "longer " * long
    options = "\n".join(
        f"- [{'x' if name == right else ' '}] {name}. {more * (name == right)}{name * 3}"
        for name in "ABC"
    )
    return "\n\n".join(f"### Question {n}\n\nWhich, {n}?\n\n{options}" for n in range(1, 11))


@pytest.mark.parametrize(
    ("long", "expected"),
    [(True, {"positions-skewed", "right-is-longest"}), (False, {"positions-skewed"})],
)
def test_a_bank_that_gives_its_answers_away_is_noted(*, long: bool, expected: set[str]) -> None:
    assert codes(bank("B", long=long)) & {"positions-skewed", "right-is-longest"} == expected


def test_files_too_small_to_tell_are_counted_together() -> None:
    paper = bank("B", long=False).partition("### Question 6")[0]
    course = parse_course(
        (
            Source(PurePosixPath("DEV-1.md"), "# DEV\n\n## QUESTION 1 - X (4 points)\n\nWhy?\n"),
            *(Source(PurePosixPath(f"QCM-MODULE-0{n}.md"), paper) for n in range(1, 4)),
        ),
        fallback_title="",
    ).value
    (found,) = [p for p in check(course) if p.code is Code.POSITIONS_SKEWED]
    assert found.at == course.pools[1].at
    assert dict(found.values)["total"] == "15"
    assert dict(found.values)["files"] == "QCM-MODULE-01.md … QCM-MODULE-03.md"


def test_positions_and_lengths_are_counted() -> None:
    pools = parse_course(sources(bank("B", long=True)), fallback_title="").value.pools
    assert positions(pools[0].items).counts == (("A", 0), ("B", 10), ("C", 0))
    found = lengths(pools[0].items)
    assert (found.longest, found.items, round(found.expected, 6)) == (10, 10, 3.333333)


def test_numbers_may_restart_in_each_module_but_leave_none_out() -> None:
    one = item()
    restarted = f"# MODULE 1\n\n{one}\n\n# MODULE 2\n\n{one}"
    assert "number-gap" not in codes(restarted)
    later = one.replace("Question 1", "Question 11")
    assert "number-gap" not in codes(f"{later}\n\n{later.replace('11', '12')}")
    assert "number-gap" in codes(f"{one}\n\n{later}")


def test_the_same_words_with_other_options_are_another_question() -> None:
    one = item("Which is true?", "this", "that")
    other = item("Which is true?", "these", "those").replace("Question 1", "Question 2")
    twin = item("Which  is true?", "that", "this", right=1).replace("Question 1", "Question 2")
    assert "duplicate-item" not in codes(f"{one}\n\n{other}")
    assert "duplicate-item" in codes(f"{one}\n\n{twin}")


@pytest.mark.parametrize(
    ("options", "said"),
    [(("A", "`B`"), True), (("`~`", "`€`"), False), (("x", "y"), False)],
)
def test_options_that_are_letters_of_options_are_reported(
    options: tuple[str, ...], *, said: bool
) -> None:
    assert ("letter-only-options" in codes(item("Which one?", *options))) is said


def test_letters_go_on_after_z() -> None:
    assert [letter(n) for n in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]
