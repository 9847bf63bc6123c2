"""Rules about what a glossary defines, and how."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice

from coursepub.check.words import WORD, content_words, folded
from coursepub.markup.blocks import read_blocks
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.glossary import Glossary, GlossaryEntry
from coursepub.model.source import Location, Source

ACRONYM = re.compile(r"(?<![\w.`/<-])[A-Z][A-Z0-9]{1,6}(?![\w`/(>-]|\.\w)")
FENCE = re.compile(r"^[\s>]*(`{3,}|~{3,}).*?^[\s>]*\1`*\s*$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`+[^`\n]*`+|<!--.*?-->", re.DOTALL)
OFTEN = 5
"""Uses of an acronym from which readers look it up."""
OPENING = 2
"""Words with which a definition says what kind of thing a term is."""
MOST = 8
"""Terms or acronyms that are named; acronyms by how much they are used."""


def terms_stand_under_their_letter(course: Course) -> Iterator[Diagnostic]:
    """Where headings are letters, readers look there; accents do not count."""
    sources = {source.file: source for source in course.sources}
    for glossary in course.glossaries:
        letters = _letters(sources[glossary.at.file])
        if len(letters) > 1:
            for entry in glossary.entries:
                letter = _letter_above(letters, entry.at.line)
                initial = folded(entry.term.lstrip("«“\"'( "))[:1]
                if letter and initial.isalpha() and initial != folded(letter):
                    yield diagnostic(entry.at, Code.WRONG_LETTER, term=entry.name, letter=letter)


def _letters(source: Source) -> list[tuple[int, str]]:
    """The lines of headings that are one letter, with that letter."""
    return [
        (block.start + 1, block.title)
        for block in read_blocks(source).blocks
        if block.level and len(block.title) == 1 and block.title.isalpha()
    ]


def _letter_above(letters: list[tuple[int, str]], line: int) -> str:
    return next((letter for start, letter in reversed(letters) if start < line), "")


def definitions_say_something(course: Course) -> Iterator[Diagnostic]:
    """`Index: an index of a table.` sends readers back to where they came from."""
    for glossary in course.glossaries:
        for entry in glossary.entries:
            if entry.definition and _is_circular(entry):
                yield diagnostic(entry.at, Code.CIRCULAR_DEFINITION, term=entry.name)


def _is_circular(entry: GlossaryEntry) -> bool:
    """Whether a definition has no word but its term's, or names its kind by the term itself."""
    term = content_words(entry.name)
    words = [word for word in WORD.findall(entry.definition.text) if content_words(word)]
    said = content_words(" ".join(words))
    if not term:
        return False
    opening = frozenset().union(*(content_words(word) for word in islice(words, OPENING)))
    subject = folded(entry.definition.text).startswith(folded(entry.term))
    if not said:
        return folded(entry.definition.text).strip(" .") == folded(entry.term)
    return said <= term or (term <= opening and not subject and len(words) <= 2 * OPENING)


def terms_are_used(course: Course) -> Iterator[Diagnostic]:
    """Terms that the course never uses were renamed, or belong elsewhere: one note for all.

    It is used where one line has all its words, in whatever order and number.
    """
    if not course.modules or not course.glossaries:
        return
    lines = _lines_by_word(course)
    for glossary in course.glossaries:
        idle = [entry.name for entry in glossary.entries if not _is_used(entry, lines)]
        if idle:
            terms = ", ".join(idle[:MOST]) + ("…" if len(idle) > MOST else "")
            yield diagnostic(glossary.at, Code.UNUSED_TERMS, count=len(idle), terms=terms)


def _is_used(entry: GlossaryEntry, lines: dict[str, set[int]]) -> bool:
    names = (entry.term, entry.expansion, entry.foreign)
    return any(_is_said(content_words(name), lines) for name in names if name)


def _lines_by_word(course: Course) -> dict[str, set[int]]:
    """The lines that have each word, numbered through all files but the glossaries."""
    own = {glossary.at.file for glossary in course.glossaries}
    texts = (source.text for source in course.sources if source.file not in own)
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(line for text in texts for line in text.split("\n")):
        for word in content_words(line):
            found[word].add(number)
    return found


def _is_said(words: frozenset[str], lines: dict[str, set[int]]) -> bool:
    places = [lines.get(word, set()) for word in words]
    return not places or bool(set.intersection(*places))


def acronyms_have_entries(course: Course) -> Iterator[Diagnostic]:
    """Told where an acronym is first used, for the few that are used most."""
    if not course.glossaries:
        return
    known = {word for glossary in course.glossaries for word in _known(glossary)}
    first: dict[str, Location] = {}
    counts: Counter[str] = Counter()
    sources = {source.file: source for source in course.sources}
    for module in course.modules:
        for at, acronym in _acronyms(sources[module.at.file]):
            first.setdefault(acronym, at)
            counts[acronym] += 1
    often = [(a, n) for a, n in counts.most_common() if n >= OFTEN and a not in known]
    for acronym, count in often[:MOST]:
        values = {"acronym": acronym, "count": count}
        yield diagnostic(first[acronym], Code.ACRONYM_WITHOUT_ENTRY, **values)


def _known(glossary: Glossary) -> Iterator[str]:
    """Every word of the terms and of their abbreviations."""
    for entry in glossary.entries:
        yield from WORD.findall(f"{entry.name} {entry.expansion} {entry.foreign}")


def _acronyms(source: Source) -> Iterator[tuple[Location, str]]:
    text = CODE.sub(_blank, FENCE.sub(_blank, source.text))
    for number, line in enumerate(text.split("\n"), 1):
        if not line.isupper():
            for found in ACRONYM.finditer(line):
                yield source.at(number), found[0]


def _blank(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")
