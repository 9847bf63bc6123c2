"""`coursepub key open` and `coursepub key reseal`."""

from datetime import datetime
from pathlib import Path
from shlex import quote

import click

from coursepub.cli.asking import ask_paper, ask_people, means_for
from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.seal_options import (
    file_option,
    identity_option,
    lock_options,
    log_option,
    paper_option,
    people_options,
    receipt_option,
    sealed_argument,
)
from coursepub.model.seal import digest_groups


@click.command("open", help=explained("key-open"))
@sealed_argument
@paper_option
@receipt_option
@identity_option
@file_option("open-output")
@log_option
@people_options
@click.pass_obj
def open_key(
    context: Context,
    sealed: Path,
    papers: tuple[str, ...],
    announced: Path | None,
    identities: tuple[Path, ...],
    output: Path | None,
    log: Path | None,
    by: str,
    witness: str,
) -> int:
    """Open a sealed key: every check first, the code last."""
    from coursepub.publish.opening import examine, logged, open_seal, require_free, require_room

    terminal = context.terminal
    examined = examine(sealed, papers, announced)
    target, log = output or examined.target, log or examined.log
    require_free(target)
    logged(log)
    require_room(target)
    require_room(log)
    examined = ask_paper(examined, announced, terminal)
    people = ask_people(by, witness, terminal)
    means = means_for(examined.receipt, identities, terminal)
    last = open_seal(examined, means, target, log, people, now())
    label, typed = examined.receipt.label, quote(str(sealed))
    terminal.say("opened", seal=label.seal, exam=label.exam, path=target)
    if examined.papers:
        shown = ", ".join(mark.paper for mark in examined.papers)
        terminal.say("opened-checked", papers=shown)
        if not examined.on_paper:
            terminal.say("file-shown")
    else:
        terminal.say("opened-unchecked", file=typed)
    terminal.say("opened-minutes", file=typed, hash=" ".join(digest_groups(last)))
    click.echo(str(target))
    return 0


@click.command("reseal", help=explained("key-reseal"))
@sealed_argument
@identity_option
@lock_options
@file_option("reseal-output")
@log_option
@people_options
@click.pass_obj
def reseal(
    context: Context,
    sealed: Path,
    identities: tuple[Path, ...],
    slip: Path | None,
    cards: str | None,
    officers: tuple[Path, ...],
    output: Path | None,
    log: Path | None,
    by: str,
    witness: str,
) -> int:
    """Lock a seal anew for somebody else."""
    from coursepub.cli.sealing import Wish, close_lock, hand_over, prepared
    from coursepub.publish.opening import examine, logged, require_free, require_room
    from coursepub.publish.seal import reseal as lock_again
    from coursepub.publish.seal import write_resealed

    examined = examine(sealed)
    target = output or sealed.with_name(f"{examined.receipt.label.exam}-resealed.sealed")
    log = log or examined.log
    require_free(target)
    logged(log)
    require_room(target)
    require_room(log)
    wish = Wish.of(slip, cards, officers)
    prepared(wish, target.parent)
    people = ask_people(by, witness, context.terminal)
    means = means_for(examined.receipt, identities, context.terminal)
    lock = close_lock(wish, examined.receipt.label, context.terminal)
    made = lock_again(examined, means, lock)
    with hand_over(wish, lock, made.receipt, context.terminal):
        write_resealed(target, made, log, people, now())
    context.terminal.say("resealed", path=target)
    click.echo(str(target))
    return 0


def now() -> datetime:
    """The time with this place's zone, for the log: an opening is an event, not an output."""
    return datetime.now().astimezone()
