"""Pages filled to their foot: what does not fit there shrinks a little, or lets text pass.

The engine takes what does not fit to the next page and leaves the rest of its page white, up
to half of it. Here a page is made once more where that happens: a figure whose type stays
legible is set as small as the room asks for; else what the text has announced stands on the
next page, and the text goes on before it; else tables and code break, where much is white.
A title page that a few lines run over gives up some of its space.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from math import inf
from typing import Any

from coursepub.typeset.boxes import (
    FLOWS,
    Path,
    along,
    begun,
    bottom,
    classes,
    restyle,
    scaled,
)

LEAST_GAP = 93.0
"""White at the foot of a page that is worth another try, in CSS pixels: six lines or so."""
WIDE_GAP = 235.0
"""White that is worse than a table or some code in two parts: a quarter of a page."""
EDGES = {"tr": 2, "span": 5}
"""Rows and lines of code that stay together at either end of what breaks."""
STOPS = ("h1", "h2", "h3", "h4", "h5", "h6", "hr")
"""What nothing floats past: it would stand in another section."""
FIXED = {"diagram", "picture", "turned", "floats", "stays", "new-page"}
"""Classes of what no figure floats past: others, and text that speaks of what is above it."""
SIDES = ("width", "height")
MARGINS = ("margin_top", "margin_bottom")

Remake = Callable[[int, Any, Any, Any], tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class Try:
    """The making of a page, that can be done again from where the layout then stood."""

    remake: Remake
    index: int
    context: Any
    root: Any
    html: Any
    footnotes: tuple[Any, ...]
    reported: tuple[Any, ...]
    broken: dict[Any, Any]

    def __call__(self) -> tuple[Any, Any]:
        """The page, and where the next one begins."""
        context = self.context
        context.footnotes = list(self.footnotes)
        context.reported_footnotes = list(self.reported)
        context.broken_out_of_flow = dict(self.broken)
        state = context.page_maker[self.index][-1]
        changed = state["content_changed"]
        state.update(content_changed=False, pages_wanted=False, anchors=[], content_lookups=[])
        done = self.remake(self.index, context, self.root, self.html)
        # The first try has set numbers of pages that are shown from the next round on.
        state["content_changed"] |= changed
        return done

    def gap(self, page: Any) -> float:
        """The white at the foot of a page that was just made."""
        return float(self.context.page_bottom - bottom(page.children[0]))


def filling(remake: Remake) -> Remake:
    """The engine's making of a page, and of a fuller one where it leaves white."""

    def remade(index: int, context: Any, root: Any, html: Any) -> tuple[Any, Any]:
        attempt = Try(
            remake,
            index,
            context,
            root,
            html,
            tuple(context.footnotes),
            tuple(context.reported_footnotes),
            dict(context.broken_out_of_flow),
        )
        done = remake(index, context, root, html)
        place = begun(done[1])
        if front := next((box for box in along(root, place) if "front" in classes(box)), None):
            return _tightened(attempt, front)
        if not place or attempt.gap(done[0]) < LEAST_GAP:
            return done
        return _fuller(attempt, done, place)

    return remade


def _fuller(attempt: Try, done: tuple[Any, Any], place: Path) -> tuple[Any, Any]:
    """The page with what begins the next one, or with text that stands after it."""
    *_, parent = attempt.root, *along(attempt.root, place[:-1])
    first = place[-1]
    held = _held(parent.children, first) if parent.element_tag in FLOWS else None
    if held is None:
        return done
    figure, white = parent.children[held], attempt.gap(done[0])
    ways: list[Callable[[], tuple[Any, Any] | None]] = []
    if _least(figure) < white:
        ways.append(partial(_shrunk, attempt, figure, (*place[:-1], held)))
    if held == first and "floats" in classes(figure):
        ways.append(partial(_floated, attempt, parent, place, white))
    if white > WIDE_GAP:
        ways.append(partial(_opened, attempt, figure, white))
    better = next(filter(None, (way() for way in ways)), None)
    return better or (attempt() if ways else done)


def _held(children: Sequence[Any], first: int) -> int | None:
    """The figure that does not fit, by its place: it may stand below headings that go with it."""
    for place in range(first, len(children)):
        if children[place].element_tag == "figure":
            return place
        if children[place].element_tag not in STOPS and "leads" not in classes(children[place]):
            return None
    return None


# Smaller ------------------------------------------------------------------------------


def _drawing(figure: Any) -> Any:
    return next((box for box in figure.descendants() if box.element_tag.endswith("}svg")), None)


def _least(figure: Any) -> float:
    """The height of the smallest that its drawing may be; without end where it stays as it is."""
    scale, drawing = float(figure.element.get("data-least", 1)), _drawing(figure)
    return scale * float(drawing.style["height"].value) if drawing and scale < 1 else inf


def _shrunk(attempt: Try, figure: Any, place: Path) -> tuple[Any, Any] | None:
    """The page with a figure as large as the room allows; None where that is too small."""
    least, drawing = float(figure.element.get("data-least", 1)), _drawing(figure)
    usual = drawing.style
    _scale(drawing, usual, least)
    page, resume_at = attempt()
    if not _stands_before(place, resume_at):
        drawing.style = usual
        return None
    spare = attempt.context.page_bottom - bottom(_printed(page, figure))
    _scale(drawing, usual, min(1, least + max(0, spare - 1) / usual["height"].value))
    done = attempt()
    if not _stands_before(place, done[1]):
        _scale(drawing, usual, least)
        done = attempt()
    return done


def _scale(drawing: Any, usual: Any, scale: float) -> None:
    drawing.style = usual
    restyle(drawing, **{side: scaled(usual[side], scale) for side in SIDES})


def _stands_before(place: Path, resume_at: Any) -> bool:
    path = begun(resume_at)
    return not path or path > place


def _printed(page: Any, figure: Any) -> Any:
    return next(box for box in page.descendants() if box.element is figure.element)


# Later --------------------------------------------------------------------------------


def _floated(attempt: Try, parent: Any, place: Path, white: float) -> tuple[Any, Any] | None:
    """The page with the text that follows what does not fit, which comes next.

    A paragraph that goes on overleaf ends there first, but not where that takes a page of
    its own size.
    """
    children, first, depth = list(parent.children), place[-1], len(place)
    last = _passed(children, first)
    if last == first:
        return None
    parent.children = _moved(children, first, last)
    path = begun(attempt()[1])
    if path[: depth - 1] == place[:-1] and path[depth - 1] < last:
        broken = len(path) > depth and "turned" not in classes(children[first])
        last = _whole(children, first, path[depth - 1] + broken)
        parent.children = _moved(children, first, last)
    done = attempt()
    if last == first or white - attempt.gap(done[0]) < LEAST_GAP / 2:
        parent.children = children
        return None
    _follow(attempt, place, last)
    return done


def _passed(children: Sequence[Any], first: int) -> int:
    """The last of what may stand before the child at a place."""
    last, fixed = first, FIXED | {"table"} & classes(children[first])
    for after in range(first + 1, len(children)):
        child = children[after]
        if child.element_tag in STOPS or fixed & classes(child):
            break
        last = after
    return _whole(children, first, last)


def _whole(children: Sequence[Any], first: int, last: int) -> int:
    """The last of what is moved that leads to nothing behind it."""
    while last > first and "leads" in classes(children[last]):
        last -= 1
    return last


def _moved(children: Sequence[Any], first: int, last: int) -> list[Any]:
    return [
        *children[:first],
        *children[first + 1 : last + 1],
        children[first],
        *children[last + 1 :],
    ]


def _follow(attempt: Try, place: Path, last: int) -> None:
    """Let pages that begin among what was moved be made again: their places mean other text."""
    for resume_at, *_, state in attempt.context.page_maker[attempt.index + 2 :]:
        if place <= begun(resume_at) <= (*place[:-1], last + 1):
            state["content_changed"] = True


# In parts -----------------------------------------------------------------------------


def _opened(attempt: Try, figure: Any, white: float) -> tuple[Any, Any] | None:
    """The page with the beginning of a table or of code that usually keeps to one page."""
    parts = [box for box in figure.descendants() if _is_part(box)]
    edge = EDGES[parts[0].element_tag] if parts else 0
    if len(parts) < 2 * edge + 1 or "turned" in classes(figure):
        return None
    whole = [figure, *(box for box in figure.descendants() if "kept" in classes(box))]
    former = [(box, box.style) for box in (*whole, *parts)]
    for box in whole:
        restyle(box, break_inside="auto")
    for first, last in zip(parts[: edge - 1], parts[1 - edge :], strict=True):
        restyle(first, break_after="avoid")
        restyle(last, break_before="avoid")
    done = attempt()
    if white - attempt.gap(done[0]) >= LEAST_GAP:
        return done
    for box, style in former:
        box.style = style
    return None


def _is_part(box: Any) -> bool:
    """Whether it is a row below a table's header, or a line of code."""
    is_row = box.element_tag == "tr" and next(iter(box.element)).tag != "th"
    return is_row or (box.element_tag == "span" and "l" in classes(box))


# Tighter ------------------------------------------------------------------------------


def _tightened(attempt: Try, front: Any) -> tuple[Any, Any]:
    """A title page with half the space around what gives some, if all of it then fits."""
    giving = [box for box in front.descendants() if "gives" in classes(box)]
    former = [(box, box.style) for box in giving]
    for box, usual in former:
        restyle(box, **{name: scaled(usual[name], 0.5) for name in MARGINS})
    done = attempt()
    if not any(box is front for box in along(attempt.root, begun(done[1]))):
        return done
    for box, style in former:
        box.style = style
    return attempt()
