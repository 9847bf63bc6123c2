"""The engine loads late, is optional, and never hides a failure of our own."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from coursepub.diagrams import Engine, engine


@pytest.fixture
def uncached() -> Iterator[None]:
    engine.cache_clear()
    yield
    engine.cache_clear()


def test_none_where_the_library_is_missing(
    monkeypatch: pytest.MonkeyPatch, uncached: None
) -> None:
    monkeypatch.delitem(sys.modules, "coursepub.diagrams.merman", raising=False)
    monkeypatch.setitem(sys.modules, "merman", None)
    assert engine() is None


def test_importing_the_package_loads_no_library() -> None:
    code = "import sys, coursepub.diagrams; print('merman' in sys.modules, 'weasyprint' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_bytes_do_not_depend_on_the_hash_seed(draws: Engine) -> None:
    source = "flowchart LR\n  A[un] -->|x| B((deux))\n  B -.-> C{trois}\n"
    code = f"from coursepub.diagrams import engine; print(engine().draw({source!r}).svg, end='')"
    svgs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout.decode()
        for seed in ("1", "2")
    ]
    assert svgs == [draws.draw(source).svg] * 2


def test_a_failure_to_measure_is_not_swallowed(
    draws: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(question: object) -> object:
        raise LookupError("no such font")

    monkeypatch.setattr("coursepub.diagrams.merman.answer", broken)
    with pytest.raises(LookupError, match="no such font"):
        draws.draw("flowchart TD\n  A[mot]")
    monkeypatch.undo()
    assert draws.draw("flowchart TD\n  A[mot]").labels == ("mot",)
