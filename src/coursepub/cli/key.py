"""`coursepub key`: what an exam office does with a sealed key."""

import click

from coursepub.cli.help import explained
from coursepub.cli.lazy import LazyGroup
from coursepub.cli.secrecy import without_core_file


@click.group(
    cls=LazyGroup,
    commands_by_name={
        "dossier": "coursepub.cli.key_papers:dossier",
        "inspect": "coursepub.cli.key_check:inspect",
        "minutes": "coursepub.cli.key_papers:minutes",
        "open": "coursepub.cli.key_open:open_key",
        "rehearse": "coursepub.cli.key_rehearse:rehearse",
        "reseal": "coursepub.cli.key_open:reseal",
        "verify": "coursepub.cli.key_check:verify",
    },
    help=explained("key"),
)
def key() -> None:
    """Open sealed keys, and check them."""
    without_core_file()
