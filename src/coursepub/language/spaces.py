"""Micro-typography of French and English, on text only: code and URLs never come here.

Sources for French: the usage of the Imprimerie nationale for spaces; narrow no-break U+202F
before ; ! ? and inside « », no-break U+00A0 before the colon. A space that its author left
out is put in where nothing but prose is written so. Straight quotation marks stay: in
courses they are as often those of code, or inches.
"""

import re

THIN = "\u202f"
FIXED = "\u00a0"

_MEASURES = (
    "min|h|s|ms|µs|ns|nm|µm|mm|cm|dm|m|km|mg|g|kg|ml|cl|l|L|Hz|kHz|MHz|GHz|W|kW|MW|kWh|V|"
    "o|ko|Ko|Mo|Go|To|Po|Kio|Mio|Gio|Tio|B|KB|kB|MB|GB|TB|PB|KiB|MiB|GiB|TiB|bits?|"
    r"px|pt|€|k€|M€|£|\$|%|‰|°C|°|DPU"
)
UNITS = (
    f"{_MEASURES}|"
    "heures?|minutes?|secondes?|jours?|semaines?|mois|ans?|années?|points?|pts?|lignes?|"
    "fichiers?|pages?|euros?|dollars?|questions?|octets?|magasins?|mille|millions?|milliards?"
)
REFERENCES = (
    "figures?|tableaux?|listings?|modules?|questions?|exercices?|pages?|chapitres?|annexes?|"
    "sections?|parties?|articles?|versions?|équations?"
)
MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"

Rules = tuple[tuple[re.Pattern[str], str], ...]


def _rules(*rules: tuple[str, str]) -> Rules:
    return tuple((re.compile(pattern), replacement) for pattern, replacement in rules)


_BOTH = _rules(
    (r"\.\.\.", "…"),
    (r"(?<=\s)---?(?=\s)", "–"),
)
_FRENCH = _rules(
    (r"(?<=[^\W\d_])'(?=[\w«“])", "’"),
    (r"«\s*", f"«{THIN}"),
    (r"\s*»", f"{THIN}»"),
    (r"[ \u00a0]+([;!?]+)(?=\s|[)\]»”’…]|$)", rf"{THIN}\1"),
    (r"(?<=[^\W\d_]{2})([;!?]+)(?=\s|[)\]»”’]|$)", rf"{THIN}\1"),
    (r"[ \u202f]+:(?=\s|$)", f"{FIXED}:"),
    (r"(?<=[^\W\d_]{2}):(?=\s)", f"{FIXED}:"),
    (r"(?<=\d) (?=\d{3}(?!\d))", THIN),
    (r"(?<=\d)(?=[%‰€](?!\w))", FIXED),
    (rf"(?<=\d) (?=(?:{UNITS})(?!\w))", FIXED),
    (r"(?<=\d[ \u00a0]h) (?=\d{1,2}(?!\d))", FIXED),
    (rf"(?<!\d)(\d{{1,2}}|1er) (?=(?:{MONTHS})\b)", rf"\1{FIXED}"),
    (rf"(?i)\b({REFERENCES}) (?=\d)", rf"\1{FIXED}"),
    (r"\b([nN]°s?|[pP]{1,2}\.|art\.|chap\.|fig\.|vol\.|éd\.) (?=\S)", rf"\1{FIXED}"),
    (r"§ ?(?=\d)", f"§{FIXED}"),
    (r"\b(MM?\.|Mmes?|Mlles?|Dr|Pr) (?=[A-ZÀ-Þ])", rf"\1{FIXED}"),
    (r"(?<=[\s(])([–—]) ([^–—]+?) ([–—])(?=[\s,.)…])", rf"\1{FIXED}\2{FIXED}\3"),
)
_ENGLISH = _rules(
    (r"(?<=\w)'(?=[^\W\d_])", "’"),
    (r"(?<=[^\W\d_]s)'(?=\s)", "’"),
    (rf"(?<=\d) (?=(?:{_MEASURES}|a\.m\.|p\.m\.)(?!\w))", FIXED),
    (
        r"\b([Ff]igure|[Tt]able|[Ll]isting|[Cc]hapter|[Mm]odule|[Pp]age|[Ss]ection) (?=\d)",
        rf"\1{FIXED}",
    ),
    (r"\b(No\.|pp?\.|vol\.|Mrs?\.?|Ms\.?|Dr\.?|Prof\.) (?=[A-Z\d])", rf"\1{FIXED}"),
)


def french(text: str) -> str:
    """`text` with the apostrophes, quotation marks and spaces of a French printer."""
    return _applied(_FRENCH, text)


def english(text: str) -> str:
    """`text` with the apostrophes, dashes and spaces of an English printer."""
    return _applied(_ENGLISH, text)


def _applied(rules: Rules, text: str) -> str:
    for pattern, replacement in (*_BOTH, *rules):
        text = pattern.sub(replacement, text)
    return text
