"""A file that is written piece by piece and appears whole, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import IO

from coursepub.publish.write import PRIVATE_FILE, explained


class Growing:
    """A file being written; `digest` is the SHA-256 of what has been written so far."""

    def __init__(self, file: IO[bytes], path: Path) -> None:
        self._file = file
        self._path = path
        self._sum = sha256()

    def write(self, data: bytes) -> None:
        """Add to the file; raises CANNOT_WRITE where the disk is full."""
        with explained(self._path):
            self._file.write(data)
        self._sum.update(data)

    @property
    def digest(self) -> str:
        """In hexadecimal."""
        return self._sum.hexdigest()


@contextmanager
def growing(path: Path, *, private: bool = False) -> Iterator[Growing]:
    """Write to a temporary name, and give the file its own once all is there."""
    part = path.with_name(f".{path.name}.part")
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        file = part.open("wb")
    try:
        if private:
            part.chmod(PRIVATE_FILE)
        yield Growing(file, path)
        with explained(path):
            file.close()
            part.replace(path)
    except BaseException:
        with suppress(OSError):  # what does not fit is still waiting to be written
            file.close()
        with suppress(OSError):
            part.unlink()
        raise
