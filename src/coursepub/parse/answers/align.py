"""Which answer belongs to which question: by module and number, else by module and order.

Keys in the wild are shifted: one numbers 11 to 50 what its paper numbers 1 to 40. Order
then counts, if there are as many answers as questions and the shift is everywhere the
same, and the words of explanations do not speak against it: an aligned explanation shares
most of its words with its question, another next to none.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item
from coursepub.model.source import Location
from coursepub.parse.answers.called import Called
from coursepub.parse.answers.fit import SHIFTS, STRANGE, Pairs, misfit, share_moved, shared
from coursepub.parse.answers.key_rows import KeyRow, away
from coursepub.parse.answers.reach import Papers
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.numbers import areas, section_code

MODULE_AND_NUMBER = re.compile(r"(?P<area>\d{1,2})\.0*(?P<number>\d{1,3})")
OUTSTANDING, MANY = 3, 8
"""How many times better an order of few shared words must be than all others, at least so many."""


@dataclass(slots=True)
class Alignment:
    """The rows of each item, by the item's place, and what was wrong."""

    rows: dict[Location, list[KeyRow]] = field(default_factory=lambda: defaultdict(list))
    diagnostics: list[Diagnostic] = field(default_factory=list)


def align(
    items: Sequence[Item], rows: Sequence[KeyRow], titled: Mapping[PurePosixPath, str]
) -> Alignment:
    """Bring every row to its item, or say why not; `titled` are the titles of the items' files."""
    found = Alignment()
    rows = _by_module(items, rows)
    papers = Papers(items, titled, frozenset(row.section for row in rows))
    sections = Called({title: [title] for title in _recounted(items)})
    groups = _groups(rows, sections, papers)
    pending = [(papers.within_reach(group).suiting(group), group) for group in groups]
    trusted = _trusted(pending)
    for candidates, group in pending:
        _align_group(candidates, group, found, trusted=group[0].at.file in trusted)
    return found


def _by_module(items: Sequence[Item], rows: Sequence[KeyRow]) -> Sequence[KeyRow]:
    """Rows numbered `2.1`, module and question, where all such rows of a file mean a question."""
    asked = {(item.area, item.number) for item in items}
    if any("." in number for _, number in asked):
        return rows
    named = [_of_module(row) for row in rows]
    pairs = list(zip(rows, named, strict=True))
    strange = {
        row.at.file
        for row, found in pairs
        if "." in row.number and (found.area, found.number) not in asked
    }
    return [row if row.at.file in strange else found for row, found in pairs]


def _of_module(row: KeyRow) -> KeyRow:
    parts = MODULE_AND_NUMBER.fullmatch(row.number)
    if not parts:
        return row
    area = (int(parts["area"]),)
    titled = areas(row.section)
    return replace(row, area=area, number=parts["number"]) if titled in ((), area) else row


def _trusted(pending: Sequence[tuple[Sequence[Item], list[KeyRow]]]) -> frozenset[object]:
    """Files whose answers, taken in their order, are seen to fit on the whole.

    Explanations of one module may be too short to share a word with their questions.
    """
    shifted: dict[object, Pairs] = defaultdict(list)
    for items, rows in pending:
        if not {row.number for row in rows} <= {item.number for item in items}:
            shifted[rows[0].at.file] += _in_order(items, rows)
    return frozenset(file for file, pairs in shifted.items() if (shared(pairs) or 0) >= STRANGE)


def _recounted(items: Sequence[Item]) -> frozenset[str]:
    """The titles of sections with numbers that another section of their file has too."""
    numbered: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for item in items:
        numbered[item.at.file, item.area, item.number].add(item.section)
    several = (titles for titles in numbered.values() if len(titles) > 1)
    return frozenset(title for titles in several for title in titles if title)


def _groups(rows: Sequence[KeyRow], titles: Called[str], papers: Papers) -> list[list[KeyRow]]:
    """Rows that count together: of one file, module and section, by code, title or paper."""
    groups: dict[tuple[object, ...], list[KeyRow]] = defaultdict(list)
    for row in rows:
        section = section_code(row.section) or titles.only(row.section)
        groups[row.at.file, row.area, papers.files.named(row), section].append(row)
    return list(groups.values())


def _align_group(
    items: Sequence[Item], rows: Sequence[KeyRow], found: Alignment, *, trusted: bool
) -> None:
    counted = [row for row in rows if row.counted]
    if counted and len(rows) != len(items):
        said = ", ".join(row.value for row in counted)[:40]
        found.diagnostics.append(diagnostic(counted[0].at, Code.UNREADABLE_ANSWER, row=said))
        found.diagnostics += [*_unread(counted), *_unsaid(counted[1:])]
        rows = [row for row in rows if not row.counted]
    elif counted or _counts_alike(items, rows):
        for row, item in zip(rows, items, strict=True):
            found.rows[item.at].append(row)
        return
    if wrong := _miscounted(items, rows):
        found.diagnostics += [wrong, *_unread(rows)]
    elif shifted := _shifted(items, rows, trusted=trusted):
        for row, item in shifted:
            found.rows[item.at].append(row)
        row, item = shifted[0]
        values = {"first": row.number, "number": item.number, "count": len(shifted)}
        found.diagnostics.append(diagnostic(row.at, Code.KEY_SHIFTED, **values))
    else:
        _align_numbers(items, rows, found)


def _align_numbers(items: Sequence[Item], rows: Sequence[KeyRow], found: Alignment) -> None:
    by_number: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_number[item.number].append(item)
    pairs: Pairs = []
    refused = any(row.number != item.number for row, item in _in_order(items, rows))
    for row in rows:  # numbers that overlap by chance, where a shift was refused, say nothing
        _align_row(row, [] if refused else by_number.get(row.number, []), found, pairs)
    found.diagnostics += misfit(items, pairs)


def _unsaid(rows: Sequence[KeyRow]) -> Iterator[Diagnostic]:
    """Answers that belong to nothing and say more than letters."""
    for row in rows:
        key = letter_key(row.value)
        if key is None or key.rest:
            yield diagnostic(row.at, Code.UNREAD_TEXT)


def _unread(rows: Sequence[KeyRow]) -> list[Diagnostic]:
    """The explanations of answers that belong to nothing."""
    return [diagnostic(row.explanation.at, Code.UNREAD_TEXT) for row in rows if row.explanation]


def _miscounted(items: Sequence[Item], rows: Sequence[KeyRow]) -> Diagnostic | None:
    """Where places are all that numbers questions, one too few would shift all answers below."""
    numbers = {row.number for row in rows}
    asked = {item.number for item in items}
    unnumbered = rows and all(item.counted or item.number == "1" for item in items)
    if not unnumbered or len(numbers) == len(asked) or not any(item.counted for item in items):
        return None
    values = {"answers": len(numbers), "items": len(asked)}
    return diagnostic(rows[0].at, Code.KEY_COUNT, **values)


def _shifted(items: Sequence[Item], rows: Sequence[KeyRow], *, trusted: bool) -> Pairs:
    """Rows beside items in their order, where numbers fail and no words speak against it."""
    numbers = {item.number for item in items}
    if all(row.number in numbers for row in rows):
        return []
    pairs = _in_order(items, rows)
    share = shared(pairs)
    if trusted or share is None or share >= STRANGE or not pairs:
        return pairs
    others = [other for shift in SHIFTS if (other := share_moved(items, pairs, shift)) is not None]
    stands_out = len(others) >= MANY and share > OUTSTANDING * max(others)
    return pairs if stands_out else []


def _align_row(row: KeyRow, candidates: Sequence[Item], found: Alignment, pairs: Pairs) -> None:
    if len(candidates) == 1:
        found.rows[candidates[0].at].append(row)
        pairs.append((row, candidates[0]))
        return
    if candidates:
        places = ", ".join(str(item.at) for item in candidates)
        values = {"number": row.number, "places": places}
        found.diagnostics.append(diagnostic(row.at, Code.AMBIGUOUS_KEY, **values))
    else:
        module = ", ".join(map(str, row.area)) or "–"
        values = {"number": row.number, "module": module}
        found.diagnostics.append(diagnostic(row.at, Code.ANSWER_WITHOUT_ITEM, **values))
    if row.explanation and away(row.at, row.explanation):
        found.diagnostics.append(diagnostic(row.explanation.at, Code.UNREAD_TEXT))
    found.diagnostics += [diagnostic(at, Code.UNREAD_TEXT) for at in row.resumed]


def _counts_alike(items: Sequence[Item], rows: Sequence[KeyRow]) -> bool:
    """Whether answers repeat numbers just as the sections of the questions do, each from 1."""
    counted = [item.number for item in items]
    apart = len({(item.area, item.section, item.number) for item in items}) == len(items)
    return len(set(counted)) < len(counted) and apart and counted == [row.number for row in rows]


def _in_order(items: Sequence[Item], rows: Sequence[KeyRow]) -> Pairs:
    """Rows beside items in their order; nothing where that is no constant shift."""
    if not rows or len(items) != len(rows) or not _counted(items, rows):
        return []
    pairs = list(zip(rows, items, strict=True))
    shifts: dict[object, set[int]] = defaultdict(set)
    for row, item in pairs:
        shifts[item.at.file, item.area, item.section].add(int(row.number) - int(item.number))
    constant = all(len(found) == 1 for found in shifts.values())
    return pairs if constant else []


def _counted(items: Sequence[Item], rows: Sequence[KeyRow]) -> bool:
    """Whether questions and answers have plain numbers."""
    numbers = [*(item.number for item in items), *(row.number for row in rows)]
    return all(number.isdigit() for number in numbers)
