"""Structure elements of the engine's PDF as values."""

import re
from collections.abc import Mapping
from typing import Any

import pikepdf

from coursepub.typeset.fragments.model import Node

ENTRIES = ("/A", "/Alt", "/ActualText", "/ID", "/Lang")
BLANK = re.compile(rb"\s*\n\s*")


def read_nodes(element: Any, links: Mapping[tuple[int, int], int]) -> Node:
    """An element with everything below it; `links` numbers annotations by their objects."""
    kids = element.get("/K", ())
    return Node(
        kind=str(element.S).encode("ascii"),
        entries=_entries(element),
        kids=tuple(_kid(kid, links) for kid in (kids if _is_array(kids) else [kids])),
        bounds=_bounds(element),
    )


def _is_array(value: object) -> bool:
    return isinstance(value, pikepdf.Array | tuple)


def _kid(kid: Any, links: Mapping[tuple[int, int], int]) -> Node | int:
    if isinstance(kid, int):
        return kid
    if kid.get("/Type") == "/OBJR":
        return -1 - links[kid.Obj.objgen]
    return read_nodes(kid, links)


def _bounds(element: Any) -> tuple[float, ...]:
    if element.S != "/Figure" or "/A" not in element:
        return ()
    return tuple(float(side) for side in element.A.get("/BBox", ()))


def _entries(element: Any) -> bytes:
    """What else an element says, but for the box of a figure, which moves with it."""
    names = (name for name in ENTRIES if name in element)
    return b"".join(
        name.encode("ascii") + b" " + pikepdf.Object.unparse(element[name], resolved=True)
        if isinstance(element[name], pikepdf.Object)
        else name.encode("ascii") + b" " + str(element[name]).encode()
        for name in names
        if not (name == "/A" and element.S == "/Figure")
    )
