"""Lines that give an answer away or explain it, in the languages of public banks."""

import re
from dataclasses import dataclass
from functools import lru_cache

ANSWER_LABEL = "|".join(
    (
        r"(?:the\s+)?(?:correct|right|best|valid|expected)\s+(?:answers?|options?|choices?|responses?)",
        r"(?:the\s+|model\s+|sample\s+|quick\s+)?(?:answers?|ans\.?)(?:\s+key)?",
        r"(?:options?|choix|proposition)s?\s+(?:correct[eao]?s?|justes?|exactes?)|resp\.|corr\.",
        r"(?:la\s+|les\s+)?(?:bonnes?|justes?|vraies?)(?:\(s\))?\s+(?:r[ée]ponses?|options?)",
        r"(?:la\s+|les\s+)?r[ée]ponses?(?:\s+(?:correctes?|justes?|exactes?|attendues?|est|sont))?",
        r"r[ée]p\.?",
        r"corrig[ée]s?|correction|correct(?:\(s\))?|solutions?|cl[ée]s?|key|gabarito",
        r"(?:la\s+|las\s+)?respuestas?(?:\s+correctas?)?|soluci[oó]n(?:es)?",
        r"(?:a\s+)?respostas?(?:\s+corret[ao]s?)?|solu[cç][aã]o",
        r"(?:la\s+)?rispost[ae](?:\s+(?:corrett[ae]|esatt[ae]|giust[ae]))?|soluzion[ei]",
        r"(?:die\s+)?(?:richtige|korrekte)[ns]?\s+(?:antwort(?:en)?|l[öo]sung(?:en)?)",
        r"antwort(?:en)?|l[öo]sung(?:en)?|(?:juiste\s+|goede\s+)?antwoord(?:en)?",
        r"(?:(?:правильный|верный|правильные)\s+)?(?:ответы?|відповід[ьі])|правильна\s+відповідь",
        r"(?:poprawna\s+|prawidłowa\s+)?odpowied[źz]i?|(?:správná\s+)?odpověď|odgovori?|răspuns(?:uri)?(?:\s+corecte?)?",
        r"(?:doğru\s+)?(?:cevap|yanıt)|(?:rätt\s+|riktig\s+|korrekt\s+)?svar|fasit|facit|vastaus|(?:helyes\s+)?válasz",
        r"(?:câu\s+trả\s+lời|đáp\s+án)(?:\s+đúng)?|(?:kunci\s+)?jawaban(?:\s+yang\s+benar)?",
        r"(?:σωστή\s+)?απάντηση|(?:ال)?[إا]جابة(?:\s+الصحيحة)?|الجواب(?:\s+الصحيح)?|תשובה(?:\s+נכונה)?",
    )
)
ANSWER_SIGNS = "|".join(
    (
        r"(?:(?:正确|正確|参考|參考|标准)?答案|正?解答?)[是为為]?",
        r"(?:答え?|정답|답)[は은]?|คำตอบ|เฉลย",
    )
)
"""Scripts that write their words without blanks: `答案B`."""
EMPHASIS = r"[*_\s]*"
CALLOUT = r"(?:(?:!!!|\?\?\?\+?|:{3,})\s*[\w-]+\s*|\[!\w+\][-+]?\s*)"
"""What opens a box in MkDocs, Pandoc, Obsidian or GitHub."""
LEAD = rf"(?:{CALLOUT})?[^\w\[(<`|]*(?:<[^>]*>\s*)*[*_\s]*"
ANSWER = re.compile(
    rf"{LEAD}(?:(?:{ANSWER_LABEL})(?!\w)(?:\(s\))?|(?:{ANSWER_SIGNS})){EMPHASIS}"
    rf"(?P<mark>(?:[:：=→]|\b(?:is|are|est|sont|ist|sind|es|son)\b\s*:?|[-–—](?=\s)){EMPHASIS})?"
    r"(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
EXPLANATION = re.compile(
    rf"{LEAD}(?:explications?|explanations?|justifications?|rationale|pourquoi|why|commentaires?"
    r"|reason(?:ing)?(?!\s*\(R\))|erkl[äa]rung(?:en)?|begr[üu]ndung|explicaci[oó]n|explica[cç][aã]o"
    rf"|justificaci[oó]n|spiegazione|uitleg|toelichting|(?:по|об[ъ']?)яснение|пояснення|обоснование|комментарий"
    rf"|解析|解説|解说|说明|說明|理由|해설|설명|wyjaśnienie|vysvětlení|açıklama|giải\s+thích|penjelasan|pembahasan"
    rf"|förklaring|forklaring|εξήγηση|الشرح|شرح|التفسير|הסבר){EMPHASIS}"
    rf"(?:\([^()]*\)\s*)?(?:[:：]{EMPHASIS}|$)(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
REFERENCE = re.compile(
    rf"{LEAD}\[?(?:r[ée]f[ée]rences?|sources?|ref|refs|voir|see|docs?|documentation|"
    r"quelle|referencias?|more info(?:rmation)?|read more)\b"
    r"(?:[^:\]\n]{0,40}(?:[:：]|\]\s*[(\[]).*|[\s*_]*$)",
    re.IGNORECASE | re.DOTALL,
)
LABELS = re.compile(
    r"(?:options?|choices?|choix|propositions?|[ée]nonc[ée]|r[ée]ponses? possibles?|question|"
    r"contexte?|code|indices?|hints?|notes?|explications?|explanations?|justification|"
    r"(?:bonnes?\s+)?r[ée]ponses?(?:\s+correctes?)?|(?:correct\s+|right\s+)?answers?|solutions?|corrig[ée]|correction|"
    r"antwort(?:en)?|l[öo]sung|erkl[äa]rung|respuestas?(?:\s+correctas?)?|explicaci[oó]n|soluci[oó]n|resposta|risposta|spiegazione)"
    r"\b\s*(?:[:：].*)?",
    re.IGNORECASE,
)
"""Headings that stand inside a question, whatever their level."""
KEYS = re.compile(
    r"(?:answers?|solutions?)(?:\s+(?:keys?|sheet|section|and\s+\w+|to\s+.*))?|keys?|corrig[ée]s?(?:\s+d.*)?"
    r"|corrections?|r[ée]ponses(?:\s+(?:et|aux?|des?)\s+.*)?|l[öo]sung(?:en|sschl[üu]ssel)|antworten"
    r"|(?:hoja\s+de\s+)?respuestas|soluciones|respostas|gabarito|risposte|soluzioni|antwoorden|ответы|答案",
    re.IGNORECASE,
)
"""Headings of a part that answers."""
WRAPPERS = ("(", "[", "{", "|")
WRAPPED = re.compile(r"[(\[{|]+\s*(?P<inner>[^\[\](){}|]*)\s*[)\]}|]+")
"""`[Answer: B]`, `{{Answer: B}}`, `||Answer: B||`."""
CLOSERS = (">", "|", '"', "”")
CLOSED = re.compile(r"^\|\||(?:\s*</[a-z]+>|\|\||[\"”])+$", re.IGNORECASE)
"""What closes a tag, a spoiler or a title in quotation marks, and is no part of an answer."""
BOX = re.compile(rf"{CALLOUT}|:{{3,}}\s*")
BLANK = re.compile(
    r"[\s*_>(\[]*(?:(?:votre|ta|your)\s+)?(?:r[ée]ponses?|answers?|antwort|respuesta)"
    r"[\s*_:)\].…]*(?:<br\s*/?>)?[\s*_.…]*",
    re.IGNORECASE,
)
"""A place to write, such as `_(Votre réponse)_` or `Réponse : ………`."""
HINTS = ("💡", "📝", "📖", "📚", "ℹ", "🔎", "🧠")
"""Signs that stand for the word explanation."""
SIGNED = re.compile(
    r"\s*[✅✔☑👉➡→🔑]\ufe0f?\s*(?:\*\*|__)(?P<letters>[A-Ha-h](?:\s*(?:,|&|et|and|y|und)\s*[A-Ha-h])*)(?:\*\*|__)\.?\s*"
)
"""A sign and a bold letter, alone on a line: `✅ **B**`."""
TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)
SUMMARY = re.compile(r"<summary\b[^>]*>(?P<inner>.*?)</summary>", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """What stands behind `Réponse :`; `marked` where a colon or a verb does."""

    value: str
    marked: bool


@lru_cache(maxsize=1 << 16)  # every stage asks it of every line
def answer_line(text: str) -> AnswerLine | None:
    """What an answer's line says; None where the line is none."""
    if found := SIGNED.fullmatch(text):
        return AnswerLine(found["letters"], marked=True)
    wrapped = WRAPPED.fullmatch(text) if text[:1] in WRAPPERS else None
    found = ANSWER.fullmatch(wrapped["inner"] if wrapped else text)
    if not found or (wrapped and not found["mark"]):
        return None
    value = re.sub(r"^[*_]+(?=\s|$)", "", found["value"].strip()).strip()
    if value[-1:] in CLOSERS:
        value = CLOSED.sub("", value).strip()
    return AnswerLine(value, bool(found["mark"]))


def is_callout(text: str) -> bool:
    """Whether a line only opens or closes a box such as `> [!NOTE]` or `:::`."""
    return text[:1] in "!?:[" and BOX.fullmatch(text) is not None


@lru_cache(maxsize=1 << 16)
def explanation_line(text: str) -> str | None:
    """What stands behind `Explication :`, perhaps nothing; None where the line is none."""
    found = EXPLANATION.fullmatch(text)
    if not found and text[:1] in HINTS:
        return text.lstrip("".join(HINTS) + "\ufe0f ")
    return found["value"].strip() if found else None


def is_blank(text: str) -> bool:
    """Whether a line only offers a place to write."""
    lone = text.strip(" _.…*>")
    return not lone or (
        BLANK.fullmatch(text) is not None
        and bool(re.search(r"[(_…\[]|\.{3}|votre|your", text, re.I))
    )


def untagged(text: str) -> str:
    """Text without HTML tags and comments; a summary that names no letter goes with them."""
    return TAG.sub(" ", text)
