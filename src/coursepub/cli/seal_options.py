"""Options of commands that close a seal, and of those that look at one."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import Any

import click

from coursepub.cli.help import explained

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
FILE = click.Path(path_type=Path, dir_okay=False)


def _together(*options: Decorator) -> Decorator:
    """Several options as one decorator, shown in this order."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


lock_options = _together(
    click.option("--slip", metavar="FILE", type=FILE, help=explained("slip")),
    click.option("--cards", metavar="N-of-M", help=explained("cards")),
    click.option(
        "--officer",
        "officers",
        metavar="FILE",
        type=FILE,
        multiple=True,
        help=explained("officer"),
    ),
)
"""How a new lock opens: `slip`, `cards`, `officers`."""

_seal_options = _together(
    click.option("--seal", is_flag=True, help=explained("seal")),
    click.option("--official", is_flag=True, help=explained("official")),
    lock_options,
    click.option("--exam-date", metavar="TEXT", default="", help=explained("exam-date")),
    click.option("--replaces", metavar="NUMBER", default="", help=explained("replaces")),
)


@dataclass(frozen=True, slots=True)
class Sealing:
    """What a command was told of sealing; any of its options but the labels' asks for a seal."""

    seal: bool = False
    official: bool = False
    slip: Path | None = None
    cards: str | None = None
    officers: tuple[Path, ...] = ()
    exam_date: str = ""
    replaces: str = ""

    @property
    def wanted(self) -> bool:
        """Whether the run is to be sealed."""
        return bool(self.seal or self.official or self.slip or self.cards or self.officers)


def seal_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of sealing, handed to a command as one argument, `sealing`."""
    names = [field.name for field in fields(Sealing)]

    @wraps(command)
    def gathered(*arguments: Any, **options: Any) -> Any:
        told = {name: options.pop(name) for name in names}
        return command(*arguments, sealing=Sealing(**told), **options)

    return _seal_options(gathered)


sealed_argument: Decorator = click.argument("sealed", metavar="FILE", type=FILE)
paper_option: Decorator = click.option(
    "--paper", "papers", metavar="PDF-OR-CODE", multiple=True, help=explained("paper")
)
receipt_option: Decorator = click.option(
    "--receipt", "announced", metavar="FILE", type=FILE, help=explained("receipt")
)
identity_option: Decorator = click.option(
    "-i",
    "--identity",
    "identities",
    metavar="FILE",
    type=FILE,
    multiple=True,
    help=explained("identity"),
)
people_options = _together(
    click.option("--by", metavar="NAME", default="", help=explained("by")),
    click.option("--witness", metavar="NAME", default="", help=explained("witness")),
)
"""Who acts and who watches: `by`, `witness`."""
log_option: Decorator = click.option("--log", metavar="FILE", type=FILE, help=explained("log"))


def file_option(help_name: str) -> Decorator:
    """`-o FILE`, with a help of its own."""
    place = click.Path(path_type=Path)
    return click.option("-o", "--output", metavar="PATH", type=place, help=explained(help_name))
