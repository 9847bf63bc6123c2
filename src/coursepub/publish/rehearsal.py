"""Sealing the exam of a rehearsal: the real steps, in a folder of its own."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from coursepub import __version__
from coursepub.keys.seal.commit import FixedKey
from coursepub.keys.seal.making import seal_run
from coursepub.keys.seal.pages import rehearsal_paper
from coursepub.keys.seal.rehearsal import rehearsal
from coursepub.keys.seal.signs import draw_seed
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language
from coursepub.model.seal import SealLabel
from coursepub.publish.opening import Examined, require_free
from coursepub.publish.seal import Lock, minutes_of, write_files
from coursepub.publish.write import write_whole

PAPER_FILE = "{exam}-A.pdf"
DOCUMENT = "keys/{exam}-A.key.txt"


def begin(
    title: str, language: Language, folder: Path
) -> tuple[SealLabel, FixedKey, Mapping[str, bytes], bytes]:
    """A made-up exam with its papers; raises OUT_EXISTS where the folder is there already."""
    require_free(folder)
    label, key, sheet = rehearsal(title, language, f"coursepub {__version__}")
    return label, key, _papers(label, key, language), sheet


def _papers(label: SealLabel, key: FixedKey, language: Language) -> dict[str, bytes]:
    """A page with the seal code; none where this machine cannot print, for nothing hangs on it."""
    try:
        return {PAPER_FILE.format(exam=label.exam): rehearsal_paper(label, key.mark, language).data}
    except CoursepubError as error:
        if error.problem is not Problem.MACHINE_NOT_READY:
            raise
        return {}


def print_minutes(examined: Examined, language: Language) -> Path | None:
    """The minutes of the rehearsal, beside its log; None where this machine cannot print."""
    path = examined.log.with_name(f"{examined.receipt.label.exam}.minutes.pdf")
    try:
        write_whole(path, minutes_of(examined, examined.log, language, rehearsal=True))
    except CoursepubError as error:
        if error.problem is not Problem.MACHINE_NOT_READY:
            raise
        return None
    return path


def seal_it(
    label: SealLabel,
    key: FixedKey,
    papers: Mapping[str, bytes],
    sheet: bytes,
    lock: Lock,
    folder: Path,
) -> Path:
    """Seal the made-up exam as a real one is sealed; tells where the sealed file is."""
    digests = {name: sha256(data).hexdigest() for name, data in papers.items()}
    documents = {DOCUMENT.format(exam=label.exam): sheet}
    sealed = seal_run(documents, [key], label, digests, draw_seed(), lock.opening, lock.keeper)
    name = f"{label.exam}.sealed"
    receipt = f"{label.exam}.receipt.json"
    write_files(folder, {**papers, name: sealed.container, receipt: sealed.receipt_data})
    return folder / name
