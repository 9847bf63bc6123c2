"""Numbers as authors write them: durations, points, module numbers."""

import re
from decimal import Decimal
from functools import lru_cache

HOURS = re.compile(r"(\d+)\s*(?:h|heures?|hours?|hrs?)(?:\s*(\d{1,2}))?(?!\w)", re.IGNORECASE)
MINUTES = re.compile(r"(\d+)\s*(?:min|minutes?|mn)(?!\w)", re.IGNORECASE)
UNIT = (
    r"(?:points?|pts?|marks?|punkt(?:e|y|ów)?|pkt|poäng|poeng|bodů|puan|điểm|poin"
    r"|puntos?|punts?|punti|pontos?|punten|баллов|баллы|балла?|分|点|點|점)"
)
POINTS = re.compile(rf"(\d+(?:[.,]\d+)?)\s*{UNIT}(?!\w)", re.IGNORECASE)
EACH = re.compile(
    r"\s*(?:(?:par|per|each|for (?:each|every)|por|cad[ao]|pro|je|ogni)\b|chac|pour chaque"
    r"|/\s*(?:questions?|items?|r[ée]ponses?|answers?))",
    re.IGNORECASE,
)
BARE_NUMBER = re.compile(r"[(\[]?\s*(?:[_….]*\s*/\s*)?(?P<number>\d+(?:[.,]\d+)?)\s*[)\]]?")
AREA = re.compile(
    r"(?:modules?|m[óo]dulos?|modul[oi]|chapitres?|chapters?|cap[íi]tul(?:os?|ua)|capitol[oi]|kapitel|"
    r"hoofdstuk|unit[ée]?s?|unidad|unidade|leçons?|lessons?|lecci[óo]n|lektion|semaines?|weeks?|s[ée]ances?|"
    r"модул[ья]|глав[аы]|第)[\s_-]*"
    r"(\d+(?:\s*(?:-|–|_|&|,|et|and|à)\s*\d+)*)",
    re.IGNORECASE,
)
NUMBER_BEHIND = re.compile(r"[^\W\d_][\s_-]*\d")
"""What every module's number stands behind: a letter, and at most blanks or lines."""
CLOSING_NUMBER = re.compile(r"(?:[-_. ]|qcm|quiz|mcq|test)0*(\d{1,2})$", re.IGNORECASE)
SECTION = re.compile(
    r"\b(?:section|partie|part|teil|parte|bloc|block|s[ée]rie)\s+(?P<code>[A-Z]|\d{1,2}|[IVX]{1,5})(?!\w)",
    re.IGNORECASE,
)


def minutes(text: str) -> int | None:
    """Minutes in `1h30`, `45 minutes` or `2 heures`; None where no duration is read."""
    if found := HOURS.search(text):
        return int(found[1]) * 60 + int(found[2] or 0)
    if found := MINUTES.search(text):
        return int(found[1])
    return None


def points(text: str) -> Decimal | None:
    """Points in `10 points` or `1,5 pt`; None where there are none."""
    found = POINTS.search(text)
    return decimal(found[1]) if found else None


def points_each(text: str) -> Decimal | None:
    """Points of every question, in `2 points par question`; None where they are of all."""
    found = POINTS.search(text)
    return decimal(found[1]) if found and EACH.match(text[found.end() :]) else None


def points_cell(text: str) -> Decimal | None:
    """Points in a table cell, where the word may be missing: `4 pts`, `**4**`, `/4`."""
    bare = text.replace("*", "").replace("_", "").strip()
    found = BARE_NUMBER.fullmatch(bare)
    return decimal(found["number"]) if found else points(bare)


def decimal(text: str) -> Decimal:
    """A number with a decimal point or comma."""
    return Decimal(text.replace(",", "."))


def areas(text: str) -> tuple[int, ...]:
    """Module numbers that a title or file name gives: `MODULES 01-02` gives 1 and 2."""
    found = AREA.search(text) if NUMBER_BEHIND.search(text) else None
    return tuple(int(number) for number in re.findall(r"\d+", found[1])) if found else ()


def coded_area(title: str) -> tuple[int, ...]:
    """The module that `Partie 2` names where parts are what others call modules."""
    code = section_code(title)
    return (int(code),) if code.isdigit() else ()


@lru_cache(maxsize=1 << 12)  # every row asks it of every item's section
def section_code(title: str) -> str:
    """The letter or number of a section: `SECTION A - Réseaux` gives A; "" where there is none."""
    found = SECTION.search(title)
    return found["code"].upper() if found else ""


def leading_number(stem: str) -> tuple[int, ...]:
    """The number that opens or closes a file name, as in `03-quiz` or `quiz-03`."""
    found = re.match(r"0*(\d{1,2})(?=[-_. ])", stem) or CLOSING_NUMBER.search(stem)
    return (int(found[1]),) if found else ()
