"""What papers and their sections are called, and which of them answers name.

Answers name a paper by its module, its file, the folder that it stands in or its title, each in
other words: `## Version B`, `corriges/02-reseaux.md`, a column `Thème`. What all papers share
tells none of them apart; what is left of a name says which one is meant.
"""

import re
import unicodedata
from collections.abc import Hashable, Iterable, Mapping
from functools import lru_cache
from typing import Generic, TypeVar

from coursepub.parse.lexicon.labels import INVITES

Name = frozenset[str]
T = TypeVar("T", bound=Hashable)

SUFFIX = re.compile(r"\.(?:md|markdown|qmd|txt)(?![^\W_])", re.IGNORECASE)
ELIDED = re.compile(r"(?<!\w)(?:[cdjlmnst]|qu)['’](?=\w)|['’]s(?!\w)", re.IGNORECASE)
"""Single letters that name nothing: `d'examen`, `student's`."""
PARTS = re.compile(r"[^\W\d_]+|\d+")
YEAR = 3
"""Digits from which a number counts nothing."""
IDLE = frozenset(
    "corrige corriges correction corrections answer answers key keys solution solutions reponse "
    "reponses gabarito losung losungen loesung loesungen antwort antworten respuesta respuestas "
    "solucion soluciones resposta respostas risposta risposte soluzione soluzioni antwoord "
    "antwoorden "
    "des de du la le les et aux au un une sur pour avec the of for and to an und der die das von "
    "zum zur el los las del il lo gli della dei da do os as".split()
)
"""Words that say that answers follow, and those between other words."""


@lru_cache(maxsize=1 << 12)  # every section asks it of every other
def words(text: str) -> Name:
    """The words and numbers of a name that may tell what is meant."""
    bare = ELIDED.sub(" ", SUFFIX.sub(" ", text))
    spelled = unicodedata.normalize("NFKD", bare.casefold())
    plain = "".join(sign for sign in spelled if not unicodedata.combining(sign))
    return frozenset(part.lstrip("0") or "0" for part in PARTS.findall(plain)) - IDLE


def _counts(said: Name) -> bool:
    return any(word.isdigit() and len(word) < YEAR for word in said)


def tells(text: str) -> bool:
    """Whether a text says more than that answers follow."""
    return bool(words(INVITES.sub(" ", text)))


class Called(Generic[T]):
    """Things that answers may mean, each with all that it is called."""

    def __init__(self, names: Mapping[T, Iterable[str]]) -> None:
        self._names = {one: [words(text) for text in texts] for one, texts in names.items()}
        self._words = {one: Name().union(*own) for one, own in self._names.items()}
        self._only: dict[str, T | None] = {}
        every = list(self._words.values())
        self._known = Name().union(*every)
        self._telling = self._known.difference(Name.intersection(*every) if every else ())

    def meant(self, text: str, among: Iterable[T]) -> list[T]:
        """Those of some that a text names; nothing where it does not tell them apart.

        What is called exactly so comes before what has these words among others. Where things
        are counted, a count that none has is that of something else.
        """
        said = words(text)
        some = list(among) if said else []
        exact = [one for one in some if said in self._names[one]]
        if len(exact) == 1:
            return exact
        telling = said & self._telling if self._telling else said
        unknown = _counts(said - self._known) and _counts(self._known)
        found = [one for one in some if telling <= self._words[one]]
        return found if telling and not unknown else []

    def only(self, text: str) -> T | None:
        """The only one that a text names."""
        if text not in self._only:  # many answers stand under one title
            found = self.meant(text, self._names)
            self._only[text] = found[0] if len(found) == 1 else None
        return self._only[text]
