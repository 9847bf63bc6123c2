"""Messages en français : pour chaque code, ce qui ne va pas et ce qu'il faut faire."""

from collections.abc import Mapping

from coursepub.language.messages.french import (
    bank,
    course,
    exams,
    files,
    items,
    keys,
    pages,
    seals,
    stops,
    terminal,
)
from coursepub.language.messages.french.stops import SYSTEM
from coursepub.language.messages.french.terminal import NOUNS, SEVERITIES
from coursepub.model.diagnostic import Code
from coursepub.model.errors import Problem

__all__ = ["DIAGNOSTICS", "NOUNS", "PROBLEMS", "SEVERITIES", "SYSTEM", "TERMINAL"]

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    **files.DIAGNOSTICS,
    **items.DIAGNOSTICS,
    **keys.DIAGNOSTICS,
    **bank.DIAGNOSTICS,
    **course.DIAGNOSTICS,
    **pages.DIAGNOSTICS,
    **exams.DIAGNOSTICS,
}
PROBLEMS: Mapping[Problem, str] = {**seals.PROBLEMS, **stops.PROBLEMS}
TERMINAL: Mapping[str, str] = {**seals.TERMINAL, **terminal.TERMINAL}
