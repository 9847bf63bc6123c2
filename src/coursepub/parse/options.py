"""Options of multiple-choice items: lists of boxes, or of letters in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.model.source import Body, Location

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BOX = re.compile(r"\[(?P<mark>[ xX✓✔]?)\]\s*")
LETTER = re.compile(r"(?:\*\*)?(?P<letter>[A-Za-z])\s*[.):](?:\*\*)?(?:\s+|$)")
FIXED_MARK = re.compile(r"\s*<!--\s*fixed\s*-->\s*", re.IGNORECASE)
BULLET = re.compile(r"\s*(?:[-*+]|\d+[.)])(?:\s|$)\s{0,3}")
WHOLE_SET = re.compile(
    r"(?:toutes|aucune)\s+(?:de\s+)?(?:les|ces|des)\s+(?:\w+\s+)?(?:réponses|propositions|affirmations|options)"
    r"(?:\s+(?:ci-dessus|précédentes|proposées))?(?:\s+(?:est|sont)\s+\w+)?"
    r"|(?:toutes?|aucune)(?:\s+les\s+réponses)?\s+ci-dessus|aucune\s+(?:autre\s+)?réponse"
    r"|(?:all|none)\s+of\s+(?:the\s+above|these|them)(?:\s+answers)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Written:
    """An option as it stands: `letter` is "" where none is printed, `right` where it is marked."""

    letter: str
    text: Body
    right: bool
    fixed: bool
    boxed: bool


def read_options(document: Document, block: Block) -> tuple[Written, ...]:
    """The options that a list holds; nothing where it is a list of something else.

    Letters are taken off only where every option has one: in a list without them,
    `C. elegans` is the beginning of a text.
    """
    if block.kind not in (Kind.BULLETS, Kind.NUMBERED):
        return ()
    bare = tuple(_bare(document, block))
    lettered = all(LETTER.match(option.text.text) for option in bare)
    found = tuple(_unlettered(option) for option in bare) if lettered else bare
    if any(option.boxed for option in found):
        return found
    in_order = "".join(option.letter for option in found) == ALPHABET[: len(found)]
    return found if lettered and in_order and len(found) > 1 else ()


def _bare(document: Document, block: Block) -> Iterator[Written]:
    for token in block.tokens:
        if token.type == "list_item_open" and token.level == 1 and token.map:
            start, end = token.map
            yield _option(document.source.at(start + 1), document.lines[start:end])


def _option(at: Location, lines: tuple[str, ...]) -> Written:
    marker = BULLET.match(lines[0])
    indent = marker.end() if marker else 0
    first = lines[0][indent:]
    box = BOX.match(first)
    others = (line[min(indent, len(line) - len(line.lstrip())) :] for line in lines[1:])
    text = "\n".join([first[box.end() :] if box else first, *others]).strip()
    return Written(
        letter="",
        text=Body(FIXED_MARK.sub("", text), at),
        right=bool(box and box["mark"].strip()),
        fixed=FIXED_MARK.search(text) is not None,
        boxed=box is not None,
    )


def _unlettered(option: Written) -> Written:
    found = LETTER.match(option.text.text)
    if not found:
        return option
    text = Body(option.text.text[found.end() :], option.text.at)
    return replace(option, letter=found["letter"].upper(), text=text)


def speaks_of_all(text: str) -> bool:
    """Whether an option is "all of these" or "none of these", which must stay last."""
    return WHOLE_SET.fullmatch(text.strip(" .*_")) is not None
