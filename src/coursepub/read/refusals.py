"""Why a `coursepub.toml` is refused, and where."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec

from coursepub.model.errors import CoursepubError, Problem
from coursepub.read.exams import ExamName, ExamSettings
from coursepub.read.toml import Keys, Toml, excerpt

PLACE = re.compile(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")
"""What TOML's reader says of a place."""
AT = re.compile(r" - at `(?P<name>key` in `)?\$(?P<steps>[^`]*)`")
"""What msgspec says of one: a name, a number, or dots for a name that the author chose."""
STEP = re.compile(r"\.(?P<name>[^.\[\]]+)|\[(?P<place>\d+|\.\.\.)\]")


def undecoded(error: UnicodeDecodeError, path: Path) -> CoursepubError:
    """The refusal of a file that is not in UTF-8."""
    text = error.object.decode("utf-8-sig", "replace")
    start = len(error.object[: error.start].decode("utf-8-sig"))
    where = excerpt(path, text, slice(start, start + 1))
    return CoursepubError(Problem.BAD_CONFIGURATION, file=path.name, reason=error).at(where)


def broken(error: tomllib.TOMLDecodeError, toml: Toml) -> CoursepubError:
    """The refusal of a text that is no TOML."""
    found = PLACE.search(str(error))
    start = len(toml.text.rstrip())
    if found and found["line"]:
        above = toml.text.split("\n")[: int(found["line"]) - 1]
        start = sum(len(line) + 1 for line in above) + int(found["column"]) - 1
    where = excerpt(toml.path, toml.text, slice(start, start + 1))
    reason = PLACE.sub("", str(error))
    return CoursepubError(Problem.BAD_CONFIGURATION, file=toml.file, reason=reason).at(where)


def unfit(
    error: msgspec.ValidationError, values: Mapping[str, object], toml: Toml
) -> CoursepubError:
    """The refusal of a value that its setting cannot have."""
    path: Keys = ()
    found = AT.search(str(error))
    for step in STEP.finditer(found["steps"] if found else ""):
        path = (*path, step["name"] or _place(step["place"], values))
    is_name = found is not None and found["name"] is not None
    where = toml.name((*path, _unfit(values))) if is_name else toml.value(path)
    reason = AT.sub("", str(error))
    return CoursepubError(Problem.BAD_CONFIGURATION, file=toml.file, reason=reason).at(where)


@contextmanager
def at(toml: Toml, *path: str | int) -> Iterator[None]:
    """Give a refusal the place of a value."""
    try:
        yield
    except CoursepubError as error:
        error.at(toml.value(path))
        raise


def _place(written: str, values: Mapping[str, object]) -> str | int:
    return int(written) if written.isdigit() else _unfit(values)


def _unfit(values: Mapping[str, object]) -> str:
    """The first exam that cannot be: names are chosen for exams alone."""
    exams = values.get("exams")
    names = exams if isinstance(exams, dict) else {}
    return next((name for name, exam in names.items() if not _fits({name: exam})), "")


def _fits(exams: Mapping[str, object]) -> bool:
    try:
        msgspec.convert(exams, dict[ExamName, ExamSettings])
    except msgspec.ValidationError:
        return False
    return True
