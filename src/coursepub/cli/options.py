"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from coursepub.cli.help import explained

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

output_option: Decorator = click.option(
    "-o",
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build"),
    help=explained("output"),
)
strict_option: Decorator = click.option("--strict", is_flag=True, help=explained("strict"))
force_option: Decorator = click.option("--force", is_flag=True, help=explained("force"))
dry_run_option: Decorator = click.option("-n", "--dry-run", is_flag=True, help=explained("dry-run"))
