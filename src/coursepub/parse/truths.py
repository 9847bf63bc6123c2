"""Statements that are true or false, though their authors print no options."""

import re
from dataclasses import replace

from coursepub.model.item import Item, ItemKind, Option, ShortKey
from coursepub.model.source import Body
from coursepub.parse.settle import together

PAIRS = (
    ("Vrai", "Faux"),
    ("True", "False"),
    ("Verdadero", "Falso"),
    ("Verdadeiro", "Falso"),
    ("Vero", "Falso"),
    ("Wahr", "Falsch"),
    ("Richtig", "Falsch"),
    ("Waar", "Onwaar"),
)
SAID = {word.casefold(): pair for pair in reversed(PAIRS) for word in pair}
LETTERS = {letter: pair for pair in reversed(PAIRS) for letter in (pair[0][0], pair[1][0])}
ASKED = (
    r"vrais?\s*(?:/|\bou\b|\bet\b|-)\s*faux|true\s*(?:/|\bor\b|\band\b|-)\s*false"
    r"|verdadero\s*(?:/|\bo\b|\by\b|-)\s*falso|verdadeiro\s*(?:/|\bou\b|-)\s*falso|vero\s*(?:/|\bo\b|-)\s*falso"
    r"|(?<!\w)(?:V\s*/\s*F|T\s*/\s*F|R\s*/\s*F)(?!\w)"
    r"|(?:wahr|richtig)\s*(?:/|\boder\b|-)\s*falsch|waar\s*(?:/|\bof\b)\s*(?:niet\s*waar|onwaar)"
)
TITLE = re.compile(ASKED, re.IGNORECASE)
"""A title over statements, or the words that ask whether one holds."""
BEHIND = re.compile(
    rf"(?<=\S)(?:\s*[*_]*[(\[–—-]\s*(?:{ASKED})\s*\??[)\]]?[*_]*|\s+[*_]+(?:{ASKED})\s*\??[*_]+"
    r"|\s+(?-i:V\s*/\s*F|T\s*/\s*F))\s*[.?]?$",
    re.IGNORECASE,
)
BRACKETED = re.compile(rf"^[*_]*[(\[](?:{ASKED})\s*\??[)\]][*_]*\s*[:.]?\s*(?=\S)", re.IGNORECASE)
TOLD = re.compile(
    rf"\s*(?:(?:→|➜|[=-]+>)\s*[*_(\[]*(?P<said>{'|'.join(SAID)}|[VFTR])[*_)\].]*"
    rf"|[*_]*[(\[](?P<inner>{'|'.join(SAID)}|[VFTR])[)\]][*_]*)\s*$",
    re.IGNORECASE,
)
"""An answer at the end of its statement: `… → **Vrai**`, `… (F)`."""
WHY = re.compile(
    r"justifi|expli|pourquoi|\bwhy\b|argument|begründe|perché|por\s?qu[ée]", re.IGNORECASE
)
"""What asks for more than whether a statement holds."""
WORDING = 3
"""Words up to which more of an answer is another wording, and no reason."""
VALUE = re.compile(
    rf"[^\w(]*(?P<word>{'|'.join(SAID)})(?!\w)[*_.!)\]]*\s*(?:$|[-–—:,;(]+|(?<=[.!*_])\s*(?=\S)"
    r"|(?=\b(?:car|parce|because|since)\b))\s*(?P<why>.*)",
    re.IGNORECASE | re.DOTALL,
)


def as_truth(item: Item) -> Item:
    """An item without options as true or false, where its answer or its words say so."""
    if item.options or item.declared is ItemKind.NUMERIC:
        return item
    item = _untold(item)
    found = VALUE.fullmatch(_answer(item))
    asked = (
        None if WHY.search(item.stem.text) else TITLE.search(f"{item.section}\n{item.stem.text}")
    )
    if not found and not (asked and (item.answer is None or _lettered(item))):
        return item
    pair = SAID[found["word"].casefold()] if found else _pair(asked[0] if asked else "")
    right = (_lettered(item) or (found["word"] if found else "–")).casefold()
    key = {"AB"[n] for n, word in enumerate(pair) if word.casefold().startswith(right)}
    why = Body(found["why"].strip(" ()"), item.key_at or item.at) if found else None
    return replace(
        item,
        stem=Body(_bare(item.stem.text), item.stem.at),
        options=tuple(Option("AB"[n], Body(word, item.at)) for n, word in enumerate(pair)),
        key=frozenset(key) or item.key,
        answer=None,
        declared=ItemKind.TRUE_FALSE,
        shuffled=False,
        explanation=together([why, item.explanation]),
    )


def _untold(item: Item) -> Item:
    """A statement below a title without the answer that stands at its end."""
    found = TOLD.search(item.stem.text) if TITLE.search(item.section) else None
    if not found or item.answer or item.key:
        return item
    said = found["said"] or found["inner"]
    word = next((w for w in SAID if len(said) > 1 and w == said.casefold()), "")
    stem = replace(item.stem, text=item.stem.text[: found.start()])
    key = frozenset() if word else frozenset({said.upper()})
    return replace(item, stem=stem, answer=ShortKey((word,)) if word else None, key=key)


def _answer(item: Item) -> str:
    """What is right, and why; "" where several wordings are."""
    said = item.answer.accepted if isinstance(item.answer, ShortKey) else ()
    reasons = all(len(more.split()) > WORDING for more in said[1:])
    return "; ".join(said) if reasons else ""


def _lettered(item: Item) -> str:
    """`V` or `F`, where that is the answer."""
    return next(iter(item.key)) if len(item.key) == 1 and item.key <= LETTERS.keys() else ""


def _pair(said: str) -> tuple[str, str]:
    return next((pair for pair in PAIRS if pair[0].casefold() in said.casefold()), PAIRS[0])


def _bare(stem: str) -> str:
    """A stem without `(True / False)` at its end or before it, which its options say."""
    return BRACKETED.sub("", BEHIND.sub("", stem)).strip() or stem
