"""What `coursepub exam` does for an office: rosters, a second print, verification, fairness."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coursepub.cli.terminal import Terminal
from coursepub.language.messages import counted
from coursepub.model.blueprint import Blueprint
from coursepub.model.cohort import Cohort
from coursepub.model.course import Course
from coursepub.model.diagnostic import Severity

if TYPE_CHECKING:
    from coursepub.publish.course import Loaded
    from coursepub.publish.exam import Outcome
    from coursepub.publish.office import Filed

CHANGED = 4
"""Exit status: what was printed is not what the course holds now."""


def read_cohort(path: Path | None, terminal: Terminal, course: Course) -> Cohort | None:
    """The candidates of a roster; None, with what is wrong said, where it cannot be used."""
    from coursepub.publish.sitting import NOBODY, small_names
    from coursepub.read.roster import read_roster

    if path is None:
        return NOBODY
    read = read_roster(path)
    terminal.report((*read.diagnostics, *small_names(read.value)), course)
    wrong = any(p.code.severity is Severity.ERROR for p in read.diagnostics)
    return None if wrong else read.value


def tell_changes(loaded: "Loaded", folder: Path, exam: str, terminal: Terminal) -> int:
    """Show what changed since the run was printed, line by line; the exit status says whether."""
    from coursepub.publish.office import changed_since

    found = changed_since(loaded, folder, exam)
    for change in found:
        click.echo(f"{change.item} ({change.at or '–'})")
        click.echo(change.difference)
    if found:
        terminal.say("changed", items=counted("question", len(found), terminal.language))
        return CHANGED
    terminal.say("unchanged")
    return 0


def hand_back(loaded: "Loaded", blueprint: Blueprint, folder: Path, terminal: Terminal) -> int:
    """Print what candidates of the last run are handed back; always done."""
    from coursepub.publish.office import CORRECTED, file_corrected

    written, problems = file_corrected(loaded, blueprint, folder, terminal.step)
    terminal.report(problems, loaded)
    terminal.close(written, folder / CORRECTED)
    terminal.say("corrected")
    return 0


@dataclass(frozen=True, slots=True)
class Office:
    """What is done with a run once it is printed; `copies` papers lie on the tables."""

    loaded: "Loaded"
    blueprint: Blueprint
    cohort: Cohort
    copies: int | None
    again: bool
    report: bool


def finish(office: Office, outcome: "Outcome", terminal: Terminal) -> None:
    """File what goes with a run, tell how fair it is, and close with the paths of it all."""
    from coursepub.publish.office import file_run, keep_marking
    from coursepub.publish.printing import PRINT

    if office.again:  # a record knows no names: what names candidates stays as it is
        keep_marking(outcome)
        terminal.close(outcome.written, outcome.folder)
        terminal.say("print", path=outcome.folder / PRINT)
        return
    filed = file_run(
        office.loaded, office.blueprint, outcome, cohort=office.cohort, copies=office.copies
    )
    terminal.report(filed.diagnostics, office.loaded)
    _tell_fairness(filed, office, terminal)
    if len(filed.written) > 1:
        terminal.say("marking", path=filed.folder)
    terminal.close((*outcome.written, *filed.written), outcome.folder)
    terminal.say("print", path=outcome.folder / PRINT)


def _tell_fairness(filed: "Filed", office: Office, terminal: Terminal) -> None:
    """The figures of a run: three lines, or all of them on standard output."""
    from coursepub.publish.fairness import in_full, in_short
    from coursepub.publish.sitting import seats_of

    if office.report:
        for line in in_full(filed.fairness, terminal.language):
            click.echo(line)
    else:
        seats = seats_of(office.cohort, terminal.language)
        for line in in_short(filed.fairness, terminal.language, seats):
            click.echo(line, err=True)
