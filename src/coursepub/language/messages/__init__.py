"""What coursepub says to its users, by code, in each language."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Protocol

from coursepub.language.messages import english, french
from coursepub.model.diagnostic import Code, Diagnostic, Severity
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language


class Catalogue(Protocol):
    """What a module of messages must hold."""

    SEVERITIES: Mapping[Severity, str]
    DIAGNOSTICS: Mapping[Code, tuple[str, str]]
    PROBLEMS: Mapping[Problem, str]
    NOUNS: Mapping[str, tuple[str, str]]
    TERMINAL: Mapping[str, str]
    SYSTEM: Mapping[str, str]


CATALOGUES: Mapping[Language, Catalogue] = {Language.FRENCH: french, Language.ENGLISH: english}


def message(problem: Diagnostic, language: Language) -> str:
    """What is wrong, in a sentence without a full stop."""
    return CATALOGUES[language].DIAGNOSTICS[problem.code][0].format_map(dict(problem.values))


def hint(problem: Diagnostic, language: Language) -> str:
    """What to do about it; "" where the message says it all."""
    return CATALOGUES[language].DIAGNOSTICS[problem.code][1].format_map(dict(problem.values))


def reason(error: CoursepubError, language: Language) -> str:
    """Why the tool stopped; what a system says in English is said in the user's words."""
    catalogue = CATALOGUES[language]
    known = {name: catalogue.SYSTEM.get(value, value) for name, value in error.values.items()}
    return catalogue.PROBLEMS[error.problem].format_map(known)


def severity(level: Severity, language: Language) -> str:
    """The word for how much a diagnostic matters."""
    return CATALOGUES[language].SEVERITIES[level]


def said(name: str, language: Language, /, **values: object) -> str:
    """A sentence of the terminal."""
    return CATALOGUES[language].TERMINAL[name].format_map(values)


def counted(
    name: str, count: int | Decimal, language: Language, *, shown: str | None = None
) -> str:
    """A count with its noun: in French what is below 2 is singular, in English 1 only."""
    singular, plural = CATALOGUES[language].NOUNS[name]
    one = count < 2 if language is Language.FRENCH else count == 1
    return f"{count if shown is None else shown} {singular if one else plural}"
