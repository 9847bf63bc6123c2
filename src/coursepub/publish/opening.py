"""Opening a seal: every check that needs no secret, then the seal, the log, and the documents.

Nothing here needs a course, the PDF engine or the diagram engine.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

from coursepub.keys.seal.checks import Shown, check_papers, require_announced, typed_code
from coursepub.keys.seal.container import LARGEST, Container, read_container
from coursepub.keys.seal.locks import Means
from coursepub.keys.seal.log import Entry, Event, chained, event, read_log, write_log
from coursepub.keys.seal.opening import unseal_all
from coursepub.keys.seal.receipt import read_receipt
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.seal import Receipt, SealMark
from coursepub.publish.write import PRIVATE_FOLDER, explained, move, private_folder, write_whole

RECEIPT_ALONE = ".json"
LOG_NAME = "{exam}.opening-log.jsonl"
OPENED_NAME = "{exam}-opened"


@dataclass(frozen=True, slots=True)
class Examined:
    """A sealed file that passed every check that needs no secret.

    `on_paper` where a code was typed or scanned: a file may have been replaced with the seal.
    """

    path: Path
    sealed: Container
    papers: tuple[SealMark, ...]
    announced: bool
    on_paper: bool = False

    @property
    def receipt(self) -> Receipt:
        """What the seal says of itself."""
        return self.sealed.receipt

    @property
    def log(self) -> Path:
        """Where its openings are noted unless the user says otherwise: beside it."""
        return self.path.with_name(LOG_NAME.format(exam=self.receipt.label.exam))

    @property
    def target(self) -> Path:
        """Where its documents go unless the user says otherwise: beside it."""
        return self.path.with_name(OPENED_NAME.format(exam=self.receipt.label.exam))


@dataclass(frozen=True, slots=True)
class People:
    """Who opens, and who watches."""

    by: str = ""
    witness: str = ""


def read_file(path: Path) -> bytes:
    """The bytes of a file, of which no more are read than a seal can have. Or CANNOT_READ."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CoursepubError(Problem.CANNOT_READ, path=path, reason=reason) from error


def examine(path: Path, papers: Sequence[str] = (), announced: Path | None = None) -> Examined:
    """Check a sealed file, then what was announced, then the papers: the order matters.

    `papers` are PDF files, or seal codes as they were typed.
    """
    sealed = read_container(read_file(path))
    if announced is not None:
        require_announced(sealed.receipt, read_receipt(read_file(announced)))
    brought = [shown(paper) for paper in papers]
    marks = check_papers(sealed.receipt, brought)
    on_paper = any(each.on_paper for each in brought)
    return Examined(path, sealed, marks, announced is not None, on_paper)


def public_receipt(path: Path) -> Receipt:
    """The receipt of a sealed file, or a receipt that lies alone."""
    data = read_file(path)
    if path.suffix == RECEIPT_ALONE:
        return read_receipt(data)
    return read_container(data).receipt


def shown(paper: str) -> Shown:
    """A paper that somebody brought: a PDF where there is such a file, else a typed code."""
    path = Path(paper)
    if not path.is_file():
        return typed_code(paper)
    from coursepub.keys.seal.paper import paper_codes

    return paper_codes(read_file(path))


def require_free(path: Path) -> None:
    """Raises OUT_EXISTS where something is there already."""
    if path.exists():
        raise CoursepubError(Problem.OUT_EXISTS, path=path)


def require_room(path: Path) -> None:
    """Raises NO_PLACE_TO_OPEN where nothing can be written beside a path."""
    folder = path.parent
    probe = folder / f".{path.name}.probe"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CoursepubError(Problem.NO_PLACE_TO_OPEN, folder=folder, reason=reason) from error


def logged(path: Path) -> tuple[Entry, ...]:
    """The lines of a log, none where there is no log yet; raises LOG_EDITED."""
    return read_log(read_file(path)) if path.exists() else ()


def note(path: Path, what: Event) -> str:
    """Add an event to a log and tell its hash."""
    entries = logged(path)
    entry = chained(entries, what)
    write_whole(path, write_log((*entries, entry)), private=True)
    return entry.hash


def open_seal(
    examined: Examined, means: Means, target: Path, log: Path, people: People, at: datetime
) -> str:
    """Break a seal, note it, hand out what it held; tells the log's last hash.

    A refusal is noted as well. The log is written before a single document is, so that
    nobody can read a key without a trace of it.
    """
    require_free(target)
    logged(log)
    try:
        opened = unseal_all(examined.sealed, means)
    except CoursepubError as error:
        note(log, _noted("refused", examined, people, at, reason=error.problem.slug))
        raise
    papers = ", ".join(mark.paper for mark in examined.papers)
    last = note(log, _noted("opened", examined, people, at, papers=papers))
    hand_out(target, opened.files)
    return last


def _noted(name: str, examined: Examined, people: People, at: datetime, **told: str) -> Event:
    label = examined.receipt.label
    return event(
        name,
        at,
        exam=label.exam,
        seal=label.seal,
        file=sha256(examined.sealed.data).hexdigest(),
        by=people.by,
        witness=people.witness,
        **told,
    )


def hand_out(target: Path, files: Mapping[str, bytes]) -> None:
    """Write documents whole or not at all, for their owner's eyes alone."""
    part = target.with_name(f".{target.name}.part")
    rmtree(part, ignore_errors=True)
    try:
        with explained(part):  # not one that somebody else has put there
            part.mkdir(mode=PRIVATE_FOLDER)
        for name, data in files.items():
            private_folder((part / name).parent)
            write_whole(part / name, data, private=True)
        move(part, target)
    finally:
        rmtree(part, ignore_errors=True)
