"""Everything that is wrong with a course, its diagrams included."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import PurePosixPath

from coursepub.check.diagrams import diagrams_draw
from coursepub.check.links import images_are_pictures
from coursepub.check.notes import formulas_draw
from coursepub.diagrams import Engine, engine
from coursepub.model.diagnostic import Diagnostic
from coursepub.publish.browser import run_page
from coursepub.publish.course import Loaded, in_order


def diagnose(
    loaded: Loaded, files: Collection[PurePosixPath] | None = None
) -> tuple[Diagnostic, ...]:
    """The diagnostics of reading and of the rules, and those of drawing diagrams and images.

    With `files`, only what is wrong in these: the rest of the course is read all the same.
    """
    course = loaded.course
    if files is not None:
        parsed = tuple(source for source in course.parsed if source.file in files)
        course = replace(course, sources=parsed, rewritten=())
    drawn = (
        *diagrams_draw(course, _engine(loaded)),
        *formulas_draw(course),
        *images_are_pictures(course, loaded.folder.image),
    )
    found = in_order((*loaded.diagnostics, *drawn))
    return tuple(problem for problem in found if files is None or problem.at.file in files)


def _engine(loaded: Loaded) -> Engine | None:
    return engine(loaded.folder.place.settings.drawn_by, run_page)
