"""A file cut into questions and sections."""

from dataclasses import dataclass

from coursepub.markup.pieces import Piece
from coursepub.parse.lexicon.titled import Opening


@dataclass(frozen=True, slots=True)
class Slice:
    """The pieces of a question from its first, or of a section from its heading."""

    opening: Opening | None
    pieces: tuple[Piece, ...]
    foreign: bool = False

    @property
    def first(self) -> Piece:
        """The piece that opens it."""
        return self.pieces[0]
