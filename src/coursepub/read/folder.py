"""Everything that a course folder holds."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from coursepub.model.cohort import natural
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.source import Location, Source
from coursepub.parse.names import ANSWERS, KEY
from coursepub.read.locate import Place
from coursepub.read.text import read_source

TEXTS = frozenset({".md", ".markdown", ".qmd"})
IMAGES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"})
PASSED_OVER = frozenset({"build", "node_modules", "templates", "__pycache__"})
OPENING = frozenset({"readme", "index", "_index"})
"""Names of files that open their folder."""
LARGEST_IMAGE = 20_000_000
"""Bytes."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A course folder in memory: its texts, the names of all its files, its own templates."""

    place: Place
    sources: tuple[Source, ...]
    files: frozenset[PurePosixPath]
    overrides: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]

    def image(self, file: PurePosixPath) -> bytes | None:
        """The bytes of a file of the course; None for anything that is not one, or is too large."""
        if file not in self.files:
            return None
        path = self.place.root / file
        try:
            return path.read_bytes() if path.stat().st_size <= LARGEST_IMAGE else None
        except OSError:
            return None


def read_folder(place: Place) -> Folder:
    """Read every text under a course's folder, in the order of their paths."""
    wrong: list[Diagnostic] = []
    sources: list[Source] = []
    files: set[PurePosixPath] = set()
    locked: list[OSError] = []
    for path, file in files_of(place.root, locked.append):
        if not path.resolve().is_relative_to(place.root.resolve()):
            wrong.append(diagnostic(Location(file, 1), Code.OUTSIDE_COURSE, target=file))
            continue
        files.add(file)
        if is_text(file):
            read = read_source(path, file)
            wrong += read.diagnostics
            sources += [read.value] if read.value else []
    wrong += [_locked(place.root, error) for error in locked]
    if not sources and not wrong:
        raise CoursepubError(Problem.NO_COURSE, folder=place.root)
    overrides = _overrides(place.template_folders)
    return Folder(place, tuple(sources), frozenset(files), overrides, tuple(wrong))


def is_text(file: PurePosixPath) -> bool:
    """Whether a file is read: Markdown, or answers in plain text, `QCM-reponses.txt`."""
    suffix = file.suffix.lower()
    named = ANSWERS.search(file.stem) or KEY.search(file.stem)
    return suffix in TEXTS or (suffix == ".txt" and named is not None)


def _locked(root: Path, error: OSError) -> Diagnostic:
    """What to say of a folder that may not be looked into."""
    file = _printable(Path(error.filename).relative_to(root))
    reason = error.strerror or type(error).__name__
    return diagnostic(Location(file, 1), Code.UNREADABLE_FILE, reason=reason)


def files_of(
    root: Path, on_error: Callable[[OSError], object] | None = None
) -> Iterator[tuple[Path, PurePosixPath]]:
    """Every file that counts, with its path in the course, in the order of these paths.

    `on_error` is called for each folder that cannot be listed.
    """
    found: list[tuple[PurePosixPath, Path]] = []
    for folder, names, files in os.walk(root, onerror=on_error):
        names[:] = [name for name in names if name not in PASSED_OVER and not name.startswith(".")]
        for name in files:
            if not name.startswith("."):
                path = Path(folder, name)
                found.append((_printable(path.relative_to(root)), path))
    yield from ((path, file) for file, path in sorted(found, key=lambda pair: _place(pair[0])))


def _place(file: PurePosixPath) -> tuple[object, ...]:
    """Orders files as people do: `2` before `10`, what opens a folder before what it holds."""
    opens = file.stem.casefold() not in OPENING
    folders = ((1, natural(part), part) for part in file.parts[:-1])
    return (*folders, (opens, natural(file.name), file.name))


def _printable(path: Path) -> PurePosixPath:
    """A path that any terminal can show, whatever bytes its name is made of."""
    return PurePosixPath(
        path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    )


def _overrides(folders: tuple[Path, ...]) -> dict[str, bytes]:
    """Templates by file name; those of the course folder win over those beside its settings."""
    found: dict[str, bytes] = {}
    for folder in reversed(folders):
        for path in sorted(folder.iterdir()):
            if path.is_file() and not path.name.startswith("."):
                found[path.name] = path.read_bytes()
    return found
