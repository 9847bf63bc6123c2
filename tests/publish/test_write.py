"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from coursepub.model.errors import CoursepubError, Problem
from coursepub.publish.write import write_whole


def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "paper.pdf"
    write_whole(path, b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CoursepubError) as caught:
        write_whole(path, b"new")
    assert caught.value.problem is Problem.CANNOT_WRITE
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["paper.pdf"]


def test_an_interruption_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "paper.pdf", b"new")
    assert not list(tmp_path.iterdir())
