"""Handouts: one a module, and one for the whole course."""

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from coursepub.markup.slug import slug
from coursepub.model.course import Course
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.module import Handout, Module
from coursepub.publish.course import Loaded
from coursepub.publish.progress import Progress, Stage, Step, silent
from coursepub.publish.workshop import workshop
from coursepub.publish.write import Written, write_whole
from coursepub.render.handout import render_handout

COURSE = "course"
"""The file name of a whole course whose title has no letter that a file name may bear."""


def publish_handouts(
    loaded: Loaded, output: Path, progress: Progress = silent
) -> tuple[tuple[Written, ...], tuple[Diagnostic, ...]]:
    """Write `handouts/<name>.pdf` for each; raises `CoursepubError` where there is no module."""
    handouts = handouts_of(loaded.course)
    if not handouts:
        raise CoursepubError(Problem.NO_HANDOUT)
    shop = workshop(loaded)
    written: list[Written] = []
    wrong: list[Diagnostic] = []
    for place, handout in enumerate(handouts, 1):
        progress(Step(Stage.HANDOUT, handout.name, place, len(handouts)))
        done = render_handout(handout, shop)
        path = output / "handouts" / f"{handout.name}.pdf"
        write_whole(path, done.data)
        written.append(Written(path, done.pages))
        wrong += done.diagnostics
    return tuple(written), tuple(wrong)


def handouts_of(course: Course) -> tuple[Handout, ...]:
    """What is printed: each module by itself, then all of them with the glossary."""
    if not course.modules:
        return ()
    single = [_single(course, module) for module in course.modules]
    names = _distinct([handout.name for handout in single], course.modules)
    renamed = [_single(course, m, name) for m, name in zip(course.modules, names, strict=True)]
    return (*renamed, _whole(course, names))


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
    )
