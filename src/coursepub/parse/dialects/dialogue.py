"""Questions that only a label opens: `**Q:** Which …?`, with `**A:** …` for the answer."""

import re

from coursepub.parse.dialects.lines import Line
from coursepub.parse.lexicon import words
from coursepub.parse.lexicon.opening import heading_opening

WORD = rf"(?:Q|{words.ASKED})"
ASKED = re.compile(
    rf"(?P<lead>[ \t>]*(?:[-*+]\s+|\#+\s+)?(?P<bold>\*\*|__)?){WORD}"
    r"(?P<mark>\s?(?:[:：]|\.(?=\s|\*))(?:\*\*|__)?)\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"(?P<lead>[ \t>]*(?:[-*+]\s+)?(?:\*\*|__)?)A(?P<mark>\s?[:：.](?:\*\*|__)?)\s*(?P<text>\S.*)"
)
OTHER = re.compile(r"[ \t>]*(?:[-*+]\s+)?(?:\*\*|__)?B\s?(?P<mark>[:：.])")
SIGN = re.compile(
    rf"^[ \t>#*_+-]*(?=[^\n:：.]{{0,40}}[:：.]){WORD}\s?[:：.]", re.MULTILINE | re.IGNORECASE
)


def plain(lines: list[Line]) -> list[Line]:
    """Lines with headings for such labels, where they open more questions than numbers do."""
    asked = [n for n, line in enumerate(lines) if not line.code and ASKED.fullmatch(line.text)]
    numbered = sum(_is_numbered(line) for line in lines)
    if len(asked) < 2 or numbered * 2 > len(asked):
        return lines
    options = any(OTHER.match(line.text) for line in lines)
    found: list[Line] = []
    for place, line in enumerate(lines):
        told = None if line.code or options else TOLD.fullmatch(line.text)
        if place in asked:
            found += _heading(line)
        elif told:
            found.append(line.saying(f"{told['lead']}Answer{told['mark']} {told['text']}"))
        else:
            found.append(line)
    return found


def _is_numbered(line: Line) -> bool:
    opening = None if line.code else heading_opening(line.text.strip(" #"))
    return opening is not None and (opening.marked or opening.worded)


def _heading(line: Line) -> list[Line]:
    match = ASKED.fullmatch(line.text)
    if not match:
        return [line]
    text = match["text"].strip()
    closed = text.endswith(match["bold"] or "\0") and match["bold"] not in match["mark"]
    stem = text.removesuffix(match["bold"] or "") if closed else text
    return [line.saying(part) for part in ("", f"###### {stem}", "")]
