"""Words that point to what is printed near a text."""

import pytest

from coursepub.language.pointing import announces, looks_back


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("La figure suivante montre le tri.", "figure", "Figure 2.1"),
        ("Voyez le schéma ci-dessous.", "figure", "Figure 2.1"),
        ("Comme le dit la figure\u00a02.1, tout va.", "figure", "Figure 2.1"),
        ("The following diagram shows it.", "figure", "Figure 1"),
        ("See Figure 1.", "figure", "Figure 1"),
        ("Le tableau suivant compare.", "table", "Tableau 2.1"),
    ],
)
def test_a_text_announces_what_follows(text: str, kind: str, number: str) -> None:
    assert announces(text, kind, number)


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("On trie puis on range.", "figure", "Figure 2.1"),
        ("Comme le dit la figure 2.10.", "figure", "Figure 2.1"),
        ("Comme le dit la figure 2.1.4.", "figure", "Figure 2.1"),
        ("Le tableau suivant compare.", "figure", "Figure 2.1"),
    ],
)
def test_a_text_that_speaks_of_something_else_does_not(text: str, kind: str, number: str) -> None:
    assert not announces(text, kind, number)


@pytest.mark.parametrize(
    "text", ["La requête ci-dessus.", "Cette figure ment.", "See above.", "Le schéma précédent."]
)
def test_a_text_looks_back(text: str) -> None:
    assert looks_back(text)
    assert not looks_back("La figure suivante, puis le code.")
