"""Words that say something: what texts have in common, whatever their grammar."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
ACCENT = re.compile(r"[\u0300-\u036f]")
PLAIN = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})
"""Letters that Unicode does not take apart, as dictionaries file them."""
EMPTY = frozenset(
    "a au aux avec ce ces cet cette ceux chaque comme dans de des donc du elle elles en est et "
    "etre fait il ils la le les leur leurs lui mais meme mon ne ni non nos notre nous on ont ou "
    "par pas plus pour que quel quelle quelles quels qui sa sans se sera ses si son sont sous sur "
    "ta tes toi ton tous tout toute toutes un une vers vos votre vous y sinon ainsi aussi alors "
    "the an and any are as at be because been but by can could do does each every for from had "
    "has have how if in into is it its no not of off on one only or other our out over own same "
    "she he so some such than that their them then there these they this those to too under up "
    "very was we were what when where which while who why will with would you your".split()
)

NOTHING = frozenset([""])


def folded(text: str) -> str:
    """Text without case and accents."""
    plain = text.casefold()
    if plain.isascii():
        return plain
    return ACCENT.sub("", unicodedata.normalize("NFKD", plain.translate(PLAIN)))


def content_words(text: str) -> frozenset[str]:
    """The words of a text that are not grammar only, folded; numbers count, as in `150 s`."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    return frozenset(map(_content, WORD.findall(composed))) - NOTHING


@lru_cache(maxsize=1 << 16)  # a bank says the same words again and again
def _content(word: str) -> str:
    """A word as others may write it; "" where it is grammar only."""
    bare = folded(word)
    if bare in EMPTY or not (len(bare) > 2 or bare.isdigit()):
        return ""
    return bare[:-1] if len(bare) > 3 and bare[-1] in "sx" else bare  # plurals, crudely


def same_text(text: str) -> str:
    """What two equal texts share: case counts, since code does; spaces do not."""
    return " ".join(unicodedata.normalize("NFC", text).split())
