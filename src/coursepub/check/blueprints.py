"""The rule about sittings: what the index's schedule announces can be set."""

from collections.abc import Iterator

from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.form import SectionKind
from coursepub.model.item import OpenItem, Pool


def sittings_are_covered(course: Course) -> Iterator[Diagnostic]:
    """An exam on modules that no file of questions is about cannot be set as announced.

    A course without any question of that kind leaves its exams to others.
    """
    for sitting in course.announced:
        pools = [pool for pool in course.pools if sitting.kind in _kinds(pool)]
        covered = {module for pool in pools for module in pool.area}
        missing = [module for module in sitting.modules if module not in covered]
        if pools and missing:
            yield diagnostic(
                sitting.at,
                Code.UNCOVERED_SITTING,
                title=sitting.title,
                modules=", ".join(str(module) for module in missing),
            )


def _kinds(pool: Pool) -> set[SectionKind]:
    return {
        SectionKind.DEVELOPMENT if isinstance(item, OpenItem) else SectionKind.CHOICE
        for item in pool.items
    }
