"""Teaching modules: title, metadata, lead, objectives, and the text that handouts print."""

import re
import unicodedata
from dataclasses import replace

from coursepub.markup.blocks import Block, Document, Kind, read_blocks
from coursepub.markup.definitions import linked
from coursepub.model.module import Module, SelfTest
from coursepub.model.source import Body, Source
from coursepub.parse.lexicon.numbers import areas
from coursepub.parse.modules.self_tests import without_answers
from coursepub.parse.top.facts import duration
from coursepub.parse.top.header import read_header

WORD = r"(?P<word>module|chapitre|chapter|unit[ée]?|leçon|lesson)"
NUMBERED_TITLE = re.compile(
    rf"(?:{WORD}\s*)?0*(?P<number>\d+)(?!\.\d)\s*[-–—:.)]\s*(?P<title>.+)", re.IGNORECASE
)
BARE_TITLE = re.compile(rf"{WORD}\s*0*\d+\W*", re.IGNORECASE)
NAMED = re.compile(rf"(?<![^\W_]){WORD}[\s_-]*\d", re.IGNORECASE)
NUMBERED_NAME = re.compile(r"0*(\d+)[-_ .]")
OBJECTIVES = re.compile(r"objecti(?:f|ve)s?\b[^:]*:?\s*", re.IGNORECASE)
"""A title that only announces objectives, and says none itself."""


def read_module(source: Source) -> Module:
    """Read a module; whatever is not its header stays in its body."""
    document = read_blocks(source)
    header = read_header(document, lead=True)
    if not header.rest:  # a lead that is all there is would leave a page empty
        header = read_header(document)
    objectives, body = _objectives(document, header.rest)
    number, title = _number_and_title(header.title, source.file.stem)
    whole = _whole(document, document.body(body)) or Body("", source.at(1))
    return Module(
        name=source.file.stem,
        at=source.at(1),
        number=number,
        word=_word(header.title, source.file.stem) if number else "",
        title=title,
        facts=header.facts,
        minutes=duration(header.facts),
        lead=_whole(document, _unquoted(header.lead)),
        objectives=_whole(document, objectives),
        body=whole,
        self_test=_self_test(document, body),
    )


def _self_test(document: Document, body: tuple[Block, ...]) -> SelfTest | None:
    found = without_answers(document)
    shown = replace(document, lines=found.lines) if found else None
    text = _whole(document, shown.body(body)) if shown else None
    at = document.source.at(found.first + 1) if found else None
    return SelfTest(at, found.questions, text) if found and text and at else None


def _number_and_title(title: str, stem: str) -> tuple[int, str]:
    match = NUMBERED_TITLE.fullmatch(title)
    if match:
        return int(match["number"]), match["title"]
    in_name = areas(stem)
    leading = NUMBERED_NAME.match(stem)
    number = in_name[0] if in_name else int(leading[1]) if leading else 0
    return number, title or stem.replace("-", " ").replace("_", " ")


def _word(title: str, stem: str) -> str:
    """What its author calls a module: in its title, else in its file's name, else ""."""
    found = (
        NUMBERED_TITLE.fullmatch(title) or BARE_TITLE.fullmatch(title),
        NAMED.search(unicodedata.normalize("NFC", stem)),
    )
    words = (match["word"] for match in found if match)
    return next((word.capitalize() for word in words if word), "")


def _objectives(
    document: Document, blocks: tuple[Block, ...]
) -> tuple[Body | None, tuple[Block, ...]]:
    """Objectives are taken out of the text only where they open it."""
    if not blocks or blocks[0].level not in (2, 3) or not OBJECTIVES.fullmatch(blocks[0].title):
        return None, blocks
    level = blocks[0].level
    end = next(
        (i for i, block in enumerate(blocks[1:], 1) if 0 < block.level <= level), len(blocks)
    )
    inner = tuple(block for block in blocks[1:end] if block.kind is not Kind.RULE)
    return (document.body(inner), blocks[end:]) if inner else (None, blocks)


def _whole(document: Document, body: Body | None) -> Body | None:
    """A part of a module with the definitions of its links and notes, wherever they stand."""
    return linked(body, document.definitions) if body else body


def _unquoted(body: Body | None) -> Body | None:
    """A lead without the marks of the block quote that it may stand in."""
    if body is None:
        return None
    lines = (re.sub(r"^\s*>\s?", "", line) for line in body.text.split("\n"))
    return Body("\n".join(lines), body.at)
