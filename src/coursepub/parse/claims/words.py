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
COUNTED = r"(?:(?:nombre|number|nb(?:re?)?\.?|n°)\s*(?:(?:total )?(?:de |of |d['’]))?)?"
"""What may stand before the name of what a column or a label counts."""
QUANTITIES = tuple(
    (quantity, re.compile(COUNTED + pattern, re.IGNORECASE))
    for quantity, pattern in (
        (
            Quantity.MINUTES,
            r"(?:(?:dur[ée]e|duration|temps|time|length|volume horaire)\b.*"
            r"|minutes|heures|hours|(?:total |teaching |contact )hours)",
        ),
        (Quantity.QUESTIONS, r"(?:questions?|items?)"),
        (Quantity.POINTS, r"(?:(?:total (?:de |of )?)?points?|pts\.?|barème|marks?|note)"),
        (Quantity.DIAGRAMS, r"(?:diagrammes?|diagrams?|schémas?).*"),
        (
            Quantity.TERMS,
            r"(?:(?:entrées?|termes?|définitions?)(?: (?:du|de) glossaire)?"
            r"|(?:glossary )?(?:entries|terms?|definitions?))",
        ),
        (Quantity.MODULES, r"(?:modules|chapitres|chapters|leçons|lessons)"),
    )
)
HOURS = re.compile(r"\(h(?:eures?|ours?|rs?)?\)|\b(?:heures|hours)$", re.IGNORECASE)
MINUTES = re.compile(r"\((?:min|mn)(?:utes?)?\)|\bminutes$", re.IGNORECASE)
ALL = re.compile(
    r"\s*(?:$|[,;:().–—-]|mermaid\b|(?:au|in) total|en tout|(?:de|of)\s\d|/\s*\d)", re.IGNORECASE
)
"""What follows a number that leaves nothing out: `4 modules`, not `4 modules obligatoires`."""
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
    r"at least|at most|jusqu.à|up to|[~≈<>]|\d\s?/|\d(?:[-–]|\s*à|\s*to))\s*$",
    re.IGNORECASE,
)
EACH = re.compile(
    r"\b(?:par|per|chac|each|every)\b|^\s*/\s*[^\W\d]"
    r"|^\s*(?:parmi|sur|out of|among|tir[ée]es?|drawn|chosen|au choix|à choisir|to choose)\b",
    re.IGNORECASE,
)
"""What follows a number of each, or of what is taken from more."""
END_OF_PHRASE = re.compile(r"[,;()+·|]|\s[-–—]\s|\b(?:et|and|puis|dont)\b|\d")
SUMS_UP = re.compile(r"\b(?:au total|en tout|in total|in all|altogether|all told)\b", re.IGNORECASE)
TOTAL = re.compile(r"\b(?:total|totaux|ensemble|overall|sum)\b", re.IGNORECASE)
FILE = re.compile(r"(?P<stem>\w+(?:[-_.]\w+)*?)(?P<ending>\.(?:md|markdown))?")
NUMBERED = re.compile(
    r"\b(?:qcm|quiz|mcqs?|tests?|examens?|exams?|devoirs?|essays?)\s*(?:n[°o]\s*)?0*(\d{1,2})"
    r"(?!\w|[.,]\d|\s*(?:%|h\b|heures?|hours?|min|questions?|items?|points?|pts?|marks?))",
    re.IGNORECASE,
)
"""`Quiz 2` is one of several."""
OF_MODULE = re.compile(
    r"(?:m|mod|c|ch|chap|l|u)?\.?\s*0*(\d{1,2})(?:\s*[.:)–—-]\s.*)?", re.IGNORECASE
)
"""A cell in a column of modules: `1`, `M1`, `1. Sorting`."""
LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)")


GOES_ON = re.compile(r"\s*(?:et|and|ainsi que|as well as|qui|that)\b", re.IGNORECASE)


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


def lone_kind(text: str) -> Scope | None:
    """The one kind of questions that a text names: `trois QCM, soit 30 questions en tout`."""
    kinds = (Scope.CHOICE, Scope.DEVELOPMENT, Scope.ASSESSMENT)
    named = [scope for scope, pattern in SCOPES if scope in kinds and pattern.search(text)]
    return named[0] if len(named) == 1 and named[0] is not Scope.ASSESSMENT else None


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
    told = file and (file["ending"] or not file["stem"].isalnum())
    if file and told and not NUMBER.fullmatch(name):
        return Subject(shown, file["stem"], areas(name), scope_of(name))
    if counted and (number := OF_MODULE.fullmatch(shown)):
        return Subject(shown, area=(int(number[1]),), scope=Scope.TEACHING)
    area, scope = areas(shown), scope_of(shown)
    if not area and scope and (one := NUMBERED.search(shown)):
        area = (int(one[1]),)
    return Subject(shown, "", area, scope, TOTAL.search(shown) is not None)


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


def settled(text: str) -> Iterator[Phrase]:
    """The numbers of a text that count all of something, and are alone of their kind.

    `45 min de cours + 30 min de TP`: only the first says which part of the course it is.
    `5 points à retenir` and `3 diagrammes de séquence` leave open how many there are.
    """
    found = list(phrases(text))
    for phrase in found:
        rivals = {other.value for other in found if other.quantity is phrase.quantity}
        alone = len(rivals) == 1 and counts_all(phrase, text.partition(phrase.found)[2])
        if phrase.scope or alone:
            yield phrase


def counts_all(phrase: Phrase, behind: str) -> bool:
    """Whether a number leaves nothing out, by what stands behind it; durations always do."""
    whole = ALL.match(behind) or GOES_ON.match(behind) or phrase.scope
    return phrase.quantity is Quantity.MINUTES or bool(whole)


def _kind(found: re.Match[str]) -> str:
    """The word before what is counted, with it: `development questions`."""
    return f"{found['kind']} {found['noun']}" if found["kind"] else ""


def _value(found: re.Match[str]) -> tuple[Quantity, Decimal]:
    if found["hours"]:
        return Quantity.MINUTES, Decimal(int(found["hours"]) * 60 + int(found["extra"] or 0))
    if found["minutes"]:
        return Quantity.MINUTES, Decimal(found["minutes"])
    return quantity_of(found["noun"]) or Quantity.QUESTIONS, decimal(found["number"])


def unit_of(header: str) -> int | None:
    """The minutes that bare numbers count below `Durée (min)` or `Hours`; None where unsaid."""
    if MINUTES.search(header):
        return 1
    return 60 if HOURS.search(header) else None


def cell_value(
    text: str, quantity: Quantity, unit: int | None = None
) -> tuple[Decimal, str] | None:
    """The one number of a cell, and how it is written; None for ranges, sums and shares.

    Bare numbers below a duration count by the `unit` of their column, in minutes.
    """
    shown = bare(text)
    if quantity is Quantity.MINUTES:
        durations = [phrase for phrase in phrases(shown) if phrase.quantity is quantity]
        if not durations and unit and NUMBER.fullmatch(shown):
            return decimal(shown) * unit, shown
        return (durations[0].value, durations[0].found) if len(durations) == 1 else None
    numbers = NUMBER.findall(shown)
    if len(numbers) != 1 or re.search(r"[%/+~≈<>]|environ|about", shown):
        return None
    return decimal(numbers[0]), numbers[0]
