"""Which folder holds the course."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from coursepub.model.errors import CoursepubError, Excerpt, Problem
from coursepub.model.source import Source
from coursepub.read.toml import Toml, placed
from coursepub.typeset.resources import template_folder

if TYPE_CHECKING:
    from coursepub.read.settings import Settings

NAME = "coursepub.toml"
OF_SITES = frozenset({"index", "_index"})
"""What site generators call the first page of every folder."""
NUMBERED = re.compile(
    r"(?<![^\W\d_])(?:module|qcm|quiz|dev|chapitre|chapter|le[çc]on|lesson)s?[-_ ]?\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A course's folder, the file of its settings, and where its own templates may stand."""

    root: Path
    settings: Path | None
    template_folders: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A course's folder, its settings, and the folders where its own templates may stand.

    The `written` settings stand in `home`, which may be above the course.
    """

    root: Path
    settings: "Settings"
    template_folders: tuple[Path, ...]
    written: Source
    home: Path

    def folder_of(self, file: PurePosixPath) -> Path:
        """The folder that a path in a message starts from."""
        return self.home if file == self.written.file else self.root


def locate(directory: Path, *, chosen: bool) -> Place:
    """Find the course from a directory, and read its settings; `chosen` as in `find`."""
    from coursepub.read.settings import settings_of, settings_text  # wait for a need: they are slow

    spot = find(directory, chosen=chosen)
    home = spot.settings.parent if spot.settings else spot.root
    toml = settings_text(spot.settings) if spot.settings else Toml(home / NAME, "")
    written = Source(PurePosixPath(NAME), toml.text)
    return Place(spot.root, settings_of(toml, home), spot.template_folders, written, home)


def find(directory: Path, *, chosen: bool) -> Spot:
    """Find the course from a directory; `chosen` where a user named the directory.

    The settings file is searched upwards. One found above a chosen directory counts
    only where that directory belongs to its content, so that a course inside another
    project is not taken for that project's own.
    """
    if not directory.is_dir():
        raise CoursepubError(Problem.NO_COURSE, folder=directory)
    for folder in (directory, *directory.absolute().parents):
        path = folder / NAME
        if not path.is_file():
            continue
        root = _content(folder, _named(path))
        if not chosen or folder == directory:
            return Spot(root, path, _templates(root, folder))
        if directory.resolve().is_relative_to(root.resolve()):
            return Spot(directory, path, _templates(directory, folder))
        break
    root = _content(directory, "")
    side_by_side = courses(root)
    if len(side_by_side) > 1:
        names = ", ".join(folder.name for folder in side_by_side)
        raise CoursepubError(Problem.SEVERAL_COURSES, folder=directory, courses=names)
    return Spot(root, None, _templates(root, directory))


def courses(folder: Path) -> tuple[Path, ...]:
    """The courses that stand side by side in a folder that is none itself.

    A folder with texts of its own, other than a README, is one course. A course has its
    settings, or an index above folders of its own, or beside several numbered files.
    """
    if any(file.stem.casefold() != "readme" for file in folder.glob("*.md")):
        return ()
    inner = (path for path in sorted(folder.iterdir()) if path.is_dir())
    return tuple(path for path in inner if not path.name.startswith(".") and is_course(path))


def is_course(folder: Path) -> bool:
    """Whether a folder has settings, or an index above folders or beside numbered files."""
    if (folder / NAME).is_file():
        return True
    from coursepub.parse.names import INDEX

    stems = [file.stem for file in folder.glob("*.md")]
    indexes = [stem for stem in stems if INDEX.search(stem)]
    told = any(stem.casefold() not in OF_SITES for stem in indexes)
    numbered = sum(NUMBERED.search(stem) is not None for stem in stems)
    return bool(indexes) and (
        any(path.is_dir() for path in folder.iterdir()) or (told and numbered > 1)
    )


def _named(settings: Path) -> str:
    """The content that settings name; whatever is wrong with them is told by who reads them."""
    try:
        content = tomllib.loads(settings.read_text(encoding="utf-8-sig")).get("content")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return ""
    return content if isinstance(content, str) else ""


def _content(folder: Path, named: str) -> Path:
    if named:
        root = folder / named
        if not root.is_dir():
            raise CoursepubError(Problem.NO_COURSE, folder=named).at(_of_content(folder / NAME))
        return root
    return folder / "content" if (folder / "content").is_dir() else folder


def _of_content(settings: Path) -> Excerpt:
    return placed(settings, settings.read_text(encoding="utf-8-sig")).value(("content",))


def _templates(root: Path, folder: Path) -> tuple[Path, ...]:
    """Folders of a course's own templates; the shipped ones beside it are nobody's own."""
    folders = dict.fromkeys((root / "templates", folder / "templates"))
    shipped = template_folder().resolve()
    return tuple(path for path in folders if path.is_dir() and path.resolve() != shipped)
