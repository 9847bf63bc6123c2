"""What a run would do, or has left as it was, in the terminal's words."""

from collections.abc import Iterable
from pathlib import Path

import click

from coursepub.cli.terminal import Terminal
from coursepub.language.messages import said
from coursepub.publish.stamps import Why


def tell(terminal: Terminal, planned: Iterable[tuple[str, Why | None]], output: Path) -> None:
    """A line on standard output for each document: whether it would be made, and why."""
    for name, why in planned:
        reason = said(f"why-{why.value}" if why else "up-to-date", terminal.language)
        click.echo(f"{output / name}: {reason}")
    terminal.say("dry-run")


def say_kept(terminal: Terminal, fresh: int, files: int) -> None:
    """How many files were up to date."""
    if fresh < files:
        terminal.say("kept", kept=files - fresh, files=files)
