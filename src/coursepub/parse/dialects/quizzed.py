"""Quizzes of LiaScript, `[(X)] right`, `[[ ]] one of several` with why between rows of stars; of

Learn, `?: question`; and in brackets, `[question]…[/question]`.
"""

import re

from coursepub.parse.dialects.lines import Line

ROW = re.compile(
    r"(?P<quotes>[ \t>]*?)[ \t]*(?:[-*+]\s+)?"
    r"\[(?:\((?P<one>[xX ])\)|\[(?P<many>[xX ])\])\]\s+(?P<text>\S.*)"
)
ASKED = re.compile(r"\?:\s+(?P<text>\S.*)")
WRAPPED = re.compile(
    r"\s*\[(?P<name>question|description)\](?P<text>.*)\[/(?P=name)\]\s*", re.IGNORECASE
)
AROUND = re.compile(r"\s*(?:\[/?(?:multiple-?choice|quiz|mcq)\b[^\]]*\]|\?\?\?)\s*", re.IGNORECASE)
SIGN = re.compile(
    rf"\n(?:{ROW.pattern}$|\?:\s|\s*\[(?:question|multiple-?choice|quiz|mcq)\b)",
    re.MULTILINE,
)
STARS = re.compile(r"\s*\*{3,}\s*")
SPOKEN = re.compile(r"\s*(?:--)?\{\{[\d\s|-]+\}\}(?:--)?\s*")
"""Marks of a slide's steps, alone on their line."""


def plain(lines: list[Line]) -> list[Line]:
    """Lines with boxes for such rows, and with a label before why."""
    lines = [part for line in lines for part in _opened(line)]
    if sum(ROW.fullmatch(line.text) is not None for line in lines if not line.code) < 2:
        return lines
    found: list[Line] = []
    last, open_stars = "", False
    for line in lines:
        if line.code:
            found.append(line)
            continue
        row = ROW.fullmatch(line.text)
        stars = STARS.fullmatch(line.text) is not None and (last == "row" or open_stars)
        if row:
            found += _boxed(line, row, last)
        elif stars:
            found += [line.saying(part) for part in ("", "**Explanation:**" * (not open_stars), "")]
            open_stars = not open_stars
        else:
            found.append(line.saying("") if SPOKEN.fullmatch(line.text) else line)
        last = "row" if row else last if line.blank else "text"
    return found


def _opened(line: Line) -> list[Line]:
    """What opens a question as a heading, without brackets around it and its parts."""
    if line.code:
        return [line]
    if asked := ASKED.fullmatch(line.text):
        return [line.saying(part) for part in ("", f"###### {asked['text']}", "")]
    if wrapped := WRAPPED.fullmatch(line.text):
        return [line.saying(wrapped["text"].strip()), line.saying("")]
    if AROUND.fullmatch(line.text):
        return [line.saying(part) for part in ("", "* * *", "")]
    return [line]


def _boxed(line: Line, row: re.Match[str], last: str) -> list[Line]:
    mark = "x" if (row["one"] or row["many"]).strip() else " "
    box = line.saying(f"{row['quotes'].strip(' ') or ''}- [{mark}] {row['text']}")
    return [box] if last == "row" else [line.saying(row["quotes"].strip()), box]
