"""Options side by side on one line, each moved to a line of its own.

`A) 1<br>B) 2`, with tabs, bars or wide blanks between them; with single blanks where there
are three or more. Rows may go on below: `A) 1   B) 2` over `C) 3   D) 4`, also within an option.
"""

import re
from collections.abc import Sequence

from coursepub.parse.cut.offers import first_of_row
from coursepub.parse.dialects.lines import Line, alone, holding, options_below
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.marks import (
    ALPHABET,
    OPTION_LETTER,
    Mark,
    in_any_order,
    option_mark,
)
from coursepub.parse.lexicon.wording import is_truth_pair

BREAK = re.compile(r"[ \t]*<br\s*/?>[ \t]*", re.IGNORECASE)
BLANK = r"(?:[^\S\n]|&(?:nbsp|emsp|ensp);)"
WIDE = re.compile(rf"(?:\t|{BLANK}{{2}}|\u3000|[|;；/,，、·•]{BLANK}*|&\w+;)$")
"""The end of what may part options; a single blank does so where they are many."""
MARKED = (
    rf"(?![(（\[【]{OPTION_LETTER}\.)(?:\*\*|__)?[(（\[【]?{OPTION_LETTER}(?:\*\*|__)?"
    r"\s?[.):）．、\]】](?:\*\*|__)?[^\S\n]*"
)
BOXED = r"(?:\[[ xX]?\]|[☐□☑☒✅])\s?"
NEXT = re.compile(rf"{BLANK}+(?:[-*•+]\s)?(?=(?:{BOXED})?{MARKED}(?:\S|$)|{BOXED}\S)")
SIGN = re.compile(
    rf"[ \t\u00a0\u3000;<-](?:(?<=[^\s>*+\]-].){BLANK}*(?:[-*•+]\s)?"
    rf"(?:(?:{BOXED})?{MARKED}\S|{BOXED}\S)"
    r"|(?<=<)br\s*/?>(?![^\n`]*`)|(?<=\S-)\s[A-H][.)]\s)",
    re.IGNORECASE,
)
"""What stands on every line that holds options side by side, and on few others.

A break in code parts nothing.
"""
MARGIN = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*")
"""Marks of quotes and lists that a line begins with."""
ASKS = re.compile(r"[?:？：….)）】][*_`\s]*$")
NOTHING = re.compile(r"[\s,;.&/)]*(?:et|and|und|y|e|ou|or|oder|o)?[\s(]*", re.IGNORECASE)
"""What stands between letters that answer: `(a), (b) et (c)`."""
GLUED = re.compile(r"(?<=\S)-\s(?=[A-H][.)]\s)")
FIRST = re.compile(r"a[.)]\s|[(（]?[Aa][)）]\s")
"""A letter that is nobody's initial."""
PLURAL = re.compile(
    r"\W*(?:r[ée]ponses|answers|antworten|antwoorden|respuestas|respostas|risposte|odpowiedzi)(?!\w)",
    re.IGNORECASE,
)
MANY = 3
"""Options that single blanks may part."""


def plain(lines: list[Line]) -> list[Line]:
    """Lines in which every option stands on one of its own."""
    found: list[Line] = []
    begun = 0
    marked = holding(lines, SIGN)
    for place, line in enumerate(lines):
        if not begun and place not in marked:
            found.append(line)
            continue
        parts = [line.text]
        if not line.code and not line.text.lstrip(" >").startswith("|"):
            parts = _parts(line.text, begun)
            if len(parts) > 1 and (
                options_below(lines[place + 1 : place + 4]) or _answers(lines, place, parts[0])
            ):
                parts = [line.text]
        found += [line.saying(part) for part in parts]
        begun = begun if line.blank else _reached(parts, begun)
    return found


def _answers(lines: list[Line], place: int, lead: str) -> bool:
    """Whether what stands before a row is the label of an answer, which repeats right options.

    In the plural it may be that of the options, where no others stand near.
    """
    label = answer_line(MARGIN.sub("", lead, count=1))
    if label is None or not label.marked:
        return False
    return PLURAL.match(lead) is None or not alone(lines, place, place + 1)


def _reached(parts: list[str], begun: int) -> int:
    """How many options rows have so far that stand side by side; 0 where none do."""
    if len(parts) == 1 and not begun:
        return 0
    mark = option_mark(MARGIN.sub("", parts[-1], count=1))
    return ALPHABET.index(mark.letter) + 1 if mark and mark.letter else begun


def _parts(line: str, begun: int) -> list[str]:
    """A line cut before each option; what precedes the first stays together."""
    margin = MARGIN.match(line)
    column = margin.end() if margin else 0
    lead = "".join(char if char in "> \t" else " " for char in line[:column])
    text = line[column:]
    if "- " in text and (glued := _glued(text)):
        return [line[:column] + part for part in glued]
    found = _broken(text) or _side_by_side(text, begun)
    if not found:
        return [line]
    first, *rest = [part for part in found if part]
    return [line[:column] + first, *(lead + part for part in rest)]


def _broken(text: str) -> list[str]:
    """The parts of a line that HTML breaks join; a break in code is text."""
    cells = BREAK.split(text) if "<" in text and "`" not in text else []
    first = first_of_row(cells) if len(cells) > 1 else None
    return [] if first is None else ["<br>".join(cells[:first]), *cells[first:]]


def _glued(text: str) -> list[str]:
    """The entries of a list that has lost its breaks, three or more: `D. this- A. that- …`."""
    parts = GLUED.split(text)
    marks = [option_mark(part) for part in parts]
    row = len(parts) >= MANY and in_any_order([mark.letter if mark else "" for mark in marks])
    return parts if row else []


def _side_by_side(text: str, begun: int) -> list[str]:
    """The parts of a line whose options blanks, tabs or bars part, outside code and emphasis."""
    marks = ("`",) if text.rstrip().endswith("**") else ("`", "**")
    gaps = [
        found
        for found in NEXT.finditer(text)
        if all(text.count(mark, 0, found.start()) % 2 == 0 for mark in marks)
    ]
    if not gaps:
        return []
    row: list[tuple[int, Mark]] = []
    wide: list[bool] = []
    filled = 0
    for start, end in [(0, 0), *(found.span() for found in gaps)]:
        mark = option_mark(text[end:])
        if mark and _continues(row, mark, begun if not start or WIDE.search(text[:end]) else 0):
            empty = row and not text[filled:start].strip()
            if empty and mark.unlettered and not row[-1][1].unlettered:
                continue  # `(b) [] (c)`: brackets that are on offer
            row.append((end if empty else start, mark))
            wide.append(bool(WIDE.search(text[:end]) if start else True))
            filled = end + mark.prefix
    starts = [start for start, _ in row]
    if begun and starts and starts[0] and row[0][1].letter > "A":
        starts = [0, *starts]  # the line begins with the rest of an option
    if len(starts) < 2 or (starts[0] and not ASKS.search(text[: starts[0]])):
        return []
    parts = _texts(text, starts)
    if not all(map(_offers, parts[1:-1])):
        return []  # `Answer: A), B)`
    plain_row = not row[0][0] and FIRST.match(text)
    few = len(row) < MANY and not (begun or plain_row or _is_truth(parts[1:]))
    return [] if few and not all(wide[1:]) else parts


def _offers(part: str) -> bool:
    """Whether anything stands behind an option's letter or box."""
    mark = option_mark(part)
    return mark is None or not NOTHING.fullmatch(part[mark.prefix :])


def _continues(row: Sequence[tuple[int, Mark]], mark: Mark, begun: int) -> bool:
    """Whether an option is the next of a row, or its first."""
    if not row:
        return (
            mark.boxed
            or mark.letter == "A"
            or bool(begun and mark.letter == ALPHABET[begun : begun + 1])
        )
    last = row[-1][1]
    if not mark.letter:
        return mark.boxed and last.boxed and not last.letter
    wanted = ALPHABET.find(last.letter) + 1
    return mark.letter == ALPHABET[wanted : wanted + 1] and mark.small == last.small


def _texts(text: str, starts: Sequence[int]) -> list[str]:
    """What precedes a row, and its options without what parts them."""
    ends = [*starts[1:], len(text)]
    options = [_trimmed(text[start:end]) for start, end in zip(starts, ends, strict=True)]
    for mark in (*",;/", " —", " –", " ·", " •", " |", " -"):
        if all(f" {option}".endswith(mark) for option in options[:-1]):
            options = [option.rstrip(f" {mark}") for option in options]
    return [text[: starts[0]].rstrip(), *options]


def _trimmed(option: str) -> str:
    bare = re.sub(rf"^{BLANK}+(?:[-*•+]\s)?|{BLANK}*\|?{BLANK}*$", "", option)
    return bare.strip()


def _is_truth(options: list[str]) -> bool:
    marks = [option_mark(option) for option in options]
    texts = [o[mark.prefix :] for o, mark in zip(options, marks, strict=True) if mark]
    return is_truth_pair(texts)
