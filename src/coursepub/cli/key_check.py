"""`coursepub key verify` and `coursepub key inspect`: no secret, and nothing is opened."""

from collections.abc import Iterator
from pathlib import Path

import click

from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.seal_options import FILE, paper_option, receipt_option, sealed_argument
from coursepub.language.messages import said
from coursepub.model.language import Language
from coursepub.model.seal import Receipt


@click.command("verify", help=explained("key-verify"))
@sealed_argument
@paper_option
@receipt_option
@click.option(
    "--key", "keys", metavar="FILE", type=FILE, multiple=True, help=explained("published-key")
)
@click.pass_obj
def verify(
    context: Context,
    sealed: Path,
    papers: tuple[str, ...],
    announced: Path | None,
    keys: tuple[Path, ...],
) -> int:
    """Check a seal or a receipt against papers and published keys."""
    from coursepub.publish.verifying import Verified, verify_all

    done: Verified = verify_all(sealed, papers, announced, keys)
    for line in done.lines(context.terminal.language):
        click.echo(line)
    return 0


@click.command("inspect", help=explained("key-inspect"))
@sealed_argument
@click.pass_obj
def inspect(context: Context, sealed: Path) -> int:
    """Show what a seal says of itself."""
    from coursepub.publish.opening import public_receipt

    for line in described(public_receipt(sealed), context.terminal.language):
        click.echo(line)
    return 0


def described(receipt: Receipt, language: Language) -> Iterator[str]:
    """A receipt in plain lines."""
    label, opening = receipt.label, receipt.opening
    yield said("inspect-exam", language, exam=label.exam, title=label.title)
    yield said("inspect-seal", language, seal=label.seal)
    if label.date:
        yield said("inspect-date", language, date=label.date)
    if label.replaces:
        yield said("inspect-replaces", language, seal=label.replaces)
    yield said(f"inspect-opens-{opening.kind}", language, need=opening.need, of=opening.of)
    yield said("inspect-papers", language, count=len(receipt.papers))
    for mark in receipt.papers:
        yield f"  {mark.paper:>6}  {mark.short}"
    yield said("inspect-hint", language)
