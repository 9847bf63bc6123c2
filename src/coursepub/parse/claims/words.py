"""The words in which an index counts: `3 h 30`, `40 questions`, `17 diagrammes Mermaid`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from coursepub.model.claims import Quantity, Scope
from coursepub.parse.lexicon.numbers import areas, decimal

SCOPES = tuple(
    (scope, re.compile(pattern, re.IGNORECASE))
    for scope, pattern in (
        (Scope.CHOICE, r"\bqcm|\bquiz|\bmcqs?\b|choix multiple|multiple[- ]choice"),
        (
            Scope.DEVELOPMENT,
            r"questions? de développement|(?:^|[\W_])d[ée]v(?:eloppements?)?(?:$|[\W_])|"
            r"\bessays?\b|r[ée]daction|open[- ]ended|\bdevelopment questions?\b|^development$",
        ),
        (Scope.GLOSSARY, r"gloss|lexique"),
        (
            Scope.ASSESSMENT,
            r"[ée]valuations?\b|assessments?\b|\bexams?\b|examens?\b|[ée]preuves?\b",
        ),
        (Scope.TEACHING, r"\bcours\b|\bmodules?\b|le[çc]ons?\b|lessons?\b|chapit|chapters?\b"),
    )
)
QUANTITIES = tuple(
    (quantity, re.compile(pattern, re.IGNORECASE))
    for quantity, pattern in (
        (Quantity.MINUTES, r"(?:dur[ée]e|duration|temps|time|length)\b.*"),
        (Quantity.QUESTIONS, r"(?:(?:nombre|number|nb\.?) (?:de |of )?)?questions?|items?"),
        (Quantity.POINTS, r"(?:total (?:de |of )?)?points?|pts\.?|barème|marks?|note"),
        (Quantity.DIAGRAMS, r"(?:nombre de |nb\.? )?(?:diagrammes?|diagrams?|schémas?).*"),
        (Quantity.TERMS, r"entrées?|termes?|terms?|entries|définitions?|definitions?"),
        (Quantity.MODULES, r"modules|chapitres|chapters|leçons|lessons"),
    )
)
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
PHRASE = re.compile(
    r"(?:(?P<hours>\d+)\s*(?:h|heures?|hours?|hrs?)(?:\s*(?P<extra>\d{1,2})(?!\d))?|"
    r"(?P<minutes>\d+)\s*(?:min|minutes?|mn)|"
    r"(?P<number>\d+(?:[.,]\d+)?)\s*(?:(?P<kind>multiple[- ]choice|mcq|quiz|development|essay"
    r"|open[- ]ended|glossary|mermaid)\s+)?"
    r"(?P<noun>questions?|diagramm?es?|diagrams?|schémas?|points?|"
    r"pts?|modules|chapitres|chapters|entrées|termes|terms|entries|définitions|definitions))"
    r"(?![\w.]*\w)",
    re.IGNORECASE,
)
ROUGH = re.compile(
    r"(?:environ|about|around|plus de|moins de|more than|less than|over|under|au moins|au plus|"
    r"at least|at most|jusqu.à|up to|[~≈<>/]|\d(?:[-–]|\s*à|\s*to))\s*$",
    re.IGNORECASE,
)
EACH = re.compile(r"\b(?:par|per|chac|each|every)\b|^\s*/", re.IGNORECASE)
END_OF_PHRASE = re.compile(r"[,;()+·|]|\s[-–—]\s|\b(?:et|and|puis|dont)\b|\d")
SUMS_UP = re.compile(r"\b(?:au total|en tout|in total|in all|altogether|all told)\b", re.IGNORECASE)
TOTAL = re.compile(r"\b(?:total|totaux|ensemble|overall|sum)\b", re.IGNORECASE)
FILE = re.compile(r"(?P<stem>\w+(?:[-_.]\w+)+?)(?:\.(?:md|markdown))?")
LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A number with its noun, as written, and what the words after it say that it is about."""

    quantity: Quantity
    value: Decimal
    found: str
    scope: Scope | None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a row or a line is about; everything is empty where that cannot be told."""

    text: str
    file: str = ""
    area: tuple[int, ...] = ()
    scope: Scope | None = None
    total: bool = False

    def __bool__(self) -> bool:
        return bool(self.file or self.area or self.scope or self.total)


def bare(text: str) -> str:
    """Text without emphasis, code marks and the targets of links."""
    return re.sub(r"[*`]|\b__|__\b", "", LINK.sub(r"\1", text)).strip()


def scope_of(text: str) -> Scope | None:
    """The part of a course that a text names."""
    return next((scope for scope, pattern in SCOPES if pattern.search(text)), None)


def quantity_of(text: str) -> Quantity | None:
    """What a column or a label counts."""
    word = text.strip()
    return next((quantity for quantity, pattern in QUANTITIES if pattern.fullmatch(word)), None)


def subject_of(text: str, *, counted: bool = False) -> Subject:
    """What a text is about; `counted` where a lone number is that of a module."""
    shown = bare(text)
    linked = LINK.search(text)
    name = linked[2].rpartition("/")[2] if linked and linked[2].endswith(".md") else shown
    file = FILE.fullmatch(name)
    if file and not NUMBER.fullmatch(name):
        return Subject(shown, file["stem"], areas(name), scope_of(name))
    if counted and shown.isdecimal():
        return Subject(shown, area=(int(shown),), scope=Scope.TEACHING)
    return Subject(shown, "", areas(shown), scope_of(shown), TOTAL.search(shown) is not None)


def phrases(text: str) -> Iterator[Phrase]:
    """Every exact number of a text that is not one of each: `2 points par question` is not."""
    for found in PHRASE.finditer(text):
        rest = text[found.end() :]
        end = END_OF_PHRASE.search(rest)
        tail = rest[: end.start()] if end else rest
        if ROUGH.search(text[: found.start()]) or EACH.search(tail):
            continue
        quantity, value = _value(found)
        yield Phrase(quantity, value, found[0].strip(), scope_of(_kind(found)) or scope_of(tail))


def _kind(found: re.Match[str]) -> str:
    """The word before what is counted, with it: `development questions`."""
    return f"{found['kind']} {found['noun']}" if found["kind"] else ""


def _value(found: re.Match[str]) -> tuple[Quantity, Decimal]:
    if found["hours"]:
        return Quantity.MINUTES, Decimal(int(found["hours"]) * 60 + int(found["extra"] or 0))
    if found["minutes"]:
        return Quantity.MINUTES, Decimal(found["minutes"])
    return quantity_of(found["noun"]) or Quantity.QUESTIONS, decimal(found["number"])


def cell_value(text: str, quantity: Quantity) -> tuple[Decimal, str] | None:
    """The one number of a cell, and how it is written; None for ranges, sums and shares."""
    shown = bare(text)
    if quantity is Quantity.MINUTES:
        durations = [phrase for phrase in phrases(shown) if phrase.quantity is quantity]
        return (durations[0].value, durations[0].found) if len(durations) == 1 else None
    numbers = NUMBER.findall(shown)
    if len(numbers) != 1 or re.search(r"[%/+~≈<>]|environ|about", shown):
        return None
    return decimal(numbers[0]), numbers[0]
