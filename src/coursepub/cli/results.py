"""Results for programs, on standard output."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from coursepub.cli.problem import Lines, Span
from coursepub.language.messages import hint, message, reason
from coursepub.model.diagnostic import Diagnostic, Severity
from coursepub.model.errors import CoursepubError, Excerpt
from coursepub.model.language import Language
from coursepub.model.source import Location

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "notice"}


def echo_json(value: object) -> None:
    """One JSON value; accents are written out where the stream can bear them."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    click.echo(json.dumps(value, ensure_ascii=encoding != "utf8", indent=2))


@dataclass(frozen=True, slots=True)
class Told:
    """A problem for programs. Its source line is left out: it may hold an answer."""

    at: Location
    span: Span | None
    code: str
    severity: Severity
    message: str
    hint: str = ""

    def as_record(self) -> Mapping[str, object]:
        """It as JSON has it."""
        return {
            "file": str(self.at.file),
            "line": self.at.line,
            "column": self.span.column if self.span else None,
            "code": self.code,
            "severity": self.severity.value,
            "message": self.message,
            "hint": self.hint,
        }

    def as_command(self, root: Path) -> str:
        """It as a workflow command of GitHub; paths are those of the working directory."""
        path = root / self.at.file
        here = Path.cwd()
        file = path.resolve().relative_to(here) if path.resolve().is_relative_to(here) else path
        properties = {"file": file.as_posix(), "line": str(self.at.line)}
        properties |= {"col": str(self.span.column)} if self.span else {}
        properties["title"] = self.code
        said_of = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        text = self.message + (f"\n{self.hint}" if self.hint else "")
        return f"::{COMMANDS[self.severity]} {said_of}::{_data(text)}"


def told(problem: Diagnostic, lines: Lines, language: Language) -> Told:
    """What is wrong with a course."""
    code = problem.code
    said = message(problem, language), hint(problem, language)
    return Told(problem.at, lines.span(problem), code.slug, code.severity, *said)


def stopped(error: CoursepubError, where: Excerpt, language: Language) -> Told:
    """Why nothing was read."""
    span = Span(where.column, where.length)
    return Told(where.at, span, error.problem.slug, Severity.ERROR, reason(error, language))


def _data(text: str) -> str:
    """Escaped as the runner unescapes it (actions/toolkit, `command.ts`)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
