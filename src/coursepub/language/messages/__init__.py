"""What coursepub says to its users, by code, in each language."""

from coursepub.language.messages import english, french
from coursepub.model.diagnostic import Code, Diagnostic, Severity
from coursepub.model.errors import CoursepubError
from coursepub.model.language import Language

CATALOGUES = {Language.FRENCH: french, Language.ENGLISH: english}


def message(problem: Diagnostic, language: Language) -> str:
    """What is wrong, in a sentence without a full stop."""
    return CATALOGUES[language].DIAGNOSTICS[problem.code][0].format_map(dict(problem.values))


def hint(problem: Diagnostic, language: Language) -> str:
    """What to do about it; "" where the message says it all."""
    return CATALOGUES[language].DIAGNOSTICS[problem.code][1].format_map(dict(problem.values))


def hint_of(code: Code, language: Language) -> str:
    """The hint of a code before any words fill it."""
    return CATALOGUES[language].DIAGNOSTICS[code][1]


def reason(error: CoursepubError, language: Language) -> str:
    """Why the tool stopped."""
    return CATALOGUES[language].PROBLEMS[error.problem].format_map(error.values)


def severity(level: Severity, language: Language) -> str:
    """The word for how much a diagnostic matters."""
    return CATALOGUES[language].SEVERITIES[level]


def said(name: str, language: Language, **values: object) -> str:
    """A sentence of the terminal."""
    return CATALOGUES[language].TERMINAL[name].format_map(values)


def counted(name: str, count: int, language: Language) -> str:
    """A count with its noun: in French 0 and 1 are singular, in English 1 only."""
    singular, plural = CATALOGUES[language].NOUNS[name]
    one = count < 2 if language is Language.FRENCH else count == 1
    return f"{count} {singular if one else plural}"
