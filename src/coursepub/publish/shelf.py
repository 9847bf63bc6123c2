"""Where runs of an exam lie: the latest in `papers/` and `keys/`, former ones in `previous/`."""

import json
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from coursepub.publish.write import move, private_folder, write_whole

UNRECORDED = "unrecorded"


def shelve(
    folder: Path, exam: str, papers: Mapping[str, bytes], keys: Mapping[str, bytes]
) -> Path | None:
    """Put a run on its shelf, and tell where a different former one was moved.

    The new run is written whole beside the former one before anything is moved, so that
    a full disk or an interruption costs at most the new run.
    """
    record = f"{exam}.record.json"
    if _is_there(folder, papers, keys):
        return None
    staging = folder / ".new"
    shutil.rmtree(staging, ignore_errors=True)
    try:
        for name, data in papers.items():
            write_whole(staging / "papers" / name, data)
        private_folder(staging / "keys")
        for name, data in keys.items():
            write_whole(staging / "keys" / name, data, private=True)
        moved = _move_aside(folder, record)
        move(staging / "papers", folder / "papers")
        move(staging / "keys", folder / "keys")
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return moved


def _is_there(folder: Path, papers: Mapping[str, bytes], keys: Mapping[str, bytes]) -> bool:
    """Whether this very run lies there already, byte for byte."""
    wanted = {f"papers/{name}": data for name, data in papers.items()}
    wanted |= {f"keys/{name}": data for name, data in keys.items()}
    there = {
        path.relative_to(folder).as_posix()
        for part in ("papers", "keys")
        for path in (folder / part).rglob("*")
        if path.is_file()
    }
    return there == wanted.keys() and all(
        (folder / name).read_bytes() == data for name, data in wanted.items()
    )


def _move_aside(folder: Path, record: str) -> Path | None:
    parts = [part for part in ("papers", "keys") if (folder / part).exists()]
    if not parts:
        return None
    target = _free(folder / "previous" / _code(folder / "keys" / record))
    private_folder(target)
    for part in parts:
        move(folder / part, target / part)
    return target


def _code(record: Path) -> str:
    with suppress(OSError, ValueError, LookupError, TypeError):
        return str(json.loads(record.read_text(encoding="utf-8"))["papers"][0]["code"])
    return UNRECORDED


def _free(path: Path) -> Path:
    """A path that nothing has: the same paper may have been printed with another engine."""
    candidate, count = path, 1
    while candidate.exists():
        count += 1
        candidate = path.with_name(f"{path.name}-{count}")
    return candidate
