"""Glossaries for word processors: entries by letter, with links between them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from coursepub.language.documents import WORDS
from coursepub.language.glossary import alphabetical, letter
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.glossary import Glossary, GlossaryEntry
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.model.source import Body
from coursepub.typeset.docx import TAGS, Properties, fill, shipped_template
from coursepub.typeset.docx_body import Piece, docx_blocks, docx_runs, docx_words
from coursepub.typeset.docx_xml import PLAIN, Look, bookmark, internal_link, run, safe
from coursepub.typeset.typography import typographic

TEMPLATE = "glossary.docx"
FIRST_BOOKMARK = 1000
"""Bookmarks are numbered from here, so that a template may hold some of its own."""
STARTS = ("heading 1", "Entry")
MARKS = re.compile(r"[`*]")
OTHER_LANGUAGE = {Language.FRENCH: Language.ENGLISH, Language.ENGLISH: Language.FRENCH}
SEPARATOR = {Language.FRENCH: "\u202f; ", Language.ENGLISH: "; "}
REFERENCE = Look(style="Reference")
EXPANSION = Look(style="Expansion")


@dataclass(frozen=True, slots=True)
class PrintedEntry:
    """An entry as a template prints it; whatever its author left out is empty.

    `term` and `qualifier` are words for a run of the template, `definition` is paragraphs,
    the others are runs.
    """

    anchor: Markup
    term: Markup
    qualifier: Markup
    expansion: Markup
    definition: Markup
    foreign: Markup
    example: Markup
    see_also: Markup


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """A letter and its entries."""

    anchor: Markup
    name: str
    entries: tuple[PrintedEntry, ...]


def render_glossary(glossary: Glossary, template: bytes | None = None) -> Rendered:
    """The DOCX of a glossary; Word itself counts its pages. Raises BAD_TEMPLATE."""
    scribe = _Scribe(glossary.language)
    entries = tuple(sorted(glossary.entries, key=_order))
    letters = _letters(entries, scribe)
    printed = [entry for letter in letters for entry in letter.entries]
    title = typographic(glossary.title, glossary.language)
    values = {
        "words": WORDS[glossary.language],
        "course": safe(typographic(glossary.course, glossary.language)),
        "title": safe(title),
        "introduction": scribe.blocks(_unquoted(glossary.introduction), "Introduction"),
        "index": _index(letters),
        "letters": letters,
        "first": printed[0].term if printed else "",
        "last": printed[-1].term if printed else "",
    }
    properties = Properties(title, glossary.language)
    source = shipped_template(TEMPLATE) if template is None else template
    data = fill(source, TEMPLATE, values, properties, STARTS)
    return Rendered(data, 0, scribe.diagnostics)


class _Scribe:
    """Turns the Markdown of one glossary into WordprocessingML and gathers what was wrong."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._found: dict[Diagnostic, None] = {}

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return tuple(self._found)

    def words(self, body: Body) -> Markup:
        return self._kept(docx_words(body, self.language))

    def runs(self, body: Body, look: Look = PLAIN) -> Markup:
        return self._kept(docx_runs(body, self.language, look))

    def blocks(self, body: Body | None, style: str) -> Markup:
        return self._kept(docx_blocks(body, self.language, style)) if body else Markup()

    def _kept(self, piece: Piece) -> Markup:
        self._found.update(dict.fromkeys(piece.diagnostics))
        return piece.markup


def _order(entry: GlossaryEntry) -> tuple[bool, str, str, str]:
    return alphabetical(_bare(entry.term), _bare(entry.qualifier))


def _bare(term: str) -> str:
    """A term without the marks of code and emphasis."""
    return MARKS.sub("", term).strip()


def _called(name: str) -> str:
    """What an entry is looked up by, whatever its capitals and marks."""
    return _bare(name).casefold()


def _letters(entries: Sequence[GlossaryEntry], scribe: _Scribe) -> tuple[PrintedLetter, ...]:
    anchors = _anchors(entries)
    numbered = enumerate(entries, 1)
    after_terms = FIRST_BOOKMARK + len(entries) + 1
    found: list[PrintedLetter] = []
    for name, group in groupby(numbered, key=lambda pair: letter(_bare(pair[1].term))):
        printed = tuple(_entry(place, entry, anchors, scribe) for place, entry in group)
        anchor = bookmark(_letter_anchor(len(found)), after_terms + len(found))
        found.append(PrintedLetter(anchor, name, printed))
    return tuple(found)


def _entry(
    place: int, entry: GlossaryEntry, anchors: Mapping[str, str], scribe: _Scribe
) -> PrintedEntry:
    def body(text: str) -> Body:
        return Body(text, entry.at)

    foreign = Look(language=TAGS[OTHER_LANGUAGE[scribe.language]])
    return PrintedEntry(
        anchor=bookmark(_term_anchor(place), FIRST_BOOKMARK + place),
        term=scribe.words(body(entry.term)),
        qualifier=scribe.words(body(entry.qualifier)),
        expansion=scribe.runs(body(entry.expansion), EXPANSION),
        definition=scribe.blocks(entry.definition, "Definition"),
        foreign=scribe.runs(body(entry.foreign), foreign),
        example=scribe.runs(body(entry.example)),
        see_also=_see_also(entry, anchors, scribe),
    )


def _see_also(entry: GlossaryEntry, anchors: Mapping[str, str], scribe: _Scribe) -> Markup:
    """Links to other entries; a name that has no entry prints as text."""
    found = []
    for name in entry.see_also:
        target = anchors.get(_called(name), "")
        runs = scribe.runs(Body(name, entry.at), REFERENCE if target else PLAIN)
        found.append(internal_link(runs, target) if target else runs)
    return run(SEPARATOR[scribe.language]).join(found)


def _anchors(entries: Sequence[GlossaryEntry]) -> dict[str, str]:
    """Bookmarks by what a see-also may call an entry: its whole name, else its term alone."""
    whole: dict[str, str] = {}
    alone: dict[str, str] = {}
    for place, entry in enumerate(entries, 1):
        whole.setdefault(_called(entry.name), _term_anchor(place))
        alone.setdefault(_called(entry.term), _term_anchor(place))
    return alone | whole


def _term_anchor(place: int) -> str:
    return f"term{place}"


def _letter_anchor(place: int) -> str:
    return f"letter{place}"


def _index(letters: Sequence[PrintedLetter]) -> Markup:
    """A line of links to the letters; none where there is nothing to choose."""
    if len(letters) < 2:
        return Markup()
    links = (
        internal_link(run(each.name, REFERENCE), _letter_anchor(place))
        for place, each in enumerate(letters)
    )
    return run("\u2003").join(links)


def _unquoted(body: Body | None) -> Body | None:
    """An introduction that stands in a quotation as a whole is an introduction."""
    if body is None or not all(line.startswith(">") for line in body.text.splitlines()):
        return body
    lines = (line[1:].removeprefix(" ") for line in body.text.splitlines())
    return replace(body, text="\n".join(lines))
