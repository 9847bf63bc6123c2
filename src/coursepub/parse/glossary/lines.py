"""Lines of a glossary: how an entry begins, and what its labelled lines say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coursepub.model.glossary import GlossaryEntry
from coursepub.model.source import Body, Location

TERM = re.compile(
    r"\*\*(?P<term>.+?)\*\*\s*:?\s*(?:\((?P<qualifier>[^()]+)\)\s*)?"
    r"(?:[-–—:]\s*(?P<dash>[*_]?)(?P<expansion>.+?)(?P=dash))?\s*"
)
CAPITALS = re.compile(
    r"(?P<term>(?=(?:[^a-zà-ÿ]*[A-ZÀ-Þ]){2})[A-ZÀ-Þ0-9][A-ZÀ-Þ0-9 .'’&/+-]*[A-ZÀ-Þ0-9+])"
    r"(?P<rest>\s*\([^()]+\)|\s+[-–—]\s+.+)?"
)
"""A term alone in capitals on its line, perhaps with its domain or expansion."""
NAME = re.compile(r"(?P<term>.+?)\s*\((?P<qualifier>[^()]+)\)")
LABELLED = re.compile(
    r"(?P<mark>\*{1,2}|_{1,2})(?P<label>[^*_:]+?)\s*(?::\s*(?P=mark)\s*:?|(?P=mark)\s*:)\s*(?P<value>.+)",
    re.DOTALL,
)
SAID = re.compile(r"(?P<label>[^\W\d_][\w ]{1,18}?)\.?\s*:\s*(?P<value>\S.*)")
"""A label without emphasis, which only few words are."""
SURE = ("voir aussi", "voir", "see also", "see", "exemple", "exemples", "example", "examples")
LABELS = {
    "foreign": ("anglais", "english", "français", "french", "en anglais", "équivalent anglais"),
    "example": ("exemple", "exemples", "example", "examples", "ex."),
    "see_also": ("voir aussi", "voir", "see also", "see", "cf.", "cf"),
}
PLAIN = re.compile(
    r"(?P<term>[^\W_][^:–—=*|<>]{0,58}?)\s*(?:\s:\s|:\s|\s[-–—=→]\s)\s*(?P<text>\S.*)"
)
"""`Term : definition` without emphasis."""
LINKED = re.compile(r"\[\**(?P<term>[^\]*]+)\**\]\((?P<url>[^)\s]+)\)\s*(?P<rest>.*)")
INSIDE = re.compile(r"(?P<mark>\*\*|__)(?P<term>[^*_]+?)\s*:\s*(?P=mark)\s*(?P<rest>\S.*)")
BRACKETS = re.compile(r"^(?P<term>\*\*[^*]+\*\*)\s*[*_]+(?P<bracket>\([^()*_]+\))[*_]+")
"""A qualifier in emphasis behind its term."""
CODED = re.compile(r"`(?P<term>[^`]+)`\s*(?::|\s[-–—])\s*(?P<rest>\S.*)")
EXPANDED = re.compile(
    r"(?P<head>\*\*(?P<term>[^*]+)\*\*)\s*[-–—:,]\s*(?P<mark>[*_])(?P<expansion>[^*_]+)(?P=mark)"
    r"\s*(?:[:.–—-]\s*)(?P<rest>\S.*)"
)
"""`**CPU** – *central processing unit* : definition`."""
FOREIGN = re.compile(
    r"(?P<head>\*\*(?P<term>[^*]+)\*\*)\s*(?:/|=|,|\()\s*(?:(?:en\s+)?(?:angl(?:ais|\.)?|eng?\.?|english)\s*:?\s*)?"
    r"(?P<mark>[*_])(?P<foreign>[^*_]+)(?P=mark)\s*\)?\s*[:–—-]\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
"""`**Sommet** / *vertex* : definition`."""
ITALIC = re.compile(
    r"(?P<mark>[*_])(?P<term>[^*_]+?)\s*(?P<inner>:)?\s*(?P=mark)\s*(?P<outer>:)?\s*(?P<rest>\S.*)"
)
EQUALS = re.compile(r"\*\*(?P<term>[^*]+?)\*\*\s*(?:=|→|->)\s*(?P<rest>\S.*)")
DEFINES = re.compile(r":\s+(?P<text>\S.*)")
"""The line below a term in a definition list."""
WORDY = 7
"""Words from which a plain line before a colon is a sentence rather than a term."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry while its lines are read."""

    entry: GlossaryEntry
    lines: tuple[str, ...] = ()


def canonical(line: str) -> str:
    """A line that begins an entry, as most glossaries write it: `**TERM** : definition`."""
    line = BRACKETS.sub(r"\g<term> \g<bracket>", line, count=1)
    if coded := CODED.fullmatch(line):
        return f"**{coded['term']}** : {coded['rest']}"
    if linked := LINKED.fullmatch(line):
        rest = linked["rest"].lstrip(" :–—-")
        outside = "" if linked["url"].startswith("#") else f" (<{linked['url']}>)"
        return f"**{linked['term']}** : {rest}{outside}" if rest else line
    if found := INSIDE.fullmatch(line) or EQUALS.fullmatch(line):
        return f"**{found['term']}** : {found['rest']}"
    italic = ITALIC.fullmatch(line)
    if italic and (italic["inner"] or italic["outer"]) and not field_of(line)[0]:
        return f"**{italic['term']}** : {italic['rest']}"
    return line


def plain(line: str) -> str:
    """`Term : definition` without emphasis, as `**Term** : definition`; "" for another line."""
    found = PLAIN.fullmatch(line)
    if not found or len(found["term"].split()) >= WORDY or field_of(f"**{found['term']}** : x")[0]:
        return ""
    return f"**{found['term'].strip()}** : {found['text']}"


def defined(lines: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Lines of a definition list, `Term` over `: definition`, in emphasis."""
    found: list[tuple[int, str]] = []
    for place, (number, line) in enumerate(lines):
        below = lines[place + 1][1] if place + 1 < len(lines) else ""
        text = DEFINES.fullmatch(line)
        if text and place:
            found.append((number, text["text"]))
        elif DEFINES.fullmatch(below) and not line.startswith(("**", ":")):
            found.append((number, f"**{line}**"))
        else:
            found.append((number, line))
    return found


def in_bold(line: str) -> str:
    """`TERM (domain) – expansion` in capitals, written as terms usually are."""
    found = CAPITALS.fullmatch(line)
    return f"**{found['term']}** {found['rest'] or ''}".strip() if found else line


def start(line: str, at: Location) -> Draft | None:
    """The entry that a line begins; None for another line."""
    for pattern, field in ((EXPANDED, "expansion"), (FOREIGN, "foreign")):
        if beside := pattern.fullmatch(line):
            draft = start(f"{beside['head']} : {beside['rest']}", at)
            text = beside[field].strip()
            return replace(draft, entry=labelled(draft.entry, field, text)) if draft else None
    found = TERM.fullmatch(canonical(line))
    if not found or field_of(line)[0]:
        return None
    term, qualifier = named(found["term"].rstrip(" :"), found["qualifier"] or "")
    expansion = (found["expansion"] or "").strip()
    if expansion and not found["dash"]:  # `**Term** : definition`, all on one line
        return Draft(GlossaryEntry(at, term, Body("", at), qualifier), (expansion,))
    return Draft(GlossaryEntry(at, term, Body("", at), qualifier, expansion))


def named(term: str, qualifier: str) -> tuple[str, str]:
    """A term and its qualifier, which may stand in brackets behind it."""
    found = None if qualifier else NAME.fullmatch(term)
    return (found["term"], found["qualifier"]) if found else (term, qualifier)


def add(draft: Draft, line: str) -> Draft:
    """A draft with one more line."""
    field, text = field_of(line)
    if field:
        return replace(draft, entry=labelled(draft.entry, field, text))
    return replace(draft, lines=(*draft.lines, line))


def labelled(entry: GlossaryEntry, field: str, text: str) -> GlossaryEntry:
    """An entry with one more text in a field."""
    match field:
        case "see_also":
            return replace(entry, see_also=(*entry.see_also, *see_also(text)))
        case "example":
            return replace(entry, example=_both(entry.example, text))
        case "foreign":
            return replace(entry, foreign=_both(entry.foreign, text))
        case _:
            return replace(entry, expansion=_both(entry.expansion, text))


def _both(one: str, other: str) -> str:
    """A label that an entry has twice says two things."""
    return f"{one} ; {other}" if one and other else one or other


def field_of(line: str) -> tuple[str, str]:
    """The field that a labelled line fills, and its text; no field for another line."""
    found = LABELLED.fullmatch(line)
    if not found and (said := SAID.fullmatch(line)) and said["label"].lower() in SURE:
        found = said
    if found:
        for field, names in LABELS.items():
            if found["label"].strip().lower() in names:
                return field, found["value"].strip()
    return "", line


def see_also(text: str) -> tuple[str, ...]:
    """The entries that a see-also names, between semicolons or else commas."""
    parts = re.split(r"\s*;\s*" if ";" in text else r"\s*,\s*", text.strip().rstrip("."))
    return tuple(part.strip("*_ ") for part in parts if part.strip("*_ "))


def finished(draft: Draft) -> GlossaryEntry:
    """The entry of a draft."""
    text = "\n".join(draft.lines).strip()
    return replace(draft.entry, definition=Body(text, draft.entry.at.below(1 if text else 0)))
