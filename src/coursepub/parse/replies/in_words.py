"""Options that an answer names in words: all of them, all but one, the third."""

import re
from collections.abc import Sequence

from coursepub.model.item import Option
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.wording import speaks_of_all
from coursepub.parse.replies.keyed import Resolved

SET = (
    r"(?:options?|answers?|choices?|statements?|r[ée]ponses?|propositions?|affirmations?|choix"
    r"|opci[oó]n(?:es)?|respuestas?|respostas?|alternativas?|antwort(?:en)?|rispost[ae]|opzion[ei]"
    r"|antwoord(?:en)?)"
)
EVERY = (
    r"(?:all|every(?:thing)?|tout|toutes|tous|tod[ao]s|tutte|alle)(?:\s+(?:of|the|them|these|les|ces"
    rf"|l[ao]s|as|le|der|above|ci-dessus|anteriores|precedenti|oben|genannten|{SET}))*"
)
ALL = re.compile(
    rf"{EVERY}(?:\s+(?:are|sont|son|são|sono|sind|zijn)(?:\s+(?!not\b)\w+)?)?", re.IGNORECASE
)
ALL_BUT = re.compile(
    rf"{EVERY},?\s+(?:except|but|sauf|except[ée]e?|hormis|außer|excepto|menos|salvo|tranne|behalve)"
    rf"\s+(?:(?:for|la|le|the|die|{SET})\s+)*(?P<others>\S.*)",
    re.IGNORECASE,
)
ORDINALS = (
    ("first", "premier", "première", "primera", "primeira", "erste", "prima", "eerste"),
    ("second", "deuxième", "seconde", "segunda", "zweite", "seconda", "tweede"),
    ("third", "troisième", "tercera", "terceira", "dritte", "terza", "derde"),
    ("fourth", "quatrième", "cuarta", "quarta", "vierte", "vierde"),
    ("fifth", "cinquième", "quinta", "fünfte", "vijfde"),
)
PLACES = {word: place for place, words in enumerate(ORDINALS) for word in words}
PLACED = rf"(?:(?:the|la|le|die|de)\s+)?(?P<place>{'|'.join(PLACES)})\s+{SET}"
PLACE = re.compile(PLACED, re.IGNORECASE)
CONCLUDES = re.compile(
    rf"(?:{PLACED}|{SET}\s+\(?(?P<letter>(?-i:[A-H])|[1-8])\)?)(?!\w)[^.;]{{0,80}}?"
    r"\s(?:is|est|es|ist|è|é)\s+(?:the\s+|la\s+)?"
    r"(?:correct|right|juste|exacte|bonne|richtig|correcta|corretta)(?!\w)",
    re.IGNORECASE,
)
"""How a worked solution ends: `Hence, the third option is correct.`"""
SENTENCE = 6
"""Words of an answer from which it says more than what is right."""


def resolve_words(value: str, options: Sequence[Option]) -> Resolved:
    """The options that an answer names so, where nothing surer says what is right.

    A sentence is the explanation too.
    """
    named = _named(value, options)
    return Resolved(named, value if named and len(value.split()) > SENTENCE else "")


def _named(value: str, options: Sequence[Option]) -> frozenset[str]:
    bare = value.strip(" \t*_`\"'.!")
    ids = [option.id for option in options]
    if place := PLACE.fullmatch(bare):
        return _at(PLACES[place["place"].casefold()], ids)
    if found := [_concluded(match, ids) for match in CONCLUDES.finditer(value)]:
        return found[0] if len(set(found)) == 1 else frozenset()
    if any(speaks_of_all(option.text.text) for option in options):
        return frozenset()
    if ALL.fullmatch(bare):
        return frozenset(ids)
    others = letter_key(found_but["others"]) if (found_but := ALL_BUT.fullmatch(bare)) else None
    sure = others is not None and not others.rest and others.letters < frozenset(ids)
    return frozenset(ids) - others.letters if others and sure else frozenset()


def _concluded(match: re.Match[str], ids: Sequence[str]) -> frozenset[str]:
    if match["place"]:
        return _at(PLACES[match["place"].casefold()], ids)
    letter = match["letter"]
    return _at(int(letter) - 1, ids) if letter.isdigit() else frozenset({letter}) & frozenset(ids)


def _at(place: int, ids: Sequence[str]) -> frozenset[str]:
    return frozenset(ids[place : place + 1])
