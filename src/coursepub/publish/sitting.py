"""A sitting: which paper lies where, and the sheets of each room."""

import csv
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from coursepub.language.rooms import WORDS
from coursepub.markup.slug import slug
from coursepub.model.blueprint import Blueprint
from coursepub.model.cohort import Candidate, Cohort, Holder, Sitting
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.publish.holders import NAME, holders_data
from coursepub.render.attendance import Place, RoomSheet, render_attendance, render_minutes
from coursepub.render.holder import smallest
from coursepub.render.setting import Workshop

NOBODY = Cohort(())
READABLE = {False: 7.0, True: 12.0}
"""Size of type in pt below which a name is no longer read at a glance, also in large print."""
COLUMNS = ("room", "seat", "number", "surname", "first_name", "paper", "code", "minutes", "print")


@dataclass(frozen=True, slots=True)
class Sheets:
    """What names candidates, by file name, to lie in `marking/`; `pages` are those of PDFs."""

    files: Mapping[str, bytes]
    pages: Mapping[str, int]
    diagnostics: tuple[Diagnostic, ...] = ()


def paper_name(candidate: Candidate) -> str:
    """The name of a candidate's paper: the number alone decides, never the line of the roster.

    Capital letters, digits and hyphens, so that files can be named after it.
    """
    return slug(candidate.number).upper()


def holders_of(cohort: Cohort) -> dict[str, Holder]:
    """Whose paper each is, by its name."""
    return {paper_name(each): each.holder for each in cohort.candidates}


def seats_of(cohort: Cohort, language: Language) -> dict[str, str]:
    """Where each paper lies, in words, by its name; nothing where the roster does not say."""
    words = WORDS[language]
    found: dict[str, str] = {}
    for each in cohort.candidates:
        room = f"{words.room} {each.room}" if each.room else ""
        seat = f"{words.seat.lower()} {each.seat}" if each.seat else ""
        if room or seat:
            found[paper_name(each)] = ", ".join(part for part in (room, seat) if part)
    return found


def small_names(cohort: Cohort) -> tuple[Diagnostic, ...]:
    """Candidates whose name or place is too long to be read at ease on their papers."""
    found: list[Diagnostic] = []
    for each in cohort.candidates:
        large = each.accommodation.large_print
        size = smallest(each.holder, large=large)
        if size < READABLE[large]:
            told = {"number": each.number, "size": f"{size:.1f}"}
            found.append(diagnostic(each.at, Code.SMALL_NAME, **told))
    return tuple(found)


def by_room(cohort: Cohort) -> tuple[tuple[str, ...], ...]:
    """The papers of each room in the order of seats."""
    return tuple(tuple(map(paper_name, room.candidates)) for room in cohort.rooms)


def handed_out(cohort: Cohort) -> tuple[str, ...]:
    """The papers of a cohort in the order of rooms and seats."""
    return tuple(paper for room in by_room(cohort) for paper in room)


def sitting_sheets(
    course: Course,
    blueprint: Blueprint,
    title: str,
    shop: Workshop,
    *,
    cohort: Cohort = NOBODY,
    codes: Mapping[str, str] | None = None,
    copies: Sequence[str] = (),
) -> Sheets:
    """The attendance list and the report of each room, and the seating plan as CSV.

    `codes` gives the code of each paper by its name. Without a cohort there is one room of
    blank lines: as many as `copies`, the names of the papers in handing-out order, else as
    the sitting expects; and no sheet where nobody has said how many.
    """
    files: dict[str, bytes] = {}
    pages: dict[str, int] = {}
    wrong: list[Diagnostic] = []
    for suffix, room, places in _rooms(cohort, copies, course.sitting):
        sheet = RoomSheet(
            exam=blueprint.name,
            course=course.title,
            title=title,
            language=course.language,
            sitting=course.sitting,
            room=room,
            minutes=blueprint.minutes,
            places=places,
        )
        for kind, done in _rendered(sheet, shop):
            name = f"{blueprint.name}-{kind}{suffix}.pdf"
            files[name] = done.data
            pages[name] = done.pages
            wrong += done.diagnostics
    if cohort.candidates:
        separator = ";" if course.language is Language.FRENCH else ","
        plan = seating_plan(cohort, blueprint.minutes, codes or {}, separator)
        files[f"{blueprint.name}-seats.csv"] = plan
        files[NAME.format(exam=blueprint.name)] = holders_data(holders_of(cohort))
    return Sheets(files, pages, tuple(wrong))


def seating_plan(
    cohort: Cohort, minutes: int | None, codes: Mapping[str, str], separator: str = ","
) -> bytes:
    """Who sits where with which paper, for how long, as CSV (UTF-8 with a mark, for Excel).

    Excel expects the `separator` of its country: a semicolon in France.
    """
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=separator)
    writer.writerow(COLUMNS)
    for room in cohort.rooms:
        for candidate in room.candidates:
            writer.writerow(_seat(candidate, minutes, codes))
    return text.getvalue().encode("utf-8-sig")


def _seat(candidate: Candidate, minutes: int | None, codes: Mapping[str, str]) -> list[str]:
    name = paper_name(candidate)
    granted = candidate.accommodation
    cells = [
        candidate.room,
        candidate.seat,
        candidate.number,
        candidate.surname,
        candidate.first_name,
        name,
        codes.get(name, ""),
        "" if minutes is None else str(granted.minutes(minutes)),
        "large" if granted.large_print else "standard",
    ]
    return [_harmless(cell) for cell in cells]


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _rendered(sheet: RoomSheet, shop: Workshop) -> Iterator[tuple[str, Rendered]]:
    yield "attendance", render_attendance(sheet, shop)
    yield "minutes", render_minutes(sheet, shop)


def _rooms(
    cohort: Cohort, copies: Sequence[str], sitting: Sitting
) -> Iterator[tuple[str, str, tuple[Place, ...]]]:
    """The suffix of a room's files, its name, and who sits there."""
    if not cohort.candidates:
        blank = [*(Place(paper=name) for name in copies)]
        blank += [Place() for _ in range(len(blank), sitting.headcount or 0)]
        if blank:
            yield "", "", tuple(blank)
        return
    taken: set[str] = set()
    for room in cohort.rooms:
        suffix = _free(f"-{slug(room.name)}".rstrip("-"), taken)
        taken.add(suffix)
        yield suffix, room.name, tuple(Place(c, paper_name(c)) for c in room.candidates)


def _free(suffix: str, taken: Collection[str]) -> str:
    """A suffix that no other room has: `B 204` and `B-204` may be two."""
    found, count = suffix, 1
    while found in taken:
        count += 1
        found = f"{suffix}-{count}"
    return found
