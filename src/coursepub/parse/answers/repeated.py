"""Questions that answer files repeat: only what they add would be lost."""

import re
from collections.abc import Iterator, Sequence

from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item, OpenItem, Pool
from coursepub.model.source import Body
from coursepub.parse.lexicon.answer_titles import TITLE
from coursepub.parse.lexicon.numbers import AREA

WORD = re.compile(r"[^\W_]+")
GENERIC = frozenset(
    "qcm quiz mcq question questions test exam examen module modules partie part section des de du "
    "la le les et aux the of for and to pour sur avec grille table tableau développement "
    "examinateurs correcteurs und der die das".split()
)
"""Words that tell nothing in the title of a key."""
TELLING = re.compile(r"[^\W\d_]{2}")


def unrepeated(pools: Sequence[Pool], aside: Sequence[Body]) -> Iterator[Diagnostic]:
    """What answers say beside keys and explanations that no question says, line by line."""
    titles = [_words(f"{pool.title} {pool.subtitle} {pool.at.file.name}") for pool in pools]
    told = [body for body in aside if TELLING.search(body.text)]
    own = [_words(TITLE.sub(" ", body.text)) for body in told]
    lines = [
        body
        for body, said in zip(told, own, strict=True)
        if not any(said <= title for title in titles)
    ]
    if lines:
        yield from unsaid([item for pool in pools for item in pool.items], lines)


def own_titles(
    pools: Sequence[Pool], titles: Sequence[Body], reported: Sequence[Diagnostic]
) -> Iterator[Diagnostic]:
    """Titles of key sections that say something of their own; nothing prints them."""
    lines = {problem.at for problem in reported}
    said = [text for pool in pools for text in (pool.title, pool.subtitle, pool.name)]
    said += [item.section for pool in pools for item in pool.items]
    known = GENERIC.union(*map(_words, said))
    for title in titles:
        own = _words(AREA.sub(" ", TITLE.sub(" ", title.text))) - known
        if own and title.at not in lines:
            yield diagnostic(title.at, Code.SECTION_TITLE, title=title.text)


def unsaid(items: Sequence[Item | OpenItem], lines: Sequence[Body]) -> Iterator[Diagnostic]:
    """Those of these lines that hold a word that no question has."""
    known = frozenset(word for item in items for word in _said(item))
    for body in lines:
        if not known.issuperset(_words(body.text)):
            yield diagnostic(body.at, Code.UNREAD_TEXT)


def _said(item: Item | OpenItem) -> Iterator[str]:
    """Every word of a question, of its letters too."""
    if isinstance(item, OpenItem):
        texts = [item.title, item.section, *(part.title for part in item.parts)]
        texts += [part.body.text for part in item.parts]
    else:
        texts = [item.stem.text, item.section]
        texts += [text for option in item.options for text in (option.id, option.text.text)]
        texts += [item.announced.text] if item.announced else []
        texts += [item.explanation.text] if item.explanation else []
    for text in texts:
        yield from _words(text)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in WORD.findall(text) if TELLING.search(word))
