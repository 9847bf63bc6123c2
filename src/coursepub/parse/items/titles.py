"""Titles of questions: `Question 3 - Partitions` above the text that asks."""

import re
from collections.abc import Sequence
from dataclasses import replace

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.model.item import Item, OpenItem
from coursepub.model.source import Body
from coursepub.parse.cut.slices import Slice
from coursepub.parse.items.within import told_aside
from coursepub.parse.lexicon.truth_words import TITLE as TRUTHS
from coursepub.parse.lexicon.wording import lift_announcement

PARTED = re.compile(r"\d[\w.]*[\s*_]*(?:\([^()]*\)[\s*_]*)?[-–—:：|｜]")
"""A number, and what parts a title from it; a dot opens a sentence."""
BOLD = re.compile(r"(\*\*|__)(?:(?!\1).)+\1\s*")
SENTENCE = re.compile(
    r"^[\W\d_]*$|^\W*(?:which|what|who|whom|whose|when|where|why|how|quel(?:le)?s?|(?:le|la|les|aux?|du|des)quel(?:le)?s?"
    r"|qui|que|quoi|quand|comment|pourquoi|combien|parmi|cu[aá]l(?:es)?|qu[eé]|c[oó]mo|d[oó]nde|welche[rsnm]?"
    r"|was|wer|wie|warum|wo|qual[ei]?|quais|che|chi|come|perch[eé])\b"
    r"|\b(?:is|are|was|were|be|the|an?|of|to|by|for|with|est|sont|de|la|le|les|une?|par|pour|es|son|ist|sind|è)\W*$"
    r"|[.?!:…_？。：！]\W*$",
    re.IGNORECASE,
)
"""No words, a heading that asks itself, or one that options or the text below it finish."""
ASKS = re.compile(r"[?？]|(?:か|[吗嗎呢])[。．.]?\s*$|[:：…_。！]\W*$", re.MULTILINE)
STOPS = re.compile(r"[.!][\s*_`\")”»]*$")
"""How a text ends that asks, or that is a sentence to judge."""
INSTRUCTS = re.compile(
    r"\W*(?:please\s+)?(?:choose|select|pick|tick|check|mark|circle|choisi|coch|s[ée]lectionn|entour|indiqu"
    r"|une\s+seule|plusieurs|eli[jg]|seleccion|selezion|scegli|marque|escolh|w[äa]hl|kreuz)[^?？]*$",
    re.IGNORECASE,
)
"""A text that only says how to answer."""
SHOWN = (PieceKind.CODE, PieceKind.TABLE)
INTRODUCES = re.compile(
    r"\W*(?:consider|given|look|read|see|here|the\s+following|this|these|soi(?:t|ent)|voici|on\s+(?:donne|consid)|lire|lisez"
    r"|ces?|cette|le\s+code|the\s+code|observ|take|study|dad[oa]|considere|gegeben|betracht)\b",
    re.IGNORECASE,
)
"""How a heading begins that needs the code below it."""
LONGEST = 90
"""Signs of a title."""
FEW = 4
"""Words of a title behind a dot, above a question."""
QUESTION = re.compile(r"\w\s*[?？]")
TOLD = 9
"""Words of a text that can do without a sign that it asks."""


def title_of(question: Slice, below: Sequence[Piece]) -> str:
    """The title of a question, "" where its heading asks, or is all there is above the options."""
    opening, first = question.opening, question.first
    if not opening or not (opening.number and below and 0 < len(opening.title) <= LONGEST):
        return ""
    alone = first.kind is PieceKind.HEADING or BOLD.fullmatch(first.text) is not None
    asked = "\n".join(piece.text for piece in below)
    apart = _is_apart(question, asked) and _may_stand_above(opening.title, below[0], asked)
    titles = alone and apart and _asks(asked) and not _tells(opening.title)
    return opening.title.strip("*_–—- ") if titles else ""


def _is_apart(question: Slice, asked: str) -> bool:
    """Whether a number with its word or a dash parts a title from it, or the title is short."""
    opening = question.opening
    if opening is None or opening.worded or PARTED.search(question.first.text):
        return opening is not None
    return _is_short(opening.title, asked)


def _may_stand_above(title: str, below: Piece, asked: str) -> bool:
    """Whether text is below a title, or code that the title does not introduce."""
    if below.kind in SHOWN:
        return _is_short(title, asked) and not INTRODUCES.match(title)
    return below.kind in (PieceKind.TEXT, PieceKind.HEADING)


def _is_short(title: str, asked: str) -> bool:
    return len(title.split()) <= FEW and QUESTION.search(asked) is not None


def _asks(text: str) -> bool:
    """Whether a text asks, or is long enough to; not where it only says how to answer."""
    words = len(text.split())
    told = words >= (3 if STOPS.search(text) else TOLD) or ASKS.search(text) is not None
    return told and not (INSTRUCTS.fullmatch(text) or TRUTHS.match(text))


def _tells(title: str) -> bool:
    """Whether a title asks, orders to choose, is judged or names the answer."""
    asks = SENTENCE.search(title) or TRUTHS.search(title)
    return bool(asks or told_aside(title)[1] or lift_announcement(title)[1])


def with_title(item: Item | OpenItem) -> Item | OpenItem:
    """An item whose stem begins with its title, as papers print it; others as they are."""
    if not isinstance(item, Item) or not item.title:
        return item
    title = item.title if "*" in item.title else f"**{item.title}**"
    return replace(item, stem=Body(f"{title}\n\n{item.stem.text}", item.at))
