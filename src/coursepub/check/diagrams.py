"""The rule about diagrams: every Mermaid fence must draw."""

from collections.abc import Iterator

from coursepub.diagrams import (
    Choice,
    DiagramError,
    Drawing,
    EmptyDiagramError,
    Engine,
    Missing,
    missing,
)
from coursepub.language.scripts import runs_leftwards
from coursepub.markup.blocks import read_blocks
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location
from coursepub.typeset.fence import DIAGRAM, read_fence


def diagrams_draw(course: Course, engine: Engine | None) -> Iterator[Diagnostic]:
    """Draw each diagram once and note what its author must know."""
    fences = list(_fences(course))
    if engine is None:
        yield from (diagnostic(at, Code.NO_DIAGRAM_ENGINE) for at, _ in fences[:1])
        return
    for at, text in fences:
        yield from diagram_draws(engine, text, at)


def diagram_draws(engine: Engine, text: str, at: Location) -> Iterator[Diagnostic]:
    """Draw one diagram, whose opening fence stands at a place."""
    try:
        drawing = engine.draw(text)
    except EmptyDiagramError:
        yield diagnostic(at, Code.EMPTY_DIAGRAM)
    except DiagramError as error:
        found = error.found(text)
        yield diagnostic(at.below(error.line), Code.BAD_DIAGRAM, reason=error.message, found=found)
    else:
        yield from _remarks(drawing, text, at)


def engine_is_there(course: Course, choice: Choice) -> Iterator[Diagnostic]:
    """Whether the browser that the settings ask for can be had, where there is a diagram."""
    lacks = missing(choice)
    at = next((at for at, _ in _fences(course)), None) if lacks else None
    if at is None:
        return
    if lacks is Missing.BROWSER:
        yield diagnostic(at, Code.NO_BROWSER)
    else:
        yield diagnostic(at, Code.NO_MERMAID_SCRIPT, path=choice.script or "-")


def _remarks(drawing: Drawing, text: str, at: Location) -> Iterator[Diagnostic]:
    for name in drawing.lost:
        yield diagnostic(_place(name, text, at), Code.NOT_DRAWN, name=name)
    if not drawing.title and not drawing.description:
        yield diagnostic(at, Code.NO_ALTERNATIVE)
    leftwards = (label for label in drawing.labels if runs_leftwards(label))
    for label in leftwards:
        yield diagnostic(_place(label, text, at), Code.LEFTWARD_LABEL, label=label)


def _place(said: str, text: str, at: Location) -> Location:
    """The line of a diagram that says something; its fence where none does."""
    lines = text.split("\n")
    return next((at.below(n) for n, line in enumerate(lines, 1) if said and said in line), at)


def _fences(course: Course) -> Iterator[tuple[Location, str]]:
    for source in course.parsed:
        if DIAGRAM not in source.text.lower():
            continue
        for block in read_blocks(source).blocks:
            for token in block.tokens:
                if token.type == "fence" and read_fence(token.info).is_diagram and token.map:
                    yield source.at(token.map[0] + 1), token.content
