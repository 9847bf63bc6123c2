"""One run at a time in a folder: two would write each other's files."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from coursepub.model.errors import CoursepubError, Problem
from coursepub.publish.write import explained

NAME = ".lock"


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else runs in the folder meanwhile; raises RUN_UNDER_WAY where somebody does.

    The system lets go of the lock when a process ends, however it ends.
    """
    path = folder / NAME
    with explained(path):
        folder.mkdir(parents=True, exist_ok=True)
        lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not (_taken(lock) and _is_there(path, lock)):
            raise CoursepubError(Problem.RUN_UNDER_WAY, folder=folder)
        try:
            yield
        finally:
            with suppress(OSError):
                path.unlink()
    finally:
        os.close(lock)


def _taken(lock: int) -> bool:
    """Whether the file is locked by us now; a system without such locks has no say."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a network's file system without locks
        return True
    return True


def _is_there(path: Path, lock: int) -> bool:
    """Whether the file that was opened is still the one of that name: who ends takes it away."""
    try:
        return sys.platform == "win32" or path.stat().st_ino == os.fstat(lock).st_ino
    except OSError:
        return False
