"""The words of statements that are true or false, in the languages of public banks."""

import re

PAIRS = (
    ("Vrai", "Faux"),
    ("True", "False"),
    ("Verdadero", "Falso"),
    ("Verdadeiro", "Falso"),
    ("Vero", "Falso"),
    ("Wahr", "Falsch"),
    ("Richtig", "Falsch"),
    ("Waar", "Onwaar"),
)
SAID = {word.casefold(): pair for pair in reversed(PAIRS) for word in pair}
LETTERS = {letter: pair for pair in reversed(PAIRS) for letter in (pair[0][0], pair[1][0])}
ASKED = (
    r"vrais?\s*(?:/|\bou\b|\bet\b|-)\s*faux|true\s*(?:/|\bor\b|\band\b|-)\s*false"
    r"|verdadero\s*(?:/|\bo\b|\by\b|-)\s*falso|verdadeiro\s*(?:/|\bou\b|-)\s*falso|vero\s*(?:/|\bo\b|-)\s*falso"
    r"|(?<!\w)(?:V\s*/\s*F|T\s*/\s*F|R\s*/\s*F)(?!\w)"
    r"|(?:wahr|richtig)\s*(?:/|\boder\b|-)\s*falsch|waar\s*(?:/|\bof\b)\s*(?:niet\s*waar|onwaar)"
)
TITLE = re.compile(ASKED, re.IGNORECASE)
"""A title over statements, or the words that ask whether one holds."""
BEHIND = re.compile(
    rf"(?<=\S)(?:\s*[*_]*[(\[–—-]\s*(?:{ASKED})\s*\??[)\]]?[*_]*|\s+[*_]+(?:{ASKED})\s*\??[*_]+"
    r"|\s+(?-i:V\s*/\s*F|T\s*/\s*F)"
    rf"|\s*\n[\s*_]*(?:[^\W\d_]+\s*[:：][\s*_]*)?(?:{ASKED})[*_]*)\s*[.?]?$",
    re.IGNORECASE,
)
BRACKETED = re.compile(
    rf"^[*_]*(?:[(\[](?:{ASKED})\s*\??[)\]][*_]*\s*[:.]?|(?:{ASKED})[*_]*\s*[:：][*_]*)\s*(?=\S)",
    re.IGNORECASE,
)
TOLD = re.compile(
    rf"\s*(?:(?:→|➜|[=-]+>|[–—-](?=\s*\*\*))\s*[*_(\[]*(?P<said>{'|'.join(SAID)}|[VFTR])[*_)\].]*"
    rf"|[*_]*[(\[](?P<inner>{'|'.join(SAID)}|[VFTR])[)\]][*_]*)(?:\s*\((?P<why>[^()]+)\)\.?)?\s*$",
    re.IGNORECASE,
)
"""An answer at the end of its statement, and why: `… → **Vrai**`, `… (F)`, `… — **Faux** (why)`."""
BELOW = re.compile(
    rf"\s*\n[\s>]*[✅❌✔✘]?\ufe0f?\s*[*_]*(?P<said>{'|'.join(SAID)})(?!\w)"
    rf"(?!\W*(?:/|\b(?:ou|or|o|oder|of)\b|{'|'.join(SAID)}))(?P<why>(?:[*_.!,;:–—-]+(?:\s+\S.*)?)?)$",
    re.IGNORECASE,
)
"""An answer on a line of its own, and why: `**Vrai.** Il a quatre angles.`"""
MIXED = re.compile(r"ouvert|open|\bcodes?\b|court|short", re.IGNORECASE)
"""Other kinds of questions that the title of a section may name too."""
WHY = re.compile(
    r"justifi|expli|pourquoi|\bwhy\b|argument|begründe|perché|por\s?qu[ée]", re.IGNORECASE
)
"""What asks for more than whether a statement holds."""
WORDING = 3
"""Words up to which more of an answer is another wording, and no reason."""
VALUE = re.compile(
    rf"[^\w(]*(?P<word>{'|'.join(SAID)})(?!\w)[*_.!)\]]*\s*(?:$|[-–—:,;(]+|(?<=[.!*_])\s*(?=\S)"
    r"|(?=\b(?:car|parce|because|since)\b))\s*(?P<why>.*)",
    re.IGNORECASE | re.DOTALL,
)
