"""What a run printed, kept beside its keys, and what its course has changed since."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import unified_diff

from coursepub.model.course import Course
from coursepub.model.item import Item, OpenItem
from coursepub.model.key import AnswerKey
from coursepub.model.source import Body, Location
from coursepub.publish.record import as_json

FORMAT = "coursepub-printed-items-1"


@dataclass(frozen=True, slots=True)
class Change:
    """An item that no longer is what was printed; `at` and `after` are None for one gone."""

    item: str
    at: Location | None
    before: str
    after: str | None

    @property
    def difference(self) -> str:
        """The lines that went (`-`) and came (`+`), with those around them."""
        old, new = self.before.split("\n"), (self.after or "").split("\n")
        lines = list(unified_diff(old, new if self.after is not None else [], lineterm="", n=2))
        return "\n".join(lines[2:])


def printed_items(course: Course, keys: Iterable[AnswerKey]) -> bytes:
    """The items of a run by their ids, as JSON; it holds their keys."""
    asked = {entry.item for key in keys for entry in key.entries}
    items = {item.id: said(item) for item in course.bank if item.id in asked}
    return as_json({"format": FORMAT, "items": dict(sorted(items.items()))})


def changes(data: bytes, course: Course) -> tuple[Change, ...]:
    """The items of `printed_items` that a course has changed or lost since.

    Raises ValueError for anything that is not such a file.
    """
    kept = json.loads(data)
    if not isinstance(kept, dict) or kept.get("format") != FORMAT:
        raise ValueError("not a list of printed items")
    now = {item.id: item for item in course.bank}
    return tuple(
        change
        for name, before in kept["items"].items()
        if (change := _change(name, before, now.get(name)))
    )


def _change(name: str, before: str, item: Item | OpenItem | None) -> Change | None:
    if item is None:
        return Change(name, None, before, None)
    after = said(item)
    return None if after == before else Change(name, item.at, before, after)


def said(item: Item | OpenItem) -> str:
    """Everything about an item that papers and keys depend on, as lines of text."""
    lines = _development(item) if isinstance(item, OpenItem) else _choice(item)
    return "\n".join([*lines, f"points: {item.points.normalize():f}"])


def _choice(item: Item) -> list[str]:
    options = (f"{option.id}. {option.text.text}" for option in item.options)
    key = ", ".join(sorted(item.key)) if item.options else str(item.answer)
    return [item.stem.text, *options, f"key: {key}", f"explanation: {_text(item.explanation)}"]


def _development(item: OpenItem) -> list[str]:
    parts = (f"{part.title}\n{part.body.text}" for part in item.parts)
    grid = (f"{c.name.text} | {c.expected.text} | {c.points.normalize():f}" for c in item.grid)
    return [item.title, *parts, *grid, f"model answer: {_text(item.model_answer)}"]


def _text(body: Body | None) -> str:
    return body.text if body else ""
