"""The rule about raw HTML: what prints as text, as the printers of documents find it."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item, OpenItem, Pool
from coursepub.model.source import Body

TAG = re.compile(r"<(?:[A-Za-z/?]|!(?!--.*?-->))", re.DOTALL)
"""What raw HTML begins with, closed comments aside; most texts have none."""
HARMLESS = re.compile(r"`[^`\n]*`|<br\s*/?>", re.IGNORECASE)
"""Code on a line, and breaks: a text with nothing else need not be parsed again."""


def html_is_known(course: Course) -> Iterator[Diagnostic]:
    """Raw HTML in a text that is printed, but for a few elements and for comments."""
    files = {source.file for source in course.sources if TAG.search(source.text)}
    if not files:
        return
    for body in _printed(course):
        if body and "<" in body.text and body.at.file in files and _may_show(body.text):
            yield from _found(body, course)


def _may_show(text: str) -> bool:
    return TAG.search(HARMLESS.sub("", text)) is not None


def _found(body: Body, course: Course) -> Iterator[Diagnostic]:
    from coursepub.typeset.tokens import is_unclosed, line_of, raw_html, ready_tokens

    math = body.at.file in course.math
    for token in _every(ready_tokens(body.text, course.language, math=math)):
        at = body.at.below(line_of(token))
        if is_unclosed(token):
            yield diagnostic(at, Code.UNREAD_TEXT)
        elif raw := raw_html(token).strip():
            yield diagnostic(at, Code.RAW_HTML, text=raw.split("\n")[0])


def _every(tokens: Sequence[Token]) -> Iterator[Token]:
    """Tokens, what they are made of, and the notes that they call, each once.

    A note may call itself.
    """
    waiting, seen = list(tokens[::-1]), set[int]()
    while waiting:
        token = waiting.pop()
        if id(token) not in seen:
            seen.add(id(token))
            yield token
            inside = () if token.type == "image" else token.children or ()
            waiting += reversed([*inside, *token.meta.get("note", ())])


def _printed(course: Course) -> Iterator[Body | None]:
    for module in course.modules:
        yield from (module.lead, module.objectives, module.body)
    for pool in course.pools:
        yield from _of_pool(pool)
    for glossary in course.glossaries:
        yield glossary.introduction
        yield from (entry.definition for entry in glossary.entries)


def _of_pool(pool: Pool) -> Iterator[Body | None]:
    yield from (pool.notice, pool.marking)
    for item in pool.items:
        yield from _of_open(item) if isinstance(item, OpenItem) else _of_choice(item)


def _of_choice(item: Item) -> Iterator[Body | None]:
    yield item.stem
    yield from (option.text for option in item.options)
    yield item.explanation


def _of_open(item: OpenItem) -> Iterator[Body | None]:
    yield from (part.body for part in item.parts)
    yield from (item.grid_notes, item.model_answer, item.advice)
