"""What options and stems say of their own order and of how many answers are right."""

import re

from coursepub.model.item import Announcement
from coursepub.parse.lexicon.whole_sets import NAMED
from coursepub.parse.lexicon.words import TRUTHS

SETS = (
    r"(?:r[ée]ponses|propositions|affirmations|options|solutions|choix|possibilit[ée]s"
    r"|[ée]nonc[ée]s)"
)
BEHIND = (
    r"(?:\s+(?:ci-dessus|pr[ée]c[ée]dent[e]?s|propos[ée]e?s|cit[ée]e?s))?"
    r"(?:\s+(?:est|sont|n['’]est|ne\s+sont)\s+[\w\s]+)?"
)
WHOLE_SET = re.compile(
    rf"(?:toute?s|aucune?|tous)\s+(?:de\s+)?(?:les|ces|ses|des|l['’]une\s+des)\s+(?:\w+\s+)?{SETS}{BEHIND}"
    rf"|(?:toute?s?|tous|aucune?|rien\s+de\s+tout)(?:\s+(?:de\s+)?ce(?:la|lles-ci|ux-ci))?(?:\s+{SETS})?\s+ci-dessus"
    r"|tout\s+(?:cela|ceci|ce\s+qui\s+pr[ée]c[èe]de)|rien\s+de\s+(?:tout\s+cela|ce\s+qui\s+pr[ée]c[èe]de)"
    rf"|aucune\s+(?:autre\s+)?r[ée]ponse(?:\s+(?:correcte|juste|ci-dessus))*"
    r"|aucune\s+de\s+ces\s+r[ée]ponses\s+n['’]est\s+\w+"
    r"|(?:all|none|any|neither|both|either)\s+of\s+(?:the\s+)?(?:above|these|those|them|options|answers)"
    r"(?:\s+(?:answers?|options?|choices?|statements?))?(?:\s+(?:is|are)\s+\w+)?"
    r"|(?:all|none)\s+(?:the\s+)?above|no\s+(?:correct\s+)?answer(?:\s+is\s+correct)?"
    r"|todas\s+las\s+(?:anteriores|respuestas(?:\s+anteriores)?|opciones)|ninguna\s+de\s+las\s+(?:anteriores|respuestas.*)"
    r"|todas\s+as\s+(?:anteriores|alternativas.*)|nenhuma\s+das\s+(?:anteriores|alternativas.*)"
    r"|alle\s+(?:der\s+)?(?:oben\s+genannten|genannten|antworten(?:\s+sind\s+richtig)?)"
    r"|kein[es]?\s+(?:der|davon)(?:\s+(?:oben\s+)?genannten)?|tutte\s+le\s+precedenti|nessuna\s+delle\s+precedenti"
    rf"|{'|'.join(NAMED)}"
)
CAPITALS = r"(?:['\"«“(]?[A-H]['\"»”)]?)(?!\w)"
CAPITAL = re.compile(r"[A-H](?!\w)")
NAMES = re.compile(
    rf"(?-i:{CAPITALS})(?:\s*,\s*(?-i:{CAPITALS}))*\s*,?\s*(?:et|and|&|\+|ou|or|und|y|e|ni|nor)\s+(?-i:{CAPITALS})"
    rf"|(?:options?|r[ée]ponses?|answers?|lettres?|choices?|propositions?)\s+(?-i:{CAPITALS})(?=\s|[.,;)]|$)",
    re.IGNORECASE,
)
ORDINAL = (
    r"(?:premi[èe]re?s?|derni[èe]re?s?|pr[ée]c[ée]dente?s?|suivante?s?|first|last|previous|preceding"
    r"|next|ersten|letzten|primeras?|[úu]ltimas?)"
)
PLURAL = r"(?:deux|trois|quatre|two|three|four|beiden|drei|dos|tres|2|3|4)"
PLACES = re.compile(
    rf"(?:(?:les?|la|l['’]une\s+des|the|both|die|las?|los?)\s+)*(?:{PLURAL}\s+{ORDINAL}|{ORDINAL}\s+{PLURAL})"
    rf"(?:\s+(?:{SETS}|answers?|choices?|statements?|antworten|respuestas|opciones))?"
    r"|(?:les?|la|the|both(?:\s+of)?|either(?:\s+of)?|one\s+of)\s+(?:the\s+)?"
    rf"(?:(?:{ORDINAL}|{PLURAL})\s+)*(?:{SETS}|r[ée]ponse|proposition|option|answers?|choices?|statements?)"
    rf"\s+(?:ci-dessus|pr[ée]c[ée]dente?s?|ci-dessous|suivante?s?|above|below)"
    rf"|(?:la|the)\s+{ORDINAL}\s+(?:r[ée]ponse|proposition|option|answer|choice|statement)"
    r"|both\s+(?:of\s+the\s+)?(?:above|answers?|options?|choices?|statements?)(?:\s+above)?"
)
LONE = re.compile(r"[*_`(\[]*(?-i:[A-Z])[*_`)\].]*", re.IGNORECASE)
COUNTS = {
    "two": 2, "deux": 2, "zwei": 2, "dos": 2, "due": 2, "duas": 2, "three": 3, "trois": 3,
    "drei": 3, "tres": 3, "tre": 3, "três": 3, "four": 4, "quatre": 4, "vier": 4, "cuatro": 4,
    "five": 5, "cinq": 5, "six": 6, "twee": 2, "drie": 3, "två": 2, "dwie": 2, "dwa": 2, "trzy": 3,
}  # fmt: skip
COUNT = r"(?P<{0}>\d|" + "|".join(COUNTS) + r")\b(?!-)"
ANSWERS = (
    r"(?:answers?|options?|responses?|choices?|r[ée]ponses?|propositions?|affirmations?|statements?"
    r"|afirmaciones|enunciados|afirma[çc][õo]es|affermazioni|aussagen|antworten|respuestas|opciones|respostas|risposte"
    r"|antwoorden|odpowiedzi|svar)"
)
VERBS = (
    r"(?:choose|select|pick|check|mark|tick|cochez|choisissez|s[ée]lectionnez|indiquez|w[äa]hlen\s+sie"
    r"|kies(?:\s+er)?|v[äæe]l[jg]|wybierz|zaznacz|eli[jg][ae]|eleg[ií]|seleccion[aáe]|marc[aáe]|marque|escolha|selezion\w+|scegli\w*)"
)
ADJECTIVES = r"(?:\s+(?:correct\w*|right|bonnes|justes|exactes|best|valid|possibles|richtige))*"
INSTRUCTION = (
    rf"{VERBS}\s+(?:(?:the|les|las|os|as|le|any|up\s+to|toutes|todas|tutte|alle|all)\s+)*[*_]*(?:{COUNT.format('a')}|all|toutes|tout|plusieurs|alle|todas|tutte|les|las|le|as)[*_]*"
    rf"(?:\s+(?:that|which)\s+(?:apply|are\s+\w+)|(?:\s+(?:of\s+the|des|les|las|los|le|as|os))*{ADJECTIVES}(?:\s+{ANSWERS})?{ADJECTIVES}"
    rf"(?:\s+(?:that|which)\s+apply|\s+qui\s+s['’]appliquent)?)"
    rf"|(?:{COUNT.format('b')}|plusieurs|several|multiple(?!\s+choice\b)|mehrere|varias|v[áa]rias|pi[ùu]){ADJECTIVES}\s+{ANSWERS}{ADJECTIVES}"
    rf"(?:\s+(?:are|sont|is|peuvent\s+[êe]tre|may\s+be|can\s+be|expected|attendues|possible)\s*(?:\w+)?)?"
    rf"(?:\s+(?:attendues|possibles|required|m[öo]glich))?"
    rf"|all\s+that\s+apply|choix\s+multiples?|multiple\s+choices?\s+allowed|multi-?select"
    r"|there\s+may\s+be\s+more\s+than\s+one\s+(?:right|correct)\s+answer|mehrfach(?:auswahl|nennung(?:en)?)"
    r"|выберите\s+(?:все|два|две|три|несколько|\d)[\w\s]*|несколько\s+(?:правильных\s+)?ответов|多选(?:题)?|多選|选[两三四多]项|可多选|複数(?:選択|回答)可?"
    r"|meerdere\s+antwoorden|flere\s+svar|wielokrotny\s+wybór"
)
BRACKETED = re.compile(
    rf"\s*[*_]*[(\[（【][*_]*\s*(?:{INSTRUCTION})\s*[.!:。]*[*_]*[)\]）】][*_]*[.:]?", re.IGNORECASE
)
SENTENCE = re.compile(
    rf"(?:(?<=[.?!:»…\]])\s+|^|(?<=\n)[ \t]*)[*_]*(?:{INSTRUCTION})"
    r"[*_]*\s*(?:[.!:][*_]*(?=\s|$)|(?=\s*$|\s*\n))",
    re.IGNORECASE,
)
TOLD = r"(?:(?<=[.?!:;,(\])–-]\s)|(?<=\n)|(?<=^)|(?<=please\s))"
SAID = (
    r"(?:(?<!all)(?<!alle)(?<!tout)(?<!toutes)(?<!todas)(?<!tutte)"
    r"|(?=\s*(?:[.,;:!?)*_]|$|\n|(?:of|in|qui|parmi|pour|des|de)\b)))"
)
"""An instruction inside a stem begins a sentence or a part of one; “select all rows” is none."""
SINGULAR = re.compile(r"\b(?:laquelle|lequel|which\s+one)\b(?!\s*\(|\s+ou\s+les)", re.IGNORECASE)
ASKED = re.compile(
    rf"\b(?:(?:which|what)\s+{COUNT.format('a')}|(?:quelles?|lesquel(?:le)?s)\s+{COUNT.format('b')}"
    r"|(?:laquelle|lequel|quelle|quel)\s?\((?:s|lesquel(?:le)?s|ou\s+lesquel(?:le)?s)\)|\bla\s+\(les\)"
    r"|\bla\s+ou\s+les\b|\ble\s+ou\s+les\b|(?:réponse|proposition|affirmation)\(s\))",
    re.IGNORECASE,
)
MAY_ASK = re.compile(ASKED.pattern)
WITHIN = re.compile(
    r"\b(?:(?<!ces )(?<!les )(?<!these )(?<!the )(?<!voici )(?<!here are )"
    rf"{COUNT.format('c')}\s+{ANSWERS}"
    rf"|{TOLD}(?:{re.sub('[?]P<[ab]>', '?:', INSTRUCTION)}){SAID})",
    re.IGNORECASE,
)
HINTS = tuple(
    "choose select pick check mark tick cochez choisi lection indiquez hlen elija selec escolha "
    "selez scegli answer option response choice choix ponse proposition affirmation statement "
    "antwo respuesta opcion resposta rispost apply mehrfach multi- multiselect выберите несколько "
    "kies välj velg vælg wybierz zaznacz 多选 多選 选 複数 flere wielokrotn".split()
)
"""Parts of words (in small letters), one of which every instruction holds."""
AROUND = re.compile(r"^[\s()\[\]*_.:]+|[\s()\[\]*_.:]+$")
"""Blanks of any kind, brackets and emphasis around an announcement."""


def lift_announcement(stem: str) -> tuple[str, Announcement | None]:
    """A stem without its announcement, and the announcement.

    One inside a sentence, such as “Which two …?”, is known but stays where it is.
    """
    small = stem.lower()
    hinted = any(map(small.__contains__, HINTS))
    for pattern in (BRACKETED, SENTENCE) if hinted else ():
        if found := _first(pattern, stem):
            left = (stem[: found.start()] + _unpaired(found[0]) + stem[found.end() :]).strip()
            if left:
                said = AROUND.sub("", found[0])
                return left, Announcement(said, _count(found))
    asked = _first(ASKED, stem) if MAY_ASK.search(small) else None
    told = _first(WITHIN, stem) if hinted else None
    inside = min((f for f in (asked, told) if f), key=re.Match.start, default=None)
    if inside and not SINGULAR.search(stem):
        return stem, Announcement(inside[0], _count(inside))
    return stem, None


def _first(pattern: re.Pattern[str], stem: str) -> re.Match[str] | None:
    """The first place outside code that a pattern matches."""
    return next((f for f in pattern.finditer(stem) if not _in_code(stem, f.start())), None)


def _unpaired(said: str) -> str:
    """The emphasis that an announcement closes for the whole stem, which keeps it."""
    return "**" if said.count("**") % 2 else ""


def _in_code(text: str, place: int) -> bool:
    return text.count("```", 0, place) % 2 == 1 or text.count("`", 0, place) % 2 == 1


def _count(found: re.Match[str]) -> int | None:
    word = next((value for value in found.groupdict().values() if value), "").lower()
    return int(word) if word.isdigit() else COUNTS.get(word)


def speaks_of_all(text: str) -> bool:
    """Whether an option is "all of these" or "none of these", which must stay last."""
    return WHOLE_SET.fullmatch(text.lower().strip(" .!*_")) is not None


def names_letters(text: str) -> bool:
    """Whether an option speaks of others by their letters: “Les deux A et B”."""
    if not CAPITAL.search(text):
        return False
    return NAMES.search(re.sub(r"`[^`]*`", "", text)) is not None


def names_places(text: str) -> bool:
    """Whether an option is others by their places: “Les deux premières réponses”."""
    return PLACES.fullmatch(text.lower().strip(" .!*_")) is not None


def is_a_letter(text: str) -> bool:
    """Whether an option is only a letter, which points at something in the stem."""
    return LONE.fullmatch(text.strip()) is not None


def is_truth_pair(texts: list[str]) -> bool:
    """Whether two options are true and false."""
    if len(texts) != 2:
        return False
    return frozenset(text.strip(" .!*_`").casefold() for text in texts) in TRUTHS
