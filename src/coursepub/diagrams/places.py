"""Where in a fence an engine's complaint belongs, and how it reads."""

import re
from collections.abc import Iterator

from coursepub.diagrams.drawing import DiagramError

LONGEST = 160
"""Longest message in characters: engines list every word that they would have taken."""

FORMULA = "$$"

NO_FORMULAS = 'formulas want [diagrams] engine = "chromium" in coursepub.toml'

_PREFIX = re.compile(r"^Diagram parse error \([^)]*\):\s*")
_TOLD = re.compile(r"\bline (\d+)(?:, column (\d+))?")
_MATTER = re.compile(r"\s*---[ \t]*\n.*?\n[ \t]*---[ \t]*\n", re.DOTALL)
_COMMENT = re.compile(r"\s*%%(?!\{)")
_EXCERPT = re.compile(r"^Parse error on line \d+:\s*\.*.*?-+\^\s*|^Parsing failed:\s*", re.DOTALL)
_VALUE = re.compile(r"[\w.][\w.:/-]{2,}")
_NOISE = re.compile(r"\s*(%%.*)?\s*")


def error_at(source: str, message: str, byte: int) -> DiagramError:
    """An error at a byte of the source in UTF-8; its end counts as its last line with text."""
    head = source.encode()[:byte].decode("utf-8", "ignore")
    if len(head) >= len(source.rstrip()):
        head = source.rstrip()
    line, column = head.count("\n") + 1, len(head) - head.rfind("\n")
    return DiagramError(line, column, readable(message))


def place_told(source: str, message: str) -> int | None:
    """Byte of the line and column that a parser's message names; None where it names none.

    The official parser reads a source without its front matter, directives and comments.
    """
    told = _TOLD.search(message)
    if not told:
        return None
    lines = list(_read_lines(source))
    start, line = lines[min(int(told[1]), len(lines)) - 1] if lines else (0, "")
    indent = len(line) - len(line.lstrip())
    column = min(int(told[2]) - 1 if told[2] else indent, len(line))
    return len(source[: start + column].encode())


def _read_lines(source: str) -> Iterator[tuple[int, str]]:
    """The lines that the official parser sees, each with the character at which it starts."""
    matter = _MATTER.match(source)
    at, begun = 0, False
    for line in source.splitlines(keepends=True):
        begun = begun or not _NOISE.fullmatch(line)
        seen = begun and not _COMMENT.match(line) and not (matter and at < matter.end())
        if seen:
            yield at, line
        at += len(line)


def place_of(source: str, message: str) -> int:
    """Byte of what a message without a place speaks of, else of the first statement."""
    if "`math`" in message and FORMULA in source:
        return len(source[: source.index(FORMULA)].encode())
    for value in (message.rpartition(":")[2].strip(), *reversed(_VALUE.findall(message))):
        if value and value in source and not value.isalpha():
            return len(source[: source.index(value)].encode())
    return len(source[: _first_statement(source)].encode())


def readable(message: str) -> str:
    """An engine's message in one line, without what only its makers need."""
    if "`math`" in message:
        return NO_FORMULAS
    text = " ".join(_EXCERPT.sub("", _PREFIX.sub("", message)).split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip(" ,;") + "…"


def _first_statement(source: str) -> int:
    at = 0
    for line in source.splitlines(keepends=True):
        if not _NOISE.fullmatch(line):
            return at + len(line) - len(line.lstrip())
        at += len(line)
    return 0
