"""Which language a course is written in."""

import re
from collections import Counter
from collections.abc import Iterable

from coursepub.model.language import Language

# Function words that the other language lacks.
WORDS = {
    Language.FRENCH: frozenset(
        "le la les des est une dans pour avec qui que sur sont et du au ce".split()
    ),
    Language.ENGLISH: frozenset(
        "the of and is are in for with which that to it this from by be".split()
    ),
}


ENOUGH = 50_000
"""Characters of each file."""


def language_of(texts: Iterable[str]) -> Language:
    """The language whose function words occur most; French where neither does."""
    counts: Counter[Language] = Counter()
    for text in texts:
        for word in re.findall(r"[^\W\d_]+", text[:ENOUGH].lower()):
            for language, words in WORDS.items():
                counts[language] += word in words
    french, english = counts[Language.FRENCH], counts[Language.ENGLISH]
    return Language.ENGLISH if english > french else Language.FRENCH
