"""Where in a fence an engine's complaint belongs, and how it reads."""

import re

from coursepub.diagrams.drawing import DiagramError

LONGEST = 160
"""Longest message in characters: engines list every word that they would have taken."""

FORMULA = "$$"

_PREFIX = re.compile(r"^Diagram parse error \([^)]*\):\s*")
_VALUE = re.compile(r"[\w.][\w.:/-]{2,}")
_NOISE = re.compile(r"\s*(%%.*)?\s*")


def error_at(source: str, message: str, byte: int) -> DiagramError:
    """An error at a byte of the source in UTF-8; its end counts as its last line with text."""
    head = source.encode()[:byte].decode("utf-8", "ignore")
    if len(head) >= len(source.rstrip()):
        head = source.rstrip()
    line, column = head.count("\n") + 1, len(head) - head.rfind("\n")
    return DiagramError(line, column, readable(message))


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
    text = " ".join(_PREFIX.sub("", message).split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip(" ,;") + "…"


def _first_statement(source: str) -> int:
    at = 0
    for line in source.splitlines(keepends=True):
        if not _NOISE.fullmatch(line):
            return at + len(line) - len(line.lstrip())
        at += len(line)
    return 0
