"""Options about the course and the terminal: they may stand before a command or after it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from coursepub.cli.context import Context
from coursepub.cli.help import explained

COURSE: dict[str, Any] = {
    "metavar": "DIR",
    "type": click.Path(path_type=Path),
    "help": explained("course"),
}
NOTES: dict[str, Any] = {"is_flag": True, "help": explained("notes")}


def anywhere(command: click.Command) -> click.Command:
    """The command, which now takes the general options too; its help stays as short as it was."""
    names = {name for option in command.params for name in option.opts}
    command.params.extend(option for option in _general() if not names & {*option.opts})
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            anywhere(inner)
    return command


def _general() -> Iterator[click.Option]:
    yield _hidden("-C", "--course", "directory", **COURSE, callback=_given(_to_course))
    yield _hidden("--notes", **NOTES, callback=_given(_with_notes))


def _hidden(*names: str, **settings: Any) -> click.Option:
    return click.Option(
        names, **settings, hidden=True, expose_value=False, allow_from_autoenv=False
    )


def _given(change: Callable[[Context, Any], Context]) -> Callable[..., None]:
    def callback(context: click.Context, _: object, value: Any) -> None:
        if value:
            context.obj = change(context.obj, value)

    return callback


def _to_course(shared: Context, directory: Path) -> Context:
    return replace(shared, directory=directory)


def _with_notes(shared: Context, _: bool) -> Context:
    shared.terminal.notes = True
    return shared
