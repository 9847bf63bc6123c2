"""What an exam office needs around a run: papers by candidate, sheets, fairness, a second print."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from coursepub.assemble.fairness import Fairness, Paper, fairness
from coursepub.assemble.forms import assemble
from coursepub.model.blueprint import Blueprint
from coursepub.model.cohort import STANDARD, Accommodation, Cohort
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.key import AnswerKey
from coursepub.publish.course import Loaded
from coursepub.publish.exam import Outcome
from coursepub.publish.examiners import corrected_documents
from coursepub.publish.forms import Forms
from coursepub.publish.holders import read_holders
from coursepub.publish.opening import OPENED_NAME
from coursepub.publish.printed import Change, changes, printed_items
from coursepub.publish.printing import interleaved
from coursepub.publish.progress import Progress
from coursepub.publish.record import read_granted, read_sitting
from coursepub.publish.series import Series
from coursepub.publish.sitting import (
    NOBODY,
    Sheets,
    by_room,
    handed_out,
    holders_of,
    paper_name,
    sitting_sheets,
)
from coursepub.publish.workshop import workshop
from coursepub.publish.write import Written, move, private_folder, write_whole
from coursepub.render.exam import exam_title

MARKING = "marking"
ROOMS = "rooms"
"""Where a sealed run has what names candidates."""
CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Named(Series):
    """Papers whose names are given, in handing-out order, and the options that asked for them."""

    given: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()

    @property
    def names(self) -> list[str]:
        """The names as given."""
        return list(self.given)

    @property
    def options(self) -> tuple[str, ...]:
        """As on the command line."""
        return self.asked


@dataclass(frozen=True, slots=True)
class Filing:
    """What goes with a run: `files` tell keys, `sheets` tell names, and neither tells the other."""

    files: Mapping[str, bytes]
    sheets: Sheets
    fairness: Fairness


@dataclass(frozen=True, slots=True)
class Filed:
    """What was written into `marking/`, and how fair the run is."""

    folder: Path
    written: tuple[Written, ...]
    fairness: Fairness
    diagnostics: tuple[Diagnostic, ...]


def for_cohort(cohort: Cohort, roster: Path) -> Named:
    """One paper a candidate, named after the number; the roster goes by its file name only."""
    names = handed_out(cohort)
    asked = ("--cohort", roster.name)
    return Named(
        len(names),
        numbered=True,
        granted=granted_to(cohort),
        holders=holders_of(cohort),
        given=names,
        asked=asked,
    )


def granted_to(cohort: Cohort) -> dict[str, Accommodation]:
    """What candidates are granted, by the names of their papers; nothing for all others."""
    found = {paper_name(each): each.accommodation for each in cohort.candidates}
    return {name: granted for name, granted in found.items() if granted != STANDARD}


def last_run(folder: Path, exam: str) -> Mapping[str, object]:
    """The record of the run that lies in a folder, or of one that was sealed and is open now.

    Raises NO_RUN where there is none, RUN_SEALED where it is under its seal.
    """
    try:
        record = json.loads(
            (_open_part(folder, exam) / "keys" / f"{exam}.record.json").read_bytes()
        )
        record["seed"], record["command"], record["papers"][0]["code"]
        read_granted(record.get("accommodations"))
        read_sitting(record.get("sitting"))
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise CoursepubError(Problem.NO_RUN, exam=exam, folder=folder) from error
    papers = [{"paper": row["paper"], "code": row["code"]} for row in record["papers"]]
    return {**record, "papers": papers}


def was_sealed(folder: Path, exam: str) -> bool:
    """Whether the run that lies in a folder has, or had, its keys under a seal."""
    return (folder / f"{exam}.sealed").is_file()


def _open_part(folder: Path, exam: str) -> Path:
    """Where the examiners' documents of a run lie; raises RUN_SEALED where nobody sees them."""
    if not was_sealed(folder, exam):
        return folder
    opened = folder / OPENED_NAME.format(exam=exam)
    if not opened.is_dir():
        raise CoursepubError(Problem.RUN_SEALED, exam=exam, file=folder / f"{exam}.sealed")
    return opened


def once_more(record: Mapping[str, object], folder: Path, exam: str) -> tuple[str, Series | None]:
    """The seed and the papers of a run, to be made anew; None for its one form A.

    Whose papers they are stands beside it in `folder`; raises NO_NAMES where that is lost.
    """
    names = tuple(codes_of(record))
    command = record["command"]
    asked = tuple(str(word) for word in command[5:]) if isinstance(command, list) else ()
    granted = read_granted(record.get("accommodations"))
    copies = int(asked[asked.index("--copies") + 1]) if "--copies" in asked else None
    places = (folder / MARKING, folder / ROOMS)
    series = Named(
        len(names),
        numbered=False,
        granted=granted,
        copies=copies,
        holders=read_holders(places, exam) if "--cohort" in asked else {},
        given=names,
        asked=asked,
    )
    return str(record["seed"]), series if asked else None


def changed_since(loaded: Loaded, folder: Path, exam: str) -> tuple[Change, ...]:
    """The items that the course changed since the run was printed; raises NO_RUN for no run."""
    path = _open_part(folder, exam) / MARKING / f"{exam}.items.json"
    try:
        return changes(path.read_bytes(), loaded.course)
    except (OSError, ValueError, LookupError, AttributeError) as error:
        raise CoursepubError(Problem.NO_RUN, exam=exam, folder=folder) from error


def file_run(
    loaded: Loaded,
    blueprint: Blueprint,
    outcome: Outcome,
    *,
    cohort: Cohort = NOBODY,
    copies: int | None = None,
) -> Filed:
    """Write what goes with a finished run into `marking/`, a folder that nobody else may open.

    Neighbours are those of the rooms; of `copies` papers, those of the pile.
    """
    record = last_run(outcome.folder, blueprint.name)
    filing = filing_of(loaded, blueprint, record, cohort, copies)
    folder, sheets = private_folder(outcome.folder / MARKING), filing.sheets
    return Filed(
        folder,
        tuple(written_privately(folder, {**sheets.files, **filing.files}, sheets.pages)),
        filing.fairness,
        sheets.diagnostics,
    )


def filing_of(
    loaded: Loaded,
    blueprint: Blueprint,
    record: Mapping[str, object],
    cohort: Cohort = NOBODY,
    copies: int | None = None,
) -> Filing:
    """What goes with the run of a record, in memory: a sealed run takes its `files` from here."""
    codes = codes_of(record)
    keys: list[AnswerKey] = []

    def papers() -> Iterator[Paper]:
        for name in codes:
            form, key = assemble(loaded.course, blueprint, name, str(record["seed"]))
            keys.append(key)
            yield form, key

    order = handed_out(cohort) or interleaved(tuple(codes), copies or len(codes))
    sheets = _sheets(loaded, blueprint, cohort, order if copies else (), codes)
    found = fairness(loaded.course, blueprint, papers(), *(by_room(cohort) or (order,)))
    items = printed_items(loaded.course, keys)
    return Filing({f"{blueprint.name}.items.json": items}, sheets, found)


def _sheets(
    loaded: Loaded,
    blueprint: Blueprint,
    cohort: Cohort,
    copies: Sequence[str],
    codes: Mapping[str, str],
) -> Sheets:
    title = exam_title(assemble(loaded.course, blueprint, "A", "")[0])
    shop = workshop(loaded)
    return sitting_sheets(
        loaded.course, blueprint, title, shop, cohort=cohort, codes=codes, copies=copies
    )


def file_corrected(
    loaded: Loaded, blueprint: Blueprint, folder: Path, progress: Progress
) -> tuple[tuple[Written, ...], tuple[Diagnostic, ...]]:
    """Write what candidates of the run that lies there are handed back, into a closed folder.

    Raises NO_RUN where there is none.
    """
    record = last_run(folder, blueprint.name)
    sat = read_sitting(record.get("sitting"))
    forms = Forms(replace(loaded.course, sitting=sat), blueprint, str(record["seed"]))
    place = private_folder(folder / CORRECTED)
    written: list[Written] = []
    wrong: dict[Diagnostic, None] = {}
    for name, done in corrected_documents(
        forms, tuple(codes_of(record)), workshop(loaded), progress
    ):
        write_whole(place / name, done.data, private=True)
        written.append(Written(place / name, done.pages))
        wrong.update(dict.fromkeys(done.diagnostics))
    return tuple(written), tuple(wrong)


def keep_marking(outcome: Outcome) -> None:
    """Let what names candidates stay with the latest print of their papers."""
    if outcome.moved and (outcome.moved / MARKING).is_dir():
        move(outcome.moved / MARKING, outcome.folder / MARKING)


def written_privately(
    folder: Path, files: Mapping[str, bytes], pages: Mapping[str, int]
) -> Sequence[Written]:
    """Write documents into a folder of their owner's alone."""
    for name, data in files.items():
        write_whole(folder / name, data, private=True)
    return [Written(folder / name, pages.get(name, 0)) for name in files]


def codes_of(record: Mapping[str, object]) -> dict[str, str]:
    """The code of each paper of a run by its name, in the order in which it was made."""
    papers = record["papers"]
    rows = papers if isinstance(papers, list) else []
    return {str(row["paper"]): str(row["code"]) for row in rows}
