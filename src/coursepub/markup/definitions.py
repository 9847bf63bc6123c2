"""What stands apart from what uses it: `[label]: address "title"`, and notes, `[^label]: text`."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from markdown_it.common.utils import normalizeReference

from coursepub.markup.dialect import NOTES
from coursepub.model.source import Body

NOWHERE = ("", "#")
LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.)+)\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Definition:
    """One definition and its lines (from 0, end excluded); `label` is folded as parsers do.

    A note's label begins with `^`; its Markdown is `note`.
    """

    label: str
    href: str
    title: str
    start: int
    end: int
    note: str = ""

    @property
    def text(self) -> str:
        """The definition in Markdown; a link's is on one line."""
        if self.note:
            return self.note
        title = " ".join(self.title.split()).replace("\\", "\\\\").replace('"', '\\"')
        return f"[{self.label}]: <{self.href}>" + (f' "{title}"' if title else "")


def definitions(env: Mapping[str, Any], lines: Sequence[str]) -> tuple[Definition, ...]:
    """Those that a parser of these lines has put into its environment."""
    links = (
        Definition(label, found["href"], found["title"], *found["map"])
        for label, found in env.get("references", {}).items()
    )
    notes = (
        Definition(f"^{folded(label)}", "", "", start, end, _dedented(lines[start:end]))
        for label, start, end in env.get(NOTES, ())
    )
    return (*links, *notes)


def defined_again(env: Mapping[str, Any]) -> tuple[Definition, ...]:
    """Those of links that it has passed over, for their labels are defined further above."""
    repeated = env.get("duplicate_refs", ())
    return tuple(Definition(d["label"], d["href"], d["title"], *d["map"]) for d in repeated)


def used(text: str, known: Iterable[Definition]) -> tuple[Definition, ...]:
    """The definitions whose labels a text has in brackets."""
    labels = {folded(label) for label in LABEL.findall(text)}
    return tuple(definition for definition in known if definition.label in labels)


def uncalled(lines: Sequence[str], known: Sequence[Definition]) -> tuple[Definition, ...]:
    """The definitions whose labels no other line of their file has in brackets."""
    if not known:
        return ()
    taken = {line for found in known for line in range(found.start, found.end)}
    called = frozenset(
        used("\n".join(text for n, text in enumerate(lines) if n not in taken), known)
    )
    return tuple(definition for definition in known if definition not in called)


def remarks(lines: Sequence[str], known: Sequence[Definition]) -> frozenset[Definition]:
    """Comments in disguise: `[//]: # (only for authors)`, which leads nowhere and nothing calls."""
    nowhere = any(not found.note and found.href in NOWHERE for found in known)
    idle = uncalled(lines, known) if nowhere else ()
    return frozenset(found for found in idle if not found.note and found.href in NOWHERE)


def linked(body: Body, known: Sequence[Definition]) -> Body:
    """A text cut out of its file, with the definitions that it uses below it."""
    needed = used(body.text, known) if known and "[" in body.text else ()
    lines = [definition.text for definition in needed if not _is_in(definition, body.text)]
    return replace(body, text="\n".join([body.text, "", *lines])) if lines else body


def _is_in(definition: Definition, text: str) -> bool:
    return definition.text in text or (bool(definition.note) and _first(definition.note) in text)


def _first(note: str) -> str:
    return note.split("\n", 1)[0]


def folded(label: str) -> str:
    """A label as parsers compare them: without case."""
    return str(normalizeReference(label))


def _dedented(lines: Sequence[str]) -> str:
    indent = len(lines[0]) - len(lines[0].lstrip())
    return "\n".join(
        line[indent:] if not line[:indent].strip() else line for line in lines
    ).rstrip()
