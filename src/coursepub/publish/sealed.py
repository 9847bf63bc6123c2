"""Exams whose keys are sealed: every key stays in memory until it is encrypted."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from coursepub import __version__
from coursepub.assemble.forms import assemble
from coursepub.assemble.order import VERSION as ORDER
from coursepub.keys.seal.commit import FixedKey, content_digest, draw_secret, fix_key
from coursepub.keys.seal.making import Sealed, seal_run
from coursepub.keys.seal.signs import draw_number, draw_seed
from coursepub.keys.sheet import render_key
from coursepub.keys.table import key_table
from coursepub.model.blueprint import Blueprint
from coursepub.model.cohort import STANDARD, Accommodation
from coursepub.model.course import Course
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.form import Form
from coursepub.model.key import AnswerKey
from coursepub.model.language import Language
from coursepub.model.seal import Receipt, SealLabel
from coursepub.publish.course import Loaded, errors, in_order
from coursepub.publish.exam import obstacles, read_seed
from coursepub.publish.leaks import leaks
from coursepub.publish.printed import printed_items
from coursepub.publish.progress import Progress, Stage, Step, silent
from coursepub.publish.record import Run, record
from coursepub.publish.seal import Lock, beside_papers
from coursepub.publish.versions import versions
from coursepub.publish.workshop import workshop
from coursepub.publish.write import Written, clear, move, private_folder, write_whole
from coursepub.render.exam import exam_title
from coursepub.render.paper import render_paper
from coursepub.render.setting import Workshop

STAGING = ".sealing"
PREVIOUS = "previous"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sealed run that somebody asks for: which papers, drawn from which seed, called what.

    `options` are those of the command line that asked for these papers; `granted` holds, by
    name, the papers in large print or for a longer time. Without a seed, one of 260 bits is
    drawn, and exists nowhere but under the seal.
    """

    names: tuple[str, ...] = ("A",)
    seed: str | None = None
    date: str = ""
    replaces: str = ""
    options: tuple[str, ...] = ()
    granted: Mapping[str, Accommodation] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Keepers:
    """How a code gets to those who will open the seal, always before anything is written.

    `close` is called before the papers are made: whoever does not copy the code loses a
    moment, not an exam. `hand_over` follows once the seal is closed in memory: papers must
    not lie there with a seal that nobody can open.
    """

    close: Callable[[SealLabel], Lock]
    hand_over: Callable[[Lock, Receipt], None]


@dataclass(frozen=True, slots=True)
class Closed:
    """A seal, and the lock on it."""

    sealed: Sealed
    lock: Lock


@dataclass(frozen=True, slots=True)
class SealedOutcome:
    """What became of a sealed run; one without a seal has written nothing.

    `codes` are the paper codes by the names of the papers.
    """

    diagnostics: tuple[Diagnostic, ...]
    folder: Path
    written: tuple[Written, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)
    closed: Closed | None = None
    moved: Path | None = None


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
    Raises PAPER_LEAKS where a paper would carry a secret.
    """
    folder = output / "exams" / blueprint.name
    blocking = obstacles(loaded, blueprint)
    if blocking:
        return SealedOutcome(blocking, folder)
    seed = draw_seed() if wanted.seed is None else read_seed(wanted.seed)
    label = _label(loaded, blueprint, wanted, seed)
    lock = keepers.close(label)
    set_forms = tuple(_set(loaded, blueprint, wanted.names, seed))
    made = _print(set_forms, workshop(loaded), wanted.granted, progress)
    if errors(made.diagnostics):
        return SealedOutcome(made.diagnostics, folder)
    _require_no_leak(made, seed, set_forms)
    sealed = _seal(loaded.course, made, label, seed, lock, wanted)
    files = beside_papers(sealed, language)
    keepers.hand_over(lock, sealed.receipt)
    moved = _put_in_place(folder, made.papers, files)
    papers = (Written(folder / "papers" / name, made.pages[name]) for name in made.papers)
    written = (*papers, *(Written(folder / name) for name in files))
    codes = {each.form.name: each.form.code for each in set_forms}
    return SealedOutcome(
        in_order(made.diagnostics),
        folder,
        written=written,
        codes=codes,
        closed=Closed(sealed, lock),
        moved=moved,
    )


@dataclass(frozen=True, slots=True)
class _SetForm:
    """A form with the seal code of its key on it, and that key."""

    form: Form
    key: AnswerKey
    fixed: FixedKey


@dataclass(frozen=True, slots=True)
class _Printed:
    """What a run makes, in memory: candidates' documents and examiners'."""

    forms: tuple[_SetForm, ...]
    papers: Mapping[str, bytes]
    documents: Mapping[str, bytes]
    pages: Mapping[str, int]
    diagnostics: tuple[Diagnostic, ...]


def _label(loaded: Loaded, blueprint: Blueprint, wanted: Wanted, seed: str) -> SealLabel:
    forms = [assemble(loaded.course, blueprint, name, seed)[0] for name in wanted.names]
    return SealLabel(
        exam=blueprint.name,
        title=exam_title(forms[0]),
        seal=draw_number(),
        tool=f"coursepub {__version__}",
        date=wanted.date,
        replaces=wanted.replaces,
        content=content_digest(forms),
    )


def _set(
    loaded: Loaded, blueprint: Blueprint, names: Sequence[str], seed: str
) -> Iterator[_SetForm]:
    secret = draw_secret()
    for name in names:
        form, key = assemble(loaded.course, blueprint, name, seed)
        fixed = fix_key(form, key, ORDER, secret)
        yield _SetForm(replace(form, seal=fixed.mark), key, fixed)


def _print(
    forms: tuple[_SetForm, ...],
    shop: Workshop,
    granted: Mapping[str, Accommodation],
    progress: Progress,
) -> _Printed:
    papers: dict[str, bytes] = {}
    documents: dict[str, bytes] = {}
    pages: dict[str, int] = {}
    found: list[Diagnostic] = []
    for place, each in enumerate(forms, 1):
        stem = f"{each.form.exam}-{each.form.name}"
        progress(Step(Stage.PAPER, stem, place, len(forms)))
        paper = render_paper(each.form, shop, granted=granted.get(each.form.name, STANDARD))
        sheet = render_key(each.form, each.key, shop)
        papers[f"{stem}.pdf"] = paper.data
        documents[f"keys/{stem}.key.pdf"] = sheet.data
        pages[f"{stem}.pdf"] = paper.pages
        found += [*paper.diagnostics, *sheet.diagnostics]
    documents[f"keys/{forms[0].form.exam}.key.csv"] = key_table(each.key for each in forms)
    return _Printed(forms, papers, documents, pages, tuple(found))


def _require_no_leak(made: _Printed, seed: str, forms: Sequence[_SetForm]) -> None:
    """The net: no paper carries the seed, or the name of an item, which leads to its answer."""
    items = {entry.item for each in forms for entry in each.key.entries}
    for name, data in made.papers.items():
        found = leaks(data, (seed, *sorted(items)))
        if found:
            raise CoursepubError(Problem.PAPER_LEAKS, file=name, what=", ".join(found))


def _seal(
    course: Course, made: _Printed, label: SealLabel, seed: str, lock: Lock, wanted: Wanted
) -> Sealed:
    run = Run(label.exam, seed, wanted.names, wanted.options, wanted.granted)
    plain = [(each.form, each.key) for each in made.forms]
    kept = record(run, plain, {**made.papers, **made.documents}, versions())
    items = printed_items(course, [each.key for each in made.forms])
    documents = {
        **made.documents,
        f"keys/{label.exam}.record.json": kept,
        f"marking/{label.exam}.items.json": items,
    }
    digests = {name: sha256(data).hexdigest() for name, data in made.papers.items()}
    fixed = [each.fixed for each in made.forms]
    return seal_run(documents, fixed, label, digests, seed, lock.opening, lock.keeper)


def _put_in_place(
    folder: Path, papers: Mapping[str, bytes], files: Mapping[str, bytes]
) -> Path | None:
    """Write a run beside the former one, then let it take that one's place, whole."""
    staging = folder / STAGING
    clear(staging)
    try:
        for name, data in papers.items():
            write_whole(staging / "papers" / name, data)
        for name, data in files.items():
            write_whole(staging / name, data)
        moved = _move_aside(folder)
        for path in sorted(staging.iterdir()):
            move(path, folder / path.name)
    finally:
        clear(staging)
    return moved


def _move_aside(folder: Path) -> Path | None:
    """Everything of a former run, opened keys included, into a folder of its own."""
    former = [
        path
        for path in sorted(folder.iterdir())
        if path.name != PREVIOUS and not path.name.startswith(".")
    ]
    if not former:
        return None
    target = _free(folder / PREVIOUS)
    private_folder(target)
    for path in former:
        move(path, target / path.name)
    return target


def _free(previous: Path) -> Path:
    """A place for a former run: numbered, since what it was called may be under its seal."""
    count = 1
    while (previous / f"run-{count}").exists():
        count += 1
    return previous / f"run-{count}"
