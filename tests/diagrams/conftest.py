"""Sources of every kind of diagram, and the engine that draws them."""

from pathlib import Path

import pytest
from lxml import etree

from coursepub.diagrams import Drawing, Engine, engine

SOURCES = {path.stem: path for path in sorted((Path(__file__).parent / "sources").glob("*.mmd"))}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each kind, where a test asks for a source of any kind."""
    if "kind" in metafunc.fixturenames:
        metafunc.parametrize("kind", list(SOURCES))


@pytest.fixture
def draws() -> Engine:
    found = engine()
    if found is None:
        pytest.skip("no diagram engine for this machine")
    return found


@pytest.fixture
def source(kind: str) -> str:
    return SOURCES[kind].read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def _known() -> dict[str, Drawing]:
    return {}


@pytest.fixture
def drawing(draws: Engine, source: str, _known: dict[str, Drawing]) -> Drawing:
    """The drawing of a source, made once for all tests."""
    if source not in _known:
        _known[source] = draws.draw(source)
    return _known[source]


@pytest.fixture
def root(drawing: Drawing) -> etree._Element:
    return etree.fromstring(drawing.svg)
