"""What renderers are handed: templates, images, and an engine that draws each diagram once."""

from functools import cache

from coursepub.diagrams import Choice, DiagramError, Drawing, EmptyDiagramError, Engine, engine
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location
from coursepub.publish.browser import run_page
from coursepub.publish.course import Loaded
from coursepub.render.setting import Workshop
from coursepub.typeset.environment import Templates
from coursepub.typeset.picture import Pictures


def workshop(loaded: Loaded) -> Workshop:
    """The workshop of one course."""
    drawn = pictures(loaded.folder.place.settings.drawn_by)
    return Workshop(Templates(loaded.templates), drawn, loaded.images)


@cache
def pictures(choice: Choice) -> Pictures | None:
    """Draws diagrams; None where this machine has no engine for them.

    A diagram stands in a module's handout and in that of the whole course: it is drawn once.
    """
    drawing = engine(choice, run_page)
    return _once(drawing) if drawing else None


def _once(drawing: Engine) -> Pictures:
    @cache
    def drawn(source: str) -> Drawing | DiagramError:
        try:
            return drawing.draw(source)
        except DiagramError as error:
            return error

    def picture(source: str, at: Location) -> Drawing | Diagnostic:
        made = drawn(source)
        if isinstance(made, Drawing):
            return made
        if isinstance(made, EmptyDiagramError):
            return diagnostic(at, Code.EMPTY_DIAGRAM)
        where, found = at.below(made.line), made.found(source)
        return diagnostic(where, Code.BAD_DIAGRAM, reason=made.message, found=found)

    return picture
