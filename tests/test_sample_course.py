"""The sample course keeps its index's promises, and its code is right where that can be checked."""

import json
import re
from collections import Counter
from collections.abc import Iterator

import pytest
import sqlglot
from markdown_it import MarkdownIt

from coursepub.diagrams import engine
from coursepub.model.diagnostic import Severity
from coursepub.model.item import Item, OpenItem
from coursepub.model.module import Module
from coursepub.publish.course import Loaded
from coursepub.publish.diagnose import diagnose

DIAGRAMS = {1: 5, 2: 6, 3: 4, 4: 2}
MINUTES = {1: 45, 2: 60, 3: 60, 4: 45}
DIALECTS = ("athena", "trino", "hive", "spark")


def fences(text: str, language: str) -> Iterator[str]:
    """The code blocks of a text in one language."""
    for token in MarkdownIt().parse(text):
        if token.type == "fence" and token.info.split()[:1] == [language]:
            yield token.content


def modules(sample: Loaded) -> dict[int, Module]:
    """Modules by number."""
    return {module.number: module for module in sample.course.modules}


def test_nothing_is_wrong_with_it(sample: Loaded) -> None:
    problems = diagnose(sample)
    assert [str(p.at) for p in problems if p.code.severity is not Severity.INFORMATION] == []


def test_it_has_the_tree_that_its_index_shows(sample: Loaded) -> None:
    assert {str(source.file) for source in sample.course.sources} == {
        "README.md",
        "00-INDEX-FORMATION.md",
        "00-GUIDE-UTILISATION.md",
        "01-COURS/MODULE-01-ETL-Batch-vs-Streaming.md",
        "01-COURS/MODULE-02-AWS-Step-Functions.md",
        "01-COURS/MODULE-03-AWS-Glue-Athena.md",
        "01-COURS/MODULE-04-Optimisation-Parquet-Partitionnement.md",
        "02-EVALUATIONS/QCM/QCM-MODULE-01.md",
        "02-EVALUATIONS/QCM/QCM-MODULE-02.md",
        "02-EVALUATIONS/QCM/QCM-MODULE-03.md",
        "02-EVALUATIONS/QCM/QCM-MODULE-04.md",
        "02-EVALUATIONS/QCM/CORRIGES-QCM.md",
        "02-EVALUATIONS/QUESTIONS-DEVELOPPEMENT/DEV-MODULES-01-02-Workflows.md",
        "02-EVALUATIONS/QUESTIONS-DEVELOPPEMENT/DEV-MODULES-03-04-Optimisation.md",
        "02-EVALUATIONS/QUESTIONS-DEVELOPPEMENT/CORRIGES-DEVELOPPEMENT.md",
        "03-RESSOURCES/GLOSSAIRE-ETL.md",
    }


def test_modules_last_as_long_as_announced(sample: Loaded) -> None:
    assert {number: module.minutes for number, module in modules(sample).items()} == MINUTES


@pytest.mark.parametrize("number", DIAGRAMS)
def test_modules_have_their_diagrams_and_describe_them(sample: Loaded, number: int) -> None:
    found = list(fences(modules(sample)[number].body.text, "mermaid"))
    assert len(found) == DIAGRAMS[number]
    kinds = {text.split()[0] for text in found}
    assert len(kinds) >= min(2, len(found))
    drawing = engine()
    for text in found:
        assert "accTitle:" in text
        assert "accDescr:" in text
        if drawing:
            assert drawing.draw(text).labels


def test_json_is_json(sample: Loaded) -> None:
    found = [text for source in sample.course.sources for text in fences(source.text, "json")]
    assert len(found) > 10
    for text in found:
        json.loads(text)


def test_sql_is_sql(sample: Loaded) -> None:
    found = [text for source in sample.course.sources for text in fences(source.text, "sql")]
    assert len(found) > 30
    for text in found:
        assert any(parses(text, dialect) for dialect in DIALECTS), text


def parses(text: str, dialect: str) -> bool:
    """Whether a dialect's parser takes a text."""
    try:
        return all(sqlglot.parse(text, dialect=dialect))
    except sqlglot.errors.SqlglotError:
        return False


def banks(sample: Loaded) -> list[tuple[str, list[Item]]]:
    """The multiple-choice items of each file."""
    pools = (
        (p.name, [item for item in p.items if isinstance(item, Item)]) for p in sample.course.pools
    )
    return [(name, items) for name, items in pools if items]


def test_banks_are_fair(sample: Loaded) -> None:
    found = banks(sample)
    assert [(name, len(items)) for name, items in found] == [
        (f"QCM-MODULE-0{number}", 10) for number in DIAGRAMS
    ]
    letters = ["".join(min(item.key) for item in items) for _, items in found]
    assert len(set(letters)) == 4
    for name, items in found:
        counts = Counter(letter for item in items for letter in item.key)
        assert max(counts.values()) <= 4, name
        assert len(counts) == 4, name
        assert all(len(item.key) == 1 and item.explanation for item in items), name
        longest = sum(
            all(len(right.text.text) > len(wrong.text.text) for wrong in item.distractors)
            for item in items
            for right in item.options
            if right.id in item.key
        )
        assert longest <= 3, name


def test_some_stems_carry_code(sample: Loaded) -> None:
    stems = [item.stem.text for _, items in banks(sample) for item in items]
    assert any("```sql" in stem for stem in stems)
    assert any("```json" in stem for stem in stems)


def test_development_questions_have_all_that_an_examiner_needs(sample: Loaded) -> None:
    found = [item for item in sample.course.bank if isinstance(item, OpenItem)]
    assert len(found) == 4
    for item in found:
        assert item.points == 10 == sum(criterion.points for criterion in item.grid)
        assert [part.title for part in item.parts] == ["Contexte", "Consigne", "Livrables"]
        assert item.model_answer
        assert item.advice


def test_the_glossary_is_one(sample: Loaded) -> None:
    (glossary,) = sample.course.glossaries
    assert len(glossary.entries) >= 70
    assert sum(bool(entry.expansion) for entry in glossary.entries) >= 15
    assert sum(bool(entry.foreign) for entry in glossary.entries) >= 20
    assert sum(bool(entry.example) for entry in glossary.entries) >= 40
    assert sum(bool(entry.qualifier) for entry in glossary.entries) >= 4


def test_the_index_does_not_contradict_itself(sample: Loaded) -> None:
    text = next(s.text for s in sample.course.sources if s.file.name.startswith("00-INDEX"))
    assert re.search(r"3 h 30 de cours \+ 3 h d'évaluations", text)
    assert "2h30" not in text
