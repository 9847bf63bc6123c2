"""The one function that writes files, and what goes with it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from coursepub.model.errors import CoursepubError, Problem

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, and the pages that it prints on (0 for data)."""

    path: Path
    pages: int = 0


def write_whole(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write all of `data`, or leave `path` as it was. A private file is its owner's alone."""
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.part")
        try:
            with part.open("wb") as file:
                if private:
                    part.chmod(PRIVATE_FILE)
                file.write(data)
            part.replace(path)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise


def private_folder(path: Path) -> Path:
    """Make a folder that only its owner may look into; one that exists is closed to others."""
    with explained(path):
        path.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
        path.chmod(PRIVATE_FOLDER)
    return path


def clear(path: Path) -> None:
    """Take a folder of ours away with everything in it."""
    import shutil  # slow to load

    shutil.rmtree(path, ignore_errors=True)


def move(source: Path, target: Path) -> None:
    """Rename a file or folder within one file system."""
    with explained(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Whatever the system refuses about a path becomes CANNOT_WRITE."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CoursepubError(Problem.CANNOT_WRITE, path=path, reason=reason) from error
