"""Who a part of a development question is for, from its heading or the label of a line.

What may only be meant for examiners stays off papers: a part too few is noticed at once,
a model answer on a paper only in the exam.
"""

import re
from enum import Enum

from coursepub.parse.lexicon.labels import answer_line, explanation_line, is_blank, is_filled
from coursepub.parse.lexicon.numbers import section_code
from coursepub.parse.lexicon.opening import heading_opening


class Role(Enum):
    """What a part is."""

    ASKED = "asked"
    GRID = "grid"
    ANSWER = "answer"
    ADVICE = "advice"


ANSWER = re.compile(
    r"(?:la\s+|le\s+|les\s+|the\s+|proposition\s+de\s+|exemple\s+de\s+|indications?\s+de\s+|pistes?\s+de\s+)?(?:"
    r"corrig[ée]s?|correction|solutions?|r[ée]ponses?|answers?(?:\s+keys?)?|(?:muster)?l[öo]sung(?:en)?|"
    r"antwort(?:en)?|musterantwort|respuestas?|soluci[oó]n|resposta|rispost[ae]|soluzione|antwoord|"
    r"[ée]l[ée]ments?\s+(?:de\s+(?:r[ée]ponse|correction|corrig[ée])|attendus?)|(?:points?\s+)?attendus?|"
    r"(?:ce\s+qui\s+est\s+)?attendu|erwartungshorizont|gabarito"
    r"|(?:参考|參考|标准)?(?:答案|解答|解析)|模範解答|모범\s?답안|ответ)"
    r"(?:\s+(?:mod[eè]les?|types?|attendue?s?|possibles?|propos[ée]e?s?|sugg[ée]r[ée]e?s?|d[ée]taill[ée]e?s?|"
    r"indicatifs?|indicatives?|de\s+r[ée]f[ée]rence|esperada|modelo|mod[eê]lo))?|"
    r"(?:model|sample|expected|suggested|ideal)\s+(?:answers?|elements?|solutions?|points?|responses?)",
    re.IGNORECASE,
)
GRID = re.compile(
    r"grille|bar[eè]me|marking|rubric|grading|mark\s+scheme|bewertung|r[úu]brica|^\W*notation\W*$|"
    r"crit[eè]res?\s+(?:d.[ée]valuation|de\s+(?:notation|correction|r[ée]ussite))|(?:assessment|evaluation)\s+criteria|"
    r"r[ée]partition\s+des\s+points",
    re.IGNORECASE,
)
ADVICE = re.compile(
    r"conseils?\s+(?:de\s+(?:notation|correction)|aux?\s+correct)|(?:pour|au|aux)\s+(?:le\s+|les\s+)?correcteurs?|"
    r"(?:marking|grading)\s+(?:advice|notes?|guidance)|(?:for|to)\s+(?:the\s+)?(?:examiner|marker|grader)s?|"
    r"notes?\s+de\s+correction|consignes?\s+de\s+correction",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"contexte?|consignes?|[ée]nonc[ée]|questions?|task|instructions?|travail\s+(?:demand[ée]|à\s+faire)|"
    r"documents?|donn[ée]es|data|aufgabe|situation|sc[ée]nario",
    re.IGNORECASE,
)
PLAIN = frozenset(
    "de du des la le les et pour question questions évaluation correction notation points "
    "indicatif indicative détaillé détaillée grid marking scheme the of for and".split()
)
"""Words that add nothing to the name of an examiners' part."""
LABEL = re.compile(
    r"[\s>]*(?:[-*+]\s+)?(?:"
    r"(?P<mark>\*\*|__|\*|_)(?P<bold>[^*_\n]{2,60}?)\s*:?\s*(?P=mark)\s*(?P<colon>:)?|"
    r"(?P<plain>[^\W\d_][^:*_\n]{1,50}?)\s*:)\s*(?P<rest>.*)",
    re.DOTALL,
)
COUNTED = re.compile(r"\(?[A-Za-z0-9]\s*[.):]|[A-Za-z0-9]$")
"""`b)`, which opens the next part."""
COLON = re.compile(r"[:：]")
WORD = re.compile(r"[^\W_]")


def role_of(title: str) -> Role:
    """Who the part below a heading is for."""
    bare = title.strip(" :*_#–—-.")
    if ADVICE.search(bare):
        return Role.ADVICE
    if GRID.search(bare):
        return Role.GRID
    return Role.ANSWER if ANSWER.fullmatch(bare) else Role.ASKED


def told_besides(title: str) -> str:
    """What the heading of an examiners' part says beyond what it is; "" for most."""
    rest = title
    for pattern in (ADVICE, GRID, ANSWER):
        rest = pattern.sub(" ", rest)
    words = re.findall(r"[^\W\d_]{2,}", rest.casefold())
    return title if any(word not in PLAIN for word in words) else ""


def is_label(text: str) -> bool:
    """Whether a text only says that an answer, a grid or advice follows."""
    return role_of(text) is not Role.ASKED and "\n" not in text


def names_a_part(line: str) -> bool:
    """Whether a bold label opens a line, and nothing says that candidates are to read it.

    Below an answer, as `- **Analyse :** …`, it is more of the same.
    """
    found = LABEL.fullmatch(line)
    bold = found["bold"] if found and ":" in line[: found.start("rest")] else None
    if bold is None or ASKED.match(bold) or section_code(bold):
        return False
    return heading_opening(bold) is None and COUNTED.match(bold) is None


def labelled(line: str) -> tuple[Role, str] | None:
    """The role that a line's label gives to what follows, and the line behind it.

    None where the line has no label, or one that says nothing of examiners or candidates.
    """
    if is_blank(line):
        return None
    if is_filled(line):
        return Role.ADVICE, line.strip("> ")
    answer = answer_line(line)
    if (told := _told(line)) or (answer and answer.marked and not answer.value):
        return Role.ANSWER, told
    found = LABEL.fullmatch(line)
    if not found:
        return None
    label = found["bold"] or found["plain"]
    if found["bold"] and found["rest"] and not (found["colon"] or ":" in line):
        return None
    role = role_of(label)
    if role is Role.ASKED and not ASKED.fullmatch(label.strip()):
        return None
    return role, found["rest"].strip()


def _told(line: str) -> str:
    """What stands behind a label and its colon as below questions with options."""
    answer = answer_line(line)
    said = answer.value if answer and answer.marked else explanation_line(line) or ""
    behind = bool(said) and COLON.search(line.partition(said)[0])
    return said if behind and WORD.search(said) else ""
