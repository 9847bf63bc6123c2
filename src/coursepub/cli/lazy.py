"""A group that imports a command only when it runs: help must not load the PDF engine."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

import click

from coursepub.cli.general import anywhere


class LazyGroup(click.Group):
    """A group whose commands are named `module:function`."""

    def __init__(self, *, commands_by_name: Mapping[str, str], **settings: Any) -> None:
        super().__init__(**settings)
        self._places = dict(commands_by_name)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names, in the order of the alphabet."""
        return sorted(self._places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        place = self._places.get(cmd_name)
        return _imported(place) if place else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the names that the user may have meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            raise click.NoSuchCommand(
                error.command_name, possibilities=_close(args[0], self._places), ctx=ctx
            ) from error


@cache
def _imported(place: str) -> click.Command:
    module, _, function = place.partition(":")
    command: click.Command = getattr(import_module(module), function)
    return anywhere(command)


def _close(name: str, known: Mapping[str, str]) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(name, known)
