"""French micro-typography, on text only: code and URLs never come here.

Sources: the usage of the Imprimerie nationale for spaces; narrow no-break U+202F
before ; ! ? and inside « », no-break U+00A0 before the colon.
"""

import re

THIN = "\u202f"
FIXED = "\u00a0"

UNITS = (
    "min|h|s|ms|µs|mm|cm|m|km|o|ko|Ko|Mo|Go|To|Po|Kio|Mio|Gio|Tio|px|pt|€|%|DPU|"
    "heures?|minutes?|secondes?|jours?|mois|ans?|points?|pts?|lignes?|fichiers?|pages?|"
    "euros?|dollars?|questions?|octets?|magasins?|millions?|milliards?"
)
REFERENCES = (
    "figures?|tableaux?|listings?|modules?|questions?|exercices?|pages?|chapitres?|annexes?"
)

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=\w)'(?=[\w«“])", "’"),
        (r"\.\.\.", "…"),
        (r"«\s*", f"«{THIN}"),
        (r"\s*»", f"{THIN}»"),
        (r"[ \u00a0]+([;!?])(?=\s|[)\]»”’]|$)", rf"{THIN}\1"),
        (r"[ \u202f]+:(?=\s|$)", f"{FIXED}:"),
        (r"(?<=\d) (?=\d{3}(?!\d))", THIN),
        (rf"(?<=\d) (?=(?:{UNITS})(?!\w))", FIXED),
        (rf"(?i)\b({REFERENCES}) (?=\d)", rf"\1{FIXED}"),
        (r"\b([nN]°|[pP]\.|art\.|M\.|Mme) (?=\S)", rf"\1{FIXED}"),
    )
)


def french(text: str) -> str:
    """`text` with the apostrophes, quotation marks and spaces of a French printer."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
