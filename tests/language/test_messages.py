"""Catalogues: every code in every language, with the words that its diagnostics bring."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest

from coursepub.language.exams import ENGLISH, FRENCH
from coursepub.language.help import TEXTS
from coursepub.language.messages import CATALOGUES, counted, english, french
from coursepub.model.diagnostic import Code, Severity
from coursepub.model.errors import Problem
from coursepub.model.language import Language
from coursepub.publish.progress import Stage

SOURCE = Path(__file__).resolve().parents[2] / "src" / "coursepub"


def placeholders(*texts: str) -> set[str]:
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", Code, ids=lambda code: code.slug)
def test_every_diagnostic_speaks_both_languages(code: Code) -> None:
    assert placeholders(*french.DIAGNOSTICS[code]) == placeholders(*english.DIAGNOSTICS[code])


@pytest.mark.parametrize("problem", Problem, ids=lambda problem: problem.slug)
def test_every_reason_to_stop_speaks_both_languages(problem: Problem) -> None:
    assert placeholders(french.PROBLEMS[problem]) == placeholders(english.PROBLEMS[problem])


def test_the_terminal_and_its_help_speak_both_languages() -> None:
    assert french.TERMINAL.keys() == english.TERMINAL.keys()
    assert french.NOUNS.keys() == english.NOUNS.keys()
    assert all(texts.keys() == set(Language) for texts in TEXTS.values())
    assert french.SYSTEM.keys() == english.SYSTEM.keys()
    assert set(french.SEVERITIES) == set(english.SEVERITIES) == set(Severity)
    assert {f"stage-{stage.value}" for stage in Stage} <= english.TERMINAL.keys()
    for name, text in english.TERMINAL.items():
        assert placeholders(text) == placeholders(french.TERMINAL[name]), name


@pytest.mark.parametrize("language", [english, french], ids=["english", "french"])
@pytest.mark.parametrize("kind", ["DIAGNOSTICS", "PROBLEMS", "TERMINAL"])
def test_no_sentence_stands_in_two_rooms(language: ModuleType, kind: str) -> None:
    """The later one would be said, whichever of them an editor finds first."""
    rooms = [vars(part)[kind] for part in vars(language).values() if kind in _names(part)]
    assert len(rooms) > 1
    assert sum(len(room) for room in rooms) == len(vars(language)[kind])


def _names(part: object) -> set[str]:
    return set(vars(part)) if isinstance(part, ModuleType) else set()


def calls(name: str) -> Iterator[tuple[Path, ast.Call]]:
    """Every call of a function in our sources."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                if called == name:
                    yield path, node


def test_diagnostics_bring_the_words_of_their_messages() -> None:
    """A message without its words would end in a traceback, on an author's mistake."""
    seen = set()
    for path, call in calls("diagnostic"):
        code = call.args[1] if len(call.args) > 1 else None
        if not isinstance(code, ast.Attribute) or any(k.arg is None for k in call.keywords):
            continue
        wanted = placeholders(*english.DIAGNOSTICS[Code[code.attr]])
        given = {keyword.arg for keyword in call.keywords}
        assert wanted <= given, f"{path.name}:{call.lineno}: {code.attr}"
        seen.add(code.attr)
    assert len(seen) > 20


def test_errors_bring_the_words_of_their_reasons() -> None:
    for path, call in calls("CoursepubError"):
        problem = call.args[0] if call.args else None
        if not isinstance(problem, ast.Attribute) or any(k.arg is None for k in call.keywords):
            continue
        wanted = placeholders(english.PROBLEMS[Problem[problem.attr]])
        assert wanted <= {keyword.arg for keyword in call.keywords}, f"{path.name}:{call.lineno}"


def test_no_code_is_idle() -> None:
    used = {
        node.attr
        for path in SOURCE.rglob("*.py")
        if "language" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
    }
    assert {code.name for code in Code} <= used
    assert {problem.name for problem in Problem} <= used


def test_exam_words_speak_both_languages() -> None:
    for name in FRENCH.__slots__:
        one, other = getattr(FRENCH, name), getattr(ENGLISH, name)
        if isinstance(one, str):
            assert placeholders(one) == placeholders(other), name


@pytest.mark.parametrize(
    ("language", "count", "text"),
    [
        (Language.FRENCH, 0, "0 erreur"),
        (Language.FRENCH, 1, "1 erreur"),
        (Language.FRENCH, 2, "2 erreurs"),
        (Language.ENGLISH, 0, "0 errors"),
        (Language.ENGLISH, 1, "1 error"),
    ],
)
def test_counts_agree_with_their_nouns(language: Language, count: int, text: str) -> None:
    assert counted("error", count, language) == text
    assert set(CATALOGUES) == set(Language)
