"""Asking officers for codes, and showing them new ones, once."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click

from coursepub.cli.terminal import Terminal
from coursepub.keys.seal.cards import ALONE, Card, passphrase, read_card
from coursepub.keys.seal.locks import Means, read_identities
from coursepub.keys.seal.signs import cleaned
from coursepub.language.messages import reason, said
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language
from coursepub.model.seal import Opening, OpeningKind, Receipt, SealLabel
from coursepub.publish.opening import Examined, People, examine, read_file

T = TypeVar("T")

TRIES = 3
OTHER_SCREEN = "\x1b[?1049h\x1b[2J\x1b[H", "\x1b[2J\x1b[?1049l"
"""Control sequences of the alternate screen (xterm), cleared, which leaves no scrollback."""


def on_a_screen() -> bool:
    """Whether a person sits there, to read and to type."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(name: str, terminal: Terminal, *, default: str | None = None, **values: object) -> str:
    """A line from the user; with a default, Enter alone gives that."""
    colon = "\u00a0: " if terminal.language is Language.FRENCH else ": "
    text = said(name, terminal.language, **values)
    typed = click.prompt(text, default=default, show_default=False, prompt_suffix=colon, err=True)
    return str(typed).strip()


def ask_people(by: str, witness: str, terminal: Terminal) -> People:
    """Who opens and who watches: asked, where a person sits there and has not said it."""
    if not on_a_screen():
        return People(by, witness)
    by = by or ask("ask-by", terminal, default="")
    return People(by, witness or ask("ask-witness", terminal, default=""))


def ask_paper(examined: Examined, announced: Path | None, terminal: Terminal) -> Examined:
    """Compare a printed paper with the seal, where a person sits there and has shown none."""
    if examined.papers or not on_a_screen():
        return examined

    def compared() -> Examined:
        code = ask("ask-paper", terminal, default="")
        return examine(examined.path, [code], announced) if code else examined

    return patiently(compared, terminal, softly={Problem.PAPER_MISMATCH: "paper-unknown"})


def patiently(
    attempt: Callable[[], T], terminal: Terminal, softly: Mapping[Problem, str] | None = None
) -> T:
    """Try again after a typing error, for a person; a pipe gets the error at once.

    What a typing error may cause but rarely means is said `softly` until the last time.
    """
    for _ in range(TRIES - 1 if sys.stdin.isatty() else 0):
        try:
            return attempt()
        except CoursepubError as error:
            if softly and error.problem in softly:
                terminal.say(softly[error.problem], **error.values)
            else:
                terminal.say("seal-again", problem=reason(error, terminal.language))
    return attempt()


def means_for(receipt: Receipt, identities: tuple[Path, ...], terminal: Terminal) -> Means:
    """What opens a seal: the keys in the officers' files, or codes that are typed."""
    if receipt.opening.kind is OpeningKind.KEYS:
        if not identities:
            raise CoursepubError(Problem.NEED_KEY)
        keys = tuple(key for path in identities for key in read_identities(read_file(path)))
        return Means(identities=keys)
    return Means(passphrase=_typed(receipt.opening, receipt.label, terminal))


def _typed(opening: Opening, label: SealLabel, terminal: Terminal) -> str:
    typed: dict[str, str] = {}

    def another() -> tuple[str, str]:
        name, text = _one_card(opening, label, terminal)
        if name in typed:
            raise CoursepubError(Problem.CARDS_MISSING, needed=opening.need, given=len(typed))
        return name, text

    while len(typed) < opening.need:
        name, text = patiently(another, terminal)
        typed[name] = text
        if len(typed) < opening.need:
            terminal.say("card-read", card=name, more=opening.need - len(typed))
    return passphrase(opening, typed)


def _one_card(opening: Opening, label: SealLabel, terminal: Terminal) -> tuple[str, str]:
    """The name of a card and its groups, as typed; raises what a typing error raises."""
    told = {"exam": label.exam, "seal": label.seal}
    if opening.kind is OpeningKind.CODE:
        text = ask("ask-code", terminal, **told)
        read_card(opening, ALONE, text)
        return ALONE, text
    text = ask("ask-card", terminal, **told).strip()
    name = cleaned(text[:1])
    read_card(opening, name, text[1:])
    return name, text[1:]


def show_once(
    opening: Opening, cards: tuple[Card, ...], label: SealLabel, terminal: Terminal
) -> None:
    """Show a new code, wipe it, and have it typed back from paper. Or CODE_NOT_COPIED.

    Raises NO_PLACE_FOR_CODE where nobody could see it.
    """
    if not on_a_screen():
        raise CoursepubError(Problem.NO_PLACE_FOR_CODE)
    with _other_screen():
        terminal.say("seal-copy", exam=label.exam, seal=label.seal, cards=listed(cards, terminal))
        click.prompt(
            said("seal-copied", terminal.language),
            default="",
            show_default=False,
            prompt_suffix=" ",
            err=True,
        )
    with _other_screen():  # a new one: what is typed back stays on no other
        for card in cards:
            _take_back(opening, card, terminal)


def listed(cards: tuple[Card, ...], terminal: Terminal) -> str:
    """A code, or each card, on a line."""
    shown: Iterator[Mapping[str, str]] = ({"card": c.name, "text": c.text} for c in cards)
    return "\n".join(
        said("seal-card" if told["card"] else "seal-code", terminal.language, **told)
        for told in shown
    )


def _take_back(opening: Opening, card: Card, terminal: Terminal) -> None:
    for _ in range(TRIES):
        text = ask("seal-card-back" if card.name else "seal-back", terminal, card=card.name)
        try:
            if read_card(opening, card.name, _without_letter(text, card)) == card:
                return
            problem = CoursepubError(Problem.CODE_NOT_COPIED)
        except CoursepubError as error:
            problem = error
        terminal.say("seal-again", problem=reason(problem, terminal.language))
    raise CoursepubError(Problem.CODE_NOT_COPIED)


def _without_letter(text: str, card: Card) -> str:
    """The groups of a card, which may be typed with its letter, as when a seal is opened."""
    letter, _, groups = text.partition(" ")
    return groups if card.name and cleaned(letter) == card.name else text


@contextmanager
def _other_screen() -> Iterator[None]:
    click.echo(OTHER_SCREEN[0], err=True, nl=False)
    try:
        yield
    finally:
        click.echo(OTHER_SCREEN[1], err=True, nl=False)
