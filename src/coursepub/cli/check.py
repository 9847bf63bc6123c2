"""`coursepub check`."""

import click

from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.options import strict_option
from coursepub.cli.outcome import status_of
from coursepub.language.messages import counted
from coursepub.publish.diagnose import diagnose


@click.command(help=explained("check"))
@strict_option
@click.pass_obj
def check(context: Context, strict: bool) -> int:
    """Show everything that is wrong with a course."""
    loaded = context.load()
    terminal = context.terminal
    terminal.introduce(loaded.course)
    problems = diagnose(loaded)
    terminal.report(problems, loaded.course)
    if not problems:
        files = counted("file", len(loaded.course.sources), terminal.language)
        terminal.say("nothing", files=files)
    return status_of(problems, strict=strict)
