"""Exams whose keys are sealed: every key stays in memory until it is encrypted."""

import json
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from coursepub import __version__
from coursepub.keys.seal.commit import FixedKey, contents_digest, draw_secret
from coursepub.keys.seal.labels import Envelope
from coursepub.keys.seal.making import Sealed, seal_run
from coursepub.keys.seal.signs import draw_number, draw_seed
from coursepub.language.rooms import later, moment
from coursepub.model.blueprint import Blueprint
from coursepub.model.cohort import Cohort
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.language import Language
from coursepub.model.seal import Receipt, SealLabel
from coursepub.publish.alone import alone
from coursepub.publish.course import Loaded, errors, in_order
from coursepub.publish.exam import make_run, obstacles, read_seed
from coursepub.publish.fairness import in_full, twins
from coursepub.publish.forms import Forms
from coursepub.publish.leaks import require_clean
from coursepub.publish.maker import make_series
from coursepub.publish.office import MARKING, ROOMS, filing_of, written_privately
from coursepub.publish.printing import PRINT
from coursepub.publish.progress import Progress, Stage, Step, silent
from coursepub.publish.record import Run
from coursepub.publish.seal import Lock, beside_papers
from coursepub.publish.series import Series, run_of
from coursepub.publish.shelf import move_aside
from coursepub.publish.sitting import NOBODY, Sheets, seats_of
from coursepub.publish.vault import Strongbox, put_all
from coursepub.publish.write import Written, clear, move, private_folder, write_whole
from coursepub.render.exam import exam_title

STAGING = ".sealing"
PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sealed run that somebody asks for: which papers, drawn from which seed, called what.

    Without a series there is one paper, form A. Without a seed, one of 260 bits is drawn,
    and exists nowhere but under the seal. The sheets of rooms are for `cohort`, or for so
    many `copies`.
    """

    series: Series | None = None
    seed: str | None = None
    date: str = ""
    replaces: str = ""
    cohort: Cohort = NOBODY
    copies: int | None = None


@dataclass(frozen=True, slots=True)
class Keepers:
    """How a code gets to those who will open the seal, always before anything is written.

    `close` is called before the papers are made: whoever does not copy the code loses a
    moment, not an exam. `hand_over` is entered once the seal is closed in memory, since papers
    must not lie there with a seal that nobody can open, and left once they are in place.
    """

    close: Callable[[SealLabel], Lock]
    hand_over: Callable[[Lock, Receipt], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Closed:
    """A seal, and the lock on it."""

    sealed: Sealed
    lock: Lock


@dataclass(frozen=True, slots=True)
class SealedOutcome:
    """What became of a sealed run; one without a seal has written nothing.

    `whole` papers of a series could not be composed of pieces. The run before was `interrupted`
    where nothing but the end of its process kept it from clearing up. `same` tells of neighbours
    with one paper.
    """

    diagnostics: tuple[Diagnostic, ...]
    folder: Path
    written: tuple[Written, ...] = ()
    closed: Closed | None = None
    moved: Path | None = None
    whole: int = 0
    interrupted: bool = False
    same: tuple[str, ...] = ()


def publish_sealed(
    loaded: Loaded,
    blueprint: Blueprint,
    wanted: Wanted,
    keepers: Keepers,
    output: Path,
    language: Language,
    progress: Progress = silent,
) -> SealedOutcome:
    """Set an exam with its keys sealed; a former run is moved aside whole.

    `language` is that of the office.
    Raises PAPER_LEAKS where a paper would carry a secret, and RUN_UNDER_WAY where another
    run writes into the same folder.
    """
    folder = output / "exams" / blueprint.name
    blocking = obstacles(loaded, blueprint)
    if blocking:
        return SealedOutcome(blocking, folder)
    seed = draw_seed() if wanted.seed is None else read_seed(wanted.seed)
    forms = Forms(loaded.course, blueprint, seed, draw_secret())
    label = _label(forms, wanted, language)
    lock = keepers.close(label)
    staging = folder / STAGING
    with alone(folder):
        interrupted = staging.exists()
        clear(staging)
        try:
            made = make_apart(loaded, forms, wanted.series, staging, progress)
            if errors(made.diagnostics):
                return SealedOutcome(made.diagnostics, folder)
            digests = digests_of(staging, made.written)
            same = _file(loaded, forms, wanted, made, staging, language)
            label = replace(label, content=contents_digest(made.fixed))
            sealed = seal_run(
                made.vault.documents, made.fixed, label, digests, seed, lock.opening, lock.keeper
            )
            files = beside_papers(sealed, language, envelopes(forms, wanted, language))
            for name, data in files.items():
                write_whole(staging / name, data)
            with keepers.hand_over(lock, sealed.receipt):
                moved = _put_in_place(folder, blueprint.name)
        finally:
            clear(staging)
    beside = (Written(folder / name) for name in files)
    papers = (replace(each, path=folder / each.path) for each in made.written)
    return SealedOutcome(
        in_order(made.diagnostics),
        folder,
        written=(*papers, *beside),
        closed=Closed(sealed, lock),
        moved=moved,
        whole=made.whole,
        interrupted=interrupted,
        same=same,
    )


@dataclass(slots=True)
class Made:
    """What a run has made: papers on the disk, everything of the examiners in memory."""

    vault: Strongbox
    fixed: Sequence[FixedKey]
    written: list[Written]
    diagnostics: tuple[Diagnostic, ...]
    whole: int = 0


def _label(forms: Forms, wanted: Wanted, language: Language) -> SealLabel:
    """What the office calls it; the digest of its papers follows once they are set."""
    first = wanted.series.names[0] if wanted.series else "A"
    sitting = forms.course.sitting
    return SealLabel(
        exam=forms.blueprint.name,
        title=exam_title(forms.of(first).form),
        seal=draw_number(),
        tool=f"coursepub {__version__}",
        date=wanted.date or when_over(forms, wanted.cohort, language),
        replaces=wanted.replaces,
        institution=sitting.institution,
        centre=sitting.centre or sitting.place,
        session=sitting.title,
    )


def when_over(forms: Forms, cohort: Cohort, language: Language) -> str:
    """The end of the exam for whoever has the most time; "" where the sitting does not tell."""
    sitting, length = forms.course.sitting, forms.blueprint.minutes
    if sitting.starts is None or length is None:
        return moment(sitting.day, None, language)
    longest = max((c.accommodation.minutes(length) for c in cohort.candidates), default=length)
    return moment(sitting.day, later(sitting.starts, longest), language)


def envelopes(forms: Forms, wanted: Wanted, language: Language) -> tuple[Envelope, ...]:
    """The papers of each room, or all of them for a room that somebody will name."""
    begins = moment(forms.course.sitting.day, forms.course.sitting.starts, language)
    if wanted.cohort.candidates:
        rooms = wanted.cohort.rooms
        return tuple(Envelope(room.name, len(room.candidates), begins) for room in rooms)
    papers = len(wanted.series.names) if wanted.series else 1
    return (Envelope("", wanted.copies or papers, begins),)


def make_apart(
    loaded: Loaded, forms: Forms, series: Series | None, staging: Path, progress: Progress
) -> Made:
    """The papers, in the staging folder, and their keys, as a run without a seal makes them.

    Nothing is taken from a cache or put there: what was drawn would show in it.
    """
    vault, exam = Strongbox(), forms.blueprint.name
    if series is not None:
        run = run_of(forms.course, exam, forms.seed, series)
        done = make_series(loaded, forms, run, staging, vault, "", progress, None)
        public = [each for each in done.written if (staging / each.path).is_file()]
        return Made(vault, done.fixed, public, done.diagnostics, done.whole)
    run = Run(exam, forms.seed, sitting=forms.course.sitting)
    progress(Step(Stage.PAPER, run.exam))
    made = make_run(forms, run, loaded)
    put_all(vault, "keys", made.keys)
    public = []
    for part, files in ((PAPERS, made.papers), (PRINT, made.prints)):
        for name, data in files.items():
            require_clean(data, name, forms.secrets)
            write_whole(staging / part / name, data)
            public.append(Written(Path(part, name), made.pages[name]))
    fixed = [each.fixed for each in made.forms if each.fixed]
    return Made(vault, fixed, public, made.diagnostics)


def _file(
    loaded: Loaded,
    forms: Forms,
    wanted: Wanted,
    made: Made,
    staging: Path,
    language: Language,
) -> tuple[str, ...]:
    """What goes with the run: keys to the keys, and what names candidates to their rooms.

    Tells of neighbours who have the same paper, in words.
    """
    exam = forms.blueprint.name
    record = json.loads(made.vault.documents[f"keys/{exam}.record.json"])
    filing = filing_of(loaded, forms.blueprint, record, wanted.cohort, wanted.copies)
    put_all(made.vault, MARKING, filing.files)
    told = "\n".join(in_full(filing.fairness, language)) + "\n"
    made.vault.put(f"{MARKING}/{exam}.fairness.txt", told.encode("utf-8"))
    made.diagnostics += filing.sheets.diagnostics
    if filing.sheets.files:
        _write_rooms(filing.sheets, staging, made)
    return twins(filing.fairness, language, seats_of(wanted.cohort, language))


def _write_rooms(sheets: Sheets, staging: Path, made: Made) -> None:
    """Lists of attendance are needed before anything is opened, and tell nothing of the keys."""
    rooms = private_folder(staging / ROOMS)
    for each in written_privately(rooms, sheets.files, sheets.pages):
        made.written.append(replace(each, path=each.path.relative_to(staging)))


def digests_of(staging: Path, written: Sequence[Written]) -> dict[str, str]:
    """SHA-256 of each of the candidates' documents by its name, whichever folder it is in."""
    files = (staging / each.path for each in written)
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(files)}


def _put_in_place(folder: Path, exam: str) -> Path | None:
    """Let what is staged take the place of the former run, and tell where that went."""
    moved = move_aside(folder, exam)
    for path in sorted((folder / STAGING).iterdir()):
        move(path, folder / path.name)
    return moved
