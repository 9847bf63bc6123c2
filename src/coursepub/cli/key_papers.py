"""`coursepub key minutes` and `coursepub key dossier`: what is signed and what is filed."""

from pathlib import Path

import click

from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.seal_options import (
    file_option,
    log_option,
    paper_option,
    receipt_option,
    sealed_argument,
)


@click.command("minutes", help=explained("key-minutes"))
@sealed_argument
@log_option
@file_option("file-output")
@click.pass_obj
def minutes(context: Context, sealed: Path, log: Path | None, output: Path | None) -> int:
    """Print the minutes of opening to sign."""
    from coursepub.publish.opening import examine, logged
    from coursepub.publish.seal import minutes_of
    from coursepub.publish.write import write_whole

    examined = examine(sealed)
    exam = examined.receipt.label.exam
    log, target = log or examined.log, output or sealed.with_name(f"{exam}.minutes.pdf")
    if not logged(log):
        context.terminal.say("minutes-unopened")
    write_whole(target, minutes_of(examined, log, context.terminal.language))
    context.terminal.say("minutes-made", path=target)
    click.echo(str(target))
    return 0


@click.command("dossier", help=explained("key-dossier"))
@sealed_argument
@paper_option
@receipt_option
@log_option
@file_option("file-output")
@click.pass_obj
def dossier(
    context: Context,
    sealed: Path,
    papers: tuple[str, ...],
    announced: Path | None,
    log: Path | None,
    output: Path | None,
) -> int:
    """Put everything that proves an opening into one ZIP."""
    from coursepub.publish.opening import examine
    from coursepub.publish.seal import dossier as gathered
    from coursepub.publish.verifying import verify_all
    from coursepub.publish.write import write_whole

    language = context.terminal.language
    examined = examine(sealed, papers, announced)
    verified = "\n".join(verify_all(sealed, papers, announced).lines(language)) + "\n"
    exam = examined.receipt.label.exam
    target = output or sealed.with_name(f"{exam}.dossier.zip")
    write_whole(target, gathered(examined, log or examined.log, language, verified), private=True)
    context.terminal.say("dossier-made", path=target)
    click.echo(str(target))
    return 0
