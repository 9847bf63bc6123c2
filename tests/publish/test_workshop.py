"""What renderers are handed costs nothing until it is used."""

import pytest

from coursepub.diagrams import Choice, EmptyDiagramError
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location
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


def test_what_a_browser_alone_draws_prints_as_source_in_sealed_keys() -> None:
    """It would pass through a file."""

    def usual(source: str, where: Location) -> Diagnostic:
        code = Code.BAD_DIAGRAM if source == "odd" else Code.EMPTY_DIAGRAM
        return diagnostic(where, code, reason="", found="")

    draw = workshop.in_memory(usual)
    assert draw
    found = [draw(source, at("m.md", 1)) for source in ("odd", "")]
    assert [each.code for each in found if isinstance(each, Diagnostic)] == [
        Code.SEALED_DIAGRAM,
        Code.EMPTY_DIAGRAM,
    ]
    assert workshop.in_memory(None) is None


def test_no_pictures_where_there_is_no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop, "engine", lambda *_: None)
    monkeypatch.setattr(workshop, "find_spec", lambda _: None)
    assert workshop.pictures.__wrapped__(Choice()) is None
