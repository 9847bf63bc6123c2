"""Questions that are answered at length, among others: told by their words, a grid, an answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from coursepub.markup.blocks import Document
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item, ItemKind, NumericKey, OpenItem, ShortKey
from coursepub.parse.cut.excerpts import excerpt
from coursepub.parse.cut.exercises import is_exercise, may_be_exercise
from coursepub.parse.cut.offers import offered
from coursepub.parse.cut.slices import Slice
from coursepub.parse.items.choice import Read, Surroundings
from coursepub.parse.lexicon.labels import answer_line
from coursepub.parse.lexicon.numbers import points_cell
from coursepub.parse.lexicon.orders import APART
from coursepub.parse.lexicon.orders import BRIEF as SHORT_SECTION
from coursepub.parse.open.items import read_written
from coursepub.parse.replies.settle import written_key
from coursepub.parse.top.attributes import NOTHING, OPEN

START = (
    r"(?:^|[.!?:;,»)]\s+|\b(?:et|puis|and|then|please|veuillez|bri[eè]vement|briefly)\s+"
    r"|[-*]\s+)[*_]*"
)
TASK = re.compile(
    START
    + r"(?:(?:expliqu|discut|justifi|argument|r[ée]dig|d[ée]velopp|analys|compar|propos|pr[ée]sent"
    r"|d[ée]montr|interpr[ée]t|r[ée]sum|illustr)(?:e[rz]?|ons)|expliciter|comment(?:er|ez)|concev(?:ez|oir)"
    r"|d[ée]cri(?:vez|re|s)|explain|discuss|describe|justify|argue|analy[sz]e|contrast|evaluate"
    r"|outline|write|design|summari[sz]e|prove|interpret|critique"
    r"|describ[ae]|justifique|analice|(?:erkläre|erläutere|beschreibe|diskutiere|begründe)n?(?:\s+Sie)?)\b",
    re.IGNORECASE,
)
"""Words that ask for more than a line."""
ORDER = re.compile(
    START
    + r"(?!(?:choisiss|coch|entour|s[ée]lectionn|reli|associ|compl[ée]t|rempliss|r[ée]pond|class"
    r"|ch|ass|n)ez)[^\W\d_]{2,}ez\b",
    re.IGNORECASE,
)
"""Any French order, but to choose among what stands below."""
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
LONG, BRIEF = 14, 5
"""Words of an answer: more than fit a line, few enough for one whatever the question says."""


@dataclass(frozen=True, slots=True)
class Written:
    """A development question, what it is worth (None where it does not say), what was wrong."""

    item: OpenItem
    points: Decimal | None
    diagnostics: tuple[Diagnostic, ...]


def written(
    document: Document, found: Slice, read: Read, around: Surroundings, *, sure: bool
) -> Written | None:
    """A question as one to develop; None where it offers a choice, or may have lost one.

    `sure` says that its file holds no other questions.
    """
    item, said = read.item, read.attributes.type
    if may_be_exercise(found) and is_exercise(found, offered(found.pieces[1:])):
        return _made(document, found, item, around)
    if item.options or item.key or (said and said != OPEN) or isinstance(item.answer, NumericKey):
        return None
    folded = any(piece.hidden for piece in found.pieces)
    told = not _is_brief(item) and (folded or _is_told(found, item))
    told = told or _is_set_apart(found)
    if isinstance(item.answer, ShortKey):
        developed = _is_long(item, item.answer, least=0 if sure else BRIEF)
    else:
        ordered = _is_task(item) or (ORDER.search(item.stem.text) and not _is_brief(item))
        developed = sure or told or bool(ordered or APART.search(around.section))
    made = _made(document, found, item, around)
    if not sure:
        made = replace(
            made, diagnostics=tuple(p for p in made.diagnostics if not _is_unweighed(p, item))
        )
    return made if developed or said == OPEN or made.item.grid else None


def shortly(found: Slice, item: Item) -> Item:
    """An item without options whose folded text is its short answer, where no label says so.

    So is whatever its key may say in a section of short answers.
    """
    if SHORT_SECTION.search(item.section) and not (item.options or item.key or item.declared):
        item = replace(item, declared=ItemKind.SHORT)
    folded = any(piece.hidden for piece in found.pieces)
    why = item.explanation
    if item.options or item.key or item.answer or not (folded and why and _is_brief(item)):
        return item
    answer = written_key(why.text.strip("*_ ."), NOTHING)
    kind = ItemKind.NUMERIC if isinstance(answer, NumericKey) else ItemKind.SHORT
    return replace(item, answer=answer, declared=kind, key_at=why.at, explanation=None)


def _made(document: Document, found: Slice, item: Item, around: Surroundings) -> Written:
    opening, apart = excerpt(document, found, item.number)
    made, wrong = read_written(apart, opening, item.at, apart.blocks, item.area, around.place)
    shared = points_cell(around.attributes.points) if around.attributes.points else None
    known = made.points if made.points or made.grid else shared
    lost = _only_apart(document, apart)
    return Written(replace(made, section=around.section), known or None, (*wrong, *lost))


def _only_apart(document: Document, apart: Document) -> Iterator[Diagnostic]:
    """Lines that are the address of a link once their question is cut out: nothing prints them."""
    known = {document.source.at(found.start + 1) for found in document.definitions}
    for found in apart.definitions:
        at = apart.source.at(found.start + 1)
        if at not in known:
            yield diagnostic(at, Code.UNREAD_TEXT)


def _is_unweighed(problem: Diagnostic, item: Item) -> bool:
    """Whether a question says nothing of its points, as those that offer a choice need not."""
    return problem.code is Code.NO_POINTS and problem.at == item.at


def _is_set_apart(found: Slice) -> bool:
    """Whether it is opened otherwise than its neighbours, and says what it is worth."""
    return found.foreign and found.opening is not None and found.opening.points is not None


def _is_told(found: Slice, item: Item) -> bool:
    """Whether a text below the label of an answer is more than a short answer."""
    lines = (answer_line(piece.text) for piece in found.pieces[1:] if piece.text)
    return item.explanation is not None and any(line and not line.value for line in lines)


def _is_brief(item: Item) -> bool:
    """Whether a folded answer fits a line, below a question that asks for no more."""
    said = item.explanation.text if item.explanation else ""
    return 0 < _length(said) <= BRIEF and "\n" not in said and not _is_task(item)


def _length(text: str) -> int:
    """How many words a text has; in scripts without blanks, signs for two."""
    signs = len(UNSPACED.findall(text))
    return len(UNSPACED.sub("", text).split()) + signs // 2


def _is_task(item: Item) -> bool:
    return TASK.search(item.stem.text) is not None


def _is_long(item: Item, answer: ShortKey, least: int) -> bool:
    """Whether an answer fills more than a line, or the question asks for more."""
    words = _length(" ".join(answer.accepted))
    return words > LONG or (words > least and _is_task(item))
