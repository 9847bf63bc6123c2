"""`coursepub build`."""

from pathlib import Path

import click

from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.options import dry_run_option, force_option, output_option, strict_option
from coursepub.cli.outcome import status_of
from coursepub.cli.plans import say_kept, tell


@click.command(help=explained("build"))
@output_option
@force_option
@dry_run_option
@strict_option
@click.pass_obj
def build(context: Context, output: Path, force: bool, dry_run: bool, strict: bool) -> int:
    """Make everything that a course can print, with specimens of its exams."""
    from coursepub.publish.build import build as build_all
    from coursepub.publish.build import plan

    loaded = context.load()
    terminal = context.terminal
    terminal.introduce(loaded.course)
    if dry_run:
        tell(terminal, plan(loaded, output, force=force), output)
        return 0
    built = build_all(loaded, output, terminal.step, force=force)
    terminal.report(built.diagnostics, loaded.course)
    for name in built.blocked:
        terminal.say("blocked", name=name)
    if built.specimens:
        terminal.say("specimens", path=built.specimens)
    say_kept(terminal, built.fresh, len(built.written))
    terminal.close(built.written, output, look=built.look)
    return status_of(built.diagnostics, strict=strict)
