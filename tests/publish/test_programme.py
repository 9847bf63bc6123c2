"""What trainees are told of a course: those sections of its index that concern them."""

from pathlib import PurePosixPath

from coursepub.model.course import Course, Page
from coursepub.model.language import Language
from coursepub.model.source import Body, Location
from coursepub.publish.course import Loaded
from coursepub.publish.programme import guide, programme

AT = Location(PurePosixPath("index.md"), 4)
INDEX = """# STRUCTURE COMPLÈTE

- fichiers

# PARCOURS PÉDAGOGIQUE

## Semaine 1

Jour 1.

---

# NOTATION

```
# pas un titre
```

## Ressources de notation

Fin.

---

**Auteur** : personne
"""


def course(text: str, title: str = "Index") -> Course:
    page = Page("p", title, "", (), Body(text, AT))
    return Course("Cours", "", Language.FRENCH, (), index=page, pages=(page,))


def test_sections_that_concern_trainees_are_taken_whole_and_in_order() -> None:
    path, grading = programme(course(INDEX))
    assert path == Body("# Parcours pédagogique\n\n## Semaine 1\n\nJour 1.", AT.below(4))
    assert grading.text.startswith("# Notation\n\n```\n# pas un titre\n```")
    assert grading.text.endswith("## Ressources de notation\n\nFin.")
    assert grading.at == AT.below(12)


def test_english_titles_are_known_and_acronyms_kept() -> None:
    (found,) = programme(course("## Schedule of the SQL course\n\nx\n\n## Files\n\ny"))
    assert found.text == "## Schedule of the SQL course\n\nx"
    (short,) = programme(course("## Grading ETL\n\nx"))
    assert short.text == "## Grading ETL\n\nx"


def test_a_course_without_an_index_announces_nothing() -> None:
    assert programme(Course("Cours", "", Language.FRENCH, ())) == ()


def test_a_guide_is_known_by_its_title() -> None:
    (found,) = guide(course("## Salle\n\nRangez.\n\n---\n\nx", "GUIDE D'UTILISATION"))
    assert found.text.endswith("x")
    assert guide(course("x", "README")) == ()


def test_the_sample_course_says_all_that_a_trainee_asks(sample: Loaded) -> None:
    titles = [body.text.split("\n")[0] for body in programme(sample.course)]
    assert [title.split()[1] for title in titles] == [
        "Parcours",
        "Objectifs",
        "Comparaison",
        "Notation",
        "Ressources",
    ]
    assert guide(sample.course)
