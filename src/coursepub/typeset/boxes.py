"""The engine's boxes while pages are made of them: where a page begins, where its text ends."""

from collections.abc import Iterator
from typing import Any

FLOWS = ("html", "body", "main", "section")
"""What the engine takes to be as high as its page where it goes on overleaf."""

Path = tuple[int, ...]
"""Places of children, from the root down."""


def begun(resume_at: Any) -> Path:
    """Where a page begins: `{0: {2: None}}` is 0, 2. () where the document or a column ends."""
    places: list[int] = []
    while resume_at is not None:
        if len(resume_at) != 1:
            return ()
        ((place, resume_at),) = resume_at.items()
        places.append(place)
    return tuple(places)


def along(box: Any, path: Path) -> Iterator[Any]:
    """The boxes on a path, below the one it starts from; within a line it counts other things."""
    for place in path:
        if place >= len(box.children):
            return
        box = box.children[place]
        yield box


def classes(box: Any) -> set[str]:
    """The classes of the element that a box is of."""
    return set(box.element.get("class", "").split()) if box.element is not None else set()


def bottom(box: Any) -> float:
    """Where the last of what a box holds ends, margins aside."""
    flow = [child for child in box.children if child.is_in_normal_flow()]
    if flow and box.element_tag in FLOWS:
        return bottom(flow[-1])
    return float(box.border_box_y() + box.border_height())


def restyle(box: Any, **style: Any) -> None:
    """Give a box a style of its own: boxes alike share theirs."""
    box.style = box.style.copy()
    box.style.update(style)


def scaled(length: Any, scale: float) -> Any:
    """A length of a style, so many times as long."""
    return length._replace(value=length.value * scale)
