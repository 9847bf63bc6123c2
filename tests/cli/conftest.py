"""Commands as a stranger types them, in an empty folder; and sealed exams to look at."""

from pathlib import Path

import pytest

from coursepub.cli.boundary import status
from tests.running import Run
from tests.seals import Made, by_code, by_key


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run a command; its exit status, standard output and standard error."""
    for name in ("COURSEPUB_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COURSEPUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = status([str(argument) for argument in arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


@pytest.fixture(scope="session")
def made() -> Made:
    """Sealed for an officer's key."""
    return by_key()


@pytest.fixture(scope="session")
def coded() -> Made:
    """Sealed under an opening code."""
    return by_code()
