"""What is done to a source before an engine reads it; lines stay lines, so places stay true."""

import re
import unicodedata

from coursepub.diagrams.drawing import DiagramError
from coursepub.diagrams.gantt import break_sections
from coursepub.diagrams.lost import without_pictures
from coursepub.diagrams.settings import MAX_SOURCE

_BROKEN = re.compile(
    r"^\s*(?:sequenceDiagram|stateDiagram|classDiagram|erDiagram|mindmap|block)", re.MULTILINE
)
"""Kinds in which a written-out `\\n` would print as it stands; others break the line there."""

_LITERAL = re.compile(r"(?<![\\:])\\n")
"""One that is no part of a path such as `C:\\notes`."""

_OPTIONS = re.compile(r"\A(?:[ \t]*:[\w-]+:.*(?:\n|\Z))+")
"""What MyST reads in a fence above the diagram, its caption for one."""

_BLOCK = re.compile(r"<(/?)(hr|center|blockquote|h[1-6])\b[^>]*>", re.IGNORECASE)
"""HTML that breaks lines in a browser, and of which layout would make one line."""

_OPENS, _CLOSES = '"([{|`', '")]}|`'
"""What stands before a label, and after it."""

_NUMBERED = re.compile(r"""\bshowSequenceNumbers["']?\s*:\s*true\b""")
_SEQUENCE = re.compile(r"^([ \t]*sequenceDiagram)[ \t]*$", re.MULTILINE)
"""Where messages are numbered by a setting, of which the engine knows only the statement."""

_GANTT = re.compile(r"^\s*gantt\b", re.MULTILINE)


def ready(source: str) -> str:
    """The source as engines read it. Raises DiagramError for one that is too long."""
    source = unicodedata.normalize("NFC", source)
    if len(source.encode()) > MAX_SOURCE:
        raise DiagramError(1, 1, f"longer than {MAX_SOURCE} bytes")
    source = _OPTIONS.sub(_blank, source, count=1)
    source = _BLOCK.sub(_inline, without_pictures(source))
    if _NUMBERED.search(source):
        source = _SEQUENCE.sub(r"\1; autonumber", source, count=1)
    if _BROKEN.search(source):
        source = _LITERAL.sub("<br/>", source)
    return break_sections(source) if _GANTT.search(source) else source


def _inline(tag: re.Match[str]) -> str:
    """Line breaks and bold type in the place of a tag."""
    before = tag.string[: tag.start()].rstrip(" ")[-1:]
    after = tag.string[tag.end() :].lstrip(" ")[:1]
    is_closing, name = tag[1], tag[2].lower()
    bold = f"<{is_closing}b>" if name.startswith("h") and name != "hr" else ""
    is_first, is_last = before in _OPENS, after in _CLOSES + "\n"
    if is_closing:
        return bold + ("" if is_last else "<br/>")
    return ("" if is_first else "<br/>") + bold


def _blank(lines: re.Match[str]) -> str:
    return "\n" * lines[0].count("\n")
