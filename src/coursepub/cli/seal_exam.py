"""`coursepub exam --seal`: who will open it, the papers, and what to print and post."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coursepub.cli.outcome import status_of
from coursepub.cli.seal_options import Sealing
from coursepub.cli.sealing import Wish, check_seed, close_lock, hand_over, prepared
from coursepub.cli.secrecy import without_core_file
from coursepub.cli.terminal import Terminal
from coursepub.language.messages import counted
from coursepub.model.blueprint import Blueprint
from coursepub.model.cohort import Cohort
from coursepub.model.seal import SealLabel
from coursepub.publish.course import Loaded, in_order
from coursepub.publish.exam import concerns

if TYPE_CHECKING:
    from coursepub.publish.series import Series

FROM_INPUT = "-"


def seal_exam(
    loaded: Loaded,
    blueprint: Blueprint,
    seed: str | None,
    series: "Series | None",
    cohort: Cohort,
    copies: int | None,
    sealing: Sealing,
    output: Path,
    terminal: Terminal,
    *,
    strict: bool,
) -> int:
    """Set an exam with its keys sealed, and tell what to do with what was made.

    Where no seal is asked for, the papers of one that is open are printed anew.
    """
    if not sealing.wanted:
        folder = output / "exams" / blueprint.name
        return print_again(loaded, blueprint, seed or "", series, folder, terminal, strict=strict)
    from coursepub.publish.sealed import Keepers, Wanted, publish_sealed

    without_core_file()
    wish = Wish.of(sealing.slip, sealing.cards, sealing.officers)
    seed = _read(seed)
    check_seed(seed, terminal, official=sealing.official)
    prepared(wish, output)
    wanted = Wanted(series, seed, sealing.exam_date, sealing.replaces, cohort, copies)
    outcome = publish_sealed(
        loaded,
        blueprint,
        wanted,
        Keepers(
            lambda label: close_lock(wish, label, terminal),
            lambda lock, receipt: hand_over(wish, lock, receipt, terminal),
        ),
        output,
        terminal.language,
        terminal.step,
    )
    problems = in_order((*concerns(loaded, blueprint), *outcome.diagnostics))
    terminal.report(problems, loaded)
    if outcome.closed is None:
        terminal.say("stopped", name=blueprint.name)
        return 1
    if outcome.interrupted:
        terminal.say("seal-interrupted")
    if outcome.moved:
        terminal.say("moved", path=outcome.moved)
    if outcome.whole:
        terminal.say("whole", papers=counted("paper", outcome.whole, terminal.language))
    for line in outcome.same:
        click.echo(line, err=True)
    _tell(outcome.closed.sealed.receipt.label, outcome.folder, terminal)
    terminal.say("seal-sources", folder=loaded.folder.place.root)
    terminal.close(outcome.written, outcome.folder)
    return status_of(problems, strict=strict)


def print_again(
    loaded: Loaded,
    blueprint: Blueprint,
    seed: str,
    series: "Series | None",
    folder: Path,
    terminal: Terminal,
    *,
    strict: bool,
) -> int:
    """Print the papers of an opened seal anew, and tell whether they are those that were sealed."""
    from coursepub.publish.reprint import reprint

    done = reprint(loaded, blueprint, seed, series, folder, terminal.step)
    terminal.report(done.diagnostics, loaded)
    if not done.written:
        terminal.say("stopped", name=blueprint.name)
        return 1
    terminal.say("again-same" if done.same else "again-other", path=done.folder)
    terminal.close(done.written, done.folder)
    return status_of(done.diagnostics, strict=strict)


def _read(seed: str | None) -> str | None:
    """A seed from standard input where it is `-`: arguments show in lists of processes."""
    return sys.stdin.readline() if seed == FROM_INPUT else seed


def _tell(label: SealLabel, folder: Path, terminal: Terminal) -> None:
    terminal.say("seal-made", path=folder / f"{label.exam}.sealed", seal=label.seal)
    terminal.say("seal-receipt", path=folder / f"{label.exam}.receipt.pdf")
    terminal.say("seal-labels", path=folder / f"{label.exam}.labels.pdf")
    terminal.say("print", path=folder / "print")
    if (folder / "rooms").is_dir():
        terminal.say("seal-rooms", path=folder / "rooms")
