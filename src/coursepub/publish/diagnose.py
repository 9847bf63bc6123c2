"""Everything that is wrong with a course, its diagrams included."""

from coursepub.check.diagrams import diagrams_draw
from coursepub.diagrams import engine
from coursepub.model.diagnostic import Diagnostic
from coursepub.publish.course import Loaded, in_order


def diagnose(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """The diagnostics of reading and of the rules, and those of drawing each diagram."""
    drawn = diagrams_draw(loaded.course, engine())
    return in_order((*loaded.diagnostics, *drawn))
