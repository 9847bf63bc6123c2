"""Handouts typeset side by side, on as many cores as are worth their start."""

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing import get_context

from coursepub.model.module import Handout
from coursepub.model.rendered import Rendered
from coursepub.publish.course import Loaded
from coursepub.publish.workshop import workshop
from coursepub.render.handout import render_handout
from coursepub.render.setting import Workshop

WORTH = 40_000
"""Characters of text that take about as long to set as another process takes to start."""

_shop: list[Workshop] = []
"""The workshop of a process that was started to help."""


def press(
    loaded: Loaded, handouts: Sequence[Handout], cores: int | None = None
) -> Iterator[tuple[Handout, Rendered]]:
    """Each handout with its document, in the order in which they are done.

    The bytes do not depend on how many cores there are (those of the machine, unless told).
    Raises `CoursepubError` as `render_handout` does.
    """
    hands = min(cores or _cores(), len(handouts), sum(map(_length, handouts)) // WORTH + 1)
    done: set[Handout] = set()
    if hands > 1:
        try:
            for handout, rendered in _side_by_side(loaded, handouts, hands):
                done.add(handout)
                yield handout, rendered
        except BrokenProcessPool:  # the system ended a process, as it does for want of memory
            pass
    rest = [handout for handout in handouts if handout not in done]
    shop = workshop(loaded) if rest else Workshop()
    for handout in rest:
        yield handout, render_handout(handout, shop)


def _side_by_side(
    loaded: Loaded, handouts: Sequence[Handout], hands: int
) -> Iterator[tuple[Handout, Rendered]]:
    """The longest first, so that no process is left alone with it at the end."""
    needed = replace(loaded, course=replace(loaded.course, pools=(), sources=()))
    pool = ProcessPoolExecutor(hands, get_context("spawn"), _start, (needed,))
    try:
        waiting = {
            pool.submit(_set, handout): handout
            for handout in sorted(handouts, key=_length, reverse=True)
        }
        for future in as_completed(waiting):
            yield waiting[future], future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _start(loaded: Loaded) -> None:
    """Begin a helping process; an interruption is the first process's affair."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _shop.append(workshop(loaded))


def _set(handout: Handout) -> Rendered:
    return render_handout(handout, _shop[-1])


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _length(handout: Handout) -> int:
    """Characters of its modules' texts."""
    return sum(len(module.body.text) for module in handout.modules)
