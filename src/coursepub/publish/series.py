"""Many papers of one exam: composed, written as they are made, and resumed where they stopped."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from coursepub.assemble.forms import letter_at
from coursepub.assemble.order import digest
from coursepub.model.blueprint import Blueprint
from coursepub.model.cohort import Accommodation, Holder
from coursepub.model.course import Course
from coursepub.publish.course import Loaded, errors
from coursepub.publish.forms import Forms
from coursepub.publish.kits import machine
from coursepub.publish.maker import SeriesDone, make_series
from coursepub.publish.printing import interleaved
from coursepub.publish.progress import Progress
from coursepub.publish.record import Run, granted_rows
from coursepub.publish.shelf import STAGING, is_complete, put_in_place
from coursepub.publish.store import Store
from coursepub.publish.vault import Cabinet
from coursepub.publish.workshop import workshop
from coursepub.publish.write import Written, clear, private_folder, write_whole

NUMBER_WIDTH = 4
STAMP = "run.json"


@dataclass(frozen=True, slots=True)
class Series:
    """Which papers are wanted: so many numbered ones, or so many lettered forms.

    `granted` holds, by name, the papers in large print or for a longer time. Of lettered forms
    `copies` papers in all are printed; without a number, one of each. `holders` says, by name,
    whose paper it is.
    """

    count: int
    numbered: bool
    granted: Mapping[str, Accommodation] = field(default_factory=dict)
    copies: int | None = None
    holders: Mapping[str, Holder] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        """`0001`, `0002`, … or `A`, `B`, …"""
        width = max(NUMBER_WIDTH, len(str(self.count)))
        if self.numbered:
            return [f"{place:0{width}}" for place in range(1, self.count + 1)]
        return [letter_at(place) for place in range(self.count)]

    @property
    def options(self) -> tuple[str, ...]:
        """As on the command line."""
        copies = ("--copies", str(self.copies)) if self.copies else ()
        return ("--papers" if self.numbered else "--forms", str(self.count), *copies)

    @property
    def pile(self) -> tuple[str, ...]:
        """The names of the papers in the order in which they are handed out."""
        return interleaved(self.names, self.copies) if self.copies else tuple(self.names)


def run_of(course: Course, exam: str, seed: str, series: Series) -> Run:
    """A series as a run keeps it."""
    names, sitting = tuple(series.names), course.sitting
    granted, holders = series.granted, series.holders
    return Run(exam, seed, names, series.options, granted, sitting, series.pile, holders)


def publish_series(
    loaded: Loaded,
    blueprint: Blueprint,
    seed: str,
    folder: Path,
    series: Series,
    progress: Progress,
    store: Store | None,
) -> SeriesDone:
    """Make every paper of a series in `folder`; a different former run is moved aside whole.

    Nothing replaces the former run before the new one is whole. Raises CANNOT_WRITE where
    the disk is full; the papers made so far then wait for the same command.
    """
    run = run_of(loaded.course, blueprint.name, seed, series)
    identity = _identity(loaded, run)
    there = is_complete(folder, blueprint.name, identity)
    if there is not None:
        return SeriesDone((), there.written, there.code, None, 0)
    staging = folder / STAGING
    _open_staging(staging, identity)
    forms = Forms(loaded.course, blueprint, seed)
    made = make_series(loaded, forms, run, staging, Cabinet(staging), identity, progress, store)
    if errors(made.diagnostics):
        clear(folder / STAGING)
        return made
    moved = put_in_place(folder, blueprint.name)
    written = tuple(Written(folder / file.path, file.pages) for file in made.written)
    return SeriesDone(made.diagnostics, written, made.code, moved, made.whole)


def _identity(loaded: Loaded, run: Run) -> str:
    """A digest of everything that a run depends on."""
    sources = [f"{source.file} {digest(source.text)}" for source in loaded.course.sources]
    images = [f"{name} {sha256(data).hexdigest()}" for name, data in loaded.images.items()]
    templates = [f"{name} {digest(text)}" for name, text in sorted(loaded.templates.items())]
    engines = [f"{name} {number}" for name, number in sorted(machine().items())]
    granted = json.dumps(granted_rows(run.granted))
    course = loaded.course
    how = (sorted(map(str, course.math)), workshop(loaded).drawn_by)
    settings = repr((course.plans, course.sitting, loaded.folder.place.settings.of_items, how))
    holders = repr(sorted(run.holders.items(), key=lambda each: each[0]))
    asked = (*run.command, *run.forms, granted, settings, holders)
    return digest(*asked, *sources, *images, *templates, *engines)


def _open_staging(staging: Path, identity: str) -> None:
    """Go on with a run that was interrupted, if it was this one; else start anew."""
    stamp = staging / STAMP
    wanted = json.dumps({"format": "coursepub-run-1", "identity": identity}).encode()
    if not (stamp.is_file() and stamp.read_bytes() == wanted):
        clear(staging)
        private_folder(staging / "keys")
        write_whole(stamp, wanted, private=True)
