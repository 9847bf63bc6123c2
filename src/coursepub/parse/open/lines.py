"""The lines of a block of a development question, by whom they are for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.model.source import Body
from coursepub.parse.lexicon.labels import untagged
from coursepub.parse.open.roles import Role, is_label, labelled, names_a_part, told_besides

ITEM = re.compile(r"(?P<indent>[\s>]*)(?:[-*+]|\d{1,9}[.)]|[a-z]\))\s")
LISTS = (Kind.BULLETS, Kind.NUMBERED)


@dataclass(frozen=True, slots=True)
class Run:
    """Lines (from 0, end excluded) for one reader; `said` stands behind the label above them."""

    role: Role
    start: int
    end: int
    said: Body | None = None


@dataclass(slots=True)
class _Cutting:
    """Where a walk through lines is; `inner` is the indent of a label inside a list."""

    document: Document
    block: Block
    role: Role
    start: int
    said: Body | None = None
    inner: int | None = None
    outer: Role = Role.ASKED
    runs: list[Run] = field(default_factory=list)

    def turn(self, role: Role, number: int, start: int, said: Body | None = None) -> None:
        """End the run before a line, and begin another one at `start`."""
        self.runs.append(Run(self.role, self.start, number, self.said))
        self.role, self.start, self.said = role, start, said


def runs(document: Document, block: Block, role: Role) -> tuple[list[Run], Role]:
    """The runs of a block that begins in a role, and the role in which it ends."""
    cutting = _Cutting(document, block, role, block.start)
    folded = False
    for number in range(block.start, block.end):
        line = document.lines[number]
        low = line.lower()
        if not folded and "<details" in low:
            cutting.outer = cutting.role
            cutting.turn(Role.ANSWER, number, number + 1, _unfolded(document, number))
            folded = "</details" not in low
        elif folded and "</details" in low:
            folded = False
            cutting.turn(cutting.outer, number, number + 1)
        elif not folded:
            _label(cutting, line, number)
    cutting.runs.append(Run(cutting.role, cutting.start, block.end, cutting.said))
    within = block.kind is Kind.QUOTE or cutting.inner is not None
    last = role if within or folded else cutting.role
    return [run for run in cutting.runs if run.start < run.end or run.said], last


def _label(cutting: _Cutting, line: str, number: int) -> None:
    """Turn to another reader where a line has a label; inside a list, up to the next item."""
    item = ITEM.match(line) if cutting.block.kind in LISTS else None
    below = item is not None and cutting.inner is not None and len(item["indent"]) <= cutting.inner
    if below and not (cutting.role is Role.ANSWER and names_a_part(line)):
        cutting.turn(cutting.outer, number, number)
        cutting.inner = None
    found = labelled(line)
    if found is None or (found[0] is Role.ASKED and cutting.block.kind in (*LISTS, Kind.QUOTE)):
        return
    if cutting.block.kind in LISTS and cutting.inner is None:
        cutting.outer = cutting.role
        cutting.inner = len(item["indent"]) if item else len(line) - len(line.lstrip()) - 1
    role, rest = found
    at = cutting.document.source.at(number + 1)
    if role is Role.ASKED:
        cutting.turn(role, number, number)
    else:
        cutting.turn(role, number, number + 1, Body(rest, at) if rest else None)


def _unfolded(document: Document, number: int) -> Body | None:
    """What the first line of a fold says besides that it holds an answer."""
    text = untagged(document.lines[number]).strip(" >")
    return None if _only_labels(text) else Body(text, document.source.at(number + 1))


def unfolded(text: str) -> Iterator[str]:
    """The lines of HTML that say more than that an answer follows."""
    for line in untagged(text).split("\n"):
        if not _only_labels(line):
            yield line.strip()


def _only_labels(text: str) -> bool:
    bare = text.strip()
    return not bare or (is_label(bare) and not told_besides(bare))
