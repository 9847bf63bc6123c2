"""Emphasis on whole options: a mark of what is right, which no paper shows."""

import re
from collections.abc import Sequence
from dataclasses import replace

from coursepub.model.item import Option
from coursepub.model.source import Body

STANDING_OUT = re.compile(
    r"(?P<mark>\*\*\*|\*\*|__|==|[*_])(?P<inner>(?:(?!(?P=mark)).)+)(?P=mark)(?P<end>[.!]?)"
    r"|<(?P<tag>b|strong|u|ins|mark|span|font)\b[^<>]*>(?P<marked>(?:(?!</(?P=tag)>).)+)</(?P=tag)>(?P<after>[.!]?)",
    re.DOTALL,
)


def standing_out(options: Sequence[Option]) -> frozenset[str]:
    """Ids of the options that are emphasised from end to end, where others are not."""
    found = frozenset(o.id for o in options if STANDING_OUT.fullmatch(o.text.text))
    return found if len(found) < len(options) else frozenset()


def is_only_italic(option: Option) -> bool:
    """Whether an option is in italics, as titles and names of species are."""
    found = STANDING_OUT.fullmatch(option.text.text)
    return found is not None and found["mark"] in ("*", "_")


def alike(options: tuple[Option, ...], key: frozenset[str]) -> tuple[Option, ...]:
    """Options without the emphasis that shows which of them are right."""
    if not key or key != standing_out(options):
        return options
    return tuple(
        replace(option, text=Body(_calm(option.text.text), option.text.at)) for option in options
    )


def _calm(text: str) -> str:
    found = STANDING_OUT.fullmatch(text)
    if not found:
        return text
    return (found["inner"] or found["marked"]) + (found["end"] or found["after"] or "")
