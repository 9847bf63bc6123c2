"""Right numbers as their authors write them: `12,5 kg ± 0,1`, `70 à 80`, `$12,000`, `3 × 10^8`."""

import re
from decimal import Decimal, InvalidOperation

from coursepub.model.item import NumericKey
from coursepub.parse.lexicon.numbers import decimal

GAP = "[ \u00a0\u202f\u2009'’]"
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
POWER = (
    r"(?:\s?[eE](?P<{0}e>[-+]?\d{{1,3}})|\s?[×x·]\s?10(?:\^\{{?(?P<{0}p>[-−]?\d{{1,3}})\}}?"
    r"|(?P<{0}s>[⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})))?"
)
DIGITS = (
    rf"(?:\d{{1,3}}(?:{GAP}\d{{3}})+(?:[.,]\d+)?"
    r"|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:\.\d{3})+,\d+"
    r"|\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:\.\d{3}){2,}|\d+(?:[.,]\d+)?)"
)


def _number_named(name: str) -> str:
    return rf"(?P<{name}>[-+−]?{DIGITS}){POWER.format(name)}"


CURRENCY = r"[$€£¥]"
UNIT = r"[^\d±+\-−()\s\[\];.,?][^\d±+()\[\];,?]{0,15}?"
NUMERIC = re.compile(
    rf"(?P<before>{CURRENCY})?\s*{_number_named('value')}\s*(?P<unit>{UNIT})?\s*"
    r"(?:\(?\s*(?:±|\+/?[-–−]|tol(?:[ée]rance)?\s*:?|(?P<within>à|to within))\s*"
    rf"{_number_named('spread')}\s*(?P<percent>%)?\s*(?P<unit2>(?!près){UNIT})?\s*(?P<near>près)?\)?)?\s*\.?"
)
BETWEEN = re.compile(
    rf"(?:(?:entre|between|de|from)\s+|\[\s*)?(?P<before>{CURRENCY})?{_number_named('low')}\s*"
    rf"(?P<unit>{UNIT})?\s*(?:à|et|to|and|;|[-–—]|\.\.\.?|…)\s*{CURRENCY}?{_number_named('high')}"
    rf"\s*(?P<unit2>{UNIT})?\s*\]?\s*\.?",
    re.IGNORECASE,
)
"""Two ends. Bare `2-3` or `3; 4` may be anything: the ends must be told by words or brackets."""
TOLD = re.compile(r"\s*(?:entre|between|de|from|\[)|\d\D*\s(?:à|to)\s", re.IGNORECASE)
DOUBTFUL = re.compile(r"[1-9]\d{0,2},\d{3}(?!\d)|\d{1,3}(?:\.\d{1,3}){3}")
"""`1,250`: thousands in English, thousandths in French; `192.168.100.200`: an address."""
ALONE = re.compile(
    r"±?\s*(?P<spread>\d+(?:[.,]\d+)?(?:e[-+]?\d{1,3})?)\s*(?P<percent>%)?", re.IGNORECASE
)
HALF = Decimal(2)


def numeric_key(value: str, tolerance: str = "", unit: str = "") -> NumericKey | None:
    """A number with its tolerance and its unit, or what lies between two; None for words.

    A comma before three digits is thousands behind a currency sign, else nobody knows: words.
    """
    said = value.replace("*", "").strip()
    found = NUMERIC.fullmatch(said)
    between = None if found and (not found["within"] or found["near"]) else BETWEEN.fullmatch(said)
    if between and TOLD.search(said):
        return _between(between, unit)
    if not found or (found["within"] and not (found["near"] or "within" in found["within"])):
        return None
    number, spread = _value(found, "value"), _value(found, "spread") or Decimal(0)
    if number is None:
        return None
    said_unit = (found["unit"] or found["unit2"] or found["before"] or "").strip(" .")
    if found["percent"] and said_unit != "%":
        spread = abs(number) * spread / 100
    given = _spread(tolerance, number)
    return NumericKey(number, abs(spread if given is None else given), unit or said_unit)


def _spread(tolerance: str, number: Decimal) -> Decimal | None:
    """A tolerance that stands alone: `0,5`, `± 0.5`, or `5 %` of a number; else None."""
    found = ALONE.fullmatch(tolerance.strip())
    spread = decimal(found["spread"]) if found else None
    return abs(number) * spread / 100 if spread and found and found["percent"] else spread


def _between(found: re.Match[str], unit: str) -> NumericKey | None:
    low, high = _value(found, "low"), _value(found, "high")
    if low is None or high is None or not low < high:
        return None
    said = (found["unit"] or found["unit2"] or found["before"] or "").strip(" .")
    return NumericKey((low + high) / HALF, (high - low) / HALF, unit or said)


def _value(found: re.Match[str], name: str) -> Decimal | None:
    """A number of a match; None where it is not there, or may be either of two."""
    text = found[name]
    if not text or (DOUBTFUL.fullmatch(text.lstrip("+-−")) and not found.groupdict()["before"]):
        return None
    digits = re.sub(GAP, "", text).replace("−", "-")
    signs = [sign for sign in digits if sign in ".,"]
    if len(signs) > 1 or DOUBTFUL.fullmatch(digits):  # all but a different last one part thousands
        last = signs[-1] if len(set(signs)) > 1 else ""
        digits = digits.replace("," if last == "." else "." if last else signs[-1], "")
    power = found[f"{name}e"] or found[f"{name}p"] or (found[f"{name}s"] or "").translate(RAISED)
    try:
        return Decimal(f"{digits.replace(',', '.')}e{(power or '0').replace('−', '-')}")
    except InvalidOperation:
        return None
