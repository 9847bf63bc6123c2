"""`coursepub exam`."""

from pathlib import Path

import click

from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.options import output_option, strict_option
from coursepub.cli.outcome import status_of
from coursepub.cli.terminal import Terminal
from coursepub.language.exams import number
from coursepub.language.messages import counted
from coursepub.model.course import Course


@click.command(help=explained("exam"))
@click.argument("name", required=False, metavar="[NAME]")
@click.option("--seed", metavar="TEXT", help=explained("seed"))
@click.option("--list", "listed", is_flag=True, help=explained("list"))
@output_option
@strict_option
@click.pass_obj
def exam(
    context: Context, name: str | None, seed: str | None, listed: bool, output: Path, strict: bool
) -> int:
    """Set an exam: papers for candidates and, apart from them, keys for examiners."""
    loaded = context.load()
    terminal = context.terminal
    if listed:
        _list(loaded.course, terminal)
        return 0
    from coursepub.publish.course import in_order
    from coursepub.publish.exam import concerns, find_exam, publish_exam

    blueprint = find_exam(loaded, name)
    problems = concerns(loaded, blueprint)
    outcome = publish_exam(loaded, blueprint, seed, output, terminal.step)
    problems = in_order((*problems, *outcome.diagnostics))
    terminal.report(problems, loaded.course)
    if outcome.blocked:
        terminal.say("stopped", name=blueprint.name)
        return 1
    if outcome.moved:
        terminal.say("moved", path=outcome.moved)
    if seed is None:
        terminal.say("seed", path=outcome.record)
    terminal.say("code", code=outcome.code)
    terminal.say("papers", path=outcome.folder / "papers")
    terminal.say("keys", path=outcome.folder / "keys")
    terminal.close(outcome.written, outcome.folder)
    return status_of(problems, strict=strict)


def _list(course: Course, terminal: Terminal) -> None:
    """One line an exam on standard output: name, questions, minutes, points."""
    from coursepub.assemble.blueprints import blueprints

    exams = blueprints(course)
    width = max((len(blueprint.name) for blueprint in exams), default=0)
    for blueprint in exams:
        facts = [counted("question", len(blueprint.items), terminal.language)]
        if blueprint.minutes is not None:
            facts.append(counted("minute", blueprint.minutes, terminal.language))
        worth = number(blueprint.points, terminal.language)
        facts.append(counted("point", blueprint.points, terminal.language, shown=worth))
        click.echo(f"{blueprint.name:<{width}}  {', '.join(facts)}")
