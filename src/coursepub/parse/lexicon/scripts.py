"""Letters of options in scripts other than Latin, read by their place: `б)` is B, `②` too."""

import re

ROWS = (
    "абвгдежз",
    "αβγδεζηθ",
    "أبجدهوزح",
    "ابتثجحخد",
    "אבגדהוזח",
    "アイウエオカキク",
    "ㄱㄴㄷㄹㅁㅂㅅㅇ",
    "가나다라마바사아",
    "กขคงจฉชซ",
    "甲乙丙丁戊己庚辛",
    "ＡＢＣＤＥＦＧＨ",
)
SIGN_ROWS = (
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "❶❷❸❹❺❻❼❽",
    "ⓐⓑⓒⓓⓔⓕⓖⓗ",
    "ⒶⒷⒸⒹⒺⒻⒼⒽ",
    "㉠㉡㉢㉣㉤㉥㉦㉧",
    "🅰🅱🅲🅳🅴🅵🅶🅷",
    "🇦🇧🇨🇩🇪🇫🇬🇭",
)

CIRCLES = SIGN_ROWS[0]
"""Signs that stand for numbers, which an answer may name too."""


def _latin(rows: tuple[str, ...]) -> dict[str, str]:
    """The Latin capital of each letter; where two rows share a letter, the first row counts."""
    found: dict[str, str] = {}
    for row in rows:
        for letter, latin in zip(row, "ABCDEFGHIJKLMNOPQRST", strict=False):
            for written in (letter, letter.upper(), letter.lower()):
                found.setdefault(written, latin)
    return found


LETTERS = _latin(ROWS)
"""Letters that need a mark behind them, as Latin ones do."""
SIGNS = _latin(SIGN_ROWS)
"""Signs that stand alone before an option."""
LATIN = LETTERS | SIGNS


def latin(letter: str) -> str:
    """The Latin capital at the place of a letter in its own alphabet."""
    return LATIN.get(letter) or letter.upper()


ANY = f"[A-Za-z{''.join(LATIN)}](?![^\\W\\d_])"
NAMED = re.compile(
    rf"\W*(?:(?:вариант|опция|буква|选项|選項)\s*)?{ANY}"
    rf"(?:\s*(?:[,،，、;；/+&]|\s(?:и|та|й|και|و)\s|[和與与と및])\s*{ANY})*"
)
"""Letters one by one, at the head of an answer."""
TOGETHER = re.compile(rf"\W*[{''.join(LETTERS)}]{{2,6}}(?=\W*$)")


def in_latin(answer: str) -> str:
    """An answer with Latin letters where it begins with letters of another script."""
    if answer.isascii():
        return answer
    answer = answer.replace("\ufe0f", "")
    found = NAMED.match(answer)
    if found and not LATIN.keys().isdisjoint(found[0]):
        named = (latin(sign) for sign in re.findall(ANY, found[0]))
        return ", ".join(named) + answer[found.end() :]
    together = TOGETHER.match(answer)
    if together:
        return "".join(LATIN.get(sign, sign) for sign in answer)
    return answer
