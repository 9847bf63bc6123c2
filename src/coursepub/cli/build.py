"""`coursepub build`."""

from pathlib import Path

import click

from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.options import output_option, strict_option
from coursepub.cli.outcome import status_of


@click.command(help=explained("build"))
@output_option
@strict_option
@click.pass_obj
def build(context: Context, output: Path, strict: bool) -> int:
    """Make everything that a course can print, with specimens of its exams."""
    from coursepub.publish.build import build as build_all

    loaded = context.load()
    terminal = context.terminal
    terminal.introduce(loaded.course)
    built = build_all(loaded, output, terminal.step)
    terminal.report(built.diagnostics, loaded.course)
    for name in built.blocked:
        terminal.say("blocked", name=name)
    if built.specimens:
        terminal.say("specimens", path=built.specimens)
    terminal.close(built.written, output, look=built.look)
    return status_of(built.diagnostics, strict=strict)
