"""Handouts: one a module, and one for the whole course."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from coursepub.markup.slug import slug
from coursepub.model.course import Course
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.module import Edition, Handout, Layout, Module
from coursepub.model.training import Training
from coursepub.publish.built import HANDOUTS as FOLDER
from coursepub.publish.causes import handout_causes
from coursepub.publish.course import Loaded
from coursepub.publish.imposed import impose, imposed_file, why_impose
from coursepub.publish.programme import guide, programme
from coursepub.publish.progress import Progress, Stage, Step, silent
from coursepub.publish.stamps import Causes, Ledger, Made, Why
from coursepub.publish.training import FOLDER as SESSION
from coursepub.publish.training import attendance, session_of, ticket
from coursepub.publish.wish import USUAL, Wish
from coursepub.publish.write import Written, write_whole

ARCHIVE = "pdf/a-2a"
COURSE = "course"
"""The file name of a whole course whose title has no letter that a file name may bear."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A handout, what it depends on, and why it is to be made; None where it is up to date."""

    handout: Handout
    causes: Causes
    why: Why | None


def plan_handouts(loaded: Loaded, ledger: Ledger, wish: Wish = USUAL) -> tuple[Planned, ...]:
    """What a run would do; raises `CoursepubError` where there is no module."""
    if not loaded.course.modules:
        raise CoursepubError(Problem.NO_HANDOUT)
    brand = loaded.folder.place.settings.house
    *single, whole = handouts_of(loaded.course)
    told = replace(wish.training, hours=(), headcount=None, trainees=())  # by its title page
    usual = [
        replace(handout, brand=brand, archived=wish.archived)
        for handout in (*single, replace(whole, training=told))
    ]
    handouts = [_for(edition, handout) for edition in wish.editions for handout in usual]
    causes = [handout_causes(loaded, handout) for handout in handouts]
    return tuple(
        Planned(handout, found, ledger.why(file_of(handout), found))
        for handout, found in zip(handouts, causes, strict=True)
    )


def _for(edition: Edition, handout: Handout) -> Handout:
    """A handout in an edition; what only trainers see is in no other, not even unprinted."""
    if edition is Edition.TRAINER:
        return replace(handout, edition=edition)
    modules = tuple(map(_unanswered, handout.modules))
    return replace(handout, edition=edition, guide=(), modules=modules)


def _unanswered(module: Module) -> Module:
    """A module without the answers to its own questions."""
    test = module.self_test
    return replace(module, body=test.body, self_test=None) if test else module


def handout_plan(
    loaded: Loaded, output: Path, wish: Wish = USUAL, *, force: bool = False
) -> tuple[tuple[str, Why | None], ...]:
    """What a run would make, by file, and why; writes nothing."""
    ledger = handout_ledger(output, force=force)
    wish, _ = settled(loaded, wish)
    whys = {file_of(p.handout): p.why for p in plan_handouts(loaded, ledger, wish)}
    names = list(whys)
    if wish.layout is Layout.TWO_UP:
        folder = output / FOLDER
        whys |= {imposed_file(n): why_impose(folder, ledger, n, why) for n, why in whys.items()}
    planned = tuple((f"{FOLDER}/{name}", why) for name, why in whys.items())
    if not wish.training.is_held:
        return planned
    due = next(filter(None, whys.values()), None)
    printed = [imposed_file(name) for name in names] if wish.layout is Layout.TWO_UP else names
    files = [] if due else [file for name in printed for file in ledger.kept(name).written]
    job = ticket(loaded, ledger, wish.training, files, silent)
    sheets = attendance(loaded, output, wish.training, silent, force=force)
    return (
        (f"{SESSION}/{sheets.name}", sheets.why),
        (f"{FOLDER}/{job.name}", job.why if not due or job.why is Why.NEW else due),
        *planned,
    )


def settled(loaded: Loaded, wish: Wish) -> tuple[Wish, tuple[Diagnostic, ...]]:
    """A wish with what the settings say where it says nothing, and what is wrong with them."""
    session, found = session_of(loaded, wish.training)
    archived = wish.archived or loaded.folder.place.settings.pdf.variant == ARCHIVE
    return replace(wish, training=session, archived=archived), found


def file_of(handout: Handout) -> str:
    """Its file in the folder of handouts; editions for others than trainees have a folder each."""
    folder = "" if handout.edition is Edition.TRAINEE else f"{handout.edition.value}/"
    return f"{folder}{handout.name}.pdf"


def handout_ledger(output: Path, *, force: bool = False) -> Ledger:
    """The stamps of the handouts in a folder of documents."""
    return Ledger(output / FOLDER, force=force)


def publish_handouts(
    loaded: Loaded,
    output: Path,
    progress: Progress = silent,
    wish: Wish = USUAL,
    *,
    force: bool = False,
) -> Made:
    """Write `handouts/<name>.pdf` for each that is not up to date, or for all by `force`.

    Other editions go to `handouts/<edition>/<name>.pdf`; a layout of two pages a sheet is
    written beside each, as `<name>.2up.pdf`. A training session has its own papers, which
    come first. Raises `CoursepubError` where there is no module.
    """
    ledger = handout_ledger(output, force=force)
    wish, found = settled(loaded, wish)
    planned = plan_handouts(loaded, ledger, wish)
    due = [plan for plan in planned if plan.why]
    if due:
        _make(loaded, due, output / FOLDER, ledger, progress)
    names = [file_of(plan.handout) for plan in planned]
    two_up = wish.layout is Layout.TWO_UP
    sheets = list(impose(output / FOLDER, ledger, names, progress)) if two_up else []
    made = [*(sheet for sheet, _ in sheets), *map(ledger.kept, names)]
    printed = [file for one in ([sheet for sheet, _ in sheets] or made) for file in one.written]
    papers = _papers(loaded, output, ledger, wish.training, printed, progress, force=force)
    made = [*papers, *made]
    return Made(
        tuple(file for one in made for file in one.written),
        (*found, *(problem for one in made for problem in one.diagnostics)),
        fresh=len(due) + sum(fresh for _, fresh in sheets) + sum(one.fresh for one in papers),
    )


def _papers(
    loaded: Loaded,
    output: Path,
    ledger: Ledger,
    session: Training,
    printed: Sequence[Written],
    progress: Progress,
    *,
    force: bool,
) -> tuple[Made, ...]:
    """What a training session needs beside the handouts that were made."""
    if not session.is_held:
        return ()
    sheets = attendance(loaded, output, session, progress, force=force)
    return sheets.made(), ticket(loaded, ledger, session, printed, progress).made()


def _make(
    loaded: Loaded, due: Sequence[Planned], folder: Path, ledger: Ledger, progress: Progress
) -> None:
    """Each is written and stamped as soon as it is done: an interruption costs the others only."""
    from coursepub.publish.press import press  # loads the engines

    causes = {file_of(plan.handout): plan.causes for plan in due}
    for place, (handout, done) in enumerate(press(loaded, [plan.handout for plan in due]), 1):
        name = file_of(handout)
        progress(Step(Stage.HANDOUT, name.removesuffix(".pdf"), place, len(due)))
        write_whole(folder / name, done.data)
        made = Made((Written(folder / name, done.pages),), done.diagnostics)
        ledger.keep(name, causes[name], made)


def handouts_of(course: Course) -> tuple[Handout, ...]:
    """What is printed: each module by itself, then all of them with the glossary.

    A course that is one module and nothing else is printed once.
    """
    if not course.modules:
        return ()
    single = [_single(course, module) for module in course.modules]
    names = _distinct([handout.name for handout in single], course.modules)
    renamed = [_single(course, m, name) for m, name in zip(course.modules, names, strict=True)]
    whole = _whole(course, names)
    more = len(single) > 1 or whole.glossary or whole.programme or whole.guide
    return (*renamed, whole) if more else tuple(renamed)


def _single(course: Course, module: Module, name: str = "") -> Handout:
    return Handout(
        name=name or module.name,
        language=course.language,
        course=course.title,
        part=course.part,
        title=module.title,
        facts=module.facts,
        modules=(module,),
    )


def _distinct(names: Sequence[str], modules: Sequence[Module]) -> list[str]:
    """Stems, or whole paths where two modules of different folders share a stem.

    Compared without case, since some file systems do.
    """
    folded = [name.casefold() for name in names]
    return [
        name if folded.count(name.casefold()) == 1 else _path_name(module.at.file)
        for name, module in zip(names, modules, strict=True)
    ]


def _path_name(file: PurePosixPath) -> str:
    return "-".join(file.with_suffix("").parts)


def _whole(course: Course, taken: Sequence[str]) -> Handout:
    name = slug(course.title) or COURSE
    while name.casefold() in {other.casefold() for other in taken}:
        name = f"{name}-{COURSE}"
    return Handout(
        name=name,
        language=course.language,
        course=course.title,
        part=course.part,
        title=course.title,
        facts=course.index.facts if course.index else (),
        modules=course.modules,
        glossary=course.glossaries[0] if course.glossaries else None,
        programme=programme(course),
        guide=guide(course),
    )
