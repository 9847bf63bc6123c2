"""Which folder holds the course."""

from dataclasses import dataclass
from pathlib import Path

from coursepub.model.errors import CoursepubError, Problem
from coursepub.parse.classify import INDEX
from coursepub.read.settings import NAME, Settings, read_settings


@dataclass(frozen=True, slots=True)
class Place:
    """A course's folder, its settings, and the folders where its own templates may stand."""

    root: Path
    settings: Settings
    template_folders: tuple[Path, ...]


def locate(directory: Path, *, chosen: bool) -> Place:
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
        settings = read_settings(path)
        root = _content(folder, settings)
        if not chosen or folder == directory:
            return Place(root, settings, _templates(root, folder))
        if directory.resolve().is_relative_to(root.resolve()):
            return Place(directory, settings, _templates(directory, folder))
        break
    root = _content(directory, Settings())
    side_by_side = courses(root)
    if len(side_by_side) > 1:
        names = ", ".join(folder.name for folder in side_by_side)
        raise CoursepubError(Problem.SEVERAL_COURSES, folder=directory, courses=names)
    return Place(root, Settings(), _templates(root, directory))


def courses(folder: Path) -> tuple[Path, ...]:
    """The courses that stand side by side in a folder that is none itself.

    A folder with texts of its own, other than a README, is one course. A course has its
    settings, or an index above folders of its own.
    """
    if any(file.stem.casefold() != "readme" for file in folder.glob("*.md")):
        return ()
    inner = (path for path in sorted(folder.iterdir()) if path.is_dir())
    return tuple(path for path in inner if not path.name.startswith(".") and _is_course(path))


def _is_course(folder: Path) -> bool:
    if (folder / NAME).is_file():
        return True
    indexed = any(INDEX.search(file.stem) for file in folder.glob("*.md"))
    return indexed and any(path.is_dir() for path in folder.iterdir())


def _content(folder: Path, settings: Settings) -> Path:
    if settings.content:
        root = folder / settings.content
        if not root.is_dir():
            raise CoursepubError(Problem.NO_COURSE, folder=settings.content)
        return root
    return folder / "content" if (folder / "content").is_dir() else folder


def _templates(root: Path, folder: Path) -> tuple[Path, ...]:
    folders = (root / "templates", folder / "templates")
    return tuple(dict.fromkeys(path for path in folders if path.is_dir()))
