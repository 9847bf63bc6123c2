"""What is done to a source before an engine reads it; lines stay lines, so places stay true."""

import re
import unicodedata

from coursepub.diagrams.drawing import DiagramError
from coursepub.diagrams.gantt import break_sections
from coursepub.diagrams.lost import without_images
from coursepub.diagrams.settings import MAX_SOURCE

_BROKEN = re.compile(
    r"^\s*(?:sequenceDiagram|stateDiagram|classDiagram|erDiagram|mindmap|block)", re.MULTILINE
)
"""Kinds in which a written-out `\\n` would print as it stands; others break the line there."""

_LITERAL = re.compile(r"(?<![\\:])\\n")
"""One that is no part of a path such as `C:\\notes`."""

_GANTT = re.compile(r"^\s*gantt\b", re.MULTILINE)


def ready(source: str) -> str:
    """The source as engines read it. Raises DiagramError for one that is too long."""
    source = unicodedata.normalize("NFC", source)
    if len(source.encode()) > MAX_SOURCE:
        raise DiagramError(1, 1, f"longer than {MAX_SOURCE} bytes")
    source = without_images(source)
    if _BROKEN.search(source):
        source = _LITERAL.sub("<br/>", source)
    return break_sections(source) if _GANTT.search(source) else source
