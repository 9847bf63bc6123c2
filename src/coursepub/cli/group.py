"""The command group and the options that stand before a command."""

import os
from pathlib import Path

import click

from coursepub import __version__
from coursepub.cli.context import Context
from coursepub.cli.general import COURSE, NOTES
from coursepub.cli.help import explained
from coursepub.cli.lazy import LazyGroup
from coursepub.cli.speech import users_language
from coursepub.cli.terminal import Terminal


@click.group(
    cls=LazyGroup,
    commands_by_name={
        "bank": "coursepub.cli.bank:bank",
        "build": "coursepub.cli.build:build",
        "check": "coursepub.cli.check:check",
        "exam": "coursepub.cli.exam:exam",
        "glossary": "coursepub.cli.glossary:glossary",
        "handouts": "coursepub.cli.handouts:handouts",
        "key": "coursepub.cli.key:key",
    },
    help=explained("coursepub"),
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "COURSEPUB"},
)
@click.option("-C", "--course", "directory", **COURSE)
@click.option("--notes", **NOTES)
@click.version_option(__version__, prog_name="coursepub", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context, directory: Path | None, notes: bool) -> None:
    """Everything about a course on paper."""
    if os.environ.get("NO_COLOR"):
        context.color = False
    terminal = Terminal(users_language(os.environ), notes=notes)
    context.obj = Context(directory, terminal)
