"""What a paper says of the rules that settings give."""

from decimal import Decimal

from coursepub.language.exams import number
from coursepub.model.language import Language
from coursepub.model.scoring import Scoring, Several

FR, EN = Language.FRENCH, Language.ENGLISH

CALCULATOR = {FR: "Calculatrice", EN: "Calculator"}
PASS_MARK = {FR: "Seuil de réussite", EN: "Pass mark"}
ALLOWED = {FR: ("non autorisée", "autorisée"), EN: ("not allowed", "allowed")}
RIGHT = {FR: "Réponse juste : points indiqués", EN: "Right answer: the points shown"}
WRONG_OR_MISSING = {FR: "fausse ou absente : 0", EN: "wrong or missing: 0"}
WRONG = {
    FR: "fausse : moins {share} des points de la question ; absente : 0",
    EN: "wrong: minus {share} of the question’s points; missing: 0",
}
SEVERAL = {
    Several.ALL_OR_NOTHING: {
        FR: "Plusieurs réponses : toutes les bonnes et aucune autre, sinon la réponse est fausse",
        EN: "Several answers: all the right ones and no other, else the answer is wrong",
    },
    Several.PARTIAL: {
        FR: "Plusieurs réponses : la part des bonnes cochées, moins la part des mauvaises cochées",
        EN: "Several answers: the share of right ones marked less the share of wrong ones marked",
    },
}


def calculator(allowed: bool | str, language: Language) -> str:  # noqa: FBT001 - a setting's value
    """What is said of calculators: the settings' own words, or whether one is allowed."""
    return allowed if isinstance(allowed, str) else ALLOWED[language][allowed]


def out_of(mark: Decimal, total: Decimal | int, language: Language) -> str:
    """`12 / 20`."""
    return f"{number(mark, language)} / {number(Decimal(total), language)}"


def scale(scoring: Scoring, language: Language, *, several: bool) -> str:
    """The scoring rule of choice questions as sentences; `several` where some have more keys.

    French spaces are left to who prints it.
    """
    percent = f"{number(scoring.wrong * 100, language)} %"
    wrong = WRONG[language].format(share=percent) if scoring.wrong else WRONG_OR_MISSING[language]
    semicolon = " ; " if language is FR else "; "
    sentences = [f"{RIGHT[language]}{semicolon}{wrong}."]
    if several:
        sentences.append(f"{SEVERAL[scoring.several][language]}.")
    return " ".join(sentences)
