"""The engine loads late, is optional, and never hides a failure of our own."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from coursepub.diagrams import DiagramError, Engine, engine


@pytest.fixture
def uncached() -> Iterator[None]:
    engine.cache_clear()
    yield
    engine.cache_clear()


@pytest.mark.usefixtures("uncached")
def test_none_where_the_library_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "coursepub.diagrams.merman", raising=False)
    monkeypatch.setitem(sys.modules, "merman", None)
    assert engine() is None


def test_importing_the_package_loads_no_library() -> None:
    heavy = "{'merman', 'weasyprint', 'fontTools', 'lxml'}"
    code = f"import sys, coursepub.diagrams; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


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
        raise LookupError(f"no such font: {type(question).__name__}")

    monkeypatch.setattr("coursepub.diagrams.merman.answer", broken)
    with pytest.raises(LookupError, match="no such font"):
        draws.draw("flowchart TD\n  A[mot]")
    monkeypatch.undo()
    assert draws.draw("flowchart TD\n  A[mot]").labels == ("mot",)


@pytest.mark.parametrize(
    ("code", "attempts"),
    [("MERMAN_LAYOUT_ERROR", 2), ("MERMAN_PARSE_ERROR", 1), ("MERMAN_UNSUPPORTED_OPERATION", 1)],
)
def test_a_second_layout_is_tried_unless_the_source_is_wrong(
    draws: Engine, monkeypatch: pytest.MonkeyPatch, code: str, attempts: int
) -> None:
    merman = pytest.importorskip("merman")
    tried = []

    def refuse(*arguments: object) -> str:
        tried.append(arguments)
        raise merman.MermanError.Binding(1, code, None, None, None, None, None, None, "no room")

    monkeypatch.setattr(draws, "_execute", refuse)
    with pytest.raises(DiagramError, match="no room"):
        draws.draw("flowchart TD\n  A")
    assert len(tried) == attempts
