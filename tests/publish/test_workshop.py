"""What renderers are handed costs nothing until it is used."""

import pytest

from coursepub.diagrams import Choice, EmptyDiagramError
from coursepub.model.diagnostic import Code, Diagnostic
from coursepub.publish import workshop
from tests.assemble.bank import at


class Refusing:
    def draw(self, source: str) -> object:
        raise EmptyDiagramError


def test_the_diagram_engine_loads_with_the_first_diagram_and_draws_each_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []

    def engine(*arguments: object) -> Refusing:
        asked.append(arguments)
        return Refusing()

    monkeypatch.setattr(workshop, "engine", engine)
    monkeypatch.setattr(workshop, "find_spec", lambda _: object())
    draw = workshop.pictures.__wrapped__(Choice())
    assert draw is not None
    assert not asked
    for _ in range(2):
        found = draw("flowchart LR", at("m.md", 1))
        assert isinstance(found, Diagnostic)
        assert found.code is Code.EMPTY_DIAGRAM
    assert len(asked) == 1


def test_no_pictures_where_there_is_no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop, "engine", lambda *_: None)
    monkeypatch.setattr(workshop, "find_spec", lambda _: None)
    assert workshop.pictures.__wrapped__(Choice()) is None
