"""Which course, and which of its files, the paths of a command mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from coursepub.cli.context import Context
from coursepub.model.errors import CoursepubError, Problem
from coursepub.publish.course import Loaded, load
from coursepub.read.locate import is_course, locate


@dataclass(frozen=True, slots=True)
class Chosen:
    """A course, and the files of it that are meant; None for all of them."""

    loaded: Loaded
    files: frozenset[PurePosixPath] | None = None


def choose(context: Context, paths: Sequence[Path]) -> Chosen:
    """The course of a folder, or of files inside one; without paths, the one of `-C`.

    Where `-C` names a course, paths are of that one. Raises `CoursepubError` where paths
    belong to several courses or to none.
    """
    if not paths:
        return Chosen(context.load())
    if context.directory is None and len(paths) == 1 and paths[0].is_dir():
        return Chosen(load(paths[0], chosen=True))
    loaded = context.load() if context.directory is not None else _course_of(paths[0])
    found = [_inside(loaded, path) for path in paths]
    return Chosen(loaded, frozenset().union(*found))


def _course_of(path: Path) -> Loaded:
    """The course that the user is in, where it holds the path; else the one around the path.

    That is the outermost folder, below where the user is, which looks like a course.
    """
    if _holds(Path(), path):
        return load(Path(), chosen=False)
    folder = path if path.is_dir() else path.parent
    if around := next(filter(is_course, _from_here(folder)), None):
        return load(around, chosen=True)
    return load(folder, chosen=not _holds(folder, path))


def _from_here(folder: Path) -> Iterator[Path]:
    """The folders from where the user is down to this one; none where it lies elsewhere."""
    here, there = Path().resolve(), folder.resolve()
    if there.is_relative_to(here):
        inner = there.relative_to(here)
        yield from (step for step in (*reversed(inner.parents), inner) if step.parts)


def _holds(start: Path, path: Path) -> bool:
    try:
        root = locate(start, chosen=False).root
    except CoursepubError:
        return False
    return path.resolve().is_relative_to(root.resolve())


def _inside(loaded: Loaded, path: Path) -> frozenset[PurePosixPath]:
    root = loaded.folder.place.root.resolve()
    here = path.resolve()
    if here.is_relative_to(root):
        name = PurePosixPath(here.relative_to(root).as_posix())
        known = {source.file for source in loaded.course.sources} | loaded.course.files
        found = {file for file in known if here == root or file == name or name in file.parents}
        if found:
            return frozenset(found)
    raise CoursepubError(Problem.NOT_IN_COURSE, path=path, course=loaded.folder.place.root)
