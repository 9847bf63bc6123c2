"""What a diagram becomes, and why one may not."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that the typesetter can place as it stands.

    `svg` is a whole document of shapes and absolutely placed text: no style sheet, no
    HTML, no script, nothing from outside. `width` and `height` are those of its viewBox,
    in pixels at which its text is 16 pixels high. `title` and `description` are the
    author's `accTitle` and `accDescr`, or empty. `labels` are its words in drawing order.
    `lost` names the images and icons that its author wanted in it and print leaves out.
    """

    svg: str
    width: float
    height: float
    title: str
    description: str
    labels: tuple[str, ...]
    lost: tuple[str, ...] = ()


class DiagramError(Exception):
    """A source that cannot be drawn; line and column count from 1 within the fence."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(f"{line}:{column}: {message}")
        self.line = line
        self.column = column
        self.message = message

    def found(self, source: str) -> str:
        """What stands at that place, up to the end of its line: editors mark it."""
        lines = source.split("\n")
        return lines[self.line - 1][self.column - 1 :].rstrip() if self.line <= len(lines) else ""


class EmptyDiagramError(DiagramError):
    """A source that is right, and draws nothing."""

    def __init__(self) -> None:
        super().__init__(1, 1, "nothing to draw")


class Engine(Protocol):
    """Draws Mermaid sources."""

    def draw(self, source: str) -> Drawing:
        """Draw the inside of a fence; raises DiagramError."""
        ...
