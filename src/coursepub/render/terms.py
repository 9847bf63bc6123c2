"""Terms of the glossary where the text uses them: a link at the first use of each module.

A term is found in whatever case and number; sigla as they are written. One whose entry says
in brackets which meaning it has, such as *Page (Parquet)*, is meant where the same paragraph,
or the heading above it, says so too.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from markdown_it.token import Token

from coursepub.language.glossary import letter
from coursepub.model.glossary import Glossary
from coursepub.render.lexicon import Term

MARKS = "`*_ "
JOINT = r"[ \u00a0\u202f-]"
ENDING = r"(?:s|x|es)?"
LONGEST_SIGLUM = 5
"""Capitals that are a siglum; more are a word that its author wrote in capitals."""
SKIPPED = ("heading", "table", "link")
"""What a term is not looked for in: it would be in the way there."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a term may mean: its entry's id, and the word in brackets, "" for none."""

    id: str
    qualifier: str

    def is_said(self, text: str) -> bool:
        """Whether a text names the qualifier."""
        words = re.findall(r"\w+", text.casefold())
        return all(word in words for word in re.findall(r"\w+", self.qualifier.casefold()))


@dataclass(frozen=True, slots=True)
class Seeker:
    """Finds terms; `senses` are what they may mean, by the groups of the pattern."""

    pattern: re.Pattern[str]
    senses: Mapping[str, tuple[Sense, ...]]

    def meant(self, group: str, text: str) -> str | None:
        """The id of the entry that is meant in a text; None where that is not clear."""
        senses = self.senses[group]
        said = [sense for sense in senses if sense.qualifier and sense.is_said(text)]
        found = said or [sense for sense in senses if not sense.qualifier]
        return found[0].id if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Use:
    """Where a module speaks of a term: the place's id, and whether it says there what it is."""

    term: str
    place: str
    defined: bool = False


def seeker(glossary: Glossary, ids: Mapping[str, str]) -> Seeker | None:
    """What finds the terms of a glossary; `ids` are those of its entries, by name."""
    senses: dict[str, list[Sense]] = {}
    for entry in glossary.entries:
        term = entry.term.strip(MARKS)
        if len(term) > 1:
            sense = Sense(ids[entry.name], entry.qualifier.strip(MARKS))
            senses.setdefault(term, []).append(sense)
    longest = sorted(senses, key=len, reverse=True)
    if not longest:
        return None
    groups = {f"t{place}": term for place, term in enumerate(longest)}
    choices = "|".join(f"(?P<{group}>{_pattern(term)})" for group, term in groups.items())
    found = {group: tuple(senses[term]) for group, term in groups.items()}
    return Seeker(re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])"), found)


def _pattern(term: str) -> str:
    words = [word for word in re.split(JOINT, term) if word]
    shouted = len(words) == 1 and len(term) > LONGEST_SIGLUM and term.isupper()
    if any(letter.isupper() for letter in term[1:]) and not shouted:
        return JOINT.join(map(re.escape, words))
    return f"(?i:{JOINT.join(map(_inflected, words))})"


def _inflected(word: str) -> str:
    if word.lower().endswith("al") and len(word) > 3:
        return f"{re.escape(word[:-2])}(?:als?|aux)"
    if len(word) < 3 or word.lower()[-1] in "sx":
        return re.escape(word)
    return re.escape(word) + ENDING


@dataclass(slots=True)
class _Search:
    """A walk through a module: the terms linked so far, and where it says what they are."""

    seeker: Seeker
    prefix: str
    linked: dict[str, Use] = field(default_factory=dict)
    defined: dict[str, Use] = field(default_factory=dict)
    around: list[str] = field(default_factory=list)
    heading: str = ""
    said: str = ""

    def begin(self, inline: Token) -> None:
        """What is said around the terms of a text: all of it, and the heading above it."""
        if "heading" in self.around:
            self.heading = inline.content
        self.said = f"{self.heading}\n{inline.content}"

    def enter(self, token: Token) -> None:
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if token.nesting > 0:
            self.around.append(kind)
        elif token.nesting < 0 and self.around:
            self.around.pop()

    def children(self, tokens: Iterable[Token]) -> Iterator[Token]:
        before = ""
        for token in tokens:
            self.enter(token)
            if token.type == "text" and not any(kind in SKIPPED for kind in self.around):
                yield from self._split(token, bold=before == "strong_open")
            else:
                yield token
            before = token.type if token.type != "text" or token.content else before

    def _split(self, token: Token, *, bold: bool) -> Iterator[Token]:
        done = 0
        for found in self.seeker.pattern.finditer(token.content):
            term = self.seeker.meant(found.lastgroup or "", self.said)
            whole = bold and found[0] == token.content.strip()
            opening = self._opening(term, whole=whole) if term else None
            if opening is None:
                continue
            yield _text(token, token.content[done : found.start()])
            closing = opening.type.replace("_open", "_close")
            opening.meta |= {"line": token.meta.get("line", 0)}
            yield from (opening, _text(token, found[0]), Token(closing, "", -1))
            done = found.end()
        yield _text(token, token.content[done:]) if done else token

    def _opening(self, term: str, *, whole: bool) -> Token | None:
        """A link at a term's first use, a place where it is first set in bold later on."""
        if term not in self.linked:
            place = f"{self.prefix}-{term}"
            self.linked[term] = Use(term, place, whole)
            return Token("link_open", "a", 1, meta={"target": f"#{term}", "place": place})
        if whole and not self.linked[term].defined and term not in self.defined:
            place = f"{self.prefix}-{term}-d"
            self.defined[term] = Use(term, place, defined=True)
            return Token("place_open", "", 1, meta={"place": place})
        return None


def with_terms(
    tokens: Sequence[Token], seeker: Seeker, prefix: str
) -> tuple[list[Token], tuple[Use, ...]]:
    """A module's tokens with its terms linked, and the use of each that an index leads to."""
    search = _Search(seeker, prefix)
    done: list[Token] = []
    for token in tokens:
        search.enter(token)
        if token.type == "inline" and token.children:
            search.begin(token)
            token = token.copy(children=list(search.children(token.children)))
        done.append(token)
    return done, tuple((search.linked | search.defined).values())


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the index: a term and the places that speak of it."""

    term: Term
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries under one letter."""

    name: str
    entries: tuple[Entry, ...]


def index(terms: Sequence[Term], uses: Iterable[Use]) -> tuple[Letter, ...]:
    """The terms that the modules use, under their letters; at most one place a module.

    That is where the module says what the term means, else its first use.
    """
    places: dict[tuple[str, str], Use] = {}
    for use in uses:
        module = use.place.split("-")[0]
        if use.defined or (use.term, module) not in places:
            places[use.term, module] = use
    found = {
        term.id: tuple(use for (name, _), use in places.items() if name == term.id)
        for term in terms
    }
    entries = [Entry(term, found[term.id]) for term in terms if found[term.id]]
    return tuple(
        Letter(name, tuple(under))
        for name, under in groupby(entries, lambda entry: letter(entry.term.term.striptags()))
    )


def _text(token: Token, content: str) -> Token:
    return token.copy(content=content)
