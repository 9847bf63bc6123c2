"""The Mermaid engines of this machine, in the order in which a course wants them asked."""

import hashlib
from dataclasses import dataclass
from functools import cache

from coursepub.diagrams.browser import Load, find_browser
from coursepub.diagrams.choice import Choice, EngineName, Missing
from coursepub.diagrams.drawing import DiagramError, Drawing, Engine

USUAL = Choice()


@cache
def engine(choice: Choice = USUAL, load: Load | None = None) -> Engine | None:
    """The engine, or None where this machine has none; it loads with the first call.

    With a browser, its script, and what loads its pages at hand there are two: what the
    first refuses, the second may draw.
    """
    made = (_merman(), _chromium(choice, load))
    wanted = made[::-1] if choice.name is EngineName.CHROMIUM else made
    found = [one for one in wanted if one is not None]
    return Either(*found) if len(found) > 1 else next(iter(found), None)


def missing(choice: Choice) -> Missing | None:
    """What keeps the browser engine from being asked, where the course wants it."""
    if choice.name is not EngineName.CHROMIUM:
        return None
    if choice.script is None or not choice.script.is_file():
        return Missing.SCRIPT
    return None if find_browser() else Missing.BROWSER


def identity(choice: Choice) -> str:
    """What stands for the browser engine among the causes of a drawing; it is not loaded.

    The digest of its script and the path of its browser, or "" where there is none to ask.
    """
    if choice.script is None or not choice.script.is_file():
        return ""
    script = hashlib.sha256(choice.script.read_bytes()).hexdigest()
    return f"{script} {find_browser()}"


@dataclass(frozen=True, slots=True)
class Either:
    """Two engines; the first one's word counts where neither can draw."""

    first: Engine
    second: Engine

    def draw(self, source: str) -> Drawing:
        """Draw the inside of a fence; raises DiagramError."""
        try:
            return self.first.draw(source)
        except DiagramError as error:
            try:
                return self.second.draw(source)
            except DiagramError:
                raise error from None


def _merman() -> Engine | None:
    try:
        from coursepub.diagrams.merman import Merman
    except ModuleNotFoundError as error:
        if error.name != "merman":
            raise
        return None
    return Merman()


def _chromium(choice: Choice, load: Load | None) -> Engine | None:
    if load is None or choice.script is None or not choice.script.is_file():
        return None
    from coursepub.diagrams.chromium import Chromium

    browser = find_browser()
    return Chromium(browser, choice.script, load) if browser else None
