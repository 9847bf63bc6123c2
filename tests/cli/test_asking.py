"""Officers are asked, and shown codes, where a person sits there."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from coursepub.cli import asking
from coursepub.cli.asking import patiently, show_once
from coursepub.cli.boundary import status
from coursepub.cli.terminal import Terminal
from coursepub.keys.seal.cards import deal
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language
from coursepub.model.seal import Opening, OpeningKind
from tests.seals import LABEL

TERMINAL = Terminal(Language.ENGLISH)


def test_no_code_is_shown_where_nobody_sees_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    dealt = deal(Opening())
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"\n{dealt.cards[0].text}\n"))
    with pytest.raises(CoursepubError) as caught:
        show_once(dealt.opening, dealt.cards, LABEL, TERMINAL)
    assert caught.value.problem is Problem.NO_PLACE_FOR_CODE
    assert dealt.cards[0].text not in capsys.readouterr().err


def test_a_typing_error_is_no_evidence_until_the_last_time(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Person(io.StringIO):
        def isatty(self) -> bool:
            return True

    def mistyped() -> None:
        raise CoursepubError(Problem.PAPER_MISMATCH, code="ABCD", seal="S", exam="final")

    monkeypatch.setattr(sys, "stdin", Person())
    with pytest.raises(CoursepubError) as caught:
        patiently(mistyped, TERMINAL, softly={Problem.PAPER_MISMATCH: "paper-unknown"})
    assert caught.value.problem is Problem.PAPER_MISMATCH
    said = capsys.readouterr().err
    assert said.count("ABCD is the code of no paper") == asking.TRIES - 1
    assert "STOP" not in said


def test_a_code_that_is_typed_back_stays_in_no_scrollback(monkeypatch: pytest.MonkeyPatch) -> None:
    dealt, told = deal(Opening()), []

    @contextmanager
    def screen() -> Iterator[None]:
        told.append("in")
        yield
        told.append("out")

    def ask(*_: object, **__: object) -> str:
        told.append("ask")
        return dealt.cards[0].text

    monkeypatch.setattr(asking, "on_a_screen", lambda: True)
    monkeypatch.setattr(asking, "_other_screen", screen)
    monkeypatch.setattr(asking, "ask", ask)
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n"))
    show_once(dealt.opening, dealt.cards, LABEL, TERMINAL)
    assert told == ["in", "out", "in", "ask", "out"]


def test_a_card_may_be_typed_back_with_its_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    dealt = deal(Opening(OpeningKind.CARDS, 2, 2))
    typed = iter([f"a {dealt.cards[0].text}", dealt.cards[1].text])
    monkeypatch.setattr(asking, "on_a_screen", lambda: True)
    monkeypatch.setattr(asking, "ask", lambda *_, **__: next(typed))
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n"))
    show_once(dealt.opening, dealt.cards, LABEL, TERMINAL)
    assert not list(typed)


def test_no_memory_ends_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    limits = []
    monkeypatch.setattr(resource, "setrlimit", lambda *given: limits.append(given))
    assert status(["key", "inspect", "no-such.sealed"]) == 2
    assert [limit for _, (limit, _) in limits] == [0]
