"""The rule about diagrams: every Mermaid fence must draw."""

from collections.abc import Iterator

from coursepub.diagrams import DiagramError, Engine
from coursepub.markup.blocks import read_blocks
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location


def diagrams_draw(course: Course, engine: Engine | None) -> Iterator[Diagnostic]:
    """Draw each diagram once and note what its author must know."""
    fences = list(_fences(course))
    if engine is None:
        yield from (diagnostic(at, Code.NO_DIAGRAM_ENGINE) for at, _ in fences[:1])
        return
    for at, text in fences:
        try:
            drawing = engine.draw(text)
        except DiagramError as error:
            where = at.below(error.line)
            yield diagnostic(where, Code.BAD_DIAGRAM, reason=error.message)
        else:
            if not drawing.title and not drawing.description:
                yield diagnostic(at, Code.NO_ALTERNATIVE)


def _fences(course: Course) -> Iterator[tuple[Location, str]]:
    for source in course.sources:
        for block in read_blocks(source).blocks:
            for token in block.tokens:
                if token.type == "fence" and token.info.strip().lower() == "mermaid" and token.map:
                    yield source.at(token.map[0] + 1), token.content
