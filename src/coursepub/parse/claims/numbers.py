"""Numbers that an index announces, each with what it is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.tables import Table, read_table
from coursepub.model.claims import Claim, Quantity, Scope
from coursepub.model.source import Location
from coursepub.parse.claims.grades import PASSING
from coursepub.parse.claims.lines import LABELLED, entries
from coursepub.parse.claims.sentences import of_course
from coursepub.parse.claims.words import (
    ALL,
    NUMBER,
    SUMS_UP,
    Phrase,
    Subject,
    bare,
    cell_value,
    lone_kind,
    phrases,
    quantity_of,
    scope_of,
    settled,
    subject_of,
    unit_of,
)

ELSEWHERE = re.compile(
    r"compar|\bvs\b|versus|exemple|example|historique|history|semaine|week|\bjours?\b|\bdays?\b|"
    r"planning|agenda|schedule|calendrier|calendar|s[ée]ance|\bsessions?\b"
)
"""Headings below which numbers are about another course, or about how days are spent."""

DRAWN = re.compile(
    r"\bexam|épreuve|\btir[ée]e?s?\b|\bdrawn\b|\bsessions?\b|\bpar jour|\bdays?\b", re.IGNORECASE
)
"""Sentences about what a sitting takes from a course."""
SPENT = re.compile(
    r"(?:semaines?|weeks?|jours?|journ[ée]es?|days?|dates?|s[ée]ances?|sessions?|matin.*|"
    r"horaires?|cr[ée]neaux?|slots?)\b.*",
    re.IGNORECASE,
)
"""The first column of a table that tells how days are spent."""
ROW_NUMBER = re.compile(r"(?:#|n[°o]\.?|num[ée]ro|number)?", re.IGNORECASE)
LEAD = re.compile(r"(?P<name>.{2,70}?)(?:\s*[(,]|\s[–—-]|\s(?:with|avec|of|de))\s*")
"""An entry up to its first number: `Module 1 – Sorting (`, `Glossary with `."""
HEAD = 3
"""Words of an entry that must say what it is about."""
SITTING = re.compile(
    r"\b(?:examens?|[ée]preuves?|contr[ôo]les?)\s+(?:finale?s?|blancs?|de\s+\w+)|"
    r"\b(?:final|mid-?term|mock|practice)\s+(?:exam|test)s?\b|\bexam(?:en)?\b",
    re.IGNORECASE,
)
"""One exam, which may hold some of the questions only; `évaluations` are all of them."""
OVERVIEW = re.compile(
    r"contenu|contents?\b|aperçu|overview|en bref|at a glance|chiffres|figures|"
    r"statisti|summary|résumé",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Place:
    """What the headings above a block are about; `top` above the first section.

    An `overview` tells what a course holds.
    """

    subject: Subject
    top: bool
    elsewhere: bool
    overview: bool = False


def read_numbers(document: Document) -> Iterator[Claim]:
    """Every number of an index that is about something of the course."""
    for block, place in _placed(document):
        if not place.elsewhere:
            for claim in _numbers(document, block, read_table(document, block), place):
                if claim.scope is not Scope.ASSESSMENT or not SITTING.search(claim.subject):
                    yield claim


def _placed(document: Document) -> Iterator[tuple[Block, _Place]]:
    """Each block with what it stands under: the nearest headings that say so."""
    path: list[Block] = []
    first = _first_section(document)
    for place, block in enumerate(document.blocks):
        if block.level:
            path = [other for other in path if other.level < block.level]
        yield block, _place(path, top=place < first)
        if block.level:
            path.append(block)


def _first_section(document: Document) -> int:
    """How many blocks stand above the first section: title, subtitle and what follows them."""
    headings = [place for place, block in enumerate(document.blocks) if block.level]
    below_title = [place for place in headings if place > 1]
    return below_title[0] if below_title else len(document.blocks)


def _place(path: Sequence[Block], *, top: bool) -> _Place:
    subjects = [subject_of(heading.title) for heading in reversed(path)]
    nearest = next((subject.text for subject in subjects), "")
    area = next((subject.area for subject in subjects if subject.area), ())
    scope = next((subject.scope for subject in subjects if subject.scope), None)
    elsewhere = any(ELSEWHERE.search(heading.title.lower()) for heading in path)
    overview = OVERVIEW.search(nearest) is not None
    about = Subject(nearest, area=area, scope=None if top else scope)
    return _Place(about, top, elsewhere, overview)


def _numbers(
    document: Document, block: Block, table: Table | None, place: _Place
) -> Iterator[Claim]:
    if table:
        yield from _table(table, place)
    elif block.level:
        own = subject_of(block.title)
        if own.area or own.scope:
            yield from _said(block.title, own, document.at(block))
    elif block.kind is Kind.FENCE:
        yield from _tree(document, block)
    else:
        for at, text in entries(document, block):
            yield from _entry(block, text, at, place)


def _entry(block: Block, text: str, at: Location, place: _Place) -> Iterator[Claim]:
    if found := LABELLED.fullmatch(text):
        yield from _labelled(found["label"].strip(), found["value"], at, place)
    elif block.kind in (Kind.BULLETS, Kind.NUMBERED) and (own := _own_subject(text)):
        yield from _said(text, own, at)
    elif block.kind is Kind.BULLETS:
        yield from _bullet(text, at, place)
    elif not DRAWN.search(text):
        whole = list(of_course(text))
        yield from (_claim(at, Subject(text), phrase) for phrase in whole)
        if SUMS_UP.search(text) and not whole:
            yield from _sentence(text, at, place)


def _claim(at: Location, subject: Subject, phrase: Phrase) -> Claim:
    scope = phrase.scope or subject.scope or Scope.COURSE
    narrower = phrase.scope is None or phrase.scope is subject.scope or bool(subject.file)
    return Claim(
        at=at,
        subject=subject.text,
        quantity=phrase.quantity,
        value=phrase.value,
        found=phrase.found,
        scope=scope,
        file=subject.file if narrower else "",
        area=subject.area,
    )


def _said(text: str, subject: Subject, at: Location) -> Iterator[Claim]:
    return (_claim(at, subject, phrase) for phrase in settled(bare(text)))


def _table(table: Table, place: _Place) -> Iterator[Claim]:
    headers = [bare(cell) for cell in table.header.cells]
    columns = [(quantity_of(header), unit_of(header)) for header in headers]
    if SPENT.fullmatch(headers[0]):
        return
    named = int(len(headers) > 1 and ROW_NUMBER.fullmatch(headers[0]) is not None)
    counted = scope_of(headers[named]) is Scope.TEACHING
    subjects = [subject_of(row.cells[named], counted=counted) for row in table.rows]
    common = place.subject.scope or _common_scope(subjects)
    for row, subject in zip(table.rows, subjects, strict=True):
        if not subject or PASSING.search(subject.text):
            continue
        about = _in_context(subject, common, place)
        cells = list(zip(columns, row.cells, strict=True))[named + 1 :]
        for (quantity, unit), cell in cells:
            if quantity is None:
                yield from _said(cell, about, row.at)
            elif found := cell_value(cell, quantity, unit):
                yield _claim(row.at, about, Phrase(quantity, found[0], found[1], None))


def _common_scope(subjects: Sequence[Subject]) -> Scope | None:
    scopes = {subject.scope for subject in subjects if subject and not subject.total}
    return scopes.pop() if len(scopes) == 1 else None


def _in_context(subject: Subject, common: Scope | None, place: _Place) -> Subject:
    """A row about a module, in a table about quizzes, is about the quizzes of that module."""
    if subject.file:
        return subject
    if subject.area and common:
        return replace(subject, scope=common)
    area = subject.area or place.subject.area
    return replace(subject, scope=common if subject.total and common else subject.scope, area=area)


def _tree(document: Document, block: Block) -> Iterator[Claim]:
    for number in range(block.start, block.end):
        name, _, rest = document.lines[number].strip(" │|├└─+-`").partition("(")
        subject = subject_of(name.strip().rstrip("/"))
        if rest and (subject.file or subject.scope):
            folder = name.strip().endswith("/")
            about = replace(subject, file="", area=()) if folder else subject
            yield from _said(rest, about, document.source.at(number + 1))


def _own_subject(text: str) -> Subject | None:
    """What an entry is about that says so before its first number: `Module 1 – Sorting (1 h)`."""
    first = next(iter(phrases(text)), None)
    lead = LEAD.fullmatch(text.partition(first.found)[0]) if first else None
    head = subject_of(" ".join(lead["name"].split()[:HEAD])) if lead else None
    return subject_of(lead["name"]) if lead and head and (head.area or head.scope) else None


def _bullet(text: str, at: Location, place: _Place) -> Iterator[Claim]:
    """An entry that begins with its number, such as `- 17 diagrammes`; points are of answers."""
    context = place.subject
    for phrase in phrases(text):
        whole = (place.top or place.overview) and _is_whole(phrase, text)
        known = phrase.scope or context.scope or context.area or whole
        if known and text.startswith(phrase.found) and phrase.quantity is not Quantity.POINTS:
            yield _claim(at, replace(context, text=text), phrase)


def _is_whole(phrase: Phrase, text: str) -> bool:
    """Whether an entry counts all there is of something, not those of some kind."""
    counted = phrase.quantity is not Quantity.MINUTES
    return counted and ALL.match(text.removeprefix(phrase.found)) is not None


def _sentence(text: str, at: Location, place: _Place) -> Iterator[Claim]:
    """A sentence that sums up: `Au total, 36 questions de QCM`. Lengths need a label."""
    for phrase in phrases(text):
        asked = phrase.quantity is Quantity.QUESTIONS
        labelled = phrase.quantity in (Quantity.POINTS, Quantity.MINUTES)
        scope = phrase.scope or (lone_kind(text) if asked else None)
        if not labelled and (scope or not asked):
            yield _claim(at, replace(place.subject, text=text), replace(phrase, scope=scope))


def _labelled(label: str, text: str, at: Location, place: _Place) -> Iterator[Claim]:
    """A line such as `Durée totale : 3 h 30`; without a scope it counts at the top only."""
    subject = subject_of(label)
    quantity = quantity_of(label)
    if PASSING.search(label) or (quantity is Quantity.POINTS and not subject.total):
        return
    known = bool(subject.area or subject.scope or subject.file)
    context = subject if known else replace(place.subject, text=label)
    sure = known or subject.total
    anywhere = sure or place.top or bool(context.scope or context.area)
    if quantity and (known or place.top or place.overview) and NUMBER.fullmatch(text):
        if found := cell_value(text, quantity, unit_of(label)):
            yield _claim(at, replace(context, text=label), Phrase(quantity, *found, None))
        return
    for phrase in settled(text):
        if phrase.quantity is Quantity.POINTS and not sure:
            continue
        if quantity in (None, phrase.quantity) and (phrase.scope or anywhere):
            yield _claim(at, replace(context, text=label), phrase)
