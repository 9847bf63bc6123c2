"""What is kept between runs to save time, in the user's cache folder: never a key.

A cache that cannot be read or written is no reason to stop, and what it gives is
checked: an entry that is not what was put there counts as missing.
"""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from coursepub.model.errors import CoursepubError
from coursepub.publish.write import private_folder, write_whole

FORMAT = b"coursepub-cache-1\n"
DIGEST = 32
MOST = 256 * 1024 * 1024
"""Bytes that a cache may take: the entries used longest ago go first."""


@dataclass(frozen=True, slots=True)
class Store:
    """Entries by name, each a file that begins with its format and the digest of the rest."""

    folder: Path

    def get(self, name: str) -> bytes | None:
        """An entry, or None where there is none that is whole; a damaged one is thrown away."""
        path = self._path(name)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        start = len(FORMAT) + DIGEST
        if data[:start] == FORMAT + sha256(data[start:]).digest():
            with suppress(OSError):
                os.utime(path)
            return data[start:]
        self.drop(name)
        return None

    def put(self, name: str, data: bytes) -> None:
        """Keep an entry, where the machine lets us."""
        with suppress(CoursepubError):
            private_folder(self.folder)
            entry = FORMAT + sha256(data).digest() + data
            write_whole(self._path(name), entry, private=True)
            self._make_room()

    def drop(self, name: str) -> None:
        """Throw an entry away."""
        with suppress(OSError):
            self._path(name).unlink()

    def _path(self, name: str) -> Path:
        return self.folder / sha256(name.encode("utf-8")).hexdigest()

    def _make_room(self) -> None:
        with suppress(OSError):
            found = [(path.stat(), path) for path in self.folder.iterdir() if path.is_file()]
            found.sort(key=lambda entry: entry[0].st_mtime, reverse=True)
            used = 0
            for facts, path in found:
                used += facts.st_size
                if used > MOST:
                    path.unlink()


def default_store(environment: Mapping[str, str], platform: str = sys.platform) -> Store:
    """The store of this user: `COURSEPUB_CACHE`, else where the system keeps caches."""
    chosen = environment.get("COURSEPUB_CACHE")
    return Store(Path(chosen) if chosen else _cache_home(environment, platform) / "coursepub")


def _cache_home(environment: Mapping[str, str], platform: str) -> Path:
    if platform == "win32" and environment.get("LOCALAPPDATA"):
        return Path(environment["LOCALAPPDATA"])
    if platform == "darwin":
        return Path.home() / "Library" / "Caches"
    # XDG Base Directory Specification: a path that is not absolute counts as unset.
    named = Path(environment.get("XDG_CACHE_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".cache"
