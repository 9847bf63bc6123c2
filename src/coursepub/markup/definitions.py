"""Definitions of links, `[label]: address "title"`, which stand apart from what uses them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from markdown_it.common.utils import normalizeReference

from coursepub.model.source import Body

LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.)+)\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Definition:
    """One definition and its lines (from 0, end excluded); `label` is folded as parsers do."""

    label: str
    href: str
    title: str
    start: int
    end: int

    @property
    def text(self) -> str:
        """The definition in Markdown, on one line."""
        title = " ".join(self.title.split()).replace("\\", "\\\\").replace('"', '\\"')
        return f"[{self.label}]: <{self.href}>" + (f' "{title}"' if title else "")


def definitions(env: Mapping[str, Any]) -> tuple[Definition, ...]:
    """Those that a parser has put into its environment."""
    return tuple(
        Definition(label, found["href"], found["title"], *found["map"])
        for label, found in env.get("references", {}).items()
    )


def used(text: str, known: Iterable[Definition]) -> tuple[Definition, ...]:
    """The definitions whose labels a text has in brackets."""
    labels = {normalizeReference(label) for label in LABEL.findall(text)}
    return tuple(definition for definition in known if definition.label in labels)


def linked(body: Body, known: Sequence[Definition]) -> Body:
    """A text cut out of its file, with the definitions that it uses below it."""
    needed = used(body.text, known) if known and "[" in body.text else ()
    lines = [definition.text for definition in needed if definition.text not in body.text]
    return replace(body, text="\n".join([body.text, "", *lines])) if lines else body
