"""Exit statuses of commands that met problems."""

from collections.abc import Collection, Iterable
from pathlib import PurePosixPath

from coursepub.model.diagnostic import Diagnostic, Severity

PROBLEMS = 1


def status_of(problems: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """1 where there is an error, or a warning of a strict run; else 0."""
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return PROBLEMS if any(problem.code.severity in bad for problem in problems) else 0


def about(
    problems: Iterable[Diagnostic], files: Collection[PurePosixPath]
) -> tuple[Diagnostic, ...]:
    """The problems of some files only."""
    return tuple(problem for problem in problems if problem.at.file in files)
