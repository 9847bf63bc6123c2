"""Questions or answers typed inside code fences, as lines that stay apart: read without these.

Code that a question shows keeps its fence: nothing in it is lettered from A on, or options
stand below it.
"""

import re
from collections.abc import Iterator

from coursepub.markup.fences import FENCE
from coursepub.parse.dialects.lines import Line, alone, begins_options, lines_of
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import option_mark
from coursepub.parse.lexicon.opening import heading_opening

OPENED = re.compile(r"\s{0,3}(?:`{3,}|~{3,})\s*(?:text|txt|plain(?:text)?|markdown|md|quiz)?\s*")
SIGN = re.compile(r"\n\s{0,3}(?:`{3}|~{3})")
GLUED = re.compile(r"(?P<fence>\s*(?:`{3,}|~{3,}))\s*(?P<code>[<$/\"'(][^`]*)")
"""An opening fence that code follows, where a language would."""
NEAR = 8
"""Lines above a fence in which the question that it belongs to opens."""


def plain(lines: list[Line]) -> list[Line]:
    """Lines without the fences around questions, options and answers."""
    lines = [part for place in range(len(lines)) for part in _unglued(lines, place)]
    every = list(_blocks(lines))
    blocks = [block for block in every if _asks(lines, *block)]
    inside = sum(end - start for start, end in blocks)
    mostly = inside > 0 and inside * 2 > sum(not line.blank for line in lines)
    kept = [block for block in blocks if mostly or _is_part(lines, *block)]
    kept += [block for block in every if _tells(lines, *block)]
    if not kept:
        return lines
    found = list(lines)
    for start, end in kept:
        found[start] = lines[start].saying("")
        found[end] = lines[end].saying("")
    text = "\n".join(line.text for line in found)
    return [
        Line(old.number, new.text, new.code) for old, new in zip(found, lines_of(text), strict=True)
    ]


def _unglued(lines: list[Line], place: int) -> list[Line]:
    """A fence that opens with code on its own line, in two lines."""
    line = lines[place]
    opens = line.code and not (place and lines[place - 1].code)
    found = GLUED.fullmatch(line.text) if opens else None
    if not found:
        return [line]
    return [line.saying(found["fence"]), line.saying(found["code"])]


def _blocks(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """The first and the last line of every fence that may hold text."""
    place = 0
    while place < len(lines):
        if not lines[place].code or not FENCE.match(lines[place].text):
            place += 1
            continue
        end = next((n for n in range(place + 1, len(lines)) if _closes(lines, n)), -1)
        if end < 0:
            return
        if OPENED.fullmatch(lines[place].text):
            yield place, end
        place = end + 1


def _closes(lines: list[Line], place: int) -> bool:
    after = lines[place + 1] if place + 1 < len(lines) else Line(0, "")
    fence = FENCE.fullmatch(lines[place].text.rstrip())
    return (
        fence is not None
        and lines[place].code
        and (not after.code or bool(FENCE.match(after.text)))
    )


def _asks(lines: list[Line], start: int, end: int) -> bool:
    """Whether a row of options stands in a fence, and none beside it."""
    inner = lines[start + 1 : end]
    first = next((n for n, line in enumerate(inner) if begins_options(line.text)), -1)
    following = (option_mark(line.text.strip(" \t>-*+")) for line in inner[first + 1 :])
    row = first >= 0 and any(mark and (mark.boxed or mark.letter == "B") for mark in following)
    return row and alone(lines, start, end + 1)


def _tells(lines: list[Line], start: int, end: int) -> bool:
    """Whether a fence below an option begins with the letters that are right."""
    above = next((line.text for line in reversed(lines[:start]) if not line.blank), "")
    told = answer_line(next((line.text for line in lines[start + 1 : end] if not line.blank), ""))
    right = told is not None and told.marked and letter_key(told.value) is not None
    return right and option_mark(above.strip(" \t>-*+")) is not None


def _is_part(lines: list[Line], start: int, end: int) -> bool:
    """Whether a fence holds a part of the question above; one that opens another is shown there."""
    inner = [line.text.strip(" #") for line in lines[start + 1 : end]]
    opens = any(found and found.worded for found in map(heading_opening, inner))
    return _in_question(lines, start) and not opens


def _in_question(lines: list[Line], start: int) -> bool:
    """Whether a question opens shortly above a fence."""
    above = (line for line in lines[max(start - NEAR, 0) : start] if not line.code)
    openings = (heading_opening(line.text.strip(" #")) for line in above)
    return any(found is not None and (found.worded or found.marked) for found in openings)
