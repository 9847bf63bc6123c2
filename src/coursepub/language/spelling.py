"""How signs are read out over the telephone: the ICAO alphabet, digits in the user's language."""

from coursepub.model.language import Language

LETTERS = {
    name[0].upper(): name
    for name in (
        "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike "
        "November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey Xray Yankee Zulu"
    ).split()
}
DIGITS = {
    Language.FRENCH: "zéro un deux trois quatre cinq six sept huit neuf".split(),
    Language.ENGLISH: "zero one two three four five six seven eight nine".split(),
}


def spelt(signs: str, language: Language) -> tuple[str, ...]:
    """The name of each digit or capital letter."""
    digits = DIGITS[language]
    return tuple(digits[int(sign)] if sign.isdecimal() else LETTERS[sign] for sign in signs)
