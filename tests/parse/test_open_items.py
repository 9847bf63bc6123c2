"""Development questions: grids of many shapes, and nothing of examiners on the candidates' side."""

from decimal import Decimal

import pytest

from coursepub.check.rules import check
from coursepub.model.diagnostic import Code
from coursepub.model.item import OpenItem
from coursepub.parse.course import parse_course
from tests.tables import sources

HEAD = "# DEV - MODULE 1\n\n## QUESTION 1 - Un sujet ({points})\n\nTraitez le sujet.\n\n"


def read(text: str, points: str = "10 points") -> tuple[OpenItem, list[Code]]:
    parsed = parse_course(sources(HEAD.format(points=points) + text, "DEV-1.md"), fallback_title="")
    (item,) = parsed.value.bank
    assert isinstance(item, OpenItem)
    return item, [problem.code for problem in parsed.diagnostics]


def asked(item: OpenItem) -> str:
    return " ".join(f"{part.title} {part.body.text}" for part in item.parts)


def table(head: str, *rows: str) -> str:
    return "\n".join([f"| {head} |", "|" + "---|" * (head.count("|") + 1), *rows]) + "\n"


@pytest.mark.parametrize(
    "grid",
    [
        table("Critère | Points", "| SECRET | 6 |", "| Forme | 4 |"),
        table("Points | Critère", "| 6 pts | SECRET |", "| 4 pts | Forme |"),
        table("Critère | Barème", "| SECRET | 6,5 pts |", "| Forme | 3,5 pts |"),
        table("Critère | Bien | Mal | Points", "| SECRET | oui | non | /6 |", "| F | x | y | /4 |"),
        table("Sujet | Points", "| SECRET | (6 points) |", "| Forme | (4 points) |"),
        table("Sujet | Points", "| SECRET | 6 |", "| Forme | 4 |"),
        "### Grille\n\n"
        + table("Point | Note", "| SECRET | 6 |", "| Forme | 4 |", "| TOTAL | 10 |"),
        "### Barème\n\n"
        + table(
            "C | Points", "| **Fond** | |", "| SECRET | 6 |", "| Sous-total | 6 |", "| F | 4 |"
        ),
        "**Barème :**\n\n- SECRET : 6 points\n- Forme : 4 points\n",
        "**Barème :**\n- SECRET (6 pts)\n  - dont deux exemples\n- Forme (4 pts)\n",
        "### Notation\n\n1. SECRET /6\n2. Forme /4\n",
        "### Marking grid\n\n- 6 marks: SECRET\n- 4 marks: form\n",
        "Barème :\nSECRET : 6 pts\nForme : 4 pts\n",
        "**Critères d'évaluation**\n\n- SECRET – 6 pts\n- Forme – 4 pts\n- Total : 10 pts\n",
    ],
)
def test_a_grid_is_read_in_every_shape_and_kept_from_candidates(grid: str) -> None:
    item, wrong = read(grid)
    assert sum(criterion.points for criterion in item.grid) == 10
    assert len(item.grid) == 2
    assert "SECRET" not in asked(item)
    assert asked(item).strip() == "Traitez le sujet."
    assert not wrong


@pytest.mark.parametrize(
    "answer",
    [
        "<details>\n<summary>Réponse modèle</summary>\n\nSECRET\n\n</details>\n",
        "<details><summary>Voir</summary>SECRET</details>\n",
        "**Réponse attendue :** SECRET\n\nSECRET aussi.\n",
        "Traitez-le bien.\n**Corrigé :** SECRET\n",
        "> **Éléments de réponse** : SECRET\n> et SECRET\n",
        "### Éléments attendus\n\n- SECRET\n\n#### Détail\n\nSECRET\n",
        "### Attendus\n\nSECRET\n",
        "Musterlösung: SECRET\n",
        "- a) Dites x\n  - **Réponse :** SECRET\n- b) Dites y\n",
        "Dites x\n\n- **Réponse :** non\n- **Analyse :** SECRET\n",
        "1. Dites x\n\n   <details>\n   <summary>Réponse</summary>\n\n   SECRET\n\n   </details>\n",
    ],
)
def test_an_answer_is_read_in_every_shape_and_kept_from_candidates(answer: str) -> None:
    item, _ = read(answer)
    assert item.model_answer
    assert "SECRET" in item.model_answer.text
    assert "SECRET" not in asked(item)
    assert "Dites y" not in item.model_answer.text


@pytest.mark.parametrize(
    "text",
    [
        "### Contexte\n\n" + table("Équipe | Points", "| Rouges | 31 |", "| Bleus | 7 |"),
        "### Consigne\n\n1. Analysez (6 points)\n2. Concluez (4 points)\n",
        "### Votre réponse\n\nEn vingt lignes.\n",
        "**Consigne :** répondez en vingt lignes.\n\n**Documents :** aucun.\n",
        "### Réponse en vingt lignes\n\nSoignez la forme.\n",
    ],
)
def test_what_candidates_need_stays_with_them(text: str) -> None:
    item, _ = read(text)
    said = asked(item)
    assert not item.grid
    assert all(word in said for word in text.replace("|", " ").split() if word.isalpha())


def test_a_label_gives_candidates_their_text_back() -> None:
    text = "**Barème :** 6 points au fond, 4 à la forme.\n\n**Consigne :** Comparez.\n"
    item, _ = read(text)
    assert asked(item).strip() == "Traitez le sujet.\n\n**Consigne :** Comparez."
    assert item.grid_notes


@pytest.mark.parametrize("line", ["**Points** : 7", "(7 points)", "*Note : 7 points*", "7 pts"])
def test_points_may_stand_below_the_heading(line: str) -> None:
    text = (
        f"# DEV\n\n## Question 1\n\n{line}\n\nTraitez le sujet.\n\n## Question 2 (3 points)\n\nX.\n"
    )
    parsed = parse_course(sources(text, "DEV-1.md"), fallback_title="")
    item = parsed.value.bank[0]
    assert isinstance(item, OpenItem)
    assert item.points == Decimal(7)
    assert asked(item).strip() == "Traitez le sujet."
    assert not parsed.diagnostics


def test_a_grid_is_held_against_the_points_announced() -> None:
    _, wrong = read(table("Critère | Points", "| Fond | 6 |", "| Forme | 3 |"))
    assert wrong == [Code.GRID_TOTAL]
    rows = ("| Fond | 6 |", "| Total | 7 |")
    _, wrong = read(table("Critère | Points", *rows), "6 points")
    assert wrong == [Code.GRID_TOTAL]


@pytest.mark.parametrize(
    ("said", "points", "lacking"), [("**Total** : 20 points", 10, 0), ("Bonne chance.", 0, 2)]
)
def test_questions_share_the_points_of_their_file_or_lack_them(
    said: str, points: int, lacking: int
) -> None:
    text = f"# Devoir\n\n{said}\n\n1. Donner la définition de la glace.\n2. Citer deux usages.\n"
    parsed = parse_course(sources(text, "quiz.md"), fallback_title="")
    assert [item.points for item in parsed.value.bank] == [points, points]
    codes = [problem.code for problem in (*parsed.diagnostics, *check(parsed.value))]
    assert codes.count(Code.NO_POINTS) == lacking
    assert codes.count(Code.NO_GRID) == 2 - lacking
