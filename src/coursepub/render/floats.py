"""What may stand on the next page for want of room, and the text that may not go before it."""

from dataclasses import replace

from coursepub.language.pointing import announces, looks_back
from coursepub.markup.blocks import plain
from coursepub.render.groups import Group
from coursepub.render.pieces import Figure, Piece, Table

STAYS = "stays"
"""The class of what speaks of something above it, which may not move below."""


def floating(piece: Piece, said: str) -> Piece:
    """The piece; a figure or table that keeps to one page floats where its section announces it.

    `said` is what the section says before it. A caption with a note stays: notes have an order.
    """
    if not isinstance(piece, Figure | Table) or 'class="fn' in piece.caption or not piece.number:
        return piece
    kind = "figure" if isinstance(piece, Figure) else "table"
    whole = isinstance(piece, Figure) or piece.short or piece.turned
    return replace(piece, floats=whole and announces(said, kind, piece.number))


def held(group: Group) -> str:
    """What a group says; one that looks back is marked on its way."""
    words = "\n".join(plain(token) for token in group.tokens if token.type == "inline")
    if looks_back(words):
        group.tokens[0].attrJoin("class", STAYS)
    return words


def stays(group: Group) -> bool:
    """Whether a group is so marked."""
    return STAYS in str(group.tokens[0].attrGet("class") or "")
