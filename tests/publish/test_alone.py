"""Two runs in one folder would write each other's files: the second one is told to wait."""

import sys
from pathlib import Path

import pytest

from coursepub.model.errors import CoursepubError, Problem
from coursepub.publish.alone import alone


@pytest.mark.skipif(sys.platform == "win32", reason="no such locks")
def test_a_second_run_is_told_to_wait(tmp_path: Path) -> None:
    folder = tmp_path / "final"
    with alone(folder):
        with pytest.raises(CoursepubError) as stop, alone(folder):
            pass
        assert stop.value.problem is Problem.RUN_UNDER_WAY
    with alone(folder):
        pass
    assert not list(folder.iterdir())


def test_an_error_lets_the_next_run_in(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt), alone(tmp_path):
            raise KeyboardInterrupt
