"""The order of a glossary: accents, capitals and punctuation do not count."""

import re
import unicodedata

OTHER = "#"
"""The heading of whatever does not begin with a letter; it comes first."""
SPELLED = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d"})
SEPARATORS = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """`text` in small letters without accents: `Œuvre d'État` is `oeuvre d'etat`."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(SPELLED))
    return "".join(char for char in plain if not unicodedata.combining(char))


def letter(term: str) -> str:
    """The capital letter under which a term stands: É is under E, `3NF` and `.NET` under #."""
    first = folded(term.strip())[:1]
    return first.upper() if first.isalpha() else OTHER


def alphabetical(term: str, qualifier: str = "") -> tuple[bool, str, str, str]:
    """A key to sort by: letter, then word by word, then homonyms by their qualifier."""
    words = SEPARATORS.sub(" ", folded(term)).strip()
    return letter(term) != OTHER, words, folded(qualifier), term
