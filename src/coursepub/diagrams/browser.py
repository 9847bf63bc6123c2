"""The browser of a machine: where it is, and what it is asked to do."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

NAMES = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    *("chrome", "chrome-headless-shell", "microsoft-edge", "msedge", "brave-browser"),
)
"""What browsers that understand these flags are called on a PATH."""

APPLICATIONS = ("Chromium", "Google Chrome", "Microsoft Edge", "Brave Browser")
"""What they are called among the applications of a Mac."""

Load = Callable[[Path, str], str]
"""Lets a browser load a page of HTML, alone, and gives the HTML that its scripts leave.

Raises BrowserError. It writes a file on the way, so whoever may write hands it to the engine.
"""


class BrowserError(Exception):
    """A browser that did not do its work; the message is its own last word."""


def find_browser() -> Path | None:
    """A browser on the PATH, or among the applications of a Mac."""
    named = (shutil.which(name) for name in NAMES)
    found = next((name for name in named if name), None)
    if found:
        return Path(found)
    return next((path for path in _applications() if path.is_file()), None)


def _applications() -> Iterator[Path]:
    for root in (Path("/Applications"), Path.home() / "Applications"):
        for name in APPLICATIONS:
            yield root / f"{name}.app" / "Contents" / "MacOS" / name
