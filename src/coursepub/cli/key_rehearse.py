"""`coursepub key rehearse`: the whole ritual, before it counts."""

from pathlib import Path

import click

from coursepub.cli.asking import ask, ask_people, listed, means_for, patiently
from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.key_open import now
from coursepub.cli.seal_options import file_option
from coursepub.cli.terminal import Terminal
from coursepub.keys.seal.locks import Means
from coursepub.language.messages import said
from coursepub.model.errors import Problem
from coursepub.model.seal import digest_groups
from coursepub.publish.opening import Examined

FOLDER = Path("coursepub-rehearsal")


@click.command("rehearse", help=explained("key-rehearse"))
@click.option("--cards", metavar="N-of-M", help=explained("cards"))
@file_option("rehearse-output")
@click.pass_obj
def rehearse(context: Context, cards: str | None, output: Path | None) -> int:
    """Practise the whole opening; nothing of it is secret, so the code stays on the screen."""
    from coursepub.publish.opening import open_seal
    from coursepub.publish.rehearsal import print_minutes

    terminal = context.terminal
    folder = output or FOLDER
    sealed = _seal(cards, folder, terminal)
    examined = _compare(sealed, terminal)
    terminal.say("rehearse-3")
    people = ask_people("", "", terminal)
    means: Means = means_for(examined.receipt, (), terminal)
    last = open_seal(examined, means, examined.target, examined.log, people, now())
    terminal.say("rehearse-4", path=examined.target, hash=" ".join(digest_groups(last)))
    minutes = print_minutes(examined, terminal.language)
    if minutes is not None:
        terminal.say("rehearse-5", path=minutes)
    terminal.say("rehearse-done", path=folder)
    click.echo(str(folder))
    return 0


def _seal(cards: str | None, folder: Path, terminal: Terminal) -> Path:
    from coursepub.cli.sealing import Wish
    from coursepub.publish.rehearsal import begin, seal_it
    from coursepub.publish.seal import lock_of

    wish = Wish.of(None, cards, ())
    title = said("rehearse-title", terminal.language)
    label, key, papers, sheet = begin(title, terminal.language, folder)
    terminal.say("rehearse-start", path=folder)
    lock = lock_of(wish.cards, ())
    terminal.say("rehearse-1")
    shown = listed(lock.cards, terminal)
    terminal.say("seal-copy", exam=label.exam, seal=label.seal, cards=shown)
    return seal_it(label, key, papers, sheet, lock, folder)


def _compare(sealed: Path, terminal: Terminal) -> Examined:
    from coursepub.publish.opening import examine

    terminal.say("rehearse-2")
    receipt = examine(sealed).receipt
    code = receipt.papers[0].short

    def compared() -> Examined:
        return examine(sealed, [ask("rehearse-paper", terminal, code=code)])

    examined = patiently(compared, terminal, softly={Problem.PAPER_MISMATCH: "paper-unknown"})
    for mark in examined.papers:
        terminal.say("paper-belongs", paper=mark.paper, code=mark.short)
    return examined
