"""Where runs of an exam lie: the latest in `papers/` and `keys/`, former ones in `previous/`."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from coursepub.keys.seal.receipt import read_receipt
from coursepub.markup.slug import slug
from coursepub.model.errors import CoursepubError
from coursepub.publish.printing import PRINT
from coursepub.publish.write import Written, clear, move, private_folder, write_whole

PREVIOUS = "previous"
UNRECORDED = "unrecorded"
STAGING = ".new"
PARTS = ("papers", "keys", PRINT)


def shelve(
    folder: Path,
    exam: str,
    papers: Mapping[str, bytes],
    prints: Mapping[str, bytes],
    keys: Mapping[str, bytes],
) -> Path | None:
    """Put a run on its shelf, and tell where a different former one was moved.

    The new run is written whole beside the former one before anything is moved, so that
    a full disk or an interruption costs at most the new run.
    """
    candidates = {"papers": papers, PRINT: prints}
    if _is_there(folder, {**candidates, "keys": keys}):
        return None
    staging = folder / STAGING
    clear(staging)
    try:
        for part, files in candidates.items():
            for name, data in files.items():
                write_whole(staging / part / name, data)
        private_folder(staging / "keys")
        for name, data in keys.items():
            write_whole(staging / "keys" / name, data, private=True)
        return put_in_place(folder, exam)
    finally:
        clear(staging)


def put_in_place(folder: Path, exam: str) -> Path | None:
    """Let what is staged take the place of the former run, and tell where that was moved."""
    staging = folder / STAGING
    moved = move_aside(folder, exam)
    for part in PARTS:
        move(staging / part, folder / part)
    clear(staging)
    return moved


@dataclass(frozen=True, slots=True)
class Complete:
    """A run that lies there whole: its files, and the code of its first paper."""

    written: tuple[Written, ...]
    code: str


def is_complete(folder: Path, exam: str, identity: str) -> Complete | None:
    """The run of that identity, if it lies in `folder` with every file as it was written."""
    path = folder / "keys" / f"{exam}.record.json"
    try:
        record = json.loads(path.read_bytes())
        if record.get("identity") != identity:
            return None
        written = [_checked(folder, name, facts) for name, facts in record["files"].items()]
        return Complete((*written, Written(path)), str(record["papers"][0]["code"]))
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


def _checked(folder: Path, name: str, facts: Mapping[str, object]) -> Written:
    """A file of a run; raises ValueError where it is not as it was written."""
    path = folder / _part(name) / name
    with path.open("rb") as file:
        if file_digest(file, "sha256").hexdigest() != facts["sha256"]:
            raise ValueError(name)
    return Written(path, int(str(facts["pages"])))


def _part(name: str) -> str:
    """The folder of a file of a run."""
    if ".print." in name:
        return PRINT
    return "keys" if ".key." in name else "papers"


def _is_there(folder: Path, parts: Mapping[str, Mapping[str, bytes]]) -> bool:
    """Whether this very run lies there already, byte for byte."""
    wanted = {
        f"{part}/{name}": data for part, files in parts.items() for name, data in files.items()
    }
    there = {
        path.relative_to(folder).as_posix()
        for part in PARTS
        for path in (folder / part).rglob("*")
        if path.is_file()
    }
    return there == wanted.keys() and all(
        (folder / name).read_bytes() == data for name, data in wanted.items()
    )


def move_aside(folder: Path, exam: str) -> Path | None:
    """Everything of a former run, opened keys included, into a folder of its own."""
    former = [
        path
        for path in sorted(folder.iterdir())
        if path.name != PREVIOUS and not path.name.startswith(".")
    ]
    if not former:
        return None
    target = _free(folder / PREVIOUS / _known_as(folder, exam))
    private_folder(target)
    for path in former:
        move(path, target / path.name)
    return target


def _known_as(folder: Path, exam: str) -> str:
    """What people call a run: the code of its first paper, or the number of its seal."""
    with suppress(OSError, ValueError, LookupError, TypeError):
        record = json.loads((folder / "keys" / f"{exam}.record.json").read_bytes())
        return str(record["papers"][0]["code"])
    with suppress(CoursepubError, OSError):
        receipt = read_receipt((folder / f"{exam}.receipt.json").read_bytes())
        return f"seal-{slug(receipt.label.seal)}".upper()
    return UNRECORDED


def _free(path: Path) -> Path:
    """A path that nothing has: the same paper may have been printed with another engine."""
    candidate, count = path, 1
    while candidate.exists():
        count += 1
        candidate = path.with_name(f"{path.name}-{count}")
    return candidate
