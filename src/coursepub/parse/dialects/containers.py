"""Boxes of site generators: `??? question "…"`, `:::tip Answer`, `{{< details >}}`, `<quiz>`."""

import re

from coursepub.parse.dialects.lines import BULLETS, Line, begins_options, contained, tells, unboxed
from coursepub.parse.lexicon.labels import untagged
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import option_mark
from coursepub.parse.lexicon.opening import numbered

ADMONITION = re.compile(
    r"\s*(?:\?\?\?\+?|!!!|===[!+]?)\s+(?P<kind>[\w-]+)?(?:\s+[\w-]+(?:=\"[^\"]*\")?)*\s*(?:[\"“](?P<title>.*)[\"”])?\s*"
)
FENCED = re.compile(
    r"\s*(?P<fence>:{3,})\s*\{?\.?(?P<kind>[A-Za-z][\w-]*)[^\[\]}]*?\}?\s*(?:\[(?P<boxed>.*)\]|\s(?P<title>.*))?\s*"
)
CLOSED = re.compile(r"\s*(?P<fence>:{3,})\s*")
KNOWN = re.compile(r"(?:details|expand|hint|spoiler|collapse|answer|solution)\b")
SHORTCODE = re.compile(rf"\s*\{{\{{[<%]\s*(?P<kind>{KNOWN.pattern})(?P<title>.*?)\s*[%>]\}}\}}\s*")
CLOSED_CODE = re.compile(r"\s*\{\{[<%]\s*/\s*\w+\s*[%>]\}\}\s*")
LINKED = re.compile(r"\s+(?:<\w+>)*<a\b.*</a>(?:</\w+>)*\s*", re.IGNORECASE)
PAIRED = re.compile(r"\s*\{\{[<%]\s*(?P<end>/?)\s*(?P<name>[\w-]+)[^{}]*[%>]\}\}\s*")
TAG = re.compile(
    r"\s*</?(?P<name>quiz|question|div|section|article|center|tabitem|tabs)\b[^<>]*>\s*",
    re.IGNORECASE,
)
SIGN = re.compile(
    r"\n\s*(?:\?\?\?|!!!|===[!+]? \"|:{3,}\s*\{?\.?[a-z]|\{\{[<%]"
    r"|<details|</?(?:quiz|question|div|section|article|center|tab))"
)
DETAILS = re.compile(
    r"\s*<details\b[^<>]*>\s*(?:<summary\b[^<>]*>(?P<title>.*?)</summary>)?\s*(?:<br\s*/?>\s*)*",
    re.IGNORECASE,
)
SUMMARY = re.compile(
    r"\s*<summary\b[^<>]*>(?P<title>.*?)</summary>\s*(?:<br\s*/?>\s*)*", re.IGNORECASE
)
NAMED = re.compile(r"(?:title|summary)\s*=\s*\"(?P<said>[^\"]*)\"|\"(?P<plain>[^\"]*)\"")
SECOND = re.compile(r"(?<!\w)B[*_]*[.):]|\[.\]")
"""The second of options side by side, or a box."""
QUESTION = ("quiz", "question")
OPENING = ("?", "!", "=", ":", "{", "<")
"""What a box begins with."""


def plain(lines: list[Line]) -> list[Line]:
    """Lines with what boxes hold in the place of the boxes."""
    return unboxed(_without_wrapping(lines), _box)


def _without_wrapping(lines: list[Line]) -> list[Line]:
    """Lines without the shortcodes that say nothing of what they open and close."""
    found = [PAIRED.fullmatch(line.text) if "{{" in line.text else None for line in lines]
    closed = {code["name"] for code in found if code and code["end"]}
    wrapping = (code and code["name"] in closed and not KNOWN.match(code["name"]) for code in found)
    kept = [line.saying("") if idle else line for line, idle in zip(lines, wrapping, strict=True)]
    for place in range(1, len(kept) - 1):  # a link at the right of the page is no code
        text, near = kept[place].text, (kept[place - 1], kept[place + 1])
        linked = "<" in text and LINKED.fullmatch(text)
        if linked and all(TAG.fullmatch(line.text) for line in near):
            kept[place] = kept[place].saying(text.strip())
    return kept


def _box(lines: list[Line], place: int) -> tuple[int, list[Line]]:
    """The lines that begin at a place, rewritten where a box does, and where they end."""
    line = lines[place]
    text = line.text
    if line.code or text.lstrip()[:1] not in OPENING:
        return place + 1, [line]
    if (box := ADMONITION.fullmatch(text)) and (box["kind"] or box["title"]):
        end = indented_end(lines, place + 1, line.indent)
        body = [inner.moved_left(4) for inner in lines[place + 1 : end]]
        if body:
            return end, contained(box["kind"] or "", box["title"] or "", line, plain(body))
    if box := FENCED.fullmatch(text):
        end = fenced_end(lines, place + 1, box["fence"])
        title = (box["boxed"] or box["title"] or "").strip()
        return end + 1, contained(box["kind"], title, line, plain(lines[place + 1 : end]))
    if (box := SHORTCODE.fullmatch(text)) and (end := _closing(lines, place)):
        body = plain(lines[place + 1 : end])
        return end + 1, contained(box["kind"], shortcode_title(box["title"]), line, body)
    if details := DETAILS.fullmatch(text):
        return _details(lines, place, details["title"])
    if tag := TAG.fullmatch(text):
        rule = "* * *" if tag["name"].lower() in QUESTION and not line.indent else ""
        return place + 1, [line.saying(part) for part in ("", rule, "") if part or not rule][:3]
    return place + 1, [line]


def _closing(lines: list[Line], place: int) -> int:
    """The line that closes a shortcode; 0 where none does."""
    after = range(place + 1, len(lines))
    return next((n for n in after if CLOSED_CODE.fullmatch(lines[n].text)), 0)


def _details(lines: list[Line], place: int, title: str | None) -> tuple[int, list[Line]]:
    """A question that is folded away with its options; other details stay as they are."""
    line, start = lines[place], place + 1
    if title is None and start < len(lines) and (found := SUMMARY.fullmatch(lines[start].text)):
        title, start = found["title"], start + 1
    if not title or not (numbered(untagged(title).strip()) or "?" in title) or tells("", title):
        return place + 1, [line]
    end = details_end(lines, start)
    body = lines[start:end]
    if not any(begins_options(inner.text) for inner in body) or _only_answers(body):
        return place + 1, [line]
    heading = [line.saying(text) for text in ("", f"###### {untagged(title).strip()}", "")]
    return end + 1, [*heading, *plain(body), line.saying("")]


def _only_answers(body: list[Line]) -> bool:
    """Whether a letter opens details, and no other follows: `**A** – why`."""
    said = [line.text.strip() for line in body if not line.blank]
    alone = bool(said) and letter_key(said[0]) is not None and not SECOND.search(said[0])
    return alone and not any(option_mark(BULLETS.sub("", text, count=1)) for text in said[1:])


def details_end(lines: list[Line], place: int) -> int:
    """The line that closes details, over those inside them."""
    depth = 1
    for number in range(place, len(lines)):
        text = lines[number].text.lower()
        depth += text.count("<details") - text.count("</details")
        if depth <= 0:
            return number
    return len(lines)


def shortcode_title(text: str) -> str:
    """The title among the arguments of a shortcode."""
    found = NAMED.search(text)
    return (found["said"] or found["plain"] or "") if found else text.strip(" \"'")


def indented_end(lines: list[Line], place: int, indent: int) -> int:
    """The end of the lines, from a place on, that stand further right; no blank ones at it."""
    end = place
    for number in range(place, len(lines)):
        if lines[number].blank:
            continue
        if lines[number].indent < indent + 4:
            break
        end = number + 1
    return end


def fenced_end(lines: list[Line], place: int, fence: str) -> int:
    """The line that closes a fence of colons, over those inside it; the end where none does."""
    inside = 0
    for number in range(place, len(lines)):
        text = lines[number].text
        if lines[number].code:
            continue
        if (closed := CLOSED.fullmatch(text)) and not inside and len(closed["fence"]) >= len(fence):
            return number
        if closed and inside:
            inside -= 1
        elif FENCED.fullmatch(text):
            inside += 1
    return len(lines)
