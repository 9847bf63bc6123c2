"""Options of a training session, for handouts."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coursepub.cli.help import explained
from coursepub.model.training import NO_TRAINING, Training

if TYPE_CHECKING:
    from coursepub.model.diagnostic import Diagnostic

COMMAND_LINE = "--dates, --hours"
OPTIONS = (
    click.option(
        "--session", "title", metavar="TEXT", default="", help=explained("training-title")
    ),
    click.option("--dates", metavar="DAY", multiple=True, help=explained("training-dates")),
    click.option("--hours", metavar="HOURS", multiple=True, help=explained("training-hours")),
    click.option("--place", metavar="TEXT", default="", help=explained("training-place")),
    click.option("--trainer", metavar="TEXT", default="", help=explained("trainer")),
    click.option(
        "--headcount",
        metavar="N",
        type=click.IntRange(1, 10_000),
        help=explained("training-headcount"),
    ),
    click.option(
        "--roster",
        metavar="CSV",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help=explained("training-roster"),
    ),
)


@dataclass(frozen=True, slots=True)
class Held:
    """What a command was told of a training session."""

    title: str
    dates: tuple[str, ...]
    hours: tuple[str, ...]
    place: str
    trainer: str
    headcount: int | None
    roster: Path | None

    def training(self) -> "tuple[Training, tuple[Diagnostic, ...]]":
        """The session, and what is wrong with its roster; raises BAD_CONFIGURATION."""
        if not any(getattr(self, field.name) for field in fields(self)):
            return NO_TRAINING, ()  # nothing has to be loaded for it
        from coursepub.read.session import days, hours
        from coursepub.read.trainees import read_trainees

        named = read_trainees(self.roster) if self.roster else None
        session = Training(
            title=self.title,
            days=days(self.dates, COMMAND_LINE),
            hours=hours(self.hours, COMMAND_LINE),
            place=self.place,
            trainer=self.trainer,
            headcount=self.headcount,
            trainees=named.value if named else (),
        )
        return session, named.diagnostics if named else ()


def session_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a session, handed to a command as one argument, `held`."""

    @wraps(command)
    def run(*arguments: Any, **options: Any) -> Any:
        own = {field.name: options.pop(field.name) for field in fields(Held)}
        return command(*arguments, held=Held(**own), **options)

    for option in reversed(OPTIONS):
        run = option(run)
    return run
