"""Complaints stand at their line and column within the fence."""

import pytest

from coursepub.diagrams import DiagramError, Engine

CASES = {
    "unclosed label": (
        "flowchart TD\n  A --> B\n  B -->|x C\n",
        (3, 8),
        "Unterminated flowchart pipe edge label",
    ),
    "accents before it": (
        "flowchart TD\n  éàü[été] --> B[ôté\n",
        (2, 17),
        "Unterminated node label (missing `]`)",
    ),
    "end of the source": ("classDiagram\n  class A {\n  +x\n\n\n", (3, 5), "EOF inside class body"),
    "unknown kind": ("\n%% rien\nflowchat TD\n", (3, 1), "No Mermaid diagram type detected"),
    "empty": ("", (1, 1), "no Mermaid diagram detected"),
    "a value without a place": (
        "gantt\n  dateFormat YYYY-MM-DD\n  x : 2025-01-01, 3d\n  y : 2025-99-99, 3d",
        (4, 7),
        "Invalid date:2025-99-99",
    ),
    "a formula": (
        "flowchart TD\n  B\n  A[$$x^2$$]",
        (3, 5),
        'formulas want [diagrams] engine = "chromium" in coursepub.toml',
    ),
    "too long": ("flowchart TD\n" + "%" * 100_000, (1, 1), "longer than 100000 bytes"),
}


@pytest.mark.parametrize("name", CASES)
def test_the_place_and_the_words(draws: Engine, name: str) -> None:
    source, place, message = CASES[name]
    with pytest.raises(DiagramError) as caught:
        draws.draw(source)
    assert (caught.value.line, caught.value.column) == place
    assert caught.value.message == message


def test_a_long_list_of_words_is_cut(draws: Engine) -> None:
    with pytest.raises(DiagramError) as caught:
        draws.draw("sequenceDiagram\n  loop y\n  A->>B: z\n")
    assert len(caught.value.message) <= 160
    assert caught.value.message.endswith("…")


def test_an_engine_draws_on_after_an_error(draws: Engine) -> None:
    with pytest.raises(DiagramError):
        draws.draw("flowchart TD\n  A[")
    assert draws.draw("flowchart TD\n  A").labels == ("A",)
