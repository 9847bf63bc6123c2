"""Modules bear the word and the number that their authors gave them."""

from pathlib import PurePosixPath

import pytest

from coursepub.model.source import Source
from coursepub.parse.modules import read_module


@pytest.mark.parametrize(
    ("file", "title", "word", "number"),
    [
        ("a.md", "Chapter 1: Sorting", "Chapter", 1),
        ("a.md", "CHAPITRE 02 – Trier", "Chapitre", 2),
        ("a.md", "Chapter 4", "", 0),
        ("chapter-4.md", "Chapter 4", "Chapter", 4),
        ("chapitre_12_trier.md", "Trier", "Chapitre", 12),
        ("module-03-sorting.md", "Lesson 3. Sorting", "Lesson", 3),
        ("03-sorting.md", "Sorting", "", 3),
        ("a.md", "7. Sorting", "", 7),
        ("a.md", "Sorting in one chapter", "", 0),
    ],
)
def test_a_module_is_called_as_its_author_calls_it(
    file: str, title: str, word: str, number: int
) -> None:
    module = read_module(Source(PurePosixPath(file), f"# {title}\n\nText.\n"))
    assert (module.word, module.number) == (word, number)
