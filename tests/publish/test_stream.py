"""Files that grow."""

from pathlib import Path

import pytest

from coursepub.model.errors import CoursepubError, Problem
from coursepub.publish.stream import growing

FULL = Path("/dev/full")


def test_a_file_appears_once_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "new/x.pdf"
    with growing(path, private=True) as file:
        file.write(b"1")
        assert not path.exists()
    assert path.read_bytes() == b"1"
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize("size", [1, 1 << 20], ids=["at its end", "on the way"])
def test_a_full_disk_is_told_of_as_such(tmp_path: Path, size: int) -> None:
    """What still waits to be written when the disk is full must not become a fault of ours."""
    (tmp_path / ".x.pdf.part").symlink_to(FULL)
    with pytest.raises(CoursepubError) as caught, growing(tmp_path / "x.pdf") as file:
        file.write(bytes(size))
    assert caught.value.problem is Problem.CANNOT_WRITE
    assert not list(tmp_path.iterdir())
