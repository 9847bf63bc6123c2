"""Stamps: what each document was made from, so that none is made twice.

A stamp lies beside the documents and holds digests only: of what went into a document and
of what came out. A document is up to date when both still agree; no clock is asked.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import Any

from coursepub.model.diagnostic import Code, Diagnostic
from coursepub.model.source import Location
from coursepub.model.summary import Summary
from coursepub.publish.write import Written, write_whole

FORMAT = "coursepub-stamps-2"
NAME = ".stamps.json"


class Why(Enum):
    """Every reason to make a document."""

    NEW = "new"
    FORCED = "forced"
    TEXT = "text"
    IMAGES = "images"
    TEMPLATES = "templates"
    OPTIONS = "options"
    PROGRAM = "program"
    MISSING = "missing"
    ALTERED = "altered"


Causes = Mapping[Why, str]
"""Digests of what a document depends on, each under the reason that a change of it gives."""


@dataclass(frozen=True, slots=True)
class Made:
    """What one piece of work wrote, what was wrong, and the names that it had to leave out.

    `written` holds every file that is there now; `fresh` counts those made by this run.
    `course` is told of a run that made all that a command makes.
    """

    written: tuple[Written, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    left_out: tuple[str, ...] = ()
    fresh: int = 0
    course: Summary | None = None


class Ledger:
    """The stamps of one folder of documents, kept in it, or in its folder `at`.

    A private ledger is its owner's alone, as are the documents that it speaks of. One that
    is damaged, or of another format, is as good as none: everything is made again.
    """

    def __init__(
        self, folder: Path, *, at: str = "", force: bool = False, private: bool = False
    ) -> None:
        self.folder = folder
        self._path = folder / at / NAME
        self._force = force
        self._private = private
        self._stamps = _read(self._path)

    def why(self, name: str, causes: Causes) -> Why | None:
        """The reason to make a document, or None where it is up to date."""
        stamp = self._stamps.get(name)
        if stamp is None:
            return Why.NEW
        if self._force:
            return Why.FORCED
        for cause in Why:
            if stamp["causes"].get(cause.value) != causes.get(cause):
                return cause
        return self._damage(stamp)

    def kept(self, name: str) -> Made:
        """What an up-to-date document was, when it was made."""
        stamp = self._stamps[name]
        return Made(
            tuple(Written(self.folder / f["path"], f["pages"]) for f in stamp["files"]),
            tuple(_diagnostic(values) for values in stamp["diagnostics"]),
            tuple(stamp["left_out"]),
            course=_summary(stamp["course"]),
        )

    def keep(self, name: str, causes: Causes, made: Made) -> None:
        """Stamp a document that was just written."""
        self._stamps[name] = {
            "causes": {cause.value: text for cause, text in causes.items()},
            "files": [self._file(written) for written in made.written],
            "diagnostics": [_values(found) for found in made.diagnostics],
            "left_out": list(made.left_out),
            "course": [made.course.title, list(made.course.counts)] if made.course else None,
        }
        text = json.dumps({"format": FORMAT, "stamps": self._stamps}, ensure_ascii=False, indent=1)
        write_whole(self._path, text.encode(), private=self._private)

    def _file(self, written: Written) -> dict[str, Any]:
        path = written.path.relative_to(self.folder).as_posix()
        found = hashlib.sha256(written.path.read_bytes()).hexdigest()
        return {"path": path, "pages": written.pages, "sha256": found}

    def _damage(self, stamp: Mapping[str, Any]) -> Why | None:
        for file in stamp["files"]:
            try:
                data = (self.folder / file["path"]).read_bytes()
            except OSError:
                return Why.MISSING
            if hashlib.sha256(data).hexdigest() != file["sha256"]:
                return Why.ALTERED
        return None


def _read(path: Path) -> dict[str, dict[str, Any]]:
    with suppress(OSError, ValueError, LookupError, TypeError, AttributeError):
        values = json.loads(path.read_bytes())
        if values["format"] == FORMAT:
            return {name: _checked(stamp) for name, stamp in values["stamps"].items()}
    return {}


def _checked(stamp: Mapping[str, Any]) -> dict[str, Any]:
    """A stamp with everything that is asked of it later; raises where something is lacking."""
    for values in stamp["diagnostics"]:
        _diagnostic(values)
    _summary(stamp["course"])
    return {
        "causes": dict(stamp["causes"]),
        "files": [
            {"path": str(f["path"]), "pages": int(f["pages"]), "sha256": str(f["sha256"])}
            for f in stamp["files"]
        ],
        "diagnostics": list(stamp["diagnostics"]),
        "left_out": [str(name) for name in stamp["left_out"]],
        "course": stamp["course"],
    }


def _summary(values: Any) -> Summary | None:
    if values is None:
        return None
    title, counts = values
    return Summary(str(title), tuple((str(name), int(count)) for name, count in counts))


def _values(found: Diagnostic) -> list[Any]:
    return [str(found.at.file), found.at.line, found.code.slug, [list(v) for v in found.values]]


def _diagnostic(values: Sequence[Any]) -> Diagnostic:
    file, line, slug, words = values
    code = {code.slug: code for code in Code}[slug]
    at = Location(PurePosixPath(file), int(line))
    return Diagnostic(at, code, tuple((str(name), str(word)) for name, word in words))
