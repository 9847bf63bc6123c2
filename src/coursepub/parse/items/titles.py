"""Titles of questions: `Question 3 - Partitions` above the text that asks."""

import re
from collections.abc import Sequence
from dataclasses import replace

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.model.item import Item
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
ASKS = re.compile(
    r"[?？]|(?:か|[吗嗎呢])[。．.]?\s*$|[:：…_]\W*$|(?:\S+\s+){2,}\S+[.!]\W*$|[。！]\W*$",
    re.MULTILINE,
)
"""A text that asks, or that is a sentence to judge."""
INSTRUCTS = re.compile(
    r"\W*(?:please\s+)?(?:choose|select|pick|tick|check|mark|circle|choisi|coch|s[ée]lectionn|entour|indiqu"
    r"|une\s+seule|plusieurs|eli[jg]|seleccion|selezion|scegli|marque|escolh|w[äa]hl|kreuz)[^?？]*$",
    re.IGNORECASE,
)
"""A text that only says how to answer."""
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
    if not opening or not opening.number or not below or len(opening.title) > LONGEST:
        return ""
    alone = first.kind is PieceKind.HEADING or BOLD.fullmatch(first.text) is not None
    asked = "\n".join(piece.text for piece in below)
    parted = opening.worded or PARTED.search(first.text) is not None
    parted = parted or (len(opening.title.split()) <= FEW and QUESTION.search(asked) is not None)
    asks = ASKS.search(asked) is not None or len(asked.split()) >= TOLD
    asks = asks and not (INSTRUCTS.fullmatch(asked) or TRUTHS.match(asked))
    above = alone and parted and below[0].kind in (PieceKind.TEXT, PieceKind.HEADING)
    return opening.title.strip("*_–—- ") if above and asks and not _tells(opening.title) else ""


def _tells(title: str) -> bool:
    """Whether a title asks, orders to choose, is judged or names the answer."""
    asks = SENTENCE.search(title) or TRUTHS.search(title)
    return bool(asks or told_aside(title)[1] or lift_announcement(title)[1])


def titled(item: Item) -> Item:
    """An item whose stem begins with its title, as papers print it."""
    if not item.title:
        return item
    title = item.title if "*" in item.title else f"**{item.title}**"
    return replace(item, stem=Body(f"{title}\n\n{item.stem.text}", item.stem.at))
