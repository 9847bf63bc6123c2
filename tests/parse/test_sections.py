"""Sections that each count their questions from 1, and options out of their order."""

from decimal import Decimal
from pathlib import PurePosixPath

import pytest

from coursepub.check.rules import check
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Severity
from coursepub.model.item import Item, OpenItem
from coursepub.model.source import Source
from coursepub.parse.answers import reach
from coursepub.parse.course import parse_course

OPTIONS = "- [ ] A. Une\n- [ ] B. Deux\n- [ ] C. Trois\n"


def read(**files: str) -> tuple[Course, set[Code]]:
    """A course of these files, and every code that is more than a note."""
    sources = (Source(PurePosixPath(f"{name}.md"), text) for name, text in files.items())
    parsed = parse_course(tuple(sources), fallback_title="")
    found = (*parsed.diagnostics, *check(parsed.value))
    return parsed.value, {p.code for p in found if p.code.severity is not Severity.INFORMATION}


def keys(course: Course) -> list[str]:
    """The key of every item."""
    return ["".join(sorted(item.key)) for item in course.bank if isinstance(item, Item)]


def section(title: str) -> str:
    """A section of two questions that count from 1."""
    asked = "\n".join(f"### Question {n}\n\nQuoi {title} {n} ?\n\n{OPTIONS}" for n in (1, 2))
    return f"## {title}\n\n{asked}\n"


PAPER = "# QCM - MODULE 1\n\nBienvenue.\n\n" + section("Bases") + section("Avancé")
TABLE = "## {}\n\n| Question | Réponse |\n|---|---|\n| 1 | {} |\n| 2 | {} |\n\n"


@pytest.mark.parametrize(
    "answers",
    [
        TABLE.format("Bases", "A", "B") + TABLE.format("AVANCE", "C", "A"),
        TABLE.format("Avancé", "C", "A") + TABLE.format("Bases", "A", "B"),
        TABLE.format("Avancé", "C", "A") + TABLE.format("Autres", "A", "B"),
        "1-A, 2-B, 1-C, 2-A\n",
    ],
)
def test_answers_find_the_section_that_they_are_for(answers: str) -> None:
    course, codes = read(qcm=PAPER, corriges=f"# MODULE 1\n\n{answers}")
    assert keys(course) == ["A", "B", "C", "A"]
    assert codes == set()
    assert len({item.id for item in course.bank}) == 4


def test_answers_that_name_no_section_are_given_to_none() -> None:
    _, codes = read(qcm=PAPER, corriges="# MODULE 1\n\n1-A, 2-B\n")
    assert Code.AMBIGUOUS_KEY in codes


def test_a_number_twice_in_one_section_is_an_error() -> None:
    course, codes = read(qcm=PAPER + section("Bases"))
    assert Code.DUPLICATE_NUMBER in codes
    assert len(course.bank) == 6


@pytest.mark.parametrize("option", ["- [ ] {}. {}", "{}. {}", "- {}) {}", "{}) {}"])
def test_a_letter_means_the_option_that_it_stands_before(option: str) -> None:
    options = "\n".join(option.format(*pair) for pair in ("B2", "A1", "C3"))
    course, _ = read(quiz=f"### Question 1\n\nLaquelle ?\n\n{options}\n\nRéponse : B\n")
    [item] = course.bank
    assert isinstance(item, Item)
    assert [(o.id, o.text.text) for o in item.options] == [("B", "2"), ("A", "1"), ("C", "3")]
    assert item.key == {"B"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Les deux premières réponses", True),
        ("The first two", True),
        ("Both answers above", True),
        ("La première partition", False),
        ("Les deux sont équivalents", False),
    ],
)
def test_options_that_name_places_hold_the_order(text: str, *, kept: bool) -> None:
    course, _ = read(
        quiz=f"### Question 1\n\nQuoi ?\n\n- [x] A. Une\n- [ ] B. Deux\n- [ ] C. {text}\n"
    )
    [item] = course.bank
    assert isinstance(item, Item)
    assert item.shuffled is not kept


def test_options_joined_by_breaks_are_options_at_their_line() -> None:
    text = "### Question 1\n\nQuoi ?<br>A) Une<br/>B) Deux <br> C) Trois\n\nRéponse : B\n\n"
    text += "### Question 2\n\nÀ ?\n\n"
    course, codes = read(quiz=text + OPTIONS + "\nRéponse : C\n")
    first, second = course.bank
    assert isinstance(first, Item)
    assert [option.text.text for option in first.options] == ["Une", "Deux", "Trois"]
    assert (first.stem.text, first.stem.at.line, second.at.line) == ("Quoi ?", 3, 7)
    assert (keys(course), codes) == (["B", "C"], set())


def test_links_find_their_definitions_anywhere_in_the_file() -> None:
    text = f"[norme]: https://x.org/n\n\n### Question 1\n\nQue dit la [norme] ?\n\n{OPTIONS}\n"
    course, codes = read(quiz=f"{text}Réponse : A\n\n[rien]: https://x.org/r\n")
    [item] = course.bank
    assert isinstance(item, Item)
    assert item.stem.text == "Que dit la [norme] ?\n\n[NORME]: <https://x.org/n>"
    assert "rien" not in item.stem.text
    assert codes <= {Code.UNREAD_TEXT}


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("# A\n\nACL\nUne liste.\n\nAMAZON S3\n\nUn stockage.\n", ["ACL", "AMAZON S3"]),
        ("- **DAG** : un graphe\n- **ETL** : un flux\n", ["DAG", "ETL"]),
        ("1. **DAG** : un graphe\n2. **ETL** : un flux\n", ["DAG", "ETL"]),
        ("| N° | Terme | Définition |\n|---|---|---|\n| 1 | DAG | un graphe |\n", ["DAG"]),
        ("## DAG\n\nUn graphe.\n\n## ETL\n\nUn flux.\n", ["DAG", "ETL"]),
        ("DAG\n: un graphe\n\nETL\n: un flux\n", ["DAG", "ETL"]),
        ("- DAG : un graphe\n- ETL : un flux\n", ["DAG", "ETL"]),
        ("* DAG - un graphe\n* ETL - un flux\n", ["DAG", "ETL"]),
        ("# D\n\n- DAG : un graphe\n\n# E\n\n- ETL : un flux\n", ["DAG", "ETL"]),
        ("DAG : un graphe\n\nETL : un flux\n", ["DAG", "ETL"]),
        ("**DAG:** un graphe\n\n**ETL:** un flux\n", ["DAG", "ETL"]),
        ("*DAG* : un graphe\n\n*ETL* : un flux\n", ["DAG", "ETL"]),
        ("- **DAG** = un graphe\n- **ETL** → un flux\n", ["DAG", "ETL"]),
        ("- [**DAG**](https://a.b) : un graphe\n- [ETL](c.md) : un flux\n", ["DAG", "ETL"]),
        (
            "<dl>\n<dt>DAG</dt>\n<dd>un graphe</dd>\n<dt>ETL</dt><dd>un flux</dd>\n</dl>\n",
            ["DAG", "ETL"],
        ),
    ],
)
def test_terms_are_found_in_every_shape_of_a_glossary(text: str, terms: list[str]) -> None:
    course, _ = read(glossaire=f"# Glossaire\n\n{text}")
    entries = course.glossaries[0].entries
    assert [entry.term for entry in entries] == terms
    assert all(entry.definition for entry in entries)


def test_the_meaning_of_letters_is_no_definition_beside_one() -> None:
    table = "| Sigle | Signification | Explication |\n|---|---|---|\n| ETL | Extract | Un flux |\n"
    course, problems = read(glossaire=f"# Glossaire\n\n{table}")
    (entry,) = course.glossaries[0].entries
    assert (entry.term, entry.expansion, entry.definition.text) == ("ETL", "Extract", "Un flux")
    assert not problems


def test_an_answer_under_a_heading_of_its_own_is_for_examiners() -> None:
    bank = """\
# Développement module 1

## Question 1 : Concevoir (4 points)

Concevez la chaîne.

### Réponse modèle

SECRET

#### Détail

SECRET

### Contraintes

Visible.
"""
    course, _ = read(**{"DEV-MODULE-01": bank})
    (item,) = course.bank
    assert isinstance(item, OpenItem)
    assert [part.title for part in item.parts] == ["", "Contraintes"]
    assert item.model_answer is not None
    assert item.model_answer.text.count("SECRET") == 2
    assert not any("SECRET" in part.body.text for part in item.parts)


def test_a_title_that_only_gives_points_is_told_as_it_stands() -> None:
    asked = f"### Question {{}}\n\nQuoi ?\n\n{OPTIONS}\n"
    text = f"# QCM\n\n{asked.format(1)}## 20 points\n\n{asked.format(2)}"
    parsed = parse_course((Source(PurePosixPath("QCM.md"), text),), fallback_title="")
    told = [dict(p.values) for p in parsed.diagnostics if p.code is Code.SECTION_TITLE]
    assert told == [{"title": "20 points"}]


def test_sections_of_answers_look_at_every_question_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[Item] = []
    suits = reach._suits

    def counted(item: Item, area: tuple[int, ...], code: str) -> bool:
        looked_at.append(item)
        return suits(item, area, code)

    monkeypatch.setattr(reach, "_suits", counted)
    titles = [f"Bases {chr(97 + n)}" for n in range(20)]
    tables = "".join(TABLE.format(title, "B", "A") for title in titles)
    paper = "# QCM - MODULE 1\n\n" + "".join(map(section, titles))
    course, _ = read(**{"QCM-MODULE-01": paper, "CORRIGES": f"# Corrigé\n\n{tables}"})
    assert keys(course) == ["B", "A"] * len(titles)
    assert len(looked_at) == len(course.bank)


MARKED = "- [x] A. Une\n- [ ] B. Deux\n"


def stating(title: str, facts: str, count: int) -> str:
    """A section that states something of itself above its questions."""
    asked = "\n".join(
        f"### Question {n}\n\nQuoi {title} {n} ?\n\n{MARKED}" for n in range(1, count + 1)
    )
    return f"## {title}\n\n{facts}\n\n---\n\n{asked}\n"


FIRST = "> **Durée** : 15 minutes  \n> **Note** : 4 points  \n> **Documents** : Non autorisés"
SECOND = "**Durée** : 30 minutes  \n**Note** : 3 points"


def test_sections_state_their_own_time_and_points() -> None:
    text = stating("MODULE 1 - BOIS", FIRST, 2) + stating("MODULE 2 - FER", FIRST, 4)
    course, codes = read(qcm=f"# QCM - ATELIERS\n\n{text}")
    (pool,) = course.pools
    assert codes == set()
    assert (pool.minutes, pool.points, pool.documents) == (30, Decimal(8), "Non autorisés")
    assert [item.points for item in pool.items] == [2, 2, 1, 1, 1, 1]
    assert pool.notice is None


def test_what_only_some_sections_state_is_said_not_printed() -> None:
    text = stating("MODULE 1 - BOIS", FIRST, 2) + stating("MODULE 2 - FER", SECOND, 2)
    course, codes = read(qcm=f"# QCM - ATELIERS\n\n{text}")
    assert course.pools[0].minutes == 45
    assert codes == {Code.UNREAD_TEXT}
    without = text.replace("**Durée** : 30 minutes  \n", "")
    course, codes = read(qcm=f"# QCM - ATELIERS\n\n{without}")
    assert course.pools[0].minutes is None
    assert Code.UNREAD_TEXT in codes


def test_a_file_and_its_sections_announce_the_same_points() -> None:
    text = stating("MODULE 1 - BOIS", FIRST, 2) + stating("MODULE 2 - FER", FIRST, 2)
    for points, wrong in (("8", set()), ("9", {Code.UNEVEN_POINTS})):
        _, codes = read(qcm=f"# QCM - ATELIERS\n\n**Note** : {points} points\n\n{text}")
        assert codes == wrong
