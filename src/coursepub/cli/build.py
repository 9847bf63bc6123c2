"""`coursepub build`."""

from pathlib import Path

import click

from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.options import dry_run_option, force_option, output_option, strict_option
from coursepub.cli.outcome import status_of
from coursepub.cli.plans import say_kept, tell
from coursepub.cli.problem import Sourced
from coursepub.cli.terminal import Terminal
from coursepub.publish.built import built
from coursepub.publish.stamps import Made


@click.command(help=explained("build"))
@output_option
@force_option
@dry_run_option
@strict_option
@click.pass_obj
def build(context: Context, output: Path, force: bool, dry_run: bool, strict: bool) -> int:
    """Make everything that a course can print, with specimens of its exams."""
    if dry_run:
        return _plan(context, output, force=force)
    memory = context.memory(output, "build")
    past = None if force else memory.recall()
    if past and past.made.course:
        context.terminal.introduce(past.made.course)
        return _close(context.terminal, past.made, past, output, strict=strict)
    from coursepub.publish.build import build as build_all

    loaded = context.load()
    context.terminal.introduce(loaded.course.summary)
    made = build_all(loaded, output, context.terminal.step, force=force)
    memory.keep(made, loaded)
    return _close(context.terminal, made, loaded, output, strict=strict)


def _plan(context: Context, output: Path, *, force: bool) -> int:
    from coursepub.publish.build import plan

    loaded = context.load()
    context.terminal.introduce(loaded.course.summary)
    tell(context.terminal, plan(loaded, output, force=force), output)
    return 0


def _close(terminal: Terminal, made: Made, course: Sourced, output: Path, *, strict: bool) -> int:
    """What a build came to, and its exit status."""
    done = built(made, output)
    terminal.report(made.diagnostics, course)
    for name in made.left_out:
        terminal.say("blocked", name=name)
    if done.specimens:
        terminal.say("specimens", path=done.specimens)
    say_kept(terminal, made.fresh, len(made.written))
    terminal.close(made.written, output, look=done.look)
    return status_of(made.diagnostics, strict=strict)
