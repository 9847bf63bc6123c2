"""One diagnostic, in each form in which a user may want it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

import click

from coursepub.cli.width import blank, cells, cut, screen
from coursepub.language.messages import hint, message, said, severity
from coursepub.model.diagnostic import Diagnostic, Severity
from coursepub.model.language import Language
from coursepub.model.source import Location, Source

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFORMATION: "cyan"}
MARKED = ("found", "target", "option", "title", "name", "text", "label", "id", "term", "acronym")
"""The words of a message that may stand on the line at fault, the likeliest first."""
BEFORE = 10
"""Characters shown before the part at fault of a line that is too long to be shown whole."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where on its line the fault is: the column, from 1, and how many characters."""

    column: int
    length: int


class Sourced(Protocol):
    """What has texts, as a course does."""

    @property
    def sources(self) -> Sequence[Source]:
        """The texts that problems may be in."""


class Lines:
    """The source lines of a course, by place."""

    def __init__(self, course: Sourced) -> None:
        self._texts = {source.file: source.text for source in course.sources}
        self._lines: dict[PurePosixPath, list[str]] = {}

    def line(self, problem: Diagnostic) -> str:
        """The line at which a problem was found; "" where there is none."""
        file = problem.at.file
        if file not in self._lines:
            self._lines[file] = self._texts.get(file, "").split("\n")
        lines = self._lines[file]
        return lines[problem.at.line - 1].rstrip() if problem.at.line <= len(lines) else ""

    def span(self, problem: Diagnostic) -> Span | None:
        """The part of its line that a problem is about: all of it, where no word says which.

        None where there is no such line, or nothing on it.
        """
        line = self.line(problem)
        values = dict(problem.values)
        for name in MARKED:
            text = values.get(name, "")
            places = [found.start() for found in _occurrences(text, line)] if text else []
            if len(places) == 1:
                return Span(places[0] + 1, len(text))
        whole = line.strip()
        return Span(line.index(whole) + 1, len(whole)) if whole else None


def _occurrences(text: str, line: str) -> Iterator[re.Match[str]]:
    """Where a text stands on a line, and is no part of a longer word or number."""
    before = r"(?<!\w)" if text[0].isalnum() else ""
    behind = r"(?!\w)" if text[-1].isalnum() else ""
    return re.finditer(before + re.escape(text) + behind, line)


def shown(problem: Diagnostic, lines: Lines, language: Language) -> str:
    """A problem for people: what is wrong, where, the line itself, and what to do."""
    level = problem.code.severity
    label = click.style(
        f"{severity(level, language)}[{problem.code.slug}]", fg=COLOURS[level], bold=True
    )
    colon = "\u00a0:" if language is Language.FRENCH else ":"
    parts = [f"{label}{colon} {message(problem, language)}"]
    parts += where(problem.at, lines.line(problem), lines.span(problem), COLOURS[level])
    if advice := hint(problem, language):
        margin = " " * len(str(problem.at.line))
        parts.append(f"{margin} = {said('help', language)}{colon} {advice}")
    return "\n".join(parts) + "\n"


def where(at: Location, line: str, span: Span | None, colour: str) -> Iterator[str]:
    """A place, and its line with carets under the part at fault."""
    number = str(at.line)
    margin = " " * len(number)
    yield f"{margin}--> {at}" + (f":{span.column}" if span else "")
    if span:
        quoted, mark = _quoted(line, span, screen() - len(number) - 4)
        yield from (f"{margin} |", f"{number} | {quoted}")
        yield f"{margin} | {click.style(mark, fg=colour)}"


def _quoted(line: str, span: Span, width: int) -> tuple[str, str]:
    """As much of a line as fits, and the carets under the part at fault."""
    first = span.column - 1
    last = first + span.length
    start = max(0, first - BEFORE) if cells(line[:last]) > width else 0
    shown = cut(line[start:], width)
    before, after = "…" * (start > 0), "…" * (start + len(shown) < len(line))
    carets = "^" * max(1, cells(line[first : min(last, start + len(shown))]))
    return f"{before}{shown}{after}", blank(before + line[start:first]) + carets


def by_file(problems: Sequence[Diagnostic]) -> Mapping[PurePosixPath, list[Diagnostic]]:
    """Problems of each file together, in their order."""
    grouped: dict[PurePosixPath, list[Diagnostic]] = {}
    for problem in problems:
        grouped.setdefault(problem.at.file, []).append(problem)
    return grouped
