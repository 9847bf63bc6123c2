"""What tests share: where things are, and a small course that has one of everything."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from coursepub.publish.course import Loaded, load

ROOT = Path(__file__).resolve().parent.parent
CORPORA = Path(__file__).resolve().parent / "corpora"

settings.register_profile(
    "long",
    max_examples=20_000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
"""Chosen by hand: other examples on each run, for hours; CONTRIBUTING.md says when."""


@pytest.fixture
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture
def small() -> Path:
    """The folder of a tiny course."""
    return CORPORA / "small"


@pytest.fixture(scope="session")
def sample() -> Loaded:
    """The sample course."""
    return load(ROOT / "content", chosen=True)


@pytest.fixture
def copy_of(tmp_path: Path) -> Callable[[Path], Path]:
    """Copies a course where a test may change it."""

    def copy(folder: Path) -> Path:
        target = tmp_path / folder.name
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                place = target / path.relative_to(folder)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(path.read_bytes())
        return target

    return copy
