"""`coursepub check`."""

from pathlib import Path

import click

from coursepub.cli.codes import named, wanted
from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.options import strict_option
from coursepub.cli.outcome import status_of
from coursepub.cli.paths import choose
from coursepub.cli.problem import Lines
from coursepub.cli.results import echo_json, stopped, told
from coursepub.cli.terminal import Terminal
from coursepub.language.messages import counted
from coursepub.model.diagnostic import Code, Diagnostic
from coursepub.model.errors import CoursepubError, Excerpt
from coursepub.model.language import Language
from coursepub.publish.course import Loaded
from coursepub.publish.diagnose import diagnose

FORMATS = ("text", "json", "github")


@click.command(help=explained("check"))
@click.argument("paths", nargs=-1, metavar="[PATHS]", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", help=explained("check-format")
)
@click.option("--select", metavar="NAME", multiple=True, callback=named, help=explained("select"))
@click.option("--ignore", metavar="NAME", multiple=True, callback=named, help=explained("ignore"))
@click.option("--notes", is_flag=True, help=explained("notes"))
@strict_option
@click.pass_obj
def check(
    context: Context,
    paths: tuple[Path, ...],
    form: str,
    select: tuple[Code, ...],
    ignore: tuple[Code, ...],
    notes: bool,
    strict: bool,
) -> int:
    """Show everything that is wrong with a course, or with some of its files."""
    try:
        chosen = choose(context, paths)
    except CoursepubError as error:
        if form == "text" or error.where is None:
            raise
        _tell_stop(form, error, error.where, context.terminal.language)
        return error.problem.status
    terminal = context.terminal
    terminal.notes |= notes
    terminal.introduce(chosen.loaded.course.summary)
    problems = wanted(diagnose(chosen.loaded, chosen.files), select, ignore)
    if form == "text":
        if not terminal.visible(problems, select):
            files = len(chosen.files or chosen.loaded.course.sources)
            terminal.say("nothing", files=counted("file", files, terminal.language))
        terminal.report(problems, chosen.loaded, asked=select)
    else:
        _tell_programs(form, terminal.visible(problems, select), chosen.loaded, terminal)
    return status_of(problems, strict=strict)


def _tell_stop(form: str, error: CoursepubError, where: Excerpt, language: Language) -> None:
    """What is wrong with the settings, as the only problem: without them, nothing is read."""
    stop = stopped(error, where, language)
    if form == "json":
        echo_json([stop.as_record()])
    else:
        click.echo(stop.as_command(where.path.parent))


def _tell_programs(
    form: str, problems: list[Diagnostic], loaded: Loaded, terminal: Terminal
) -> None:
    """Standard output holds one JSON array, or one workflow command a line."""
    lines = Lines(loaded)
    if form == "json":
        echo_json([told(problem, lines, terminal.language).as_record() for problem in problems])
        return
    for problem in problems:
        root = loaded.folder.place.folder_of(problem.at.file)
        click.echo(told(problem, lines, terminal.language).as_command(root))
