"""What says nothing of the subject: where to go from here, farewells, tasks, and how to answer."""

import re

LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)|<a\b.*?</a>", re.IGNORECASE)
NAVIGATING = 4
"""Words beside a link from which a line says more than where to go."""
TAG = re.compile(r"<[^>]*>")
FAREWELL = re.compile(
    r"\W*(?:(?:fin|end|ende|fine|fim)\s+(?:du|de|des|of|der|des|del|do|da)\b.{0,40}|bon(?:ne)?\s+(?:courage|chance|travail|continuation)"
    r"|good\s+luck|viel\s+(?:erfolg|gl[üu]ck)|(?:buena\s+)?suerte|[ée]xitos?|boa\s+(?:prova|sorte)|buon\s+lavoro"
    r"|in\s+bocca\s+al\s+lupo|powodzenia|succes|lycka\s+till|удачи|祝你好运|頑張って.{0,6}"
    r"|merci\b.{0,40}|thank(?:s|\s+you)\b.{0,40}|(?:©|copyright|\(c\)(?=\s*(?:copyright|\d{4})))\s*.{0,60})\W*",
    re.IGNORECASE,
)
SCORED = (
    r"(?:bar[èe]me|notation|scor(?:e|ing)|marking|total|bewertung|puntuaci[óo]n|punteggio"
    r"|pontua[çc][ãa]o)"
)
SCORING = re.compile(
    rf"\W*{SCORED}\b[^:：|]{{0,30}}(?:[:：].+|\|.*)"
    r"|[^:：]{1,60}[:：][\s*_]*\d+(?:[.,]\d+)?\s*(?:points?|pts?)\W*",
    re.IGNORECASE,
)
"""How answers are weighed, on a line or over a table: `Barème : 2 points`, `| Score | Advice |`."""
TOTAL = re.compile(r"\W*total\b[^:：]{0,30}[:：].{1,40}", re.IGNORECASE)
INSTRUCTIONS = re.compile(
    r"\W*(?:consignes?|instructions?|modalit[ée]s|r[èe]gles|rules|directions|guidelines"
    r"|avant\s+de\s+commencer|before\s+you\s+(?:start|begin)|hinweise?|anweisung(?:en)?"
    r"|instrucci[oó]n(?:es)?|istruzioni|instru[çc][õo]es|instructies|instrukcje|anvisningar)"
    r"(?:\s+(?:g[ée]n[ée]rales?|for|pour|aux?|to|de|du)\b.{0,40})?\W*",
    re.IGNORECASE,
)

CHECKLIST = re.compile(
    r"\W*(?:\d+[.)]\s*)?(?:(?:learning\s+)?(?:goals?|objectives?|outcomes?)|objectifs?"
    r"|objectifs\s+p[ée]dagogiques|(?:to[- ]?do|check)[- ]?lists?|pr[ée][- ]?requis"
    r"|pre[- ]?requisites?|requirements?|progress(?:ion)?|suivi|t[âa]ches?|tasks?"
    r"|[àa]\s+faire|aufgabenliste|lernziele"
    r"|voraussetzungen|objetivos?|requisitos?|obiettivi|prerequisiti|doelen|cele)"
    r"(?:\s+(?:of|du|de|des|der|for)\b.{0,30})?\W*",
    re.IGNORECASE,
)


def is_checklist(title: str) -> bool:
    """Whether a title stands over boxes to tick off, which ask nothing."""
    return CHECKLIST.fullmatch(title) is not None


def is_instructions(title: str) -> bool:
    """Whether a title is that of what candidates read before they begin."""
    return INSTRUCTIONS.fullmatch(title) is not None


def leads_elsewhere(text: str) -> bool:
    """Whether a line is a link with hardly a word beside it: `🔝 Retour au [Sommaire](…)`."""
    if "\n" in text.strip() or not LINK.search(text):
        return False
    words = re.findall(r"[^\W\d_]+", TAG.sub("", LINK.sub("", text)))
    return len(words) < NAVIGATING


def closes(text: str) -> bool:
    """Whether a line, where a file ends, belongs to no question: `**Total: 10 points**`."""
    return TOTAL.fullmatch(text) is not None or FAREWELL.fullmatch(text) is not None


def is_aside(text: str) -> bool:
    """Whether nothing is lost where a line is not printed."""
    said = FAREWELL.fullmatch(text) or SCORING.fullmatch(text)
    return said is not None or leads_elsewhere(text)
