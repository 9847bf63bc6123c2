"""What an item would still tell those who answer it: the last guard before paper."""

import re
from collections.abc import Iterator

from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item
from coursepub.model.source import Body
from coursepub.parse.keyed import folded
from coursepub.parse.labels import answer_line, explanation_line
from coursepub.parse.letters import letter_key
from coursepub.parse.marks import option_mark, unmarked

SIGN = re.compile(r"^\s*[✅✔☑✓❌✗✘]|[✅✔☑✓❌✗✘]\ufe0f?\s*(?:\([^()]*\))?\s*$")
WORD = re.compile(r"[^\W_]")
FENCE = re.compile(r"\s*(`{3,}|~{3,})")


def telling(item: Item) -> Iterator[Diagnostic]:
    """Marks, answers and second rows of boxes that were read as text for candidates."""
    offers = frozenset(folded(option.text.text) for option in item.options)
    for number, line in _prose(item.stem):
        if _answers(line, offers):
            yield _told(item, item.stem, number, Code.TELLING_TEXT)
        elif item.options and _is_box(line):
            yield _told(item, item.stem, number, Code.SWALLOWED_QUESTION)
    for option in item.options:
        for number, line in _prose(option.text):
            if _is_marked(line) or (number and _answers(line, offers)):
                yield _told(item, option.text, number, Code.TELLING_TEXT)
            elif number and _is_box(line):
                yield _told(item, option.text, number, Code.SWALLOWED_QUESTION)


def _told(item: Item, body: Body, number: int, code: Code) -> Diagnostic:
    return diagnostic(body.at.below(number), code, number=item.number)


def _prose(body: Body) -> Iterator[tuple[int, str]]:
    """The lines of a text with their places (from 0), without those of code blocks."""
    fence = ""
    for number, line in enumerate(body.text.split("\n")):
        found = FENCE.match(line)
        if not fence and not found:
            yield number, line.strip()
        elif found:
            fence = "" if fence and line.strip().startswith(fence) else fence or found[1]


def _answers(line: str, offers: frozenset[str]) -> bool:
    """Whether a line names the answer, `Answer: B`, or explains it."""
    told = answer_line(line)
    if told and told.marked:
        return letter_key(told.value) is not None or folded(told.value) in offers
    return bool(explanation_line(line))


def _is_box(line: str) -> bool:
    mark = option_mark(line.removeprefix("- ").removeprefix("* "))
    return mark is not None and mark.boxed


def _is_marked(line: str) -> bool:
    """Whether a line has a sign that it is right or wrong, beside text of its own."""
    if not WORD.search(line):
        return False
    return SIGN.search(line) is not None or unmarked(line)[:2] != (line, False)
