"""The key of one question, from the marks on its options and the answers beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import ItemKind, NumericKey, Option, ShortKey
from coursepub.model.source import Body, Location
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.truth_words import VALUE as TRUTH
from coursepub.parse.replies.in_words import resolve_words
from coursepub.parse.replies.keyed import KeyText, Resolved, resolve, short_key
from coursepub.parse.replies.numeric import numeric_key
from coursepub.parse.replies.replies import Reply
from coursepub.parse.top.attributes import Attributes

BOLD = r"(?:\*\*|__)(?P<said>(?:(?!\*\*|__).)+?)"
WORDS = r"(?P<said>[^\W\d_][^\s*`–—(.:;,?!]*(?:\s[^\s*`–—(.:;,?!-][^\s*`–—(.:;,?!]*){0,3})"
REASONED = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        BOLD + r"(?:[:.](?:\*\*|__)|(?:\*\*|__)\s*[:.–—-])\s+(?P<why>\S+\s+\S.*)",
        r"(?P<said>`[^`]+`|-?[\d.,]+)\s+[-–—]\s+(?P<why>[^\W\d_]{2,}\s+\S.*)",
        r"(?P<said>-?\d+(?:[.,]\d+)?)\\?\.\s+(?P<why>[^\W\d_]{2,}\s+\S.*)",
        WORDS + r"\s+[-–—]\s+(?P<why>\S+\s+\S+\s+\S.*)",
        BOLD + r"(?:\*\*|__)\s+\((?P<why>[^()]*\s[^()]*)\)\.?",
        WORDS + r"\s+\((?P<why>\S+\s+\S+\s+[^()]+)\)\.?",
        r"(?P<said>-?[\d.,]+)\s+\((?P<why>\S+\s+\S+\s+[^()]+)\)\.?",
    )
)
"""An answer and why: `**View**: a stored query`, `Replica – a copy of it`, `48 (4 times 12)`."""
BOLD_LETTER = re.compile(r"(\*\*|__)[A-H](?:[.)]\1|\1[.)])\s+\S")
"""`**A.** why`: a letter, though nothing is offered."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What is right, where that stands, why, and where sources disagree or say nothing."""

    key: frozenset[str] = frozenset()
    at: Location | None = None
    answer: NumericKey | ShortKey | None = None
    explanation: Body | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def settle(
    options: Sequence[Option],
    marked: frozenset[str],
    at: Location,
    replies: Sequence[Reply],
    attributes: Attributes,
) -> Settled:
    """Bring marks and answers together; where they disagree there is no key."""
    keys = [key for reply in replies for key in reply.keys]
    if attributes.answer:
        keys.insert(0, KeyText(attributes.answer, at))
    explanations = [reply.explanation for reply in replies if reply.explanation]
    if len(options) < 2 and not marked:
        return _written(keys, attributes, explanations)
    given = [(marked, _marked_at(options, marked, at))] if marked else []
    wrong: list[Diagnostic] = []
    resolved = _resolved(keys, options, sure=bool(marked))
    told = bool(marked) or any(found.key for _, found in resolved)
    for key, found in resolved:
        if found.key:
            given.append((found.key, key.at))
            explanations = [Body(found.rest, key.at)] * bool(found.rest) + explanations
        elif told and len(key.value.split()) > 1:
            explanations.insert(0, Body(key.value, key.at))
        elif key.value:
            wrong.append(diagnostic(key.at, Code.UNREADABLE_ANSWER, row=key.value))
    if not given:
        return Settled(
            at=keys[0].at if keys else None,
            explanation=together(explanations),
            diagnostics=tuple(wrong),
        )
    disagreement = disagreements(given)
    first, first_at = given[0]
    return Settled(
        key=frozenset() if disagreement else first,
        at=first_at,
        explanation=together(explanations),
        diagnostics=(*wrong, *disagreement),
    )


def _marked_at(options: Sequence[Option], marked: frozenset[str], at: Location) -> Location:
    """Where the first marked option stands."""
    return next((option.text.at for option in options if option.id in marked), at)


def _resolved(
    keys: Sequence[KeyText], options: Sequence[Option], *, sure: bool
) -> list[tuple[KeyText, Resolved]]:
    """What each source names; in words only where nothing else is `sure`."""
    found = [(key, resolve(key.value, options)) for key in keys]
    if sure or any(said.key for _, said in found):
        return found
    return [(key, resolve_words(key.value, options)) for key in keys]


def disagreements(given: Sequence[tuple[frozenset[str], Location]]) -> tuple[Diagnostic, ...]:
    """Two diagnostics, one at each line, for every source that says other than the first."""
    first, first_at = given[0]
    return tuple(
        problem
        for letters, at in given[1:]
        if letters != first
        for problem in (
            _disagree(letters, at, first, first_at),
            _disagree(first, first_at, letters, at),
        )
    )


def _disagree(
    here: frozenset[str], at: Location, there: frozenset[str], place: Location
) -> Diagnostic:
    values = {"here": said(here), "there": said(there), "place": place}
    return diagnostic(at, Code.KEYS_DISAGREE, **values)


def said(letters: frozenset[str]) -> str:
    """Letters as a reader expects them."""
    return ", ".join(sorted(letters))


def _written(
    keys: Sequence[KeyText], attributes: Attributes, explanations: Sequence[Body]
) -> Settled:
    if not keys:
        return Settled(explanation=together(explanations))
    judged = [found["word"].casefold() for key in keys if (found := TRUTH.fullmatch(key.value))]
    if len(set(judged)) > 1:
        rows = (diagnostic(key.at, Code.UNREADABLE_ANSWER, row=key.value) for key in keys[1:])
        return Settled(explanation=together(explanations), diagnostics=tuple(rows))
    explanations = [*explanations, *(Body(key.value, key.at) for key in keys[1:])]
    lettered = is_letters(keys[0].value) or BOLD_LETTER.match(keys[0].value) is not None
    if lettered and attributes.kind is not ItemKind.SHORT:
        named = resolve(keys[0].value, ())  # of options that could not be read
        explanations = [Body(named.rest, keys[0].at)] * bool(named.rest) + [*explanations]
        return Settled(named.key, keys[0].at, explanation=together(explanations))
    said, why = said_and_why(keys[0].value)
    explanations = [Body(why, keys[0].at)] * bool(why) + [*explanations]
    answer = written_key(said, attributes)
    return Settled(at=keys[0].at, answer=answer, explanation=together(explanations))


def said_and_why(value: str) -> tuple[str, str]:
    """An answer in a word or a number, and why; "" where a line does not say that."""
    said, closed, why = value.partition("**")
    if closed and said.strip() and why.strip() and "**" not in why:  # `**Answer: this.** Why`
        return said, why.strip(" -–—:")
    found = next(filter(None, (pattern.fullmatch(value) for pattern in REASONED)), None)
    return (found["said"], found["why"]) if found else (value, "")


def is_letters(value: str) -> bool:
    """Whether a key is nothing but letters of options; `Ag` is a word where none are offered."""
    found = letter_key(value)
    bare = value.strip()
    word = bare.isalpha() and len(bare) > 1 and not bare.isupper()
    return found is not None and not (found.rest or word) and len(bare) < 12


def written_key(value: str, attributes: Attributes) -> NumericKey | ShortKey:
    """The key of a question without options: a number where it is one, else its wordings."""
    number = numeric_key(value, attributes.tolerance, attributes.unit)
    if number and attributes.kind is not ItemKind.SHORT:
        return number
    return short_key(value)


def together(bodies: Sequence[Body | None]) -> Body | None:
    """Texts one after the other, or None where there is none."""
    kept = [body for body in bodies if body]
    return Body("\n\n".join(body.text for body in kept), kept[0].at) if kept else None
