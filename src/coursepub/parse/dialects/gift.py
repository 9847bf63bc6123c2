"""Questions in Moodle's GIFT, inside Markdown: `::title:: stem { =right ~wrong }`."""

import re
from dataclasses import dataclass

from coursepub.parse.dialects.lines import Line

SIGN = re.compile(r"\n\s*::.+?::.*\{|\{\s*(?:\n\s*|(?=[=~]))[=~]")
TITLE = re.compile(r"::(?P<title>.*?)::\s*(?P<stem>.*)")
CHOICE = re.compile(
    r"(?P<sign>[=~])(?P<weight>%-?[\d.]+%)?(?P<text>(?:[^=~#\\]|\\.)*)(?:#(?P<why>(?:[^=~\\]|\\.)*))?"
)
RAW = re.compile(r"(?<=`)\{=\w+\}")
"""What Pandoc writes behind code of another format: no braces of answers."""
ESCAPE = re.compile(r"\\([=~#{}:])")


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of a question up to its closing brace, and what they say."""

    end: int
    stem: list[Line]
    inner: list[Line]


def plain(lines: list[Line]) -> list[Line]:
    """Lines with GIFT questions as headings, stems and boxes."""
    found: list[Line] = []
    place = 0
    lines = [line if line.code else line.saying(RAW.sub("", line.text)) for line in lines]
    while place < len(lines):
        block = None if lines[place].code or lines[place].blank else _block(lines, place)
        options = _options(block.inner) if block else []
        if block and options:
            found += [lines[place].saying(""), *block.stem, lines[place].saying(""), *options]
            place = block.end
        else:
            found.append(lines[place])
            place += 1
    return found


def _block(lines: list[Line], place: int) -> _Block | None:
    """A question that begins at a place: text without blank lines, then braces."""
    stem: list[Line] = []
    for number in range(place, min(place + 12, len(lines))):
        line = lines[number]
        if line.blank or line.code:
            return None
        before, brace, rest = line.text.partition("{")
        if before.strip():
            stem.append(line.saying(before.rstrip()))
        if not brace or before.endswith("\\"):
            continue
        inner, end = _braced(lines, number, rest)
        return _Block(end, _titled(stem), inner) if inner and stem else None
    return None


def _titled(stem: list[Line]) -> list[Line]:
    """The stem's lines; a title opens the question, as a heading."""
    found = TITLE.match(stem[0].text.strip())
    if not found:
        return stem
    head = stem[0].saying(f"###### {found['title'].strip()}")
    return [head, stem[0].saying(""), stem[0].saying(found["stem"]), *stem[1:]]


def _braced(lines: list[Line], place: int, rest: str) -> tuple[list[Line], int]:
    """What stands in braces, line by line, and the line behind them."""
    inner: list[Line] = []
    for number in range(place, len(lines)):
        text = rest if number == place else lines[number].text
        closed = re.search(r"(?<!\\)\}", text)
        inner.append(lines[number].saying(text[: closed.start()] if closed else text))
        if closed:
            return ([], 0) if text[closed.end() :].strip() else (inner, number + 1)
    return [], 0


def _options(inner: list[Line]) -> list[Line]:
    """Boxes for choices; true and false for `T` and `F`; else the accepted answer."""
    said = " ".join(line.text.strip() for line in inner).strip()
    if (truth := said.upper()) in ("T", "TRUE", "F", "FALSE"):
        right = truth.startswith("T")
        texts = [f"- [{'x' if right else ' '}] True", f"- [{' ' if right else 'x'}] False", ""]
        return [inner[0].saying(text) for text in texts]
    choices = [(line, found) for line in inner for found in CHOICE.finditer(line.text)]
    told = all(line.text.strip()[:1] in ("", "=", "~") for line in inner)
    if not choices or not told or said[:1] not in "=~":
        return []
    if all(found["sign"] == "=" for _, found in choices):
        accepted = " ; ".join(_text(found) for _, found in choices)
        return [inner[0].saying(f"Answer: {accepted}"), inner[0].saying("")]
    boxes = [
        line.saying(f"- [{'x' if _right(found) else ' '}] {_text(found)}")
        for line, found in choices
    ]
    return [*boxes, inner[-1].saying("")]


def _right(found: re.Match[str]) -> bool:
    weight = found["weight"]
    return found["sign"] == "=" or (weight is not None and float(weight.strip("%")) > 0)


def _text(found: re.Match[str]) -> str:
    return ESCAPE.sub(r"\1", found["text"]).strip()
