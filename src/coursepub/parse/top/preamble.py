"""What stands above the questions of a file: what candidates read, and what they must not."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.pieces import Piece, PieceKind, read_pieces
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Fact
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.marks import in_any_order, option_mark, unmarked

GIVES_AWAY = re.compile(
    r"corrig|(?:bonnes?|justes?)\s+r[ée]ponses?|r[ée]ponses?\s*(?:correctes?|justes?)?\s*\**\s*:|"
    r"(?:correct|right)\s+answers?|answers?\s*(?:key)?\s*\**\s*:|answer\s+key|solutions?\s*\**\s*:",
    re.IGNORECASE,
)
RIGHT = r"(?:bonnes?|justes?|correctes?|exactes?|mauvaises?|fausses?|correct|right|wrong|incorrect)"
REPLY = r"(?:r[ée]ponses?|answers?)"
RULES = re.compile(
    rf"(?:{RIGHT}\s+{REPLY}|{REPLY}\s+{RIGHT})\s*\**\s*[:=]?\s*\**\s*[+–−-]?\s*\d+(?:[.,]\d+)?\s*(?:points?|pts?|marks?)\b"
    rf"|\b(?:une?|seule|la|les|plusieurs|chaque|toutes?|par|one|only|single|several|each|every|the|all|any)\s+"
    rf"(?:{RIGHT}\s+{REPLY}|{REPLY}\s+{RIGHT})(?!\s*\**\s*(?:[:：(]|est\b|sont\b|is\b|are\b))",
    re.IGNORECASE,
)
"""What rules say of right answers without naming one: `une seule bonne réponse`, `+ 1 point`."""
FOLDED = re.compile(r"<(?:details|summary)\b", re.IGNORECASE)
KEYS = re.compile(r"(?:\W*\d{1,3}\W{0,4}[A-Ha-h](?!\w)){2,}\W*")
"""Nothing but numbers and letters: `1-B, 2-A`."""
BOLD = re.compile(r"(\*\*|__|==|~~)(?=\S).+(?<=\S)\1[.!]?")
ASKS = re.compile(r"[?？][\s*_:]*$")
TELLING = re.compile(r"[^\W\d_]{3}")
"""A word, where letters and numbers would be a key."""
BREAK = re.compile(r"\s*(?:<br\s*/?>|\\)\s*$", re.IGNORECASE)
LINES = (PieceKind.ITEM, PieceKind.TEXT)


def for_candidates(document: Document, opening: Sequence[Block]) -> tuple[Block, ...]:
    """What stands above the questions, up to anything that looks like their answers."""
    kept: list[Block] = []
    for block, below in zip(opening, (*opening[1:], None), strict=False):
        if _gives_away(document, block) or (below and _is_question(document, block, below)):
            break
        kept += [block] * (block.kind is not Kind.RULE)
    return tuple(kept)


def kept_back(
    document: Document, facts: Sequence[Fact], opening: Sequence[Block]
) -> list[Diagnostic]:
    """Say what is not printed because it looks like answers, or like a question among them."""
    printed = for_candidates(document, opening)
    blocks = [block for block in opening if block not in printed]
    told = [diagnostic(fact.at, Code.UNREAD_TEXT) for fact in facts if tells(fact)]
    asked = [one for one, below in pairwise(blocks) if _is_question(document, one, below)]
    told += [diagnostic(document.at(block), Code.QUESTION_LIKE) for block in asked]
    return told + unread_blocks(document, [block for block in blocks if block not in asked])


def tells(fact: Fact) -> bool:
    """Whether a fact above the questions announces their answers."""
    said = _promises(f"{fact.label} :") and not RULES.search(f"{fact.label} : {fact.value}")
    return said or _names_answer(f"{fact.label}: {fact.value}")


def unread_blocks(document: Document, blocks: Sequence[Block]) -> list[Diagnostic]:
    """Say that blocks are not printed."""
    return [
        diagnostic(document.at(block), Code.UNREAD_TEXT)
        for block in blocks
        if block.kind is not Kind.RULE and not block.is_comment
    ]


def _gives_away(document: Document, block: Block) -> bool:
    """Whether a block names answers: by a word, in what is folded away, by a mark or letters."""
    text = "\n".join(document.lines[block.start : block.end])
    return bool(
        _promises(text)
        or FOLDED.search(text)
        or KEYS.fullmatch(text)
        or any(_names_answer(piece.text) for piece in _lines(document, block))
        or any(is_marked(piece.text) for piece in _options(document, block))
    )


def _promises(text: str) -> bool:
    """Whether a text speaks of its answers, and not only of what they are worth."""
    return GIVES_AWAY.search(RULES.sub("", text)) is not None


def _names_answer(text: str) -> bool:
    """Whether a line is a key by itself: `Antwort: B`, or `Which? A) this B) that ✅`."""
    line = answer_line(text)
    keyed = line is not None and line.marked and line.value and not TELLING.search(line.value)
    return bool(keyed) or ("?" in text and is_marked(text))


def _is_question(document: Document, block: Block, below: Block) -> bool:
    """Whether a text asks and what stands below it offers answers, by letters or a bold one."""
    text = "\n".join(document.lines[block.start : block.end])
    options = _options(document, below)
    marks = [option_mark(piece.text) for piece in options]
    ticked = sum(mark is not None and mark.boxed and mark.right for mark in marks)
    marked = any(is_marked(piece.text) for piece in options) or 0 < ticked < len(options)
    asks = ASKS.search(text) or (marked and not text.rstrip("*_ ").endswith(":"))
    if block.kind not in (Kind.PARAGRAPH, Kind.HEADING) or not asks:
        return False
    lettered = in_any_order([mark.letter for mark in marks if mark])
    bold = sum(BOLD.fullmatch(piece.text) is not None for piece in options)
    return marked or lettered or 0 < bold < len(options)


def is_marked(text: str) -> bool:
    """Whether a line ends with a sign that it is right: `granite ✅`, `granite (correct)`."""
    return unmarked(BREAK.sub("", text))[1]


def _options(document: Document, block: Block) -> list[Piece]:
    """The entries of a list, or the lines of a text, two or more."""
    inside = _lines(document, block)
    return inside if len(inside) > 1 else []


def _lines(document: Document, block: Block) -> list[Piece]:
    inside = range(block.start, block.end)
    return [p for p in _pieces(document) if p.start in inside and p.kind in LINES]


@lru_cache(maxsize=1)
def _pieces(document: Document) -> tuple[Piece, ...]:
    """Read once for all the blocks of a file."""
    return read_pieces(document)
