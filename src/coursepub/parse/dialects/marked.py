"""Questions whose parts stand under titles in dashes, as freeCodeCamp's: `## --answers--`.

`--text--` asks, `--answers--` offers texts with rules between them, `--video-solution--`
gives the place of the right one, `--feedback--` and `--explanation--` say why.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from coursepub.parse.dialects.lines import RULE, Line
from coursepub.parse.lexicon.marks import ALPHABET

TITLE = re.compile(r"#{1,4}\s+--(?P<name>[\w-]+)--\s*")
SIGN = re.compile(r"\n##\s+--answers--\s*$", re.MULTILINE)
REMARK = "feedback"
NUMBER = re.compile(r"\s*(?P<place>\d{1,2})\s*")


@dataclass(slots=True)
class _Part:
    """What stands under a title, and the title."""

    name: str
    title: Line
    body: list[Line] = field(default_factory=list)


def plain(lines: list[Line]) -> list[Line]:
    """Lines with headings, lettered options and labels for the titles."""
    found: list[Line] = []
    remarks: list[Line] = []
    count = 0
    for part in _parts(lines):
        count += part.name == "text"
        if part.name == "answers":
            options, remarks = _options(part)
            found += [part.title.saying(""), *options, part.title.saying("")]
        else:
            found += [*_written(part, count), *remarks]
            remarks = []
    return [*found, *remarks]


def _parts(lines: list[Line]) -> Iterator[_Part]:
    """Parts by their titles; remarks on options stay with these."""
    part = _Part("", Line(0, ""))
    for line in lines:
        title = None if line.code else TITLE.fullmatch(line.text)
        inside = title and title["name"] == REMARK and part.name == "answers"
        if title and not inside:
            yield part
            part = _Part(title["name"], line)
        else:
            part.body.append(line)
    yield part


def _written(part: _Part, count: int) -> list[Line]:
    say = part.title.saying
    if part.name == "text":
        return [say(""), say(f"###### Question {count}"), say(""), *part.body]
    if part.name == "video-solution":
        return [say(""), *map(_lettered, part.body)]
    if part.name == "explanation":
        return [say(""), say("**Explanation:**"), say(""), *part.body]
    apart = [say(""), say("* * *"), say("")] if count else [say("")]
    return [*(apart if part.name else []), *part.body]


def _options(part: _Part) -> tuple[list[Line], list[Line]]:
    """Texts between rules as items of a list, and the remarks on each of them."""
    options: list[Line] = []
    remarks: list[Line] = []
    count, inside, remarked = 0, False, ""
    for line in part.body:
        title = None if line.code else TITLE.fullmatch(line.text)
        if RULE.fullmatch(line.text.strip()) and not line.code:
            inside, remarked = False, ""
            options.append(line.saying(""))
        elif title:
            remarked = f"**Explanation:** {_letter(count - 1)}: "
        elif remarked:
            remarks += [line] if line.blank else [line.saying(remarked.lstrip() + line.text)]
            remarked = remarked if line.blank else " "
        elif line.blank or inside:
            options.append(line.saying(f"   {line.text}" if line.text else ""))
        else:
            options += _first(line, _letter(count))
            inside, count = True, count + 1
    return options, remarks


def _letter(place: int) -> str:
    return ALPHABET[max(0, min(place, len(ALPHABET) - 1))]


def _first(line: Line, letter: str) -> list[Line]:
    """An option's first line; code begins on a line of its own."""
    if line.code:
        return [line.saying(f"- {letter}."), line.saying(f"   {line.text}")]
    return [line.saying(f"- {letter}. {line.text}")]


def _lettered(line: Line) -> Line:
    found = NUMBER.fullmatch(line.text)
    if not found or not 1 <= int(found["place"]) <= len(ALPHABET):
        return line
    return line.saying(f"**Answer:** {ALPHABET[int(found['place']) - 1]}")
