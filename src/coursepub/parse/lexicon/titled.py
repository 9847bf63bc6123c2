"""What stands behind a question's number: its title, its points, its kind, its attributes."""

import re
from dataclasses import dataclass
from decimal import Decimal

from coursepub.parse.lexicon.numbers import points
from coursepub.parse.lexicon.truth_words import TITLE as TRUTHS

DIGIT = re.compile(r"\d")
ATTRIBUTES = re.compile(r"\s*\{(?P<inner>[^{}]*)\}\s*$")
WEIGHT = re.compile(r"[\s,:–—-]*[*_]*[(\[（](?P<inner>[^()\[\]（）]*)[)\]）][*_]*\s*:?\s*$")
ENDS = re.compile(r"[)\]）][*_]*\s*:?\s*$")
"""How a weight in brackets ends."""
BARE_WEIGHT = re.compile(
    r"(?:^\s*|(?:^|.*?\s)[-–—|:]\s*)(?P<inner>\d+(?:[.,]\d+)?\s*(?:points?|pts?\.?|marks?|punkte?|puntos?))\s*"
)
LEVEL = (
    r"facile|moyen(?:ne)?|b[áa]sic[ao]|intermedi[ao]|avan[zç]ad[ao]|difficile|easy|medium|hard|moderate|beginner|intermediate|advanced|f[áa]cil|m[ée]di[oa]"
    r"|dif[íi]cil|leicht|mittel|schwer|débutant|intermédiaire|avancé|basic|expert"
)
KIND = "|".join(
    (
        r"numeric|num[ée]rique|open(?:[- ]ended)?(?:\s+question)?|(?:question\s+)?ouverte",
        r"qcm(?:\s+(?:multiple|simple))?|qcu|mcq|msq|qr[mu]|short\s+answer|r[ée]ponse\s+courte",
        r"(?:multi(?:ple)?|single)[- ](?:choice|correct)",
        r"choix\s+(?:unique|multiples?)|true\s*/\s*false|vrai\s*/\s*faux",
        LEVEL,
        r"multi(?:ple)?[- ](?:select|response|answers?)",
        r"[单單](?:项)?[选選](?:择)?[题題]?|判[断斷][题題]?|填空[题題]?|简答[题題]?",
        r"selecci[óo]n(?:\s+(?:m[úu]ltiple|simple|[úu]nica))?|(?:pregunta\s+)?abierta|respuesta\s+corta",
        r"verdadero\s*/\s*falso|richtig\s*/\s*falsch|essay(?:\s*\([^()]*\))?",
    )
)
KINDS = re.compile(
    rf"(?<!\s)\s*[(\[](?:{KIND})(?:\s*[·,;|/–—-]\s*[\w\s*]{{1,20}})?[)\]]\s*$", re.IGNORECASE
)
"""What a title may say of a question's kind, which its own parts show."""
PROMPT = r"donn[ée]es?|[ée]nonc[ée]|statement|enunciado|enunciato|aufgabenstellung"
KIND_FIRST = re.compile(
    rf"^\s*(?P<mark>[*_]*)(?:[(\[（【](?:{KIND})[)\]）】]|(?<=[*_])[单多判][选断]题?|\[\[(?:mc|sc|ma|sa|tf|mcq)\]\])(?P=mark)"
    r"[.:]?\s*(?=\S)",
    re.IGNORECASE,
)
KIND_LABEL = re.compile(
    rf"\s*(?P<bold>\*\*|__)(?:(?P<short>short\s+answer|r[ée]ponse\s+courte|respuesta\s+corta)|{KIND})"
    r"(?:(?P=bold)\s*[:：]|\s*[:：]\s*(?P=bold))\s*(?=\S)",
    re.IGNORECASE,
)
"""A kind in bold before what is asked: `**Choix multiple** : …`."""
ALONE = re.compile(
    rf"\s*(?:(?:(?:nivel|n[íi]vel|niveau|level|livello)\s+)?(?P<level>{LEVEL})|{KIND}|{PROMPT})\s*",
    re.IGNORECASE,
)
"""A title that only says how hard a question is, of what kind, or that it asks."""
LABELS = re.compile(
    rf"(?:\s*(?:[(\[](?:{KIND})[)\]]|(?:{KIND}))\s*(?:[-–—:|,·]\s+|(?=[(\[])))+(?=\S)",
    re.IGNORECASE,
)
"""How hard a question is and of what kind, before more: `Moderate (MCQ) — Select two`."""
WEIGHT_FIRST = re.compile(r"\s*[*_]*[(\[（](?P<inner>[^()\[\]（）]*)[)\]）][*_]*\s*[-–—:.]*\s*")


@dataclass(frozen=True, slots=True)
class Opening:
    """What a line says of the question that it opens.

    `number` is "" and `worded` false where it names neither; `title` is what follows, in
    Markdown. `points` is None where none stand.
    """

    number: str
    title: str
    points: Decimal | None = None
    attributes: str = ""
    worded: bool = False
    marked: bool = False


def titled(rest: str, number: str = "", *, worded: bool = False, marked: bool = False) -> Opening:
    """Take attributes and points off a title."""
    title, attributes = _cut(ATTRIBUTES, rest) if "}" in rest else (rest.strip(), "")
    shorter, weight = _cut(WEIGHT, title) if ENDS.search(title) else (title, "")
    worth = points(weight) if weight else None
    if worth is None and (first := WEIGHT_FIRST.match(title)):
        worth = points(first["inner"])
        shorter = title[first.end() :]
    if worth is None and DIGIT.search(title) and (bare := BARE_WEIGHT.fullmatch(title)):
        worth = points(bare["inner"].replace(",", "."))
        shorter = title[: bare.start("inner")].rstrip(" -–—|:")
    text = title if worth is None else shorter
    text = KIND_FIRST.sub("", KINDS.sub("", text)) if number else KINDS.sub("", text)
    if number and (label := KIND_LABEL.match(text)) and not TRUTHS.search(label[0]):
        text = text[label.end() :]
        attributes = ("type=short " if label["short"] else "") + attributes
    if worded and (labels := LABELS.match(text)):
        text = text[labels.end() :]
    if worded and (hard := ALONE.fullmatch(text)):
        level = f"level={hard['level'].lower()} " if hard["level"] else ""
        text, attributes = "", (level + attributes).strip()
    return Opening(number, text.strip(), worth, attributes, worded, marked)


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    found = pattern.search(text)
    return (text[: found.start()].rstrip(), found["inner"]) if found else (text.strip(), "")
