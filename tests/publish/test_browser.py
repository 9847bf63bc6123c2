"""A browser runs alone, for a limited time, and leaves nothing behind."""

import os
import sys
from pathlib import Path

import pytest

from coursepub.diagrams.browser import BrowserError
from coursepub.publish import browser as runner
from coursepub.publish.browser import run_page
from tests.browsers import play

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="plays a browser by a script")


def test_it_runs_alone_and_leaves_nothing(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    browser = play(tmp_path, f"open({str(seen)!r}, 'w').write('\\n'.join(sys.argv)); print('ok')")
    assert run_page(browser, "<p>") == "ok\n"
    arguments = seen.read_text(encoding="utf-8").split("\n")
    assert {"--headless", "--dump-dom", "--host-resolver-rules=MAP * ~NOTFOUND"} <= set(arguments)
    assert ("--no-sandbox" in arguments) == (os.geteuid() == 0)
    profile = next(word for word in arguments if word.startswith("--user-data-dir="))
    assert not Path(profile.partition("=")[2]).parent.exists()


def test_a_browser_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "PATIENCE", 0.3)
    with pytest.raises(BrowserError, match="no answer within"):
        run_page(play(tmp_path, "signal.pause()"), "<p>")


def test_a_browser_that_fails_says_why(tmp_path: Path) -> None:
    browser = play(tmp_path, "print('first\\n\\nno sandbox\\n', file=sys.stderr); sys.exit(3)")
    with pytest.raises(BrowserError, match=r"^no sandbox$"):
        run_page(browser, "<p>")
