"""How an option begins: a box, a letter, or both; and marks of a right one at its end."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from coursepub.parse.lexicon.scripts import LETTERS, SIGNS, latin

EMPHASIS = ("*", "_")
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CODES_RIGHT = r":(?:white_check_mark|heavy_check_mark|ballot_box_with_check):"
CODES_WRONG = r":(?:x|negative_squared_cross_mark|white_large_square):"
SURELY = (
    r"(?:the\s+)?(?:correct|right\s+answer)(?:\s+(?:answer|option|choice))?|correct[eao]|corrett[ao]|corret[ao]"
    r"|(?:la\s+)?bonne\s+r[ée]ponse|r[ée]ponse\s+(?:correcte|juste)|richtig(?:e\s+antwort)?"
    r"|respuesta\s+correcta|resposta\s+(?:correta|certa)|risposta\s+(?:corretta|esatta)|(?:goed|juist)(?:e\s+antwoord)?"
    r"|(?:poprawn|prawidłow)[aey](?:\s+odpowied[źz])?|správn[áéěa](?:\s+odpov[ěe][dď])?|točno|tačno"
    r"|rätt(?:\s+svar)?|riktigt?|rigtigt?|oikein|doğru(?:\s+cevap)?|(?:đáp\s+án\s+)?đúng"
    r"|helyes(?:\s+válasz)?|corect[ăa]?|benar|betul|σωστ[όήο]"
    r"|верно|правильно|правильный\s+ответ|正确(?:答案)?|正解|정답"
)
CORRECT = rf"{SURELY}|right|answer|juste|exact"
WRONG = (
    r"incorrect[eao]?|wrong(?:\s+answer)?|mauvaise\s+r[ée]ponse|falsch"
    r"|yanlış|sai|błędn[aey]|fel|feil|неверно|错误"
)
VERDICT = re.compile(rf"(?:{CORRECT}|{WRONG})[.!]?", re.IGNORECASE)
BOX = re.compile(
    r"(?:\[\s?(?P<mark>[ \u00a0_xX✓✔√✅☑*+-]?)\ufe0f?\s?\](?![(\[:])"
    r"|\(\s?(?P<round>[ \u00a0xX✓*•])\s?\)(?=\s|$)"
    rf"|(?P<right>{CODES_RIGHT}|[☑☒✅✔✓√]\ufe0f?|[*_]*[(\[](?:{SURELY})[)\]][*_]*(?=\s))"
    rf"|(?P<wrong>{CODES_WRONG}|[☐□⬜◯○❌✗✘]\ufe0f?|[*_]*[(\[](?:{WRONG})[)\]][*_]*(?=\s)))\s*",
    re.IGNORECASE,
)
OPTION_LETTER = f"[A-Za-z{''.join(LETTERS)}]"
STOP = r"(?:\\?[.):\]）．：、】]+(?:[-–—](?=\s))?|[-–—/](?=[*_]{0,3}(?:\s|$)))"
LETTER = re.compile(
    rf"(?![(（\[【]{OPTION_LETTER}\s?[.:](?!\)))(?P<open>\*\*\*|\*\*|__|==|[*_](?=[(（]?{OPTION_LETTER})|`(?=[A-Z]`\s+\S))?[(\[（【]?(?P<letter>{OPTION_LETTER})"
    rf"(?:(?P<early>\*\*\*|\*\*|__|[*_])\s*{STOP}"
    rf"|\s?{STOP}(?P<late>\*\*\*|\*\*|__|[*_](?=\s|$))?"
    r"|(?P<alone>\*\*\*|\*\*|__|(?<=`[A-Z])`)(?=\s|$))"
    r"(?P<space>\s+|$|(?=\S))",
)
STRESSED = re.compile(rf"(?P<mark>[*_]{{1,2}})(?:{SURELY})(?P=mark):?\s+(?=\S)", re.IGNORECASE)
"""A word between a letter and its text that says that it is right: `A. **Correct** salt`."""
SIGN = re.compile(rf"(?P<letter>[{''.join(SIGNS)}])\ufe0f?[.):]?\s*(?=\S)")
TICK = rf"(?:[✅✔☑✓√]\ufe0f?|{CODES_RIGHT})"
BACK = r"(?:←|⬅\ufe0f?|👈|<-+|<=+)"
AHEAD = r"(?:-+>|=+>|→|(?<!\S)(?://|[-–—]))"
"""Before one of these, `right` may be a direction."""
STARS = "💡🎯⭐🌟🟢❎👍💚🏆"
"""Signs that some authors put behind what is right."""
RIGHT_MARK = re.compile(
    rf"(?<!\s)\s*(?:{TICK}\s*[*_]*(?:[(\[]?(?:{CORRECT})[)\]]?[.!]?)?[*_]*"
    rf"|[*_]*[(\[（【](?:{CORRECT})?\s*{TICK}?(?<![(\[（【])[)\]）】][*_]*"
    rf"|(?<=\s)(?:\*\*|__|[*_])(?:{CORRECT})(?:\*\*|__|[*_])"
    rf"|<!--\s*(?:{CORRECT}|key|ok)\s*-->"
    rf"|(?:{BACK}\s*[*_]*(?:{CORRECT})|{AHEAD}\s*[*_]*(?:{SURELY}))[.!]?[*_]*{TICK}?"
    r"|(?<=\s)(?:←|⬅\ufe0f?|👈|<--+|\\?\*|\(\\?\*\))"
    rf"|(?<!\S)(?:{AHEAD}\s*)?[{STARS}]\ufe0f?)\s*$",
    re.IGNORECASE,
)
WRONG_MARK = re.compile(
    rf"(?<!\s)\s*(?:(?:[❌✗✘]\ufe0f?|:x:)\s*(?:[(\[]?(?:{WRONG})[)\]]?[.!]?)?|[*_]*[(\[（](?:{WRONG})[)\]）][*_]*)\s*$",
    re.IGNORECASE,
)
REMARK = re.compile(
    rf"(?P<head>.*\S\s*(?:{TICK}|[❌✗✘]\ufe0f?|:x:))\s*"
    r"(?:[(\[（](?P<aside>[^()\[\]（）]+)[)\]）]|[-–—:]\s+(?P<behind>\S.*?))\s*[*_]*\s*$"
)
"""A mark with why behind it: `this ❌ (off topic)`."""
CLOSING = frozenset(f"✅✔☑✓√❌✗✘\ufe0f:)]）】*_>←⬅👈-{STARS}")
"""Signs that a mark ends with, unless words do."""
MAY_POINT = re.compile(r"[✅✔☑✓√❌✗✘:<←⬅👈→>/–—-]")
POINTING = re.compile(r"[✅✔☑✓√❌✗✘:<←⬅👈→]|[-=]>|\s(?://|[-–—])")
"""What stands before the words at the end of a mark, or opens a comment."""
BRACKETS = (")", "]", "）")
JUDGED = re.compile(
    rf"(?P<head>.*?[^\s*_])\s*[*_]*[(\[（](?P<verdict>{SURELY}|right|{WRONG})\s*[-–—:,;]\s*"
    r"(?P<aside>[^()\[\]]+)[)\]）][*_]*\s*",
    re.IGNORECASE,
)
"""A mark in brackets with why in them: `this (correct - since …)`."""
TICKED = re.compile(r"[✅✔☑✓√❌✗✘]|:[whbx]")
"""What a remark stands behind."""
VERDICT = re.compile(rf"(?:{CORRECT}|{WRONG})[.!]?", re.IGNORECASE)
FIXED_MARK = re.compile(r"\s*<!--\s*fixed\s*-->\s*", re.IGNORECASE)


class Mark(NamedTuple):
    """What stands before an option's text.

    `letter` is "" where none is printed. `spaced` is false for `A)text`, which only an
    ordered row of letters makes an option. `prefix` is the length of it all, `unlettered`
    that of the box alone. `counted` options carry a number at most, which answers may name.
    """

    letter: str
    prefix: int
    boxed: bool = False
    right: bool = False
    spaced: bool = True
    reopened: str = ""
    small: bool = False
    unlettered: int = 0
    counted: bool = False


@lru_cache(maxsize=1 << 18)  # every notation asks it of every line
def option_mark(text: str) -> Mark | None:
    """The box or letter that a line begins with; None where there is neither."""
    box = BOX.match(text)
    start = box.end() if box else 0
    letter = LETTER.match(text, start)
    if not letter and (sign := SIGN.match(text, start)):
        return _signed(sign, boxed=box is not None, right=box is not None and _ticked(box))
    right = _ticked(box) if box else False
    if not letter:
        return Mark("", start, boxed=True, right=right, unlettered=start) if box else None
    inner = None if box else BOX.match(text, letter.end())
    if inner and inner[0].rstrip() + text[inner.end() :] != "[]":
        return _lettered(letter, inner.end(), boxed=True, right=_ticked(inner))
    if text[letter.end() : letter.end() + 1] in EMPHASIS and (
        word := STRESSED.match(text, letter.end())
    ):
        return _lettered(letter, word.end(), boxed=box is not None, right=True)
    return _lettered(letter, letter.end(), boxed=box is not None, right=right)


def _ticked(box: re.Match[str]) -> bool:
    mark = box["mark"] or box["round"] or ""
    return bool(mark.strip(" \u00a0_-")) or box["right"] is not None


def _signed(found: re.Match[str], *, boxed: bool, right: bool) -> Mark:
    letter, start = found["letter"], found.start()
    counted = letter.isnumeric()
    return Mark(latin(letter), found.end(), boxed, right, unlettered=start, counted=counted)


def _lettered(found: re.Match[str], end: int, *, boxed: bool, right: bool) -> Mark:
    letter = found["letter"]
    closed = found["early"] or found["late"] or found["alone"]
    starred = found["open"] == "*" and not closed and "*" not in found.string[end:]
    return Mark(
        latin(letter),
        end,
        boxed,
        right or starred,
        spaced=found["space"] != "" or end == len(found.string),
        reopened="" if closed or starred else found["open"] or "",
        small=letter.islower(),
        unlettered=found.start(),
    )


def in_any_order(letters: Sequence[str]) -> bool:
    """Whether letters are the first of the alphabet, each once: a row, though maybe mixed."""
    return len(letters) > 1 and sorted(letters) == list(ALPHABET[: len(letters)])


def remarked(text: str) -> tuple[str, str]:
    """An option's text up to its mark, and what its author remarks behind that."""
    if text.rstrip("*_ ")[-1:] in BRACKETS and (judged := JUDGED.fullmatch(text)):
        return f"{judged['head']} ({judged['verdict']})", judged["aside"].strip()
    found = REMARK.fullmatch(text) if TICKED.search(text) and "\n" not in text else None
    said = (found["aside"] or found["behind"]) if found else ""
    return (found["head"], said) if found and not VERDICT.fullmatch(said) else (text, "")


def unmarked(text: str) -> tuple[str, bool, bool]:
    """An option's text without marks at its end, whether one says right, whether it is fixed."""
    if text.rstrip()[-1:] not in CLOSING and not (MAY_POINT.search(text) and POINTING.search(text)):
        return text, False, False
    fixed = "<!--" in text and FIXED_MARK.search(text) is not None
    text = FIXED_MARK.sub("", text) if fixed else text
    found = RIGHT_MARK.search(text)
    if found:
        kept = text[: found.start()].rstrip()
        closed = "**" if kept.count("**") % 2 and "**" in found[0] else ""
        return kept + closed, True, fixed
    return WRONG_MARK.sub("", text), False, fixed
