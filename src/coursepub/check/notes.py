"""Rules about footnotes, addresses of links, and formulas."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from coursepub.markup.blocks import read_blocks, texts
from coursepub.markup.definitions import folded, uncalled
from coursepub.markup.dialect import print_dialect
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location, Source

CALL = re.compile(r"\[\^(?P<name>\d{1,3}|(?:note|fn)[\w-]*|[^\W\d]\w{3,})\](?![+*?{])")
"""`[^1]` or `[^source]`; `[^a-z]+` belongs to a regular expression."""
LABEL = re.compile(r"\[(\^[^\[\]]+)\]")
FORMULA = re.compile(
    r"\$(?<![\\$\w]\$)(?=[^\s$\d])(?P<tex>[^$\n]*(?:\\[A-Za-z]{2,}|[\^_][{\w])[^$\n]*)(?<=\S)\$(?![\w$])"
)
"""Dollars around a command, an exponent or an index; money has none of these."""
SHOWN = 30


def notes_are_whole(course: Course) -> Iterator[Diagnostic]:
    """A call needs a text, a text needs a call, both in one file."""
    for source in course.parsed:
        if "[^" not in source.text:
            continue
        written = [(d.label, d.start) for d in read_blocks(source).definitions if d.note]
        labels = {label for label, _ in written}
        calls = ((line, f) for line, text in _texts(source, "[", "&") for f in CALL.finditer(text))
        called = {found["name"]: source.at(line) for line, found in calls}
        missing = {n: at for n, at in called.items() if f"^{folded(n)}" not in labels}
        for name, at in missing.items():
            yield diagnostic(at, Code.MISSING_NOTE, name=name)
        reached = _reached(source) if written else frozenset()
        for label, line in written:
            if label.lower() not in reached:
                at = source.at(line + 1)
                yield diagnostic(at, Code.UNUSED_NOTE, name=label[1:].lower())


def addresses_are_used(course: Course) -> Iterator[Diagnostic]:
    """What a module's file defines and no link of it uses, and what it defines a second time."""
    modules = {module.at.file for module in course.modules}
    for source in course.parsed:
        if source.file in modules and "]:" in source.text:
            document = read_blocks(source)
            again = document.repeated
            lines = ["" if n in again else line for n, line in enumerate(document.lines)]
            idle = uncalled(lines, document.definitions)
            for line in sorted({*again, *(d.start for d in idle if not d.note)}):
                shown = document.lines[line].strip(" >")[:SHOWN]
                yield diagnostic(source.at(line + 1), Code.UNUSED_ADDRESS, text=shown)


def _reached(source: Source) -> frozenset[str]:
    """The labels, in small letters, of the notes that a file's text calls, or that these call."""
    notes = {d.label.lower(): d.note for d in read_blocks(source).definitions if d.note}
    outside = "\n".join(text for _, text in _texts(source, ""))
    reached: set[str] = set()
    waiting = LABEL.findall(outside.lower())
    while waiting:  # a note may call another one, which calls a third
        label = waiting.pop()
        if label not in reached:
            reached.add(label)
            waiting += LABEL.findall(notes.get(label, "").partition(":")[2].lower())
    return frozenset(reached)


def formulas_are_on(course: Course) -> Iterator[Diagnostic]:
    """The first line of each file that looks like a formula, where dollars are money."""
    printed = {module.at.file for module in course.modules} | {p.at.file for p in course.pools}
    for source in course.parsed:
        if source.file in course.math or source.file not in printed:
            continue
        if "$" not in source.text or not FORMULA.search(source.text):
            continue  # most dollars are money, and parsing costs far more than a look
        for line, text in _texts(source, "$", "&"):
            if "$" in text and (found := FORMULA.search(text)):
                yield diagnostic(source.at(line), Code.MATH_OFF, text=found[0][:SHOWN])
                break


def formulas_draw(course: Course) -> Iterator[Diagnostic]:
    """Draw each formula of the files in which dollars hold formulas."""
    for source in course.parsed:
        if source.file in course.math and ("$" in source.text or "math" in source.text):
            for at, token in _formulas(source):
                yield from _drawn(at, token, course)


def _drawn(at: Location, token: Token, course: Course) -> Iterator[Diagnostic]:
    from coursepub.typeset.formula import WIDEST, Unreadable, formula

    drawn = formula(token.content, course.language, display=token.type == "math_block")
    if isinstance(drawn, Unreadable):
        yield diagnostic(at, Code.BAD_FORMULA, found=drawn.found or token.content[:SHOWN])
    elif drawn.width > WIDEST:
        yield diagnostic(at, Code.WIDE_FORMULA)


def _formulas(source: Source) -> Iterator[tuple[Location, Token]]:
    for token in print_dialect(math=True).parse(source.text):
        line = token.map[0] + 1 if token.map else 1
        if token.type == "math_block":
            yield source.at(line), token
        for child in token.children or ():
            line += child.type in ("softbreak", "hardbreak")
            if child.type == "math_inline":
                yield source.at(line), child


def _texts(source: Source, *signs: str) -> Iterator[tuple[int, str]]:
    """Each line (from 1) of texts with one of the signs, without code and without notes."""
    for token in texts(read_blocks(source), *signs):
        start = token.map[0] if token.map else 0
        text = "".join(map(_text, token.children or ()))
        yield from enumerate(text.split("\n") if text else (), start + 1)


def _text(child: Token) -> str:
    if child.type in ("softbreak", "hardbreak"):
        return "\n"
    return child.content if child.type == "text" else " " if child.type == "code_inline" else ""
