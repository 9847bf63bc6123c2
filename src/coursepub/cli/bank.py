"""`coursepub bank list` and `coursepub bank stats`."""

from collections.abc import Iterable

import click

from coursepub.cli.columns import columns
from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.results import echo_json
from coursepub.cli.statistics import told
from coursepub.cli.width import cells, cut
from coursepub.language.exams import number
from coursepub.language.messages import counted, said
from coursepub.model.course import Course
from coursepub.model.language import Language
from coursepub.publish.bank import Listed, as_records, listed, statistics
from coursepub.publish.course import errors

COLUMNS = ("place", "number", "type", "points", "key", "stem")
STEM = 60
"""Columns that a stem takes in a table."""


@click.group(help=explained("bank"))
def bank() -> None:
    """What an examiner may see of a bank."""


def _course(context: Context) -> Course:
    """The course, once the user knows who may see this, and whether all of it was understood."""
    loaded = context.load()
    terminal = context.terminal
    terminal.introduce(loaded.course.summary)
    terminal.say("examiners")
    if wrong := len(errors(loaded.diagnostics)):
        terminal.say("faulty", errors=counted("error", wrong, terminal.language))
    return loaded.course


@bank.command("list", help=explained("bank-list"))
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json")),
    default="table",
    help=explained("bank-format"),
)
@click.pass_obj
def list_items(context: Context, form: str) -> int:
    """Every item with its key."""
    course = _course(context)
    terminal = context.terminal
    if form == "json":
        echo_json(as_records(listed(course)))
    else:
        rows = list(_rows(listed(course), terminal.language))
        head = tuple(said(f"column-{name}", terminal.language) for name in COLUMNS)
        for line in columns([head, *rows] if rows else ()):
            click.echo(line)
    return 0


def _rows(items: Iterable[Listed], language: Language) -> Iterable[tuple[str, ...]]:
    for item in items:
        yield (
            str(item.at),
            item.number,
            said(f"type-{item.type}", language),
            number(item.points, language),
            " ".join(item.key) or "–",
            shortened(item.stem),
        )


def shortened(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if cells(line) <= STEM else f"{cut(line, STEM - 1)}…"


@bank.command("stats", help=explained("bank-stats"))
@click.pass_obj
def show_statistics(context: Context) -> int:
    """What a bank is made of, and what its keys give away."""
    course = _course(context)
    for line in told(statistics(course), context.terminal.language):
        click.echo(line)
    return 0
