"""Words that open a question: `Question 3 - Title (2 points)`, `Q3.`, `3.`, in any language."""

import re
from dataclasses import replace
from functools import lru_cache

from coursepub.parse.lexicon.numbers import points
from coursepub.parse.lexicon.titled import Opening, titled
from coursepub.parse.lexicon.words import QUESTION

WORDED = rf"(?:{QUESTION})"
NUMBERED = re.compile(
    rf"(?:(?P<word>{WORDED}\s*(?:n[°ºo]\.?|№|nr\.?|no\.?|num[eé]ro|number|\\?\#)?\s*[.:：\-–—]?\s*"
    r"|(?-i:Q[. ]?\s?\#?|[PDF](?=\d)|[VS](?=\d{1,3}\s?[.:)])))|\#|n[°º]\s*|№\s*)?"
    r"0*(?P<number>\d{1,5})(?![\w%€$])(?![.,]\d|-\d{1,3}(?:$|\s*[.:：)]|\s[-–—]))"
    r"(?:\s*(?:/|of\b|sur\b|de\b|von\b|di\b|van\b)\s*\d+)?"
    r"(?P<mark>\s*(?:\\?[.)]|°\s?[.)/:-]|°(?=\s+(?![CFK]\b)[^\W\d_])|[-–—:：/\]、．）。·•|｜])+)?"
    r"(?P<rest>\s.*|[(\[{*_¿<（].*|$|(?<=[.):：、．）。｜\-–—])\S.*)",
    re.IGNORECASE | re.DOTALL,
)
MAY_NUMBER = re.compile(rf"{WORDED}|q|[pdfvs]\d|#|n[°º]|№|\d")
"""How a number begins, alone or behind its word, in small letters."""
CODED = re.compile(
    rf"(?P<word>{WORDED}[\s\-–—]*|(?-i:Q[-. ]?))"
    r"(?P<number>(?-i:[A-Z]{1,5})[-.]?\d{1,4}(?:[.-]\d{1,3}){0,2}|\d{1,3}(?:[.-]\d{1,3}){1,2}|\d{1,3}(?-i:[a-z]))(?!\w)"
    r"(?P<mark>\s*(?:\\?[.)]|[-–—:：/]))*(?P<rest>\s.*|$|(?<=[.):：]).*)",
    re.IGNORECASE | re.DOTALL,
)
"""`Question A.1`, `Q-NET-031 — …`, `Question 2.3`, `Question 4b`: numbers of several parts."""
ROMAN = re.compile(
    rf"(?P<word>{WORDED})\s+(?P<number>(?-i:[IVX]{{1,5}}))(?P<mark>\s*[.:：)–—-]+)?(?P<rest>\s.*|$)",
    re.IGNORECASE | re.DOTALL,
)
"""`Question IV`, `Question IV : …`."""
ROMAN_SIGN = re.compile(r"\s[IVX]{1,5}(?:$|\s*[.:：)(–—-])")
COMPOUND = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,3}){1,2})(?P<mark>[.):]|\s[-–—])?(?P<rest>\s+\S.*|$)", re.DOTALL
)
"""`1.2. …`, `1.2) …`; in a heading also `1.2 …`."""
CODE = r"(?:[A-Z]{1,3}-?|[a-z]{2,3}-)\d{1,4}"
LETTERED = re.compile(
    rf"(?P<open>\*\*|__|)(?P<number>{CODE})[.)](?P<close>(?P=open))?\s+(?P<rest>\S.*)"
    rf"|(?P<bold>\*\*|__)(?P<code>{CODE})\s*[.):：–—-]*(?P=bold)\s*[:：–—-]*\s+(?P<after>\S.*)",
    re.DOTALL,
)
"""`**A1.** Which …?`: a letter and a number, which may also begin a sentence."""
BARE_CODE = re.compile(r"[A-Z]{1,5}-\d{1,4}(?:[.-]\d{1,3})?[ .:]*")
"""`NET-031` alone: the number of a question in a bank."""
ENCLOSED = re.compile(r"[(\[（【]\s*(?P<number>\d{1,4})\s*[)\]）】](?![(:])")
"""A number in brackets, as in `(3) Which …`; a link or a footnote is none."""
BRACKETED = re.compile(
    rf"(?P<word>{WORDED})\s*[(\[（【]\s*(?P<number>\d{{1,4}})\s*[)\]）】]", re.IGNORECASE
)
CALCULATION = re.compile(r"\d+\s*[-–—/:]\s*\d")
"""A line of text that begins with a number, though not with a question's: `30 - 13 = ?`."""
WEIGHED = re.compile(
    r"[(\[](?P<inner>\d+(?:[.,]\d+)?\s*(?:points?|pts?\.?|marks?))[)\]]\s*", re.IGNORECASE
)
TOPICAL = re.compile(
    r"(?P<number>(?:question|質問|问题|問題)\s*\\?\#?\s?\d+)\s*[-–—:]?\s*\(?(?:topic|トピック|主题)\s*\d+\)?",
    re.IGNORECASE,
)
"""The head of a question in a dump of exams."""
WHOLLY = re.compile(r"[(\[（【`](?P<inner>[^()\[\]`]*\d)[)\]）】`](?![(:])")
"""A number with its word in brackets, or a number in code."""
BRACKET = re.compile(r"[(\[（【]")
COUNTED = re.compile(r"第\s*(?P<number>\d{1,4})\s*[题題问問]")
BOLD = re.compile(r"(\*\*\*|\*\*|__|[*_])(?P<inner>(?:(?!\1).)+?)\1(?P<after>.*)", re.DOTALL)
UNDERLINED = re.compile(r"<(?:u|b|strong)>(?P<inner>.+?)</(?:u|b|strong)>(?P<after>.*)", re.DOTALL)
JOINT = re.compile(r"^\s*(?:[-–—:.)·]+(?=\s|$)|[：、．])")
"""What parts a number from what follows it."""
HASHES = re.compile(r"(?P<hashes>#{1,6})(?=[^#\s!])(?P<rest>.*)", re.DOTALL)
ANCHOR = re.compile(r"^(?:<a\b[^<>]*>\s*</a\s*>\s*)+|\s*<a\b[^<>]*>\s*</a\s*>$", re.IGNORECASE)
LINKED = re.compile(r"^\[(?P<inner>[^\[\]]*\d[^\[\]]*)\]\(#[^()\s]*\)")
"""A question's number that leads to its answer, as `[Question 1](#answers)` does."""
NO_BREAK = "&nbsp;"
KEYCAPS = re.compile(r"^(?:[0-9]\ufe0f?\u20e3)+[.):]?")
DECORATION = re.compile(
    r"^(?:[\u2753-\u2755\U0001f000-\U0001faff][\ufe0f\u200d]*)+\s+"
    rf"|^(?:[\u2600-\u27bf\u2b00-\u2bff]\ufe0f?\s*)+(?={WORDED}\s*\d)",
    re.IGNORECASE,
)
QUIZ = re.compile(r"qc[mu]\s*n\s?[°º]\s*(?P<number>\d{1,3})\W*", re.IGNORECASE)
PAPER = re.compile(r"\W*(?:qcm|qcu|mcq|quiz)\b", re.IGNORECASE)
"""The title of a file, numbered as its questions may be."""
DIGIT = re.compile(r"\d")
FIRST_SIGN = "\u2600"
"""The first of the signs that decorate an opening."""
TAGS = re.compile(rf"(?:\[[^\[\]]{{1,40}}\](?!\()\s*)+(?={WORDED}\s*\d)", re.IGNORECASE)
"""Labels in brackets before a question's word: `[2023] [Medium] Question 1`."""


@lru_cache(maxsize=1 << 18)  # every notation asks it of every line
def numbered(text: str) -> Opening | None:
    """A question's number at the head of a text, and what follows; None where there is none."""
    if not DIGIT.search(text):
        return _roman(text.strip()) if ROMAN_SIGN.search(text) else None
    plain = _plainly(_undecorated(text.strip()))
    if not MAY_NUMBER.match(plain.lower()):
        return None
    found = NUMBERED.fullmatch(plain)
    if not found:
        return _coded(plain)
    rest, word = found["rest"] or "", (found["word"] or "").strip(" .#")
    marked = bool(found["mark"]) or plain[0] == "#" or (len(word) == 1 and "." in found["word"])
    worded = len(word) > 1 or (bool(word) and (marked or not rest.strip()))
    opening = titled(rest, found["number"], worded=worded, marked=marked)
    sentence = opening.title and opening.points is None and not (word or marked)
    return None if sentence else opening


def _coded(text: str) -> Opening | None:
    """A number of several parts behind a word, or before a mark."""
    if found := CODED.fullmatch(text):
        marked = bool(found["mark"])
        worded = marked or not found["rest"].strip() or len(found["word"].strip(" -.")) > 1
        return titled(found["rest"], found["number"], worded=worded, marked=marked)
    found = COMPOUND.fullmatch(text)
    return titled(found["rest"], found["number"], marked=True) if found and found["mark"] else None


def _roman(text: str) -> Opening | None:
    found = ROMAN.fullmatch(text)
    if not found or not (found["mark"] or found["rest"].strip()[:1] in ("", "(")):
        return None
    return titled(found["rest"], found["number"], worded=True, marked=bool(found["mark"]))


def _lone(text: str) -> Opening | None:
    """`1.2` or `QCM n°1` in bold, with nothing beside it."""
    if quiz := QUIZ.fullmatch(text):
        return Opening(quiz["number"], "", worded=True, marked=True)
    found = chaptered(text)
    return found if found and not found.title else None


def chaptered(text: str) -> Opening | None:
    """`1.2 Which …?` as a heading has it."""
    found = COMPOUND.fullmatch(text)
    return titled(found["rest"], found["number"], marked=True) if found else None


def _plainly(text: str) -> str:
    """`(3)` as `3)`, `第3题` as `问题 3.`."""
    if text[:1] in "([（【":
        text = ENCLOSED.sub(lambda found: f"{found['number']})", text, count=1)
    if text[:1] in "([（【`":
        return WHOLLY.sub(lambda found: f"{found['inner']}.", text, count=1)
    if text[:1] in "qQ" and (found := TOPICAL.match(text)):
        return found["number"] + text[found.end() :]
    if BRACKET.search(text) and (found := BRACKETED.match(text)):
        return f"{found['word']} {found['number']}.{text[found.end() :]}"
    if text[:1] == "第":
        return COUNTED.sub(lambda found: f"问题 {found['number']}.", text, count=1)
    return text


def _undecorated(text: str) -> str:
    """Text without the emoji before it or the anchors around it, and with digits for keycaps."""
    if text[:2] == "<a" or text[-2:] == "a>":
        text = ANCHOR.sub("", text)
    if text[:1] == "[":
        text = LINKED.sub(r"\g<inner>", text)
    if NO_BREAK in text:
        text = text.replace(NO_BREAK, " ", 1)
    if text[:1] < FIRST_SIGN and "\u20e3" not in text[:3]:
        return text
    return DECORATION.sub("", KEYCAPS.sub(lambda found: _digits(found[0]) + ".", text, count=1))


def _digits(keycaps: str) -> str:
    return "".join(sign for sign in keycaps if sign.isdigit())


@lru_cache(maxsize=1 << 18)  # every notation asks it of every heading
def heading_opening(text: str) -> Opening | None:
    """`Question 3 - Title`, `**Q3.** stem`, `3. stem` as a heading has it."""
    bare = _undecorated(text.strip())
    if bare[:1] == "[":
        bare = TAGS.sub("", bare, count=1)
    if BARE_CODE.fullmatch(bare):
        return Opening(bare.rstrip(" .:"), "", marked=True)
    return bold_opening(bare) or numbered(bare)


def _weighed(text: str) -> Opening | None:
    """`[2 pts] **3.** stem`: an opening behind its points."""
    found = WEIGHED.match(text)
    opening = heading_opening(text[found.end() :]) if found else None
    return replace(opening, points=points(found["inner"])) if found and opening else None


@lru_cache(maxsize=1 << 18)
def bold_opening(text: str) -> Opening | None:
    """`**3.** stem`, `**Question 3 :** stem`, `**Q3. stem**`; None without emphasis."""
    if text[:1] in "[(" and (weighed := _weighed(text)):
        return weighed
    if text[:1] not in "*_<":
        return None
    found = BOLD.fullmatch(text) or UNDERLINED.fullmatch(text)
    inner = found["inner"].strip() if found else ""
    if inner[:1] == "<" and (line := UNDERLINED.fullmatch(inner)):
        inner = (line["inner"] + line["after"]).strip()
    opening = (numbered(inner) or _lone(inner)) if inner else None
    if not found or not opening or (len(found[1]) == 1 and not opening.worded):
        return None
    after = titled(JOINT.sub("", found["after"]))
    title = " ".join(part for part in (opening.title, after.title) if part)
    worth = after.points if opening.points is None else opening.points
    said = " ".join(part for part in (opening.attributes, after.attributes) if part)
    return replace(opening, title=title, points=worth, attributes=said, marked=True)


def lettered(text: str) -> Opening | None:
    """`**A1.** Which …?`, where it is known that a question begins."""
    found = LETTERED.fullmatch(text)
    if not found:
        return None
    if found["code"]:
        return titled(found["after"], found["code"], marked=True)
    opened = found["open"] if found["close"] is None else ""
    return titled(opened + found["rest"], found["number"], marked=True)


def spaceless_heading(text: str) -> Opening | None:
    """`####Q50. stem`: a heading without its space, which Markdown reads as plain text."""
    found = HASHES.fullmatch(text) if text[:1] == "#" else None
    return heading_opening(found["rest"].strip()) if found else None
