"""A browser of the machine that loads one page of ours, alone, and leaves nothing behind."""

import os
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from coursepub.diagrams.browser import BrowserError

PATIENCE = 60
"""Longest time for a page, in seconds."""

FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    "--mute-audio",
    "--password-store=basic",
    "--use-mock-keychain",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    # Skips waiting as soon as nothing is left to do; the page's promises come first.
    f"--virtual-time-budget={PATIENCE * 1000}",
)
"""No window, no network, no trace."""


def run_page(browser: Path, html: str) -> str:
    """The page's HTML after its scripts have run; raises BrowserError."""
    return run_browser(browser, html, "--dump-dom").decode("utf-8", "replace")


def run_browser(browser: Path, html: str, *flags: str) -> bytes:
    """What the browser writes to its output when it has loaded a page; raises BrowserError."""
    # A profile of its own: the user's may be open, and keeps what it sees. The browser may
    # still be writing into it when it has answered.
    with tempfile.TemporaryDirectory(prefix="page-", ignore_cleanup_errors=True) as folder:
        page = Path(folder, "page.html")
        page.write_text(html, encoding="utf-8")
        home = Path(folder)
        return _output([str(browser), *_flags(home), *flags, page.as_uri()], home)


def _flags(folder: Path) -> Iterator[str]:
    yield from FLAGS
    yield f"--user-data-dir={folder / 'profile'}"
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        yield "--no-sandbox"  # the browser refuses to start for root with one


def _output(command: list[str], home: Path) -> bytes:
    # A session of its own, so that all of its processes can be stopped.
    with subprocess.Popen(  # noqa: S603 - a browser of the machine, and flags of ours
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "XDG_CONFIG_HOME": str(home), "XDG_CACHE_HOME": str(home)},
        start_new_session=True,
    ) as process:
        try:
            answer, words = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            raise BrowserError(f"no answer within {PATIENCE} s") from None
        finally:
            _stop(process)
    if process.returncode:
        raise BrowserError(_last_line(words) or f"exit status {process.returncode}")
    return answer


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the browser and what it started, if any of it still runs."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()


def _last_line(words: bytes) -> str:
    lines = words.decode("utf-8", "replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")
