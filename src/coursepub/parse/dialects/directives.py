"""Boxes of MyST and of GitBook: a fence that opens with `{admonition}`, `{% hint %}` tags."""

import re

from coursepub.parse.dialects.lines import Line, contained, lines_of, unboxed

DIRECTIVE = re.compile(
    r"\s*(?P<fence>`{3,}|~{3,})\{(?P<kind>admonition|dropdown|solution|toggle|tip|hint|note|details"
    r"|exercise|question)\}[ \t]*(?P<title>.*)"
)
OPTION = re.compile(r"\s*:[\w-]+:.*")
"""An option of a directive: `:class: dropdown`."""
TAG = re.compile(
    r"\s*\{%-?\s*(?P<kind>hint|tabs?|expand|details|collapse|spoiler|quiz|note|callout)\b"
    r"(?P<how>.*?)\s*-?%\}\s*"
)
STYLE = re.compile(r"style\s*=\s*[\"'](?P<style>\w+)[\"']")
TITLE = re.compile(r"(?:title|summary)\s*=\s*[\"'](?P<title>[^\"']*)[\"']")
SIGN = re.compile(r"\n\s*(?:\{%|[`~]{3,}\{[a-z])")


def plain(lines: list[Line]) -> list[Line]:
    """Lines with what boxes hold in the place of the boxes."""
    return unboxed(lines, _box)


def _box(lines: list[Line], place: int) -> tuple[int, list[Line]]:
    """The lines that begin at a place, rewritten where a box does, and where they end."""
    line = lines[place]
    if line.code and (box := DIRECTIVE.fullmatch(line.text)):
        return _directive(lines, place, box)
    tag = None if line.code else TAG.fullmatch(line.text)
    end = _closing(lines, place, tag["kind"]) if tag else 0
    if not tag or not end:
        return place + 1, [line]
    style, title = STYLE.search(tag["how"]), TITLE.search(tag["how"])
    kind = style["style"] if style else tag["kind"]
    body = plain(lines[place + 1 : end])
    return end + 1, contained(kind, title["title"] if title else "", line, body)


def _directive(lines: list[Line], place: int, box: re.Match[str]) -> tuple[int, list[Line]]:
    """What stands in a fence that is a box, without its options."""
    closes = (n for n in range(place + 1, len(lines)) if _ends(lines[n].text, box["fence"]))
    end = next(closes, len(lines))
    inner = lines[place + 1 : end]
    while inner and OPTION.fullmatch(inner[0].text):
        inner = inner[1:]
    fresh = lines_of("\n".join(line.text for line in inner)) if inner else []
    body = [Line(old.number, new.text, new.code) for old, new in zip(inner, fresh, strict=True)]
    return end + 1, contained(box["kind"], box["title"].strip(), lines[place], plain(body))


def _ends(text: str, fence: str) -> bool:
    bare = text.strip()
    return bare.startswith(fence) and not bare.strip(fence[0])


def _closing(lines: list[Line], place: int, kind: str) -> int:
    """The line of the tag that closes another; 0 where none does."""
    closing = re.compile(rf"\s*\{{%-?\s*end{kind}\s*-?%\}}\s*")
    return next((n for n in range(place + 1, len(lines)) if closing.fullmatch(lines[n].text)), 0)
