"""Officers are asked, and shown codes, where a person sits there."""

import io
import sys

import pytest

from coursepub.cli import asking
from coursepub.cli.asking import patiently, show_once
from coursepub.cli.terminal import Terminal
from coursepub.keys.seal.cards import deal
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language
from coursepub.model.seal import Opening
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
