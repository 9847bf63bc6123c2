"""Which folder holds the course."""

from dataclasses import dataclass
from pathlib import Path

from coursepub.model.errors import CoursepubError, Problem
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
    return Place(root, Settings(), _templates(root, directory))


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
