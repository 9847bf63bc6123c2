"""From what an answer says to the key of the item that it answers."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coursepub.model.item import Option, ShortKey
from coursepub.model.source import Location
from coursepub.parse.lexicon.labels import explanation_line
from coursepub.parse.lexicon.letters import letter_key, small_row

BETWEEN_TEXTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\s*(?:;|\n|<br\s*/?>)\s*",
        r"\s*[/+|&]\s*",
        r"\s*,\s*",
        r"\s*(?:,|\bet\b|\band\b)\s*",
    )
)
"""What may stand between the texts of several right options, the surest first."""
LETTERED = re.compile(
    r"[\s*_`(\[]*(?P<letter>[A-Za-z])\s*[*_`]*(?:\\?[.):\]]-?|/(?=\s)|\s[-–—]\s)[*_`]*\s*(?=\S)"
)
JOINT = re.compile(
    r"\s*(?:[;,/+&]|<br\s*/?>|\n|\b(?:et|and|und|y|e)\b)\s*(?=[*_`(\[]*[A-Za-z]\s*[*_`]*(?:[.):\]–—-]|/\s))"
)
CLOSED = re.compile(r"\s*(?:[,;:–—.\n]|-\s|<br|$)|(?<=[*_.])\s")
"""What follows an option that an answer repeats, if it only repeats it."""
LEADING = re.compile(r"(?:[\s.,;:–—-]|[*_`](?=[\s.,;:*_`–—-]|$))*")
"""What parts an answer from why it is right, and what closes an emphasis."""
BEHIND = re.compile(r"\s*[,;:(–—]|\s-\s|(?<=[.*_`])\s")
"""What parts the text of an option from why it is right."""
LABEL = re.compile(r"[\s*_]*[AR][*_]*\s*[:：][*_\s]*(?P<said>[A-Za-z])[*_.\s–—-]*")
"""`A: b`, where A stands for the word answer."""
LONG_ENOUGH = 3
"""Signs of an option whose text can begin a sentence."""
PLACES = re.compile(
    r"[*_`(\[]*(?:(?:options?|n[°º]|no\.?|#|r[ée]ponses?|answers?)\s*)?"
    r"(?P<row>\d{1,2}(?:[)\]]?\s*(?:,|;|&|\+|/|et|and|y|e|und)\s*[(\[]?\d{1,2})*)"
    r"(?:[)\]]*\s+(?:both|only|are|sont|is|est|seulement)\b.*|[.):*_`\]\\]+(?=\s|$)|\s+[-–—:](?=\s)|\s+(?=\()|\s*<br\s*/?>|$)[*_`]*",
    re.IGNORECASE,
)
IN_BOLD = re.compile(
    r"(?P<mark>\*\*|__)[(\[]?(?P<row>\d{1,2}(?:\s*(?:,|;|&|\+|et|and|y|e|und)\s*\d{1,2})*)[)\].]*"
    r"(?:(?<=[.)])(?P=mark)\s|(?P=mark)\s*[-–—:.]+\s)\s*(?P<why>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Places in bold, and why: `**1, 3.** Zurich is none`."""
ASIDE = re.compile(r"\s*\((?P<said>[^()]*)\)\s*$")
"""A remark in brackets behind an answer: `this, that (both are valid)`."""
FURTHER = re.compile(r"(?:[*_`(\[]*[A-Z](?!\w)[*_`)\].,;:/&\s–—-]*)+")
"""Letters behind letters, which explain nothing: `A. C. E.` names three, or one."""
BARE_NUMBER = re.compile(r"[-+]?[\d.,]+")
PLAIN = str.maketrans(dict.fromkeys("*_`", " "))
ALL_CODE = re.compile(r"`[^`]+`(?:\s*[,;/]\s*`[^`]+`)+")
CODES = re.compile(r"(?<=`)\s*[,;/]\s*(?=`)")
"""Between wordings that are all code, which may hold signs of its own."""
ALTERNATIVES = re.compile(r"\s*(?:\||;|\s/\s|(?<!/)\b(?:ou|or|oder)\b)\s*")
WORDING = 5
"""Words of an answer that may be one of several wordings."""


@dataclass(frozen=True, slots=True)
class KeyText:
    """What a source says is right: letters, an option's text, a number or words."""

    value: str
    at: Location


@dataclass(frozen=True, slots=True)
class Resolved:
    """Ids of options, or none where the text names none; and what follows the letters."""

    key: frozenset[str]
    rest: str = ""


@lru_cache(maxsize=1 << 18)  # every answer is held against every option's text
def folded(text: str) -> str:
    """Text as two authors would write it alike: composed, blanks folded, without emphasis."""
    bare = unicodedata.normalize("NFC", text)
    bare = bare.replace("__", "").replace("*", "").replace("`", "")
    return " ".join(bare.split()).strip(" .").casefold()


def resolve(value: str, options: Sequence[Option]) -> Resolved:
    """The options that an answer names, by their text or by letters as their source has them.

    Nothing where the two name different options.

    Letters count by position where the options print none. They are kept where no option
    has them: a rule reports those.
    """
    texts = {folded(option.text.text): option.id for option in options if option.text}
    label = LABEL.fullmatch(value)
    if label and folded(label["said"]) not in texts:
        value = label["said"]
    if told := _with_texts(value, options):
        return told
    found = letter_key(value)
    if (exact := texts.get(folded(value))) is not None and not _is_small(value, exact, options):
        clash = found is not None and _is_another(found.letters, exact, options)
        return Resolved(frozenset() if clash else frozenset({exact}))
    if not found:
        several = _several(value, texts, options)
        if several:
            aside = None if _several_texts(value, texts) else ASIDE.search(value)
            return Resolved(several, aside["said"] if aside else "")
        placed = _by_place(value, options, texts)
        return placed if placed.key else _with_reason(value, options)
    rest = "" if folded(found.rest) in texts else found.rest
    if FURTHER.fullmatch(rest):
        return Resolved(frozenset())
    why = explanation_line(rest)
    return Resolved(found.letters, rest if why is None else why)


def _with_texts(value: str, options: Sequence[Option]) -> Resolved | None:
    """Letters that stand before the texts of their options: `B) text, C) text – why`."""
    named: list[str] = []
    at = 0
    while letter := LETTERED.match(value, at):
        option = next((o for o in options if o.id == letter["letter"].upper()), None)
        found = _repeats(value, letter.end(), option) if option else None
        if not option or not found:
            break
        named.append(option.id)
        joint = JOINT.match(value, found.end())
        repeats = joint or CLOSED.match(value, found.end())
        at = joint.end() if joint else found.end() if repeats else letter.end()
        if not repeats:  # `B) Saw blades cut` says why in the words of option `Saw`
            break
    if not named:
        return None
    rest = _behind(value[at:])
    why = explanation_line(rest)
    return Resolved(frozenset(named), (rest if why is None else why).strip())


def _behind(text: str) -> str:
    return LEADING.sub("", text, count=1)


def _with_reason(value: str, options: Sequence[Option]) -> Resolved:
    """The text of one option, and why: `Paris, car …`."""
    named = [(o.id, found.end()) for o in options if (found := _begins(value, o))]
    if len(named) != 1 or not value[named[0][1] :].strip(" *_`."):
        return Resolved(frozenset())
    rest = _behind(value[named[0][1] :])
    if any(_begins(rest, option) or folded(rest) == folded(option.text.text) for option in options):
        return Resolved(frozenset())  # more than one is named, though not as a plain list
    return Resolved(frozenset({named[0][0]}), rest)


def _begins(value: str, option: Option) -> re.Match[str] | None:
    if len(option.text.text) < LONG_ENOUGH:
        return None
    found = _repeats(value, 0, option)
    return found if found and BEHIND.match(value, found.end()) else None


def _repeats(value: str, start: int, option: Option) -> re.Match[str] | None:
    """An option's text at a place of an answer; most are told apart by their first word."""
    first = next(iter(option.text.text.translate(PLAIN).split()), "").rstrip(".")
    if not value[start:].translate(PLAIN).lstrip().lower().startswith(first.lower()):
        return None
    return _spelled(option.text.text).match(value, start)


@lru_cache(maxsize=1 << 14)
def _spelled(text: str) -> re.Pattern[str]:
    """A text as an answer may repeat it: blanks, emphasis, capitals, a closing dot may differ."""
    words = (re.escape(word) for word in re.sub(r"[*_`]", " ", text).rstrip(" .").split())
    pattern = r"[*_`]*" + r"[\s*_`]+".join(words) + r"(?!\w)[*_`]*\.?[*_`]*"
    return re.compile(pattern, re.IGNORECASE)


def _several(value: str, texts: Mapping[str, str], options: Sequence[Option]) -> frozenset[str]:
    """Options that an answer names by their texts, or by letters in no order: `DB`."""
    for said in dict.fromkeys((value, ASIDE.sub("", value))):
        if found := _several_texts(said, texts):
            return found
    letters = value.strip(" *_`.()")
    mixed = letters.isupper() and len(set(letters)) == len(letters) > 1
    if small_row(letters):
        letters, mixed = letters.upper().strip(":–—- "), True
    known = {option.id for option in options}
    return frozenset(letters) if mixed and known.issuperset(letters) else frozenset()


def _several_texts(value: str, texts: Mapping[str, str]) -> frozenset[str]:
    for between in BETWEEN_TEXTS:
        named = [texts.get(folded(part)) for part in between.split(value)]
        found = frozenset(id for id in named if id)
        if len(named) > 1 and len(found) == len(named):
            return found
    return frozenset()


def _by_place(
    value: str, options: Sequence[Option], texts: Mapping[str, str], *, sure: bool = False
) -> Resolved:
    """The options whose places (from 1) an answer names.

    None where all options are numbers, unless it is `sure` that the answer is none of these.
    """
    found = PLACES.match(value.strip())
    numbers = found and [int(number) for number in re.findall(r"\d+", found["row"])]
    if not found or not numbers or not (sure or has_words(texts)):
        return Resolved(frozenset())
    rest = _behind(value.strip()[found.end() :])
    if not all(1 <= number <= len(options) for number in numbers):
        return Resolved(frozenset())
    key = frozenset(options[number - 1].id for number in numbers)
    return Resolved(key, "" if folded(rest) in texts else rest)


def resolve_place(value: str, options: Sequence[Option]) -> Resolved:
    """The options that an answer names in a key of places, in which numbers are no texts.

    Nothing where a number is one option's place and another's text.
    """
    texts = {folded(option.text.text): option.id for option in options if option.text}
    found = _by_place(value, options, texts, sure=True)
    text = texts.get(folded(value))
    if not found.key:
        return resolve(value, options)
    return found if text is None or text in found.key else Resolved(frozenset())


def has_words(texts: Iterable[str]) -> bool:
    """Whether options are more than numbers, so that a number says where one stands."""
    return not all(BARE_NUMBER.fullmatch(text) for text in texts)


def is_placed(value: str) -> bool:
    """Whether an answer is places of options and nothing else, or these in bold, and why."""
    return (PLACES.fullmatch(value.strip()) or IN_BOLD.fullmatch(value.strip())) is not None


def _is_small(value: str, exact: str, options: Sequence[Option]) -> bool:
    """Whether `c` is a letter, beside an option of which the text is `C`."""
    text = next(option.text.text for option in options if option.id == exact)
    bare = value.strip(" *_`.()")
    return len(bare) == 1 and bare.islower() and text.strip(" *_`.").isupper()


def _is_another(letters: frozenset[str], exact: str, options: Sequence[Option]) -> bool:
    """Whether `C` is the text of one option and the letter of another, so that it says neither."""
    lone = len(letters) == 1 and letters != {exact}
    return lone and any(option.id in letters for option in options)


def short_key(value: str) -> ShortKey:
    """Every wording that an answer accepts: `Paris ; la capitale`; a sentence is one."""
    if ALL_CODE.fullmatch(value.strip(" *_.")):
        return ShortKey(tuple(dict.fromkeys(_unmarked(part) for part in CODES.split(value))))
    parts = [_unmarked(part) for part in ALTERNATIVES.split(value)]
    if any(len(p.split()) > WORDING or p.count("(") != p.count(")") for p in parts):
        parts = [_unmarked(value)]
    return ShortKey(tuple(dict.fromkeys(part for part in parts if part)))


def _unmarked(text: str) -> str:
    """A wording without the emphasis and the code around all of it."""
    bare = text.strip(" .")
    for mark in ("**", "__", "*", "_", "`"):
        if bare.strip(mark).count(mark) == 0:
            bare = bare.strip(mark + " .")
    return bare
