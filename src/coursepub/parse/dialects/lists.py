"""Lists that a reader sees and Markdown does not: `-[x] this`, `• that`, options too far left."""

import re
from collections.abc import Iterator

from coursepub.parse.dialects.lines import Line

LEAD = r"[ \t>]*+"
STUCK = re.compile(rf"(?P<mark>{LEAD}[-*+])(?=\[[ xX]?\]\s*\S)")
ESCAPED = re.compile(rf"(?P<mark>{LEAD}[-*+])\s+\\\[(?P<box>[ xX]?)\\?\]\s*(?=\S|$)")
"""A box that an editor has escaped: `- \\[x] this`."""
PART = re.compile(
    r"\s{0,3}(?:[一二三四五六七八]\s*[、.．]\s*)?(?:(?:单|單|多)(?:项|項)?(?:选|選)(?:择|擇)?|不定项选择|判断|判斷|填空|简答|简答|選擇|选择)(?:题|題)"
    r"\s*(?:[（(][^）)]*[)）])?\s*[:：]?\s*"
)
"""The title of a part, alone on its line: `二、多选题（每题2分）`."""
APART = re.compile(rf"(?P<mark>{LEAD}\d{{1,3}})(?: |\*)(?P<stop>[.)])[ \t]+(?=[^\W\d]|[¿¡«])")
"""A number with a blank or a star before its dot."""
LONE = re.compile(rf"{LEAD}[•◦▪‣●○][ \t]*$")
"""A bullet whose text stands on the next line."""
WIDE = re.compile(rf"(?P<mark>{LEAD}\d{{1,3}}[.)])\s{{2,4}}(?=\S)")
"""A number with many blanks behind it, under which options stand less far right."""
TYPED = re.compile(
    rf"(?P<lead>{LEAD})(?P<mark>[•◦▪‣●○◉◯■▶➤🔘🔹🔸🔷🔶⚪⚫🔵🟢🟡🟠🔴🟣▫➖➡⭐]|[–—]|--)"
    r"\ufe0f?[ \t\u00a0]+(?=\S)"
)
"""A bullet as typed on a keyboard or by an office program."""
RADIO_ON, RADIO_OFF = "●◉🔘", "○◯◦⚪"
PARTS = (STUCK, ESCAPED, APART, WIDE, TYPED, LONE, PART)
BARE = re.sub(r"\(\?P<\w+>", "(?:", "|".join(p.pattern.replace(LEAD, "") for p in PARTS))
SIGN = re.compile(rf"\n{LEAD}(?:{BARE})", re.MULTILINE)


def plain(lines: list[Line]) -> list[Line]:
    """Lines with one blank behind every mark of a list, and with hyphens for typed bullets."""
    spaced = [line if line.code else line.saying(_spaced(line.text)) for line in lines]
    found = list(spaced)
    row: list[int] = []
    for place, line in enumerate([*spaced, Line(0, "end")]):
        if not line.code and TYPED.match(line.text):
            row.append(place)
        elif not line.blank:
            for number, text in _bullets([(n, spaced[n].text) for n in row]):
                found[number] = spaced[number].saying(text)
            row = []
    return found


def _bullets(row: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """A row of two or more as a list; rings and discs, where both stand, as boxes."""
    matches = [(number, text, match) for number, text in row if (match := TYPED.match(text))]
    marks = {match["mark"] for _, _, match in matches}
    radio = bool(marks & set(RADIO_ON)) and bool(marks & set(RADIO_OFF))
    for number, text, match in matches if len(matches) > 1 else ():
        box = ("[x] " if match["mark"] in RADIO_ON else "[ ] ") if radio else ""
        yield number, f"{match['lead']}- {box}{text[match.end() :]}"


def _spaced(text: str) -> str:
    if LONE.match(text):
        return ""
    if PART.fullmatch(text):
        return f"## {text.strip()}"
    if apart := APART.match(text):
        return f"{apart['mark']}{apart['stop']} {text[apart.end() :]}"
    if escaped := ESCAPED.match(text):
        return f"{escaped['mark']} [{escaped['box'] or ' '}] {text[escaped.end() :]}"
    found = STUCK.match(text) or WIDE.match(text)
    return f"{found['mark']} {text[found.end() :]}" if found else text
