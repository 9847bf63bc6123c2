"""Where examiners' documents go: into folders that only their owner opens, or under a seal.

Every run hands all of them to a vault, so that what is new among them can lie nowhere else.
"""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Protocol

from coursepub.publish.stream import Growing, growing
from coursepub.publish.write import private_folder, write_whole


class Vault(Protocol):
    """Takes documents by relative paths such as `keys/final.key.pdf`."""

    def put(self, name: str, data: bytes) -> None:
        """Take a document as it is."""

    def growing(self, name: str) -> AbstractContextManager[Growing]:
        """Take a document piece by piece; it is there once all of it is."""


@dataclass(frozen=True, slots=True)
class Cabinet:
    """Folders below one: each closed to others, as are the documents in it."""

    folder: Path

    def put(self, name: str, data: bytes) -> None:
        """Write a document."""
        write_whole(self._closed(name), data, private=True)

    def growing(self, name: str) -> AbstractContextManager[Growing]:
        """A file that appears whole."""
        return growing(self._closed(name), private=True)

    def _closed(self, name: str) -> Path:
        path = self.folder / name
        private_folder(path.parent)
        return path


@dataclass(frozen=True, slots=True)
class Strongbox:
    """Keeps documents in memory, and nowhere else, until they are sealed."""

    documents: dict[str, bytes] = field(default_factory=dict)

    def put(self, name: str, data: bytes) -> None:
        """Keep a document."""
        self.documents[name] = data

    @contextmanager
    def growing(self, name: str) -> Iterator[Growing]:
        """A document that is kept once it is whole."""
        buffer = BytesIO()
        yield Growing(buffer, Path(name))
        self.documents[name] = buffer.getvalue()


def put_all(vault: Vault, folder: str, files: Mapping[str, bytes]) -> None:
    """Hand several documents of one folder to a vault."""
    for name, data in files.items():
        vault.put(f"{folder}/{name}", data)
