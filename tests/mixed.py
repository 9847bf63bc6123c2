"""A bank with one item of every kind, and a development question."""

from dataclasses import replace
from pathlib import PurePosixPath

from coursepub.assemble.blueprints import blueprints
from coursepub.assemble.forms import assemble
from coursepub.model.blueprint import Blueprint
from coursepub.model.course import Course
from coursepub.model.form import Form, SectionKind
from coursepub.model.key import AnswerKey
from coursepub.model.plan import Plan, SectionPlan
from coursepub.model.source import Location, Source
from coursepub.parse.course import parse_course

BANK = """\
# QCM Module 1

### Question 1 (1 point)

Que garantit l'idempotence ?

- [x] A. Le même état final.
- [ ] B. Une seule exécution.
- [ ] C. Un ordre.

> Explication : un traitement idempotent peut être rejoué.

### Question 2 (2 points)

Que faut-il ? (plusieurs réponses)

- [x] A. Partitionner.
- [ ] B. Trier.
- [x] C. Compresser.
- [ ] D. Attendre.

### Question 3 (1 point)

Parquet est un format en colonnes.

- [x] Vrai
- [ ] Faux

### Question 4 (2 points)

Combien, en gigaoctets ?

**Réponse** : 3,5 Go (± 0,1)

### Question 5 (1 point)

Quel ordre supprime une table ?

**Réponse** : DROP TABLE
"""
DEVELOPMENT = """\
# Développement module 1

## Question 1 : Concevoir (10 points)

Concevez la chaîne.

### Grille de correction

| Critère | Points |
|---|---|
| Stockage | 4 |
| Orchestration | 6 |

### Réponse modèle

Zones brute et préparée.
"""
AT = Location(PurePosixPath("coursepub.toml"), 1)
PLAN = Plan(
    "mixed",
    AT,
    title="Examen",
    sections=(
        SectionPlan(AT, kind=SectionKind.CHOICE),
        SectionPlan(AT, kind=SectionKind.DEVELOPMENT),
    ),
)


def course() -> Course:
    """The course, with an exam `mixed` of all its questions."""
    files = {"QCM-MODULE-01.md": BANK, "DEV-MODULE-01.md": DEVELOPMENT}
    sources = tuple(Source(PurePosixPath(name), text) for name, text in sorted(files.items()))
    parsed = parse_course(sources, fallback_title="Cours").value
    return replace(parsed, plans=(PLAN,))


def blueprint(of: Course) -> Blueprint:
    """The exam `mixed`."""
    return next(found for found in blueprints(of) if found.name == "mixed")


def form(name: str = "A", seed: str = "seed") -> tuple[Form, AnswerKey]:
    """A form of it and its key."""
    made = course()
    return assemble(made, blueprint(made), name, seed)
