"""Lines that give an answer away or explain it, in the languages of public banks."""

import re
from dataclasses import dataclass
from functools import lru_cache

from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.truth_words import VALUE
from coursepub.parse.lexicon.words import (
    ANSWER,
    EXPLANATION,
    OPTIONS,
    OTHER_SCRIPTS,
    SHOWS,
    SIGNS,
    in_small,
)

EMPHASIS = r"[*_\s]*"
CALLOUT = r"(?:(?:!!!|\?\?\?\+?|:{3,})\s*[\w-]+\s*|\[!\w+\][-+]?\s*)"
"""What opens a box in MkDocs, Pandoc, Obsidian or GitHub."""
LEAD = rf"(?:{CALLOUT})?[^\w\[(<`|]*(?:<[^>]*>\s*)*[*_\s]*"
IS = (
    r"\b(?:è|é|sono|são|zijn|to|je|är|er|és|là|on)\b"
    r"(?=\s+(?:(?:l?a|de|optie|alternativ\w*)\s+)?[*_(`]*(?-i:[A-H])(?!\w))"
)
"""Verbs that are one only before a letter: `Poprawna odpowiedź to B`."""
ANSWERED = re.compile(
    rf"{LEAD}(?:(?:{ANSWER})(?!\w)(?:\(s\))?(?:\s*/\s*(?:{ANSWER})(?!\w))?|(?:{SIGNS}))(?:</\w+>)?(?:\s*[(（][^()（）]{{1,30}}[)）](?=[*_\s]*[:：]))?{EMPHASIS}"
    rf"(?P<mark>(?:{IS}|:=|[:：=→⇒➜➡]|[-=]+>|\b(?:is|are|est|sont|ist|sind|es|son)\b[*_\s]*:?|[-–—](?=\s)|(?<=\w\.\s)(?=\S)){EMPHASIS})?"
    r"(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
MAY_ANSWER = re.compile(rf"{LEAD}(?:{in_small(ANSWER)}|{SIGNS})")
EXPLAINED = re.compile(
    rf"{LEAD}(?:{EXPLANATION}){EMPHASIS}(?:\([^()]*\)\s*)?(?:[:：]{EMPHASIS}|$)(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
MAY_EXPLAIN = re.compile(rf"{LEAD}(?:{in_small(EXPLANATION)})")
REASONS = re.compile(
    rf"{LEAD}(?:why\s+(?:(?:the\s+)?(?:others?|rest|remaining|wrong|incorrect)|not|[a-h]\b|(?:option|answer)s?\b"
    r"|(?:this|it)(?:\s+i|['’])s\s+(?:the\s+)?(?:correct|right))"
    r"|(?:pourquoi|warum|por\s+qu[eé]|perch[ée]|waarom|почему|чому)\s+(?:pas\s+)?"
    r"(?:(?:les?|la|die|las?|los?|le|de)\s+)?(?:autres?|anderen?|dem[áa]s|otras?|outras?|altre|другие|інші|[a-h]\b))"
    r"[^:：?]{0,60}[:：].*"
    rf"|{LEAD}(?:why|pourquoi|warum|por\s+qu[eé]|perch[ée])\b[^:：?.]{{0,60}}"
    r"\b(?:wrong|incorrect\w*|faux|fausses?|falsch|sbagliat\w+)[\s*_—:-]*",
    re.DOTALL,
)
REFERENCE = re.compile(
    rf"{LEAD}\[?(?:r[ée]f[ée]rences?|sources?|ref|refs|voir|see|docs?|documentation|"
    r"quelle|referencias?|more info(?:rmation)?|read more)\b"
    r"(?:[^:\]\n]{0,40}(?:[:：]|\]\s*[(\[]).*|[\s*_]*$)",
    re.DOTALL,
)
LABELS = re.compile(
    r"(?!(?:(?:answer\s+)?keys?|cl[ée]s?|gabarito)\b)(?:(?:contexte?|code|indices?|hints?|notes?)(?![^?？]*[?？])"
    rf"|[ée]nonc[ée]|question|{OPTIONS}|{EXPLANATION}|{ANSWER}|{SIGNS})(?!\w)(?:\s+(?:is|are|est|sont|ist|sind|es|son))?"
    r"\s*(?:[:：].*)?",
    re.IGNORECASE,
)
"""Headings that stand inside a question, whatever their level; a note that asks is none."""
KEYS = re.compile(
    r"(?:answers?|solutions?)(?:\s+(?:keys?|sheet|section|and\s+\w+|to\s+.*))?|keys?|corrig[ée]s?(?:\s+d.*)?"
    r"|corrections?|r[ée]ponses(?:\s+(?:et|aux?|des?)\s+.*)?|l[öo]sung(?:en|sschl[üu]ssel)|antworten"
    r"|(?:hoja\s+de\s+)?respuestas|soluciones|respostas|gabarito|risposte|soluzioni|antwoorden|ответы|答案",
    re.IGNORECASE,
)
"""Headings of a part that answers."""
SLIDE = re.compile(
    rf"{KEYS.pattern}|(?:bonne\s+)?r[ée]ponses?(?:\s+correctes?)?|answers?\s+and\s+explanation"
    r"|correction\s+d[ée]taill[ée]e",
    re.IGNORECASE,
)
"""What stands behind the number of a question, over its answer."""
PROMISING = (
    rf"(?<!\w)(?:antwort\w*|l[öo]sung\w*|{ANSWER}|{EXPLANATION})(?!\w)"
    rf"|{SIGNS}|{OTHER_SCRIPTS.explanation}"
)
PROMISES = re.compile(PROMISING, re.IGNORECASE)
"""Words in the title of a box that holds an answer."""
INVITES = re.compile(
    rf"(?<!\w)(?:{SHOWS})(?!\w)|{OTHER_SCRIPTS.shows}|{PROMISING}"
    r"|r[ée]ponse|answer|solution|corrig|antwort",
    re.IGNORECASE,
)
"""Words in a summary that only invites to unfold what it sums up."""
WRAPPERS = ("(", "[", "{", "|")
WRAPPED = re.compile(r"[(\[{|]+\s*(?P<inner>[^\[\](){}|]*)\s*[)\]}|]+")
"""`[Answer: B]`, `{{Answer: B}}`, `||Answer: B||`."""
VERDICTS = ("✅", "✔", "☑", "❌", "✗", "✘")
TICKS = "✅✔☑✓\ufe0f "
EMPHATIC = ("*(", "_(", "*[", "_[", "**", "__")
CLOSERS = (">", "|", '"', "”")
CLOSED = re.compile(r"^\|\||(?:\s*</[a-z]+>|\|\||[\"”])+$", re.IGNORECASE)
"""What closes a tag, a spoiler or a title in quotation marks, and is no part of an answer."""
OPENED = re.compile(
    r"^(?:[*_]+(?=\s|$)|<br\s*/?>|</[a-z]+>|[-–—]\s+(?=[A-Z][.)])|\s)+", re.IGNORECASE
)
"""What closes a label before an answer, or begins a list behind it."""
BOX = re.compile(rf"{CALLOUT}|:{{3,}}\s*")
OWN = r"(?:votre|[mt]a|your|my|[st]u|(?:la\s+)?[st]ua|ihre|deine)"
BLANK = re.compile(
    r"(?:[ \n_.…*>:()\[\]\\⬜☐□▢\ufe0f]"
    rf"|(?>(?<!\w)(?:{OWN}\s+)?(?:r[ée]ponses?|{in_small(ANSWER)}|{in_small(EXPLANATION)})(?!\w)(?:\s+(?:ici|here|aqu[íi]|hier|qui)(?!\w))?|<br\s*/?>))*+"
)
"""A place to write and what stands beside it, such as `_(Votre réponse)_` or `Réponse : ………`."""
FILLED = re.compile(
    rf"[^\w\[(<`|]*{OWN}\s+(?:r[ée]ponses?|{in_small(ANSWER)})[\s*_]*[:：].*", re.DOTALL
)
"""What somebody has answered: `Your answer: …`, right or wrong."""
FILLED_IN = re.compile(rf"[_(\[…⬜☐□▢]|\.{{3}}|\b{OWN}\b")
PREMISE = re.compile(
    r"\W*(?:solutions?|l[öo]sung|soluci[oó]n|solu[çc][ãa]o|soluzione|reason|raison|raz[óo]n|raz[ãa]o"
    r"|begr[üu]ndung|motivo|причина)\b",
    re.IGNORECASE,
)
"""What a case proposes, or an assertion rests on, before somebody is asked about it."""
LONG_BLANK = 200
FENCE = re.compile(r"^[ \t>]*(?:`{3,}|~{3,})[ \t]*$", re.MULTILINE)
HINTS = ("💡", "📝", "📖", "📚", "ℹ", "🔎", "🧠")
"""Signs that stand for the word explanation."""
SIGNED = re.compile(
    r"\s*[✅✔☑👉➡→🔑]\ufe0f?\s*(?:\*\*|__)(?P<letters>[A-Ha-h](?:\s*(?:,|&|et|and|y|und)\s*[A-Ha-h])*)(?:\*\*|__)\.?\s*"
)
"""A sign and a bold letter, alone on a line: `✅ **B**`."""
JUDGED = re.compile(rf"\s*[✅✔☑❌✗✘]\ufe0f?\s*(?P<said>{VALUE.pattern})", VALUE.flags)
"""A sign, whether a statement is true, and why: `❌ False – water turns them too`."""
IN_CODE = re.compile(r"`[^`]*[:：]\s*\(?[A-Ha-h](?:\s*[,&+]\s*[A-Ha-h])*\)?`")
"""A label and letters that are set as code."""
TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)
INLINE = re.compile(r"</?(?:b|strong|i|em|u|code|span|mark)\b[^<>]*>", re.IGNORECASE)
SUMMARY = re.compile(r"<summary\b[^>]*>(?P<inner>.*?)</summary>", re.IGNORECASE | re.DOTALL)
LONGEST_RUN = 40
RUN = re.compile(rf"[*_\s]{{{LONGEST_RUN},}}")


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """What stands behind `Réponse :`; `marked` where a colon or a verb does."""

    value: str
    marked: bool


@lru_cache(maxsize=1 << 18)  # every stage asks it of every line
def answer_line(text: str) -> AnswerLine | None:
    """What an answer's line says; None where the line is none."""
    if found := SIGNED.fullmatch(text):
        return AnswerLine(found["letters"], marked=True)
    if text[:1] in VERDICTS and (judged := JUDGED.fullmatch(text)) and judged["why"]:
        return AnswerLine(judged["said"], marked=True)
    text = text[1:-1] if text[:1] == "`" and IN_CODE.fullmatch(text) else text
    bare = text.strip("*_ ") if text[:2] in EMPHATIC else text
    wrapped = WRAPPED.fullmatch(bare) if bare[:1] in WRAPPERS else None
    said = _shortened(wrapped["inner"] if wrapped else text)
    found = ANSWERED.fullmatch(said) if MAY_ANSWER.match(said.lower()) else None
    if not found or (wrapped and found["mark"] is None):
        return None
    value = OPENED.sub("", found["value"].strip()).strip()
    if value[-1:] in CLOSERS and (value[-1] != '"' or value.count('"') % 2):
        value = CLOSED.sub("", value).strip()
    value = _unclosed(value.lstrip(TICKS))
    return AnswerLine(value, found["mark"] is not None)


def is_callout(text: str) -> bool:
    """Whether a line only opens or closes a box such as `> [!NOTE]` or `:::`."""
    return text[:1] in "!?:[" and BOX.fullmatch(text) is not None


@lru_cache(maxsize=1 << 18)
def explanation_line(text: str) -> str | None:
    """What stands behind `Explication :`, perhaps nothing; None where the line is none."""
    said = _shortened(text)
    found = EXPLAINED.fullmatch(said) if MAY_EXPLAIN.match(said.lower()) else None
    if not found and text[:1] in HINTS:
        return text.lstrip("".join(HINTS) + "\ufe0f ")
    return _unclosed(found["value"].strip()) if found else None


def gives_reasons(text: str) -> bool:
    """Whether a line begins to say why options are right or wrong: `Why others are wrong:`."""
    return REASONS.fullmatch(_shortened(text.lower())) is not None


def refers(text: str) -> bool:
    """Whether a line names where to read on: `Reference: …`, `[docs](…)`."""
    return REFERENCE.fullmatch(_shortened(text.lower())) is not None


def _shortened(text: str) -> str:
    """Text with shorter runs of stars, lines and blanks, any of which labels may hold.

    A line of a thousand stars would be tried in a billion ways.
    """
    if len(text) > LONGEST_RUN and RUN.search(text):
        return RUN.sub(lambda found: found[0][:LONGEST_RUN], text)
    return text


def _unclosed(value: str) -> str:
    """Text without the end of an emphasis that began before it: `_Why: so._`."""
    for mark in ("**", "__", "*", "_"):
        if value.endswith(mark) and value.count(mark) % 2:
            return value.removesuffix(mark).rstrip()
    return value


def is_blank(text: str) -> bool:
    """Whether a line only offers a place to write."""
    if "\n" in text and FENCE.search(text):
        text = FENCE.sub("", text)
    lone = text.strip(" _.…*>\n")
    small = text.lower()
    wholly = len(lone) < LONG_BLANK and BLANK.fullmatch(small) is not None
    return not lone or (wholly and FILLED_IN.search(small) is not None)


def is_filled(text: str) -> bool:
    """Whether a line holds what somebody has answered, which is no key."""
    return FILLED.fullmatch(text.lower()) is not None


def is_premise(text: str) -> bool:
    """Whether a line such as `Solution: You add a stone.` may be what a question is about."""
    if not PREMISE.match(text):
        return False
    line = answer_line(text)
    return line is None or letter_key(line.value) is None


def untagged(text: str) -> str:
    """Text without HTML tags and comments; a summary that names no letter goes with them."""
    return TAG.sub(" ", INLINE.sub("", text))
