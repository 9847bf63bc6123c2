"""Sections of answers that name no module, where several papers have their numbers: one fault."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item
from coursepub.model.source import Location
from coursepub.parse.answers.key_rows import KeyRow

UNPLACED = frozenset({Code.ANSWER_WITHOUT_ITEM, Code.AMBIGUOUS_KEY})


def told_by_section(
    problems: Sequence[Diagnostic], rows: Sequence[KeyRow], items: Sequence[Item]
) -> list[Diagnostic]:
    """Problems, where answers of one section that nothing tells apart are told once, together."""
    unplaced = {problem.at for problem in problems if problem.code in UNPLACED}
    papers = _papers(items) if unplaced else {}
    lost = (row for row in rows if row.at in unplaced and not row.area)
    shared = (row for row in lost if len(papers.get(row.number, ())) > 1)
    together = [section for section in _sections(shared) if len(section) > 1]
    silent = {row.at for section in together for row in section}
    kept = (p for p in problems if p.code not in UNPLACED or p.at not in silent)
    return [*kept, *(_ambiguous(section, papers[section[0].number]) for section in together)]


def _papers(items: Sequence[Item]) -> dict[str, list[Location]]:
    """By number, where the first question of each file stands that has it."""
    found: dict[str, dict[object, Location]] = defaultdict(dict)
    for item in items:
        found[item.number].setdefault(item.at.file, item.at)
    return {number: list(places.values()) for number, places in found.items()}


def _sections(rows: Iterable[KeyRow]) -> Iterator[list[KeyRow]]:
    """Rows of one file, up to each whose number has been there."""
    section: dict[str, KeyRow] = {}
    file: object = None
    for row in rows:
        if section and (row.number in section or row.at.file != file):
            yield list(section.values())
            section = {}
        section[row.number], file = row, row.at.file
    if section:
        yield list(section.values())


def _ambiguous(section: Sequence[KeyRow], places: Sequence[Location]) -> Diagnostic:
    numbers = f"{section[0].number} … {section[-1].number}"
    values = {"number": numbers, "places": ", ".join(map(str, places))}
    return diagnostic(section[0].at, Code.AMBIGUOUS_KEY, **values)
