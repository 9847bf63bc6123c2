"""Exercises of R/exams: parts underlined, right options as `exsolution: 0100`.

`Question`, `Answerlist`, `Solution` and `Meta-information` are titles of their own, with a
row of signs below or hashes before them.
"""

import re

from coursepub.parse.dialects.lines import Line
from coursepub.parse.lexicon.marks import ALPHABET

TITLES = ("question", "solution", "answerlist", "meta-information")
TITLE = re.compile(rf"(?:#+\s*)?(?P<name>{'|'.join(TITLES)})\s*", re.IGNORECASE)
UNDERLINE = re.compile(r"(?:={3,}|-{3,})\s*")
META = re.compile(r"(?P<name>ex[a-z]+(?:\[[^\]]*\])?)\s*:\s*(?P<value>.*)")
SIGN = re.compile(r"\nexsolution\s*:")
ITEM = re.compile(r"[*-]\s+(?=\S)")
PLACES = re.compile(r"[01]{2,26}")


def plain(lines: list[Line]) -> list[Line]:
    """Lines with a heading, lettered options and labels for the parts."""
    meta = {match["name"]: match["value"].strip() for line in lines if (match := _meta(line))}
    found: list[Line] = []
    part, offered = "", 0
    for place, line in enumerate(lines):
        title = None if line.code else TITLE.fullmatch(line.text)
        if title and _is_title(lines, place):
            part = f"{part} {title['name']}".lower() if _is_list(title) else title["name"].lower()
            found += _titled(line, part)
        elif found and _underlines(lines, place):
            found.append(line.saying(""))
        elif part == "question answerlist" and not line.code and (item := ITEM.match(line.text)):
            letter = ALPHABET[min(offered, len(ALPHABET) - 1)]
            found.append(line.saying(f"- {letter}. {line.text[item.end() :]}"))
            offered += 1
        else:
            found += _said(line, meta)
    return found


def _meta(line: Line) -> re.Match[str] | None:
    return None if line.code else META.fullmatch(line.text)


def _is_list(title: re.Match[str]) -> bool:
    return title["name"].lower() == "answerlist"


def _is_title(lines: list[Line], place: int) -> bool:
    below = lines[place + 1].text if place + 1 < len(lines) else ""
    return lines[place].text.startswith("#") or UNDERLINE.fullmatch(below) is not None


def _underlines(lines: list[Line], place: int) -> bool:
    above = TITLE.fullmatch(lines[place - 1].text) if place else None
    return above is not None and UNDERLINE.fullmatch(lines[place].text) is not None


def _titled(line: Line, part: str) -> list[Line]:
    said = {"question": "###### Question 1", "solution": "**Explanation:**"}.get(part, "")
    return [line.saying(text) for text in (("", said, "") if said else ("",))]


def _said(line: Line, meta: dict[str, str]) -> list[Line]:
    """What a line of the last part says of the answer or the order; other lines as they are."""
    found = _meta(line)
    if not found:
        return [line]
    name, value = found["name"], found["value"].strip()
    if name == "exsolution":
        return [
            line.saying(""),
            line.saying(f"**Answer:** {_answer(value, meta)}"),
            line.saying(""),
        ]
    shuffled = value.strip().lower() not in ("false", "no")
    item = "" if shuffled or name != "exshuffle" else "item: shuffle=no"
    return [line.saying(f"<!-- {item or found[0].replace('--', '')} -->"), line.saying("")]


def _answer(value: str, meta: dict[str, str]) -> str:
    """Letters for places, a number with its tolerance, or the words themselves."""
    kind = meta.get("extype", "")
    if kind in ("schoice", "mchoice") and PLACES.fullmatch(value):
        return ", ".join(ALPHABET[place] for place, sign in enumerate(value) if sign == "1")
    spread = meta.get("extol", "") if kind == "num" else ""
    return f"{value} ± {spread}" if spread not in ("", "0") else value
