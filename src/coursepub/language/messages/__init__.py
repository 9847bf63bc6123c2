"""What coursepub says to its users, by code, in each language."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
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


BEFORE_SIGN = re.compile(r" (?=[;:?!»](?:\s|[).,]|$))|(?<=«) ")
AMOUNTS = frozenset({"actual", "claimed", "most", "points", "size", "total"})
"""Values of diagnostics that may have decimals."""
CATALOGUES: Mapping[Language, Catalogue] = {Language.FRENCH: french, Language.ENGLISH: english}


@lru_cache(maxsize=512)
def unbroken(sentence: str, language: Language) -> str:
    """A sentence whose French signs stay with their words, in the one space that terminals know."""
    return BEFORE_SIGN.sub("\u00a0", sentence) if language is Language.FRENCH else sentence


def message(problem: Diagnostic, language: Language) -> str:
    """What is wrong, in a sentence without a full stop."""
    sentence = unbroken(CATALOGUES[language].DIAGNOSTICS[problem.code][0], language)
    return sentence.format_map(_spelt(problem.values, language))


def _spelt(values: Iterable[tuple[str, str]], language: Language) -> dict[str, str]:
    """Values for a sentence; a French number has a decimal comma."""
    if language is not Language.FRENCH:
        return dict(values)
    return {n: v.replace(".", ",") if n in AMOUNTS else v for n, v in values}


def hint(problem: Diagnostic, language: Language) -> str:
    """What to do about it; "" where the message says it all."""
    sentence = unbroken(CATALOGUES[language].DIAGNOSTICS[problem.code][1], language)
    return sentence.format_map(dict(problem.values))


def reason(error: CoursepubError, language: Language) -> str:
    """Why the tool stopped; what a system says in English is said in the user's words."""
    catalogue = CATALOGUES[language]
    known = {name: catalogue.SYSTEM.get(value, value) for name, value in error.values.items()}
    return unbroken(catalogue.PROBLEMS[error.problem], language).format_map(known)


def severity(level: Severity, language: Language) -> str:
    """The word for how much a diagnostic matters."""
    return CATALOGUES[language].SEVERITIES[level]


def said(name: str, language: Language, /, **values: object) -> str:
    """A sentence of the terminal."""
    return unbroken(CATALOGUES[language].TERMINAL[name], language).format_map(values)


def counted(
    name: str, count: int | Decimal, language: Language, *, shown: str | None = None
) -> str:
    """A count with its noun: in French what is below 2 is singular, in English 1 only."""
    singular, plural = CATALOGUES[language].NOUNS[name]
    one = count < 2 if language is Language.FRENCH else count == 1
    return f"{count if shown is None else shown} {singular if one else plural}"
