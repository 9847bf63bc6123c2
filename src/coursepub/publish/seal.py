"""Writing seals: what goes beside the papers, what must not, and locks made anew."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

from coursepub.keys.seal.cards import Card, Deal, deal
from coursepub.keys.seal.container import EARLIEST, read_container
from coursepub.keys.seal.labels import Envelope, labels
from coursepub.keys.seal.locks import Keeper, Means, read_recipients, unlock
from coursepub.keys.seal.log import event
from coursepub.keys.seal.making import Sealed, lock_again
from coursepub.keys.seal.pages import minutes, receipt_page, slip
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language
from coursepub.model.seal import Opening, OpeningKind, Receipt
from coursepub.publish.opening import Examined, People, logged, note, read_file, require_free
from coursepub.publish.write import Written, move, write_whole

WEAK = 16
"""Signs below which a seed is guessable whatever they are."""
VARIED = 10
"""Different signs that a seed needs to be taken for a drawn one."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is ready to be closed; `cards` are what people must get, if anything."""

    opening: Opening
    keeper: Keeper
    cards: tuple[Card, ...] = ()


def lock_of(cards: Opening | None, officers: Sequence[Path]) -> Lock:
    """A lock for officers' keys, else for cards, else for one new opening code."""
    if officers:
        keys = tuple(key for path in officers for key in officer_keys(path))
        return Lock(Opening(OpeningKind.KEYS, 1, len(keys)), Keeper(recipients=keys))
    dealt: Deal = deal(cards or Opening())
    return Lock(dealt.opening, Keeper(passphrase=dealt.passphrase), dealt.cards)


def officer_keys(path: Path) -> tuple[object, ...]:
    """The public keys in an officer's file."""
    return read_recipients(read_file(path).decode("utf-8", "replace"))


def guessable(seed: str) -> bool:
    """Whether a seed looks like something that people think of: short, or of few signs.

    Nothing can tell a good secret from a bad one; this catches dates, names and repeats.
    """
    signs = [sign for sign in seed.casefold() if sign.isalnum()]
    return len(signs) < WEAK or len(set(signs)) < VARIED


def beside_papers(
    sealed: Sealed, language: Language, envelopes: Sequence[Envelope] = ()
) -> dict[str, bytes]:
    """The files of a seal by name: container, receipt, and pages to print of it. No secret."""
    exam = sealed.receipt.label.exam
    return {
        f"{exam}.sealed": sealed.container,
        f"{exam}.receipt.json": sealed.receipt_data,
        f"{exam}.receipt.pdf": receipt_page(sealed.receipt, language).data,
        f"{exam}.labels.pdf": labels(sealed.receipt, language, envelopes).data,
    }


def write_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Written, ...]:
    """Write files that must not replace any; raises OUT_EXISTS before the first is written."""
    for name in files:
        require_free(folder / name)
    for name, data in files.items():
        write_whole(folder / name, data)
    return tuple(Written(folder / name) for name in files)


def require_outside(path: Path, folder: Path) -> None:
    """Raises SLIP_IN_OUTPUT where a slip would lie in the folder of what it opens."""
    if path.resolve().is_relative_to(folder.resolve()):
        raise CoursepubError(Problem.SLIP_IN_OUTPUT, path=path, folder=folder)


@contextmanager
def slip_written(path: Path, lock: Lock, receipt: Receipt, language: Language) -> Iterator[None]:
    """Write the opening code, or the cards, as pages to print; for its owner's eyes alone.

    The slip lies there whole, but hidden, while the seal that it opens is put in place, and
    appears afterwards: whatever ends a run on the way, no slip shows without its seal.
    """
    require_free(path)
    ready = path.with_name(f".{path.name}.ready")
    write_whole(ready, slip(lock.cards, receipt, language).data, private=True)
    try:
        yield
    except BaseException:
        ready.unlink(missing_ok=True)
        raise
    move(ready, path)


def reseal(examined: Examined, means: Means, lock: Lock) -> Sealed:
    """The same payload under another lock; raises WRONG_CODE or WRONG_KEY."""
    own = unlock(examined.sealed.lock, means)
    return lock_again(examined.sealed, own, lock.opening, lock.keeper)


def write_resealed(target: Path, sealed: Sealed, log: Path, people: People, at: datetime) -> str:
    """A seal that was locked anew, noted in its log; tells the log's last hash."""
    require_free(target)
    label = sealed.receipt.label
    read_container(sealed.container)
    who = {"by": people.by, "witness": people.witness}
    last = note(log, event("resealed", at, exam=label.exam, seal=label.seal, **who))
    write_whole(target, sealed.container)
    return last


def minutes_of(
    examined: Examined, log: Path, language: Language, *, rehearsal: bool = False
) -> bytes:
    """The minutes of opening as a PDF: the events of this seal, and the log's last hash."""
    seal = examined.receipt.label.seal
    entries = logged(log)
    own = [entry for entry in entries if entry.event.told.get("seal") == seal]
    last = entries[-1].hash if entries else ""
    return minutes(examined.receipt, own, last, language, rehearsal=rehearsal).data


def dossier(examined: Examined, log: Path, language: Language, verified: str) -> bytes:
    """Everything that proves an opening, in one ZIP; `verified` is what `key verify` said."""
    exam = examined.receipt.label.exam
    files = {
        f"{exam}.sealed": examined.sealed.data,
        f"{exam}.receipt.json": Sealed(examined.sealed.data, examined.receipt).receipt_data,
        f"{exam}.receipt.pdf": receipt_page(examined.receipt, language).data,
        f"{exam}.minutes.pdf": minutes_of(examined, log, language),
        "verification.txt": verified.encode("utf-8"),
    }
    if log.exists():
        files[log.name] = read_file(log)
    return _zipped(files)


def _zipped(files: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, EARLIEST), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
