"""What every command shares: the course, the folder to write to, the terminal."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coursepub.cli.terminal import Terminal

if TYPE_CHECKING:
    from coursepub.publish.course import Loaded
    from coursepub.publish.memory import Memory


@dataclass(frozen=True, slots=True)
class Context:
    """Options that stand before a command."""

    directory: Path | None
    terminal: Terminal

    def load(self) -> "Loaded":
        """The course that the user means."""
        from coursepub.publish.course import load  # takes half a second

        return load(self.directory or Path(), chosen=self.directory is not None)

    def memory(self, output: Path, command: str, *options: object) -> "Memory":
        """What is known of a command with its options, for this course."""
        from coursepub.publish.memory import Memory

        directory = self.directory or Path()
        return Memory(directory, output, command, options, chosen=self.directory is not None)
