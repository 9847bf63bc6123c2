"""Closing a seal from the command line: who will open it, and how they get the code."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from coursepub.cli.asking import on_a_screen, show_once
from coursepub.cli.terminal import Terminal
from coursepub.keys.seal.cards import read_cards
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.seal import Opening, Receipt, SealLabel
from coursepub.publish.opening import require_free
from coursepub.publish.seal import Lock, guessable, lock_of, require_outside, slip_written


@dataclass(frozen=True, slots=True)
class Wish:
    """How a seal is to open: a slip on paper, cards, officers' keys, or a code on the screen."""

    slip: Path | None = None
    cards: Opening | None = None
    officers: tuple[Path, ...] = ()

    @classmethod
    def of(cls, slip: Path | None, cards: str | None, officers: tuple[Path, ...]) -> "Wish":
        """From the options as they were typed; raises BAD_CARDS."""
        return cls(slip, read_cards(cards) if cards else None, officers)


def prepared(wish: Wish, folder: Path) -> None:
    """Raises what would keep the code from reaching anybody, before any work is done.

    `folder` is where the seal will lie: a slip may not.
    """
    if wish.slip is not None:
        require_free(wish.slip)
        require_outside(wish.slip, folder)
    elif not wish.officers and not on_a_screen():
        raise CoursepubError(Problem.NO_PLACE_FOR_CODE)


def check_seed(seed: str | None, terminal: Terminal, *, official: bool) -> None:
    """Warn of a seed that can be guessed; an official exam refuses it."""
    if seed is None or not guessable(seed):
        return
    if official:
        raise CoursepubError(Problem.SEED_GUESSABLE)
    terminal.say("seal-guessable")


def close_lock(wish: Wish, label: SealLabel, terminal: Terminal) -> Lock:
    """A lock whose code, if it has one, people have copied and typed back."""
    lock = lock_of(wish.cards, wish.officers)
    if lock.cards and wish.slip is None:
        show_once(lock.opening, lock.cards, label, terminal)
    return lock


@contextmanager
def hand_over(wish: Wish, lock: Lock, receipt: Receipt, terminal: Terminal) -> Iterator[None]:
    """Write the slip, where one was asked for, around what puts its seal in place."""
    if wish.slip is None or not lock.cards:
        yield
        return
    with slip_written(wish.slip, lock, receipt, terminal.language):
        yield
    terminal.say("seal-slip", path=wish.slip)
