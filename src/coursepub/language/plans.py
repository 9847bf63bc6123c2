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
        FR: "« Plusieurs réponses » : tous les points si les bonnes cases, et elles seules, sont "
        "cochées ; sinon {wrong}",
        EN: "“Several answers”: all the points if the right boxes, and no others, are crossed; "
        "else {wrong}",
    },
    Several.PARTIAL: {
        FR: "« Plusieurs réponses » : la part des bonnes cases cochées, moins celle des mauvaises "
        "cases cochées ; {floor}",
        EN: "“Several answers”: the share of right boxes crossed, less the share of wrong boxes "
        "crossed; {floor}",
    },
}
LOSS = {FR: "moins {share} des points", EN: "minus {share} of the points"}
FLOOR = {FR: "jamais moins de 0", EN: "never less than 0"}
LARGEST_LOSS = {
    FR: "la perte ne dépasse pas {share} des points",
    EN: "no more than {share} of the points are lost",
}


def calculator(allowed: bool | str, language: Language) -> str:  # noqa: FBT001 - a setting's value
    """What is said of calculators: the settings' own words, or whether one is allowed."""
    return allowed if isinstance(allowed, str) else ALLOWED[language][allowed]


def out_of(mark: Decimal, total: Decimal | int, language: Language) -> str:
    """`12 / 20`."""
    return f"{number(mark, language)} / {number(Decimal(total), language)}"


def scale(scoring: Scoring, language: Language, *, several: bool) -> str:
    """The scoring rule of choice questions as sentences; `several` where some ask for more boxes.

    French spaces are left to who prints it.
    """
    percent = f"{number(scoring.wrong * 100, language)} %"
    wrong = WRONG[language].format(share=percent) if scoring.wrong else WRONG_OR_MISSING[language]
    semicolon = " ; " if language is FR else "; "
    sentences = [f"{RIGHT[language]}{semicolon}{wrong}."]
    if several:
        least = LOSS[language].format(share=percent) if scoring.wrong else "0"
        floor = (LARGEST_LOSS if scoring.wrong else FLOOR)[language].format(share=percent)
        said = SEVERAL[scoring.several][language].format(wrong=least, floor=floor)
        sentences.append(f"{said}.")
    return " ".join(sentences)
