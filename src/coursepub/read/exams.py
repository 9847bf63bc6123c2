"""`[exams.NAME]` and `[sitting]` of `coursepub.toml`."""

import re
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Annotated, Literal

import msgspec

from coursepub.model.cohort import Sitting
from coursepub.model.form import SectionKind
from coursepub.model.plan import Order, Plan, Request, SectionPlan
from coursepub.model.scoring import Scoring, Several
from coursepub.model.source import Location
from coursepub.read.toml import Toml

Count = Annotated[int, msgspec.Meta(ge=1, le=10_000)]
Points = Annotated[float, msgspec.Meta(gt=0, le=1_000_000)]
OrderName = Literal["", "shuffled", "by-module", "as-authored"]
CLOCK = re.compile(r"([01]?\d|2[0-3])\s*(?:h|:)\s*([0-5]\d)?(?::00)?", re.IGNORECASE)
LINE = "#line"
"""What the line of a table goes by among its settings: a name that nobody writes."""

ExamName = Annotated[str, msgspec.Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""Files and folders are named after an exam."""
Names = tuple[str, ...]


class DrawSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row of `draw`: how many items (all, where nothing is said) of which kind."""

    count: Count | None = None
    module: int | tuple[int, ...] = ()
    level: str = ""
    points: Points | None = None
    pool: str = ""


class SectionSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[[exams.NAME.sections]]`."""

    title: str = ""
    kind: Literal["", "choice", "development"] = ""
    order: OrderName = ""
    items: Names = ()
    draw: tuple[DrawSettings, ...] = ()
    line: int = msgspec.field(default=1, name=LINE)


class ScoringSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`scoring`: the share of its points that a wrong answer costs, and partial credit."""

    wrong: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.0
    several: Literal["all-or-nothing", "partial"] = "all-or-nothing"


class ExamSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[exams.NAME]`."""

    title: str = ""
    subject: str = ""
    minutes: Count | None = None
    documents: str = ""
    calculator: bool | str | None = None
    notice: str = ""
    pass_mark: Points | None = None
    scoring: ScoringSettings = ScoringSettings()
    drawn: Literal["once", "per-paper"] = "once"
    near_duplicates: Literal["apart", "allowed"] = "apart"
    order: OrderName = ""
    enemies: tuple[Names, ...] = ()
    together: tuple[Names, ...] = ()
    sections: tuple[SectionSettings, ...] = ()
    line: int = msgspec.field(default=1, name=LINE)


class SittingSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[sitting]`: `day` as `2026-06-23`, `starts` as `"9 h 00"` or `09:00:00`."""

    title: str = ""
    institution: str = ""
    centre: str = ""
    place: str = ""
    day: date | None = None
    starts: time | None = None
    headcount: Count | None = None
    anonymous: bool = False


def sitting(settings: SittingSettings) -> Sitting:
    """The sitting that settings describe."""
    return Sitting(**msgspec.structs.asdict(settings))


def plans(settings: Mapping[str, ExamSettings], file: PurePosixPath) -> tuple[Plan, ...]:
    """The exams that settings describe, in their order; `file` is where they stand."""
    return tuple(_plan(name, exam, file) for name, exam in settings.items())


def prepared(values: dict[str, object], toml: Toml) -> dict[str, object]:
    """Raw settings with the lines of their exams, and with times as msgspec reads them."""
    exams = values.get("exams")
    if isinstance(exams, dict):
        values["exams"] = {name: _lined(name, exam, toml) for name, exam in exams.items()}
    table = values.get("sitting")
    if isinstance(table, dict) and isinstance(table.get("starts"), str):
        starts = table["starts"]
        values["sitting"] = {**table, "starts": clock_time(starts) or starts}
    return values


def clock_time(text: str) -> time | None:
    """`9 h 30` or `9:30` as a time; None for anything else."""
    found = CLOCK.fullmatch(text.strip())
    return time(int(found[1]), int(found[2] or 0)) if found else None


def _lined(name: str, exam: object, toml: Toml) -> object:
    if not isinstance(exam, dict):
        return exam
    path = ("exams", name)
    sections = exam.get("sections")
    if isinstance(sections, list):
        placed = [
            {**section, LINE: toml.line((*path, "sections", number))}
            if isinstance(section, dict)
            else section
            for number, section in enumerate(sections)
        ]
        exam = {**exam, "sections": placed}
    return {**exam, LINE: toml.line(path)}


def _plan(name: str, exam: ExamSettings, file: PurePosixPath) -> Plan:
    return Plan(
        name=name,
        at=Location(file, exam.line),
        title=exam.title,
        subject=exam.subject,
        minutes=exam.minutes,
        documents=exam.documents,
        calculator=exam.calculator,
        notice=exam.notice,
        pass_mark=None if exam.pass_mark is None else _decimal(exam.pass_mark),
        scoring=Scoring(_decimal(exam.scoring.wrong), Several(exam.scoring.several)),
        per_paper=exam.drawn == "per-paper",
        twins_apart=exam.near_duplicates == "apart",
        enemies=exam.enemies,
        together=exam.together,
        sections=tuple(_section(section, exam.order, file) for section in exam.sections)
        or (SectionPlan(Location(file, exam.line), order=_order(exam.order)),),
    )


def _section(section: SectionSettings, order: str, file: PurePosixPath) -> SectionPlan:
    at = Location(file, section.line)
    return SectionPlan(
        at=at,
        title=section.title,
        kind=SectionKind(section.kind) if section.kind else None,
        order=_order(section.order or order),
        items=section.items,
        requests=tuple(_request(row, at) for row in section.draw),
    )


def _request(row: DrawSettings, at: Location) -> Request:
    modules = row.module if isinstance(row.module, tuple) else (row.module,)
    points = None if row.points is None else _decimal(row.points)
    return Request(at, row.count, modules, row.level, points, row.pool)


def _decimal(value: float) -> Decimal:
    """The number as written: 0.1, not the binary fraction next to it."""
    return Decimal(str(value)).normalize()


def _order(name: str) -> Order:
    return Order(name) if name else Order.SHUFFLED
