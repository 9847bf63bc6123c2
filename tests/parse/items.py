"""Items as text tables show them."""

from collections.abc import Iterator

from coursepub.model.course import Course
from coursepub.model.item import Item, NumericKey, OpenItem, ShortKey


def shown(course: Course) -> str:
    """Every item of a course: number, kind and key, then stem, options and explanation."""
    return "\n".join(line for item in course.bank for line in _lines(item))


def _lines(item: Item | OpenItem) -> Iterator[str]:
    if isinstance(item, OpenItem):
        yield f"{item.at.line} {item.number} open {item.points} points: {item.title}".rstrip()
        for part in item.parts:
            yield f"  ? {part.title}{' | ' * bool(part.title)}{_flat(part.body.text)}"
        if item.grid:
            yield f"  # {' + '.join(str(criterion.points) for criterion in item.grid)}"
        if item.model_answer:
            yield f"  = {_flat(item.model_answer.text)}"
        return
    yield f"{item.at.line} {item.number} {item.kind.value}: {_key(item)}".rstrip()
    yield f"  ? {_flat(item.stem.text)}"
    for option in item.options:
        yield f"  {option.id} {_flat(option.text.text)}{' (last)' if option.fixed else ''}"
    if item.announced:
        yield f"  + {item.announced.text}"
    if item.explanation:
        yield f"  = {_flat(item.explanation.text)}"


def _flat(text: str) -> str:
    return " ⏎ ".join(line.strip() for line in text.split("\n") if line.strip())


def _key(item: Item) -> str:
    if isinstance(item.answer, NumericKey):
        return f"{item.answer.value} ± {item.answer.tolerance} {item.answer.unit}".rstrip()
    if isinstance(item.answer, ShortKey):
        return " | ".join(item.answer.accepted)
    return "".join(sorted(item.key))
