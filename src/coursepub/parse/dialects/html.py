"""Questions in HTML: headings, paragraphs, lists of options, boxes, as their Markdown twins."""

import re
from html import unescape

from coursepub.parse.cut.offers import first_of_row
from coursepub.parse.dialects.lines import Line, begins_options
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.marks import ALPHABET, option_mark

SIGN = re.compile(
    r"<(?:[ou]l|h[1-6]|input|img)\b|<p\b[^<>\n]*>(?:(?![^\n]*</p)|(?:<[a-z]+>)*[^<>\n:：]{1,30}[:：])|\n\s*(?:</details>\s*)?<br\s*/?>"
    r"|\n[ \t>*+-]*&(?:#x?[0-9a-f]+|check|cross|nbsp|e[mn]sp);"
    r"|&[a-z]+(?:acute|grave|circ|uml|cedil|tilde|lig);"
    r"|</details>[ \t]*\n[ \t]*(?:#|\*\*|\d)"
    r"|<(?:b|strong)>\s*\(?(?:a|[a-h](?:\s*[,;&]\s*[a-h])+)[.):]?\s*</"
)
LIST = re.compile(r"\s*<(?P<kind>[ou]l)\b(?P<how>[^<>]*)>(?P<rest>.*)", re.IGNORECASE)
END = re.compile(r"</[ou]l\s*>\s*", re.IGNORECASE)
ITEM = re.compile(r"<li\b[^<>]*>", re.IGNORECASE)
ITEM_END = re.compile(r"</li\s*>", re.IGNORECASE)
LETTERED = re.compile(r"type\s*=\s*[\"']?a\b|(?:upper|lower)-(?:alpha|latin)", re.IGNORECASE)
HEADING = re.compile(
    r"\s*<h(?P<level>[1-6])\b[^<>]*>(?P<inner>.*?)</h(?P=level)\s*>\s*", re.IGNORECASE
)
PARAGRAPH = re.compile(r"\s*<p\b[^<>]*>(?P<inner>.*?)</p\s*>\s*", re.IGNORECASE)
BOLD = re.compile(r"</?(?:b|strong)>", re.IGNORECASE)
BLOCK = re.compile(r"\s*<p\b[^<>]*>(?!.*</p)", re.IGNORECASE)
BLOCK_END = re.compile(r"</p\s*>\s*$", re.IGNORECASE)
BLOCK_TAG = re.compile(r"</?p\b[^<>]*>", re.IGNORECASE)
LONGEST = 40
"""Lines of a paragraph in which its end is looked for."""
INPUT = re.compile(
    r"(?:<label\b[^<>]*>\s*)?<input\b(?P<how>[^<>]*type\s*=\s*[\"']?(?:checkbox|radio)[^<>]*)>\s*",
    re.IGNORECASE,
)
IMAGE = re.compile(r"<img\b(?P<how>[^<>`]*)>", re.IGNORECASE)
GIVEN = re.compile(
    r"\b(?P<name>src|alt|width)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>/]+))",
    re.IGNORECASE,
)
PLAIN_WIDTH = re.compile(r"\d+(?:px|%)?")
TICKED = re.compile(r"\bchecked\b", re.IGNORECASE)
LABEL = re.compile(r"</?label\b[^<>]*>", re.IGNORECASE)
BOX = re.compile(
    r"(?P<margin>[\s>]*(?:[-*+]\s+)?)(?P<box>&(?:#x?[0-9a-f]+|check|cross);)", re.IGNORECASE
)
BOLD_LETTER = re.compile(
    r"(?P<margin>[\s>]*(?:[-*+]\s+)?)<(?P<tag>b|strong)>\s*"
    r"(?P<letter>\(?[A-Za-z](?:\s*[,;&]\s*[A-H])*[.):]?)\s*</(?P=tag)>",
    re.IGNORECASE,
)
ACCENTED = re.compile(r"&[a-zA-Z]{1,2}(?:acute|grave|circ|uml|cedil|tilde|lig);")
"""A letter, which may stand in a label: `R&eacute;ponse`."""
INDENT = re.compile(r"(?P<margin>[\s>]*(?:[-*+]\s+)?)(?:&(?:nbsp|e[mn]sp);\s*)+")
"""Blanks before the text of a line."""
ALONE = re.compile(r"\s*(?P<closed></details>)?(?:\s*<br\s*/?>)+\s*", re.IGNORECASE)
"""Breaks that stand alone on a line, or behind what is folded away."""
CLOSES = re.compile(r"\s*</details>\s*", re.IGNORECASE)
BREAKS = re.compile(r"(?:\s*<br\s*/?>)+", re.IGNORECASE)


def plain(lines: list[Line]) -> list[Line]:
    """Lines with headings, lists of options and boxes in Markdown."""
    found: list[Line] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        if "<" not in line.text and "&" not in line.text:
            found.append(line)
            place += 1
            continue
        if not line.code and LIST.match(line.text) and (end := _end(lines, place)):
            found += _list(lines[place:end], lines[end:])
            place = end
            continue
        if not line.code and BLOCK.match(line.text) and (end := _offering(lines, place)):
            found += [part.saying(BLOCK_TAG.sub("", part.text)) for part in lines[place:end]]
            found.append(lines[end - 1].saying(""))
            place = end
            continue
        found += [line] if line.code else _line(line)
        place += 1
        if CLOSES.fullmatch(line.text) and place < len(lines) and not lines[place].blank:
            found.append(line.saying(""))  # or what follows is more HTML
    return found


def _offering(lines: list[Line], place: int) -> int:
    """The line behind a paragraph of several lines that holds options; 0 where it has none."""
    reach = range(place, min(place + LONGEST, len(lines)))
    end = next((n + 1 for n in reach if BLOCK_END.search(lines[n].text)), 0)
    offers = sum(begins_options(line.text) for line in lines[place + 1 : end])
    return end if offers == 1 else 0


def _line(line: Line) -> list[Line]:
    if "&" in line.text:
        line = line.saying(_unescaped(line.text))
    if "`" not in line.text:
        line = line.saying(IMAGE.sub(_picture, line.text))
    if bold := BOLD_LETTER.match(line.text):
        return [line.saying(f"{bold['margin']}**{bold['letter']}**{line.text[bold.end() :]}")]
    if alone := ALONE.fullmatch(line.text):
        return [line.saying(alone["closed"] or "")]
    if heading := HEADING.fullmatch(line.text):
        return _apart(line, "#" * int(heading["level"]) + " " + heading["inner"].strip())
    if paragraph := PARAGRAPH.fullmatch(line.text):
        return _apart(line, BOLD.sub("**", paragraph["inner"].strip()))
    if INPUT.search(line.text):
        return _inputs(line)
    return [line]


def _unescaped(text: str) -> str:
    """A line with the letters, blanks and the box that stand as entities where a mark may begin."""
    text = ACCENTED.sub(lambda found: unescape(found[0]), text)
    text = INDENT.sub(r"\g<margin>", text, count=1)
    box = BOX.match(text)
    return box["margin"] + unescape(box["box"]) + text[box.end() :] if box else text


def _picture(found: re.Match[str]) -> str:
    """`<img src="plan.png" alt="A plan" width="60%">` as `![A plan](plan.png){width=60%}`."""
    given = {
        m["name"].lower(): m["double"] or m["single"] or m["bare"] or ""
        for m in GIVEN.finditer(found["how"])
    }
    source, width = given.get("src", "").strip(), given.get("width", "")
    size = f"{{width={width}{'px' * width.isdigit()}}}" if PLAIN_WIDTH.fullmatch(width) else ""
    address = f"<{source}>" if " " in source else source
    return f"![{given.get('alt', '').strip()}]({address}){size}" if source else found[0]


def _apart(line: Line, text: str) -> list[Line]:
    return [line.saying(""), line.saying(text), line.saying("")]


def _inputs(line: Line) -> list[Line]:
    """`<input type="checkbox" checked> Two` as `- [x] Two`, one a line."""
    margin = " " * line.indent
    before, *rest = re.split(f"(?={INPUT.pattern})", line.text, flags=re.IGNORECASE)
    texts = [before.rstrip()] if before.strip(" \t-*+") else []
    for part in rest:
        found = INPUT.match(part)
        if found:
            mark = "x" if TICKED.search(found["how"]) else " "
            said = BREAKS.sub("", LABEL.sub("", part[found.end() :])).strip()
            texts.append(f"{margin}- [{mark}] {said}")
    return [line.saying(text) for text in texts]


def _end(lines: list[Line], place: int) -> int:
    """The line behind a list that holds no other list and no fence; 0 where it does."""
    depth = 0
    for number in range(place, len(lines)):
        text = lines[number].text
        depth += len(re.findall(r"<[ou]l\b", text, re.IGNORECASE))
        if depth > 1 or lines[number].code:
            return 0
        if closed := END.search(text):
            return 0 if text[closed.end() :].strip() else number + 1
    return 0


def _list(lines: list[Line], below: list[Line]) -> list[Line]:
    """A list in Markdown where it is one of options, else as it is."""
    opened = LIST.match(lines[0].text)
    items = _items(lines)
    if not opened or not items or not _is_offer(opened["how"], items, below):
        return lines
    texts = [item[0].text for item in items]
    counted = opened["kind"].lower() == "ol" and first_of_row(texts) != 0
    found = [lines[0].saying("")]
    for place, item in enumerate(items):
        mark = "-"
        if counted:
            lettered = LETTERED.search(opened["how"]) and place < len(ALPHABET)
            mark = f"- {ALPHABET[place]}." if lettered else f"{place + 1}."
        first, *rest = item
        if box := INPUT.match(first.text):
            mark = "- [x]" if TICKED.search(box["how"]) else "- [ ]"
            first = first.saying(LABEL.sub("", first.text[box.end() :]).strip())
        found.append(first.saying(f"{mark} {first.text}"))
        found += [line.saying(f"   {line.text}") for line in rest]
    return [*found, lines[-1].saying("")]


def _items(lines: list[Line]) -> list[list[Line]]:
    """The lines of each item, without tags of lists."""
    found: list[list[Line]] = []
    for line in lines:
        bare = END.sub("", re.sub(r"<[ou]l\b[^<>]*>", "", line.text, flags=re.IGNORECASE))
        before, *parts = ITEM.split(ITEM_END.sub("", bare))
        if found and before.strip():
            found[-1].append(line.saying(before.strip()))
        elif before.strip():
            return []
        found += [[line.saying(part.strip())] for part in parts]
    return found


def _is_offer(how: str, items: list[list[Line]], below: list[Line]) -> bool:
    texts = [item[0].text for item in items]
    if LETTERED.search(how) or first_of_row(texts) == 0 or any(map(INPUT.match, texts)):
        return True
    if any((mark := option_mark(text)) and mark.boxed for text in texts):
        return True
    following = next((line.text for line in below if not line.blank), "")
    line = answer_line(following.strip())
    return "<details" in following or (line is not None and line.marked)
