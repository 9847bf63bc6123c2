"""Lists that a reader sees and Markdown does not: `-[x] this`, options a blank too far left."""

import re

from coursepub.parse.dialects.lines import Line

STUCK = re.compile(r"(?P<mark>[ \t>]*[-*+])(?=\[[ xX]?\]\s*\S)")
WIDE = re.compile(r"(?P<mark>[ \t>]*\d{1,3}[.)])\s{2,4}(?=\S)")
"""A number with many blanks behind it, under which options stand less far right."""
SIGN = re.compile(rf"^(?:{STUCK.pattern}|{WIDE.pattern})".replace("(?P<mark>", "(?:"), re.MULTILINE)


def plain(lines: list[Line]) -> list[Line]:
    """Lines with one blank behind every mark of a list."""
    return [line if line.code else line.saying(_spaced(line.text)) for line in lines]


def _spaced(text: str) -> str:
    found = STUCK.match(text) or WIDE.match(text)
    return f"{found['mark']} {text[found.end() :]}" if found else text
