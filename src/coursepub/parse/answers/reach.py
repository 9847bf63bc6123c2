"""Which questions a section of answers may mean: those of its file, module and section.

Every section of answers asks it of the same questions; so what follows from these alone is
kept beside them.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import PurePosixPath

from coursepub.model.item import Item
from coursepub.parse.answers.called import Called
from coursepub.parse.answers.files import Files
from coursepub.parse.answers.key_rows import KeyRow
from coursepub.parse.lexicon.answer_titles import TITLE
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.numbers import areas, coded_area, section_code

Area = tuple[int, ...]


class Candidates:
    """Questions that answers may mean, in their order; `titled` is what sections of answers say."""

    def __init__(self, items: Sequence[Item], titled: frozenset[str]) -> None:
        self.items = items
        self._titled = titled
        self._parts: dict[tuple[Area, str], Candidates] = {}

    def part(self, area: Area, code: str = "") -> "Candidates":
        """Those of a module, and of sections with a code; what has neither is of any."""
        if (area, code) not in self._parts:
            items = [item for item in self.items if _suits(item, area, code)]
            self._parts[area, code] = Candidates(items, self._titled)
        return self._parts[area, code]

    def suiting(self, rows: Sequence[KeyRow]) -> Sequence[Item]:
        """Those of the module and section of rows; all where numbers go through the modules."""
        row = rows[0]
        code = section_code(row.section)
        coded = code in self._codes or len(self._codes) > 1 or TITLE.search(row.section) is None
        part = self.part(row.area, code if coded else "")
        if not areas(row.section) and self.numbers_hold(rows) and part._is_exceeded(rows):
            return self.items
        return part._of_section(row)

    def numbers_hold(self, rows: Sequence[KeyRow]) -> bool:
        """Whether each number of rows is that of one question, and was written by its author."""
        counted = any(row.counted for row in rows) or any(item.counted for item in self.items)
        apart = len(self._numbers) == len(self.items) and not _recounted(rows)
        return apart and not counted and self._numbers.issuperset(row.number for row in rows)

    def _is_exceeded(self, rows: Sequence[KeyRow]) -> bool:
        """Whether rows answer some of these, and others, and are no count of their own."""
        told = {row.number for row in rows}
        known = self._numbers
        return len(told) != len(known) and bool(told & known) and not told <= known

    @cached_property
    def _numbers(self) -> frozenset[str]:
        return frozenset(item.number for item in self.items)

    @cached_property
    def _codes(self) -> frozenset[str]:
        """`Part 2: answers` follows the only section with a code."""
        return frozenset(code for item in self.items if (code := section_code(item.section)))

    def _of_section(self, row: KeyRow) -> Sequence[Item]:
        """Where sections count from 1 each, the items of the section that the row names.

        A title that no section has is that of the items whose sections no answers name.
        """
        if not self._recount:
            return self.items
        if meant := self._sections.only(row.section):
            return self._by_section[meant]
        return self._unnamed.items if self._unnamed._waits_above(row) else self._left

    @cached_property
    def _recount(self) -> bool:
        return len({(item.area, item.number) for item in self.items}) < len(self.items)

    @cached_property
    def _by_section(self) -> Mapping[str, list[Item]]:
        found: dict[str, list[Item]] = defaultdict(list)
        for item in self.items:
            found[item.section].append(item)
        return found

    @cached_property
    def _sections(self) -> Called[str]:
        return Called({title: [title] for title in self._by_section if title})

    @cached_property
    def _left(self) -> Sequence[Item]:
        """The items whose sections no answers name; all where there are none."""
        named = {self._sections.only(title) for title in self._titled}
        return [item for item in self.items if item.section not in named] or self.items

    @cached_property
    def _unnamed(self) -> "Candidates":
        """Those of `_left` that have no answer beside them."""
        waiting = [item for item in self._left if not (item.key or item.answer)]
        return Candidates(waiting, self._titled)

    def _waits_above(self, row: KeyRow) -> bool:
        """Whether all stand in one section, above a row, in its file."""
        if len(self._by_section) != 1 or len(self._places) != 1:
            return False
        last = max(item.at for item in self.items)
        return last.file == row.at.file and last < row.at

    @cached_property
    def _places(self) -> frozenset[tuple[PurePosixPath, Area]]:
        return frozenset((item.at.file, item.area) for item in self.items)


def _suits(item: Item, area: Area, code: str) -> bool:
    own = section_code(item.section) if code else ""
    return (not (area and item.area) or area == item.area) and (not own or own == code)


def _recounted(rows: Sequence[KeyRow]) -> bool:
    """Whether rows give a number several answers, as lists that each count from 1 do."""
    told = {
        (row.number, key.letters if key else None)
        for row in rows
        for key in [letter_key(row.value)]
    }
    return len(told) > len({row.number for row in rows})


def _count(item: Item) -> tuple[int, ...]:
    """The parts of a question's number."""
    return tuple(int(part) for part in re.findall(r"\d+", item.number))


class Papers:
    """The questions of a course, by file and by module; `files` are those that hold them."""

    def __init__(
        self, items: Sequence[Item], names: Mapping[PurePosixPath, str], titled: frozenset[str]
    ) -> None:
        self._titled = titled
        by_file: dict[PurePosixPath, list[Item]] = defaultdict(list)
        by_area: dict[Area, list[Item]] = defaultdict(list)
        of_file: dict[tuple[PurePosixPath, Area], list[Item]] = defaultdict(list)
        for item in items:
            by_file[item.at.file].append(item)
            by_area[item.area].append(item)
            of_file[item.at.file, item.area].append(item)
        self._all = Candidates(items, titled)
        self._by_file = {file: Candidates(own, titled) for file, own in by_file.items()}
        self._by_area = {area: Candidates(own, titled) for area, own in by_area.items()}
        self._of_file = {place: Candidates(own, titled) for place, own in of_file.items()}
        self.files = Files(by_file, names)

    def within_reach(self, rows: Sequence[KeyRow]) -> Candidates:
        """Those of the rows' own file; else of their module, the only file, or the one they name.

        Else those of several files, where numbers go through them.
        """
        row = rows[0]
        if own := self._by_file.get(row.at.file):
            return own
        area = row.area or coded_area(row.section)
        if area in self._by_area and area:
            files = self.files.meant(row, [file for file, of in self._of_file if of == area])
            return self._of_file[files[0], area] if len(files) == 1 else self._by_area[area]
        if len(self._by_file) == 1:
            return self._by_area.get((), self._none) if row.area else self._all
        if file := self.files.only(row):
            return self._by_file[file].part(row.area)
        return self._none if row.area else self._through(rows)

    def _through(self, rows: Sequence[KeyRow]) -> Candidates:
        """Those of all files near rows, or of all, where their numbers mean one question each."""
        folder = rows[0].at.file.parent
        near = [item for item in self._all.items if item.at.file.parent == folder]
        told = {row.number for row in rows}
        for items in (near, self._all.items):
            every = Candidates(sorted(items, key=_count), self._titled)
            files = {item.at.file for item in items if item.number in told}
            if len(files) > 1 and every.numbers_hold(rows):
                return every
        return self._none

    @property
    def _none(self) -> Candidates:
        return Candidates((), self._titled)
