"""What an item would still tell those who answer it: the last guard before paper."""

import re
from collections.abc import Iterator

from coursepub.markup.blocks import Document
from coursepub.markup.fences import coded
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item
from coursepub.model.source import Body
from coursepub.parse.lexicon.labels import answer_line, explanation_line, is_premise
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import option_mark, unmarked
from coursepub.parse.lexicon.truth_words import PAIRS, SAID
from coursepub.parse.replies.keyed import folded

SIGNS = re.compile(r"[✅✔☑✓❌✗✘]")
SIGN = re.compile(r"^\s*[✅✔☑✓❌✗✘]|[✅✔☑✓❌✗✘]\ufe0f?\s*(?:\([^()]*\))?\s*$")
WORD = re.compile(r"[^\W_]")
VERDICT = re.compile(rf"[*_]*(?P<word>{'|'.join(SAID)})[*_]*\s*(?:[-–—:,.(]|→|=>)", re.IGNORECASE)
TRUE = frozenset(true.casefold() for true, _ in PAIRS)
SHARED = re.compile(
    r"\b(?:questions?|preguntas|fragen|domande|quest[õo]es)\s+(?:n[°º]\s*)?(?P<first>\d+)"
    r"\s*(?:à|et|to|and|through|a|y|e|bis|und|-|–|,|&)\s*(?:n[°º]\s*)?\d+",
    re.IGNORECASE,
)


def telling(document: Document, item: Item) -> Iterator[Diagnostic]:
    """Marks, answers and second rows of boxes that were read as text for candidates.

    And what candidates should read, though it stands in an explanation.
    """
    yield from _in_stem(document, item)
    for option in item.options:
        yield from _in_option(document, item, option.text)
    if _are_judged(item):
        yield diagnostic(item.options[0].text.at, Code.TELLING_TEXT, number=item.number)
    if item.explanation:
        yield from _in_explanation(document, item, item.explanation)


def _in_stem(document: Document, item: Item) -> Iterator[Diagnostic]:
    for number, line in _prose(item.stem):
        if _answers(line, item):
            yield _told(document, item, item.stem, number, Code.TELLING_TEXT)
        elif item.options and _is_box(line):
            yield _told(document, item, item.stem, number, Code.SWALLOWED_QUESTION)


def _in_option(document: Document, item: Item, text: Body) -> Iterator[Diagnostic]:
    for number, line in _prose(text):
        if _is_marked(line) or (number and _answers(line, item)):
            yield _told(document, item, text, number, Code.TELLING_TEXT)
        elif number and _is_box(line):
            yield _told(document, item, text, number, Code.SWALLOWED_QUESTION)


def _are_judged(item: Item) -> bool:
    """Whether each option begins with true or false, and just those that are true are right."""
    if len(item.options) < 3 or len(item.key) < 2:
        return False
    verdicts = [(option.id, VERDICT.match(option.text.text)) for option in item.options]
    if not all(found for _, found in verdicts):
        return False
    true = {name for name, found in verdicts if found and found["word"].casefold() in TRUE}
    return true == item.key


def _in_explanation(document: Document, item: Item, text: Body) -> Iterator[Diagnostic]:
    for number, line in _prose(text):
        if _is_shared(line, item.number):
            yield _told(document, item, text, number, Code.UNREAD_TEXT)


def _told(document: Document, item: Item, body: Body, number: int, code: Code) -> Diagnostic:
    """What a line (from 0) of a text tells, where it stands in its file."""
    at = document.near(body.text.split("\n")[number].strip(), body.at, number)
    return diagnostic(at, code, number=item.number)


def _prose(body: Body) -> Iterator[tuple[int, str]]:
    """The lines of a text with their places (from 0), without those of code blocks."""
    lines = body.text.split("\n")
    inside = coded(lines) if len(lines) > 1 else (False,)
    for number, (line, code) in enumerate(zip(lines, inside, strict=True)):
        if not code:
            yield number, line.strip()


def _answers(line: str, item: Item) -> bool:
    """Whether a line names the answer, `Answer: B`, or explains it."""
    told = answer_line(line)
    if told and told.marked:
        offers = (folded(option.text.text) for option in item.options)
        return letter_key(told.value) is not None or folded(told.value) in offers
    return bool(explanation_line(line)) and not is_premise(line)


def _is_shared(line: str, number: str) -> bool:
    """Whether a line speaks for questions to come: `Use this code for questions 2 and 3`."""
    found = SHARED.search(line)
    return found is not None and number.isdigit() and int(found["first"]) > int(number)


def _is_box(line: str) -> bool:
    mark = option_mark(line.removeprefix("- ").removeprefix("* "))
    return mark is not None and mark.boxed


def _is_marked(line: str) -> bool:
    """Whether a line has a sign that it is right or wrong, beside text of its own."""
    if not WORD.search(line):
        return False
    signed = SIGNS.search(line) is not None and SIGN.search(line) is not None
    return signed or unmarked(line)[:2] != (line, False)
