"""What renderers are handed: templates, images, and an engine that draws each diagram once."""

from dataclasses import replace
from functools import cache
from importlib.util import find_spec

from coursepub.diagrams import Choice, DiagramError, Drawing, EmptyDiagramError, engine, identity
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location
from coursepub.publish.browser import run_page
from coursepub.publish.course import Loaded
from coursepub.render.setting import Workshop
from coursepub.typeset.environment import Templates
from coursepub.typeset.picture import Picture, Pictures

IN_PROCESS = "merman"
"""The package of the engine that needs no browser."""


def workshop(loaded: Loaded) -> Workshop:
    """The workshop of one course."""
    choice = loaded.folder.place.settings.drawn_by
    return Workshop(
        templates=Templates(loaded.templates),
        pictures=pictures(choice),
        images=loaded.images,
        math=loaded.course.math,
        drawn_by=f"{choice.name.value} {identity(choice)}",
    )


def key_workshop(loaded: Loaded, *, sealed: bool) -> Workshop:
    """The workshop for examiners' documents: a browser, which needs files, draws no sealed ones."""
    shop = workshop(loaded)
    return replace(shop, pictures=in_memory(pictures(Choice()))) if sealed else shop


def in_memory(usual: Pictures | None) -> Pictures | None:
    """Pictures by the engine that leaves no trace; what it cannot draw prints as source."""

    if usual is None:
        return None

    def picture(source: str, at: Location) -> Picture | Diagnostic:
        made = usual(source, at)
        refused = isinstance(made, Diagnostic) and made.code is Code.BAD_DIAGRAM
        return diagnostic(at, Code.SEALED_DIAGRAM) if refused else made

    return picture


@cache
def pictures(choice: Choice) -> Pictures | None:
    """Draws diagrams; None where this machine has no engine for them.

    A diagram stands in a module's handout and in that of the whole course: it is drawn once.
    The engine loads with the first one, since most papers hold none.
    """
    is_there = find_spec(IN_PROCESS) is not None or engine(choice, run_page) is not None
    return _once(choice) if is_there else None


def _once(choice: Choice) -> Pictures:
    @cache
    def drawn(source: str) -> Drawing | DiagramError:
        drawing = engine(choice, run_page)
        assert drawing  # noqa: S101 - it was there before
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
