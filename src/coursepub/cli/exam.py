"""`coursepub exam`."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.options import output_option, strict_option
from coursepub.cli.outcome import status_of
from coursepub.cli.seal_options import Sealing, seal_options
from coursepub.cli.sitting import Office, finish, hand_back, read_cohort, tell_changes
from coursepub.cli.sitting_options import Changed, sitting_options
from coursepub.cli.speech import users_language
from coursepub.cli.terminal import Terminal
from coursepub.language.exams import number
from coursepub.language.messages import counted, said
from coursepub.model.blueprint import Blueprint
from coursepub.model.course import Course
from coursepub.model.diagnostic import Diagnostic

if TYPE_CHECKING:
    from coursepub.publish.course import Loaded
    from coursepub.publish.exam import Outcome
    from coursepub.publish.series import Series

MANY = click.IntRange(1, 99_999)
SEVERAL = click.IntRange(1, 26)
ROSTER = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command(help=explained("exam"))
@click.argument("name", required=False, metavar="[NAME]")
@click.option("--seed", metavar="TEXT", help=explained("seed"))
@click.option("--papers", type=MANY, metavar="N", help=explained("papers"))
@click.option("--forms", type=SEVERAL, metavar="N", help=explained("forms"))
@click.option("--cohort", type=ROSTER, metavar="CSV", help=explained("cohort"))
@click.option("--copies", type=MANY, metavar="N", help=explained("copies"))
@click.option("--again", is_flag=True, help=explained("again"))
@click.option("--verify", is_flag=True, help=explained("verify"))
@click.option("--corrected", is_flag=True, help=explained("corrected"))
@click.option("--report", is_flag=True, help=explained("report"))
@click.option("--list", "listed", is_flag=True, help=explained("list"))
@sitting_options
@seal_options
@output_option
@strict_option
@click.pass_obj
def exam(  # noqa: C901 - one branch for each thing that an office asks of a run
    context: Context,
    name: str | None,
    seed: str | None,
    papers: int | None,
    forms: int | None,
    cohort: Path | None,
    copies: int | None,
    again: bool,
    verify: bool,
    corrected: bool,
    report: bool,
    listed: bool,
    output: Path,
    strict: bool,
    sealing: Sealing,
    told: Changed,
) -> int:
    """Set an exam: papers for candidates and, apart from them, keys for examiners."""
    loaded = _sat(context.load(), told)
    terminal = context.terminal
    if listed:
        _list(loaded.course, terminal)
        return 0
    from coursepub.publish.exam import find_exam
    from coursepub.publish.office import for_cohort, was_sealed

    blueprint = find_exam(loaded, name)
    folder = output / "exams" / blueprint.name
    if verify or again or corrected:
        status = tell_changes(loaded, folder, blueprint.name, terminal)
        if verify or status:
            return status
        if corrected:
            return hand_back(loaded, blueprint, folder, terminal)
    candidates = read_cohort(cohort, terminal, loaded.course)
    if candidates is None:
        return 1
    if again:
        loaded, seed, series = _once_more(loaded, folder, blueprint.name, told)
    else:
        roster = for_cohort(candidates, cohort) if cohort else None
        series = _series(papers, forms, roster, copies)
    if sealing.wanted or (again and was_sealed(folder, blueprint.name)):
        from coursepub.cli.seal_exam import seal_exam

        return seal_exam(
            loaded,
            blueprint,
            seed,
            series,
            candidates,
            copies,
            sealing,
            output,
            terminal,
            strict=strict,
        )
    outcome, problems = _printed(loaded, blueprint, seed, output, terminal, series)
    if outcome.blocked:
        terminal.say("stopped", name=blueprint.name)
        return 1
    _tell(outcome, terminal, seed_drawn=seed is None)
    office = Office(loaded, blueprint, candidates, copies, again=again, report=report)
    finish(office, outcome, terminal)
    return status_of(problems, strict=strict)


def _once_more(
    loaded: "Loaded", folder: Path, exam: str, told: Changed
) -> "tuple[Loaded, str, Series | None]":
    """The course as it was sat, the seed and the papers of the last run."""
    from coursepub.publish.office import last_run, once_more
    from coursepub.publish.record import read_sitting

    record = last_run(folder, exam)
    sat = _sat(loaded, lambda _: told(read_sitting(record.get("sitting"))))
    return sat, *once_more(record, folder, exam)


def _sat(loaded: "Loaded", told: Changed) -> "Loaded":
    """The course, to be sat as settings and options say."""
    return replace(loaded, course=replace(loaded.course, sitting=told(loaded.course.sitting)))


def _printed(
    loaded: "Loaded",
    blueprint: Blueprint,
    seed: str | None,
    output: Path,
    terminal: Terminal,
    series: "Series | None",
) -> "tuple[Outcome, tuple[Diagnostic, ...]]":
    """Set the exam, and say everything that is wrong with it."""
    from coursepub.publish.course import in_order
    from coursepub.publish.exam import concerns, publish_exam
    from coursepub.publish.store import default_store

    store = default_store(os.environ)
    found = concerns(loaded, blueprint)
    outcome = publish_exam(
        loaded, blueprint, seed, output, terminal.step, series=series, store=store
    )
    problems = in_order((*found, *outcome.diagnostics))
    terminal.report(problems, loaded)
    return outcome, problems


def _tell(outcome: "Outcome", terminal: Terminal, *, seed_drawn: bool) -> None:
    """What became of a run: the former one, the seed, the code, and where everything lies."""
    if outcome.moved:
        terminal.say("moved", path=outcome.moved)
    if outcome.whole:
        terminal.say("whole", papers=counted("paper", outcome.whole, terminal.language))
    if seed_drawn:
        terminal.say("seed", path=outcome.record)
    terminal.say("code", code=outcome.code)
    terminal.say("keys", path=outcome.folder / "keys")


def _series(
    papers: int | None, forms: int | None, cohort: "Series | None", copies: int | None
) -> "Series | None":
    """What the options ask for; raises UsageError where they ask for more than one."""
    from coursepub.publish.series import Series

    if sum(wanted is not None for wanted in (papers, forms, cohort)) > 1:
        raise _misused("one-series")
    if copies is not None and (papers is not None or cohort is not None):
        raise _misused("copies-alone")
    if cohort is not None:
        return cohort
    if papers is not None:
        return Series(papers, numbered=True)
    if forms is None and copies is None:
        return None
    return Series(forms or 1, numbered=False, copies=copies)


def _misused(name: str) -> click.UsageError:
    return click.UsageError(said(name, users_language(os.environ)))


def _list(course: Course, terminal: Terminal) -> None:
    """One line an exam on standard output: name, questions, minutes, points."""
    from coursepub.assemble.blueprints import blueprints

    exams = blueprints(course)
    width = max((len(blueprint.name) for blueprint in exams), default=0)
    for blueprint in exams:
        facts = [counted("question", blueprint.asked, terminal.language)]
        if blueprint.minutes is not None:
            facts.append(counted("minute", blueprint.minutes, terminal.language))
        worth = number(blueprint.points, terminal.language)
        facts.append(counted("point", blueprint.points, terminal.language, shown=worth))
        click.echo(f"{blueprint.name:<{width}}  {', '.join(facts)}")
