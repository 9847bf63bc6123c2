"""What an index announces is held against the files; what it leaves open is not."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepub.check.rules import check
from coursepub.markup.blocks import read_blocks
from coursepub.model.diagnostic import Severity
from coursepub.model.source import Source
from coursepub.parse.claims.index import read_claims
from coursepub.parse.course import parse_course
from tests.tables import sources

COURSE = """\
== MODULE-01.md
# MODULE 01 - Trier

**Durée** : 45 minutes

```mermaid
flowchart LR
  accTitle: Un
  A --> B
```
== MODULE-02.md
# MODULE 02 - Chercher

**Durée** : 1 h 15

Texte.
== QCM-MODULE-01.md
# QCM - MODULE 1

> **Durée** : 15 minutes
> **Note** : 2 points

### Question 1

Que fait un tri ?

- [x] A. Il ordonne
- [ ] B. Il efface

### Question 2

Que fait une recherche ?

- [ ] A. Elle efface
- [x] B. Elle trouve
== DEV-MODULE-01.md
# DEV - MODULE 1

> **Durée** : 30 minutes

## QUESTION 1 - Une bibliothèque (10 points)

Triez.

### Grille

| Critère | Points |
|---|---|
| Méthode | 10 pts |
== CORRIGES-DEV.md
# MODULE 1

## QUESTION 1

Un tri fusion.
== GLOSSAIRE.md
**Trier**
Mettre en ordre.
"""


def said(index: str, course: str = COURSE) -> list[str]:
    """`line: code` of what is found wrong with an index, without notes."""
    parsed = parse_course(sources(f"{course}== 00-INDEX.md\n# INDEX\n{index}\n"), fallback_title="")
    found = {*parsed.diagnostics, *check(parsed.value)}
    return sorted(
        f"{problem.at.line}: {problem.code.slug}"
        for problem in found
        if problem.at.file.name == "00-INDEX.md" and problem.code.severity is Severity.WARNING
    )


TRUE = {
    "a heading": "## QCM (2 questions - 15 minutes)",
    "a heading of its own level": "## Modules (2 modules, 2 h)",
    "a total line": "## Modules\n\n**Total** : 2 h - 1 diagramme",
    "two parts in one line": "**Durée totale** : 2 h de cours + 45 min d'évaluations",
    "everything together": "**Durée totale** : 2 h 45",
    "teaching alone": "**Durée totale** : 2 heures",
    "a bullet": "- 2 modules\n- 1 diagramme Mermaid\n- 2 questions de QCM",
    "a kind of them": "- 5 modules obligatoires\n- 4 questions ouvertes",
    "a bullet elsewhere": "Texte.\n\n## Prérequis\n\n- 5 modules",
    "a length in a bullet": "- 10 minutes de pause",
    "a sentence": "Lisez 5 modules. En 2019, 40 stagiaires ont lu 9 diagrammes.",
    "two kinds": "Un QCM et une rédaction, soit 30 questions en tout.",
    "a sum of one kind": "Le cours a un QCM, soit 2 questions en tout.",
    "a sum": "Au total, 2 questions de QCM et 1 diagramme.",
    "what an exam draws": "Au total, l'examen compte 1 question de QCM tirée au sort.",
    "links in a sentence": "Lisez [un](MODULE-01.md)\n\n- [le QCM](QCM-MODULE-01.md)",
    "a table of modules": "| Module | Durée | Diagrammes |\n|---|---|---|\n"
    "| **01** | 45 min | 1 Mermaid |\n| **02** | 75 min | – |\n| Total | 2 h | 1 |",
    "a table of files": "| Fichier | Questions | Points | Durée |\n|---|---|---|---|\n"
    "| `QCM-MODULE-01.md` | 2 | 2 | 15 min |\n| DEV-MODULE-01 | 1 | 10 | 30 min |",
    "questions by module": "## QCM\n\n| Module | Questions |\n|---|---|\n| Module 1 | 2 |",
    "a row about a part": "| Composante | Détails |\n|---|---|\n| QCM | 2 questions, 2 points |",
    "one of each": "- QCM : 1 point par question",
    "about": "- QCM : environ 10 questions",
    "a range": "- QCM : 10-15 questions",
    "another course": "# COMPARAISON\n\n| Module | Durée |\n|---|---|\n| 1 | 5 h |",
    "a day of the schedule": "## Semaine 1\n\n**Durée** : 14 h",
    "points of an answer": "## QCM\n\n- Juste : 3 points\n- 0,5 point si elle est partielle",
    "inner lists": "## QCM\n\n- Blanc\n  - Durée : 5 minutes\n  - 8 questions",
    "a text that wraps": "## Modules\n\nOn peut lire les\n3 modules suivants.",
    "parts of a module": "## Module 1\n\n| Partie | Durée |\n|---|---|\n| Exposé | 9 min |\n"
    "| Quiz | 15 min |",
    "a glossary": "**Glossaire** : 1 entrée",
    "weights": "| Partie | Poids |\n|---|---|\n| QCM | 40 % |\n| Dev | 60 % |\n| Total | 100 % |",
    "rounded weights": "| Partie | Poids |\n|---|---|\n| A | 33 % |\n| B | 33 % |\n| C | 33,9 % |",
    "weights in a list": "## Notation\n\n- QCM : 40 %\n- Projet : 60 %",
    "a pass mark": "**Seuil de réussite** : 12/20",
    "a pass mark in points": "**Seuil de réussite** : 6 points",
    "modules in a numbered list": "1. **Module 1 – Trier** (45 min, 1 diagramme)\n"
    "2. **Module 2 – Chercher** (75 min)",
    "a part of a module": "- Module 1 avec 2 questions ouvertes\n- Module 1 : 20 min de TP + 1 h",
    "numbers below a unit": "| Module | Durée (min) |\n|---|---|\n| M1 | 45 |\n| Total | 120 |",
    "hours below a unit": "| # | Chapitre | Hours |\n|---|---|---|\n| 3 | 1. Trier | 0,75 |",
    "the days of a course": "| Semaine | Durée |\n|---|---|\n| Semaine 1 | 14 h |",
    "a course in a sentence": "Cette formation comporte 2 modules, 1 diagramme et 2 questions de "
    "QCM. La durée totale est de 2 heures.",
    "some of a course": "Ce cours comporte 5 modules obligatoires et 12 questions ouvertes.",
    "labels that count": "**Nombre de modules** : 2\n**Nombre de questions** : 3",
    "points behind a stroke": "- QCM du module 1 : 2 questions / 2 points",
    "another quiz": "- Quiz 2 : 10 questions",
    "some of them": "- QCM : 10 questions parmi 40\n- QCM : 5 questions tirées au sort",
    "one exam": "**Examen final** : 20 questions, 1 h, 20 points\n\n## Final exam (30 questions)",
    "points of another sort": "- Module 1 : 12 points à retenir\n- **Chapitre 2** : 5 points clés",
    "diagrams of a kind": "- Module 1 : 3 diagrammes de séquence et 2 de classes",
    "modules with their length": "Cette formation comporte 2 modules de 60 minutes.",
    "shares of a share": "**Note finale** : QCM 40 % (dont 10 % de bonus), projet 60 %",
    "rates": "## Notation\n\nTaux de réussite : 80 % en 2023, 85 % en 2024.",
    "a pass mark in a sentence": "Il faut 12/20 pour réussir.",
    "texts in a list": "- `MODULE-01.md`\n- **cours/QCM-MODULE-01.md** : 2 questions",
    "no list of all files": "- [Le QCM](QCM-MODULE-01.md)",
}


@pytest.mark.parametrize("index", TRUE.values(), ids=TRUE)
def test_what_is_true_or_left_open_is_not_reported(index: str) -> None:
    assert said(index) == []


FALSE = {
    "## QCM (3 questions - 20 minutes)": ["2: claimed-duration", "2: claimed-questions"],
    "## Modules (4 modules, 3 h)": ["2: claimed-duration", "2: claimed-modules"],
    "## Modules\n\n**Total** : 2 h - 17 diagrammes": ["4: claimed-diagrams"],
    "**Durée totale** : 1 h de cours + 45 min d'évaluations": ["2: claimed-duration"],
    "**Durée totale** : 9 h": ["2: claimed-duration"],
    "- 5 modules": ["2: claimed-modules"],
    "1. **Module 1 – Trier** (60 min, 3 diagrammes)": [
        "2: claimed-diagrams",
        "2: claimed-duration",
    ],
    "- Glossaire de 40 termes": ["2: claimed-terms"],
    "This course has 3 modules and a quiz of 30 questions.": [
        "2: claimed-modules",
        "2: claimed-questions",
    ],
    "Le cours dure 6 heures.": ["2: claimed-duration"],
    "**Nombre de diagrammes** : 12": ["2: claimed-diagrams"],
    "| Module | Durée (h) |\n|---|---|\n| M1 | 2 |": ["4: claimed-duration"],
    "| N° | Module | Nb de diagrammes |\n|---|---|---|\n| 7 | 1. Trier | 4 |": [
        "4: claimed-diagrams"
    ],
    "- QCM du module 1 : 10 questions / 20 points": ["2: claimed-points", "2: claimed-questions"],
    "- Quiz 1 : 10 questions": ["2: claimed-questions"],
    "- `MODULE-09.md` : Ranger": ["2: listed-file-missing"],
    "| Module | Fichier |\n|---|---|\n| 9 | MODULE-09.md |": ["4: listed-file-missing"],
    "```\ncours\n  MODULE-01.md\n  MODULE-02.md (75 min)\n  QCM-MODULE-01.md\n"
    "  DEV-MODULE-01.md\n  CORRIGES-DEV.md\n```": ["2: unlisted-file"],
    "| Partie | Poids (%) |\n|---|---|\n| QCM | 40 |\n| Dev | 50 |": ["2: weights-total"],
    "## Barème\n\nQCM : 40 % – Développement : 50 % – Oral : 20 %": ["4: weights-total"],
    "La note finale se compose de 50 % de QCM et de 30 % d'oral.": ["2: weights-total"],
    "Il faut au moins 60 points pour réussir.": ["2: pass-mark"],
    "You pass with 22 out of 20.": ["2: pass-mark"],
    "- 7 diagrammes\n- 9 termes": ["2: claimed-diagrams", "3: claimed-terms"],
    "## Contenu\n\n- 5 modules, 3 jours": ["4: claimed-modules"],
    "- 20 multiple-choice questions": ["2: claimed-questions"],
    "Au total, 36 questions de QCM vous attendent.": ["2: claimed-questions"],
    "Le cours a trois QCM, soit 30 questions en tout.": ["2: claimed-questions"],
    "It comes with three quizzes, 30 questions in all.": ["2: claimed-questions"],
    "- 3 diagrammes de cours": ["2: claimed-diagrams"],
    "| Module | Durée |\n|---|---|\n| 01 | 45 min |\n| 02 | 45 min |": ["5: claimed-duration"],
    "| Fichier | Points |\n|---|---|\n| QCM-MODULE-01 | 10 |": ["4: claimed-points"],
    "| Fichier | Questions |\n|---|---|\n| QCM-MODULE-09 | 10 |": ["4: listed-file-missing"],
    "## QCM\n\n| Module | Questions |\n|---|---|\n| Module 1 | 20 |": ["6: claimed-questions"],
    "| Composante | Détails |\n|---|---|\n| QCM | 2 questions, 100 points |": ["4: claimed-points"],
    "**Glossaire** : 30 entrées": ["2: claimed-terms"],
    "- `GLOSSAIRE.md` : 30 entrées": ["2: claimed-terms"],
    "| Part | Weight |\n|---|---|\n| Quiz | 40 % |\n| Essay | 50 % |": ["2: weights-total"],
    "## Notation\n\n- QCM : 40 %\n- Projet : 70 %": ["4: weights-total"],
    "**Note finale** : QCM 40 %, développement 50 %": ["2: weights-total"],
    "**Seuil de réussite** : 14 / 10": ["2: pass-mark"],
    "**Seuil de réussite** : 120 %": ["2: pass-mark"],
    "**Seuil de réussite** : 80 points": ["2: pass-mark"],
    "```\n├── MODULE-01.md\n├── MODULE-02.md\n├── QCM-MODULE-01.md\n├── DEV-MODULE-01.md\n"
    "├── 00-INDEX.md\n└── AUTRE.md\n```": [
        "2: unlisted-file",
        "2: unlisted-file",
        "8: listed-file-missing",
    ],
}


@pytest.mark.parametrize(("index", "expected"), FALSE.items())
def test_what_the_files_contradict_is_reported_at_its_line(index: str, expected: list[str]) -> None:
    assert said(index) == expected


LINKED = "- [Un](MODULE-01.md)\n- [Deux](MODULE-02.md)\n"


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        (LINKED, ["2: unlisted-file"]),
        (f"{LINKED}- [Trois](MODULE-03.md)\n", []),
        (f"{LINKED}\nPuis [trois](MODULE-03.md).\n", []),
        ("Lisez [un](MODULE-01.md) et [deux](MODULE-02.md).\n", []),
        ("- [Un](MODULE-01.md)\n", []),
    ],
)
def test_a_module_that_a_list_of_links_leaves_out_is_named(index: str, expected: list[str]) -> None:
    assert said(index, f"{COURSE}== MODULE-03.md\n# MODULE 03 - Fin\n\nFin.\n") == expected


WRITTEN = st.lists(
    st.sampled_from(
        [
            "# Module 2",
            "## QCM (3 questions, 1 h 30)",
            "## Objectifs",
            "**Durée** : 2 h",
            "**Seuil** : 12,5/20",
            "**Total** : 3 h 30 - 17 diagrammes",
            "- 40 questions de QCM",
            "- Épreuves : 30 minutes + 1 h",
            "| Module | Durée | Poids |",
            "|---|---|---|",
            "| 01 | 45 min | 50 % |",
            "| Total | 1 h | 100 % |",
            "```",
            "├── QCM-MODULE-01.md (10 questions)",
            "> **Note finale** : QCM 40 %, projet 70 %",
            "",
        ]
    ),
    max_size=20,
)


@given(WRITTEN)
def test_whatever_is_announced_stands_on_its_line(lines: list[str]) -> None:
    source = Source(PurePosixPath("INDEX.md"), "\n".join(lines))
    claims = read_claims([read_blocks(source)])
    said = [(claim.at, claim.found) for claim in claims.numbers]
    said += [(mark.at, mark.found) for mark in claims.pass_marks]
    assert all(found in lines[at.line - 1] for at, found in said)
    for file in claims.files:
        assert file.name in lines[file.at.line - 1]


@given(st.text(alphabet="|-#*:()%/ \n0123456789hmoduleqcpnts.ée├─", max_size=200))
def test_no_index_stops_the_check(text: str) -> None:
    parsed = parse_course(sources(f"{COURSE}== 00-INDEX.md\n{text}\n"), fallback_title="")
    check(parsed.value)


def test_a_pass_mark_of_a_file_is_held_against_its_own_points() -> None:
    course = COURSE.replace(
        "> **Note** : 2 points", "> **Note** : 2 points\n> **Seuil** : 3 points"
    )
    parsed = parse_course(sources(course), fallback_title="")
    found = [p for p in check(parsed.value) if p.code.slug == "pass-mark"]
    assert [str(problem.at) for problem in found] == ["QCM-MODULE-01.md:5"]
