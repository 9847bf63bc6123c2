"""Statements that are true or false, though their authors print no options."""

from dataclasses import replace

from coursepub.model.item import Item, ItemKind, Option, ShortKey
from coursepub.model.source import Body
from coursepub.parse.lexicon.truth_words import (
    BEHIND,
    BELOW,
    BRACKETED,
    LETTERS,
    MIXED,
    PAIRS,
    SAID,
    TITLE,
    TOLD,
    VALUE,
    WHY,
    WORDING,
)
from coursepub.parse.replies.settle import together


def as_truth(item: Item, title: str = "") -> Item:
    """An item without options as true or false, where its answer or its words say so.

    The title of its file may say so too, where the answer is a letter.
    """
    item = _untold(item, title)
    if item.options or item.declared is ItemKind.NUMERIC:
        return item
    found = VALUE.fullmatch(_answer(item))
    section = "" if MIXED.search(item.section) else item.section
    words = f"{section}\n{item.stem.text}\n{title if _lettered(item) else ''}"
    asked = None if WHY.search(item.stem.text) else TITLE.search(words)
    if not found and not (asked and (item.answer is None or _lettered(item))):
        return item
    pair = _pair(asked[0] if asked else "", found["word"] if found else "")
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


def _untold(item: Item, title: str) -> Item:
    """A statement below a title without the answer that stands at its end, or on a line below."""
    if item.answer or len(item.options) > 1:
        return item
    told = TOLD.search(item.stem.text)
    sure = TITLE.search(item.section) or (told is not None and "**" in told[0])
    if not (sure or TITLE.search(title)):
        return item
    if (
        len(item.options) == 1
        and (word := item.options[0].text.text.strip("*_ .").casefold()) in SAID
    ):
        return replace(item, options=(), key=frozenset(), answer=ShortKey((word,)))
    if item.options or item.key:
        return item
    if below := BELOW.search(item.stem.text):
        stem = replace(item.stem, text=item.stem.text[: below.start()])
        said = f"{below['said']}{below['why']}"
        return replace(item, stem=stem, answer=ShortKey((said,)))
    if not told or not sure:
        return item
    said = told["said"] or told["inner"]
    stem = replace(item.stem, text=item.stem.text[: told.start()])
    if said.casefold() in SAID:
        return replace(item, stem=stem, answer=ShortKey((f"{said}: {told['why'] or ''}",)))
    return replace(item, stem=stem, key=frozenset({said.upper()}))


def _answer(item: Item) -> str:
    """What is right, and why; "" where several wordings are."""
    said = item.answer.accepted if isinstance(item.answer, ShortKey) else ()
    reasons = all(len(more.split()) > WORDING for more in said[1:])
    return "; ".join(said) if reasons else ""


def _lettered(item: Item) -> str:
    """`V` or `F`, where that is the answer."""
    return next(iter(item.key)) if len(item.key) == 1 and item.key <= LETTERS.keys() else ""


def _pair(asked: str, word: str) -> tuple[str, str]:
    """The two words of a question in its own language, which `Falso` alone does not tell."""
    known = [pair for pair in PAIRS if not word or word.casefold() in map(str.casefold, pair)]
    return next((pair for pair in known if pair[0].casefold() in asked.casefold()), known[0])


def _bare(stem: str) -> str:
    """A stem without `(True / False)` at its end or before it, which its options say."""
    return BRACKETED.sub("", BEHIND.sub("", stem)).strip() or stem
