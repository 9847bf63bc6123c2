"""What every command shares: the course, the folder to write to, the terminal."""

from dataclasses import dataclass
from pathlib import Path

from coursepub.cli.terminal import Terminal
from coursepub.publish.course import Loaded, load


@dataclass(frozen=True, slots=True)
class Context:
    """Options that stand before a command."""

    directory: Path | None
    terminal: Terminal

    def load(self) -> Loaded:
        """The course that the user means."""
        return load(self.directory or Path(), chosen=self.directory is not None)
