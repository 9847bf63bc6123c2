"""The parts of a handout: modules as chapters, and what stands before and after them."""

import posixpath
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from coursepub.language.documents import WORDS
from coursepub.markup.attributes import anchor
from coursepub.markup.slug import slug
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.glossary import Glossary
from coursepub.model.module import Edition, Handout, Module
from coursepub.model.source import Body, Fact, Location
from coursepub.render.captions import Numbers, place_id
from coursepub.render.compose import LARGE, USUAL, Composer, Sheet, captioned_image
from coursepub.render.groups import Group, groups
from coursepub.render.lexicon import LEXICON, entry_ids
from coursepub.render.notes import with_notes
from coursepub.render.outline import Entry, anchors, outline
from coursepub.render.pieces import Piece
from coursepub.render.setting import Typist
from coursepub.render.terms import Seeker, Use, with_terms
from coursepub.typeset.printed import Notes
from coursepub.typeset.printer import Printer, Setting
from coursepub.typeset.tokens import line_of, ready_tokens
from coursepub.typeset.typography import bound


@dataclass(frozen=True, slots=True)
class Plan:
    """A module, its groups of tokens, its headings and terms, before anything is printed."""

    id: str
    module: Module
    found: tuple[Group, ...]
    entries: tuple[Entry, ...]
    uses: tuple[Use, ...] = ()

    @property
    def places(self) -> dict[str, str]:
        """Ids of the figures and listings that their author has named, by these names."""
        names = [name for group in self.found if (name := _named(group))]
        return {slug(name): place_id(self.id, name) for name in names}


def _named(group: Group) -> str:
    """What its author calls a figure or listing; "" for nothing."""
    if group.type == "fence":
        return anchor(group.tokens[0].info)
    image = captioned_image(group) if group.type == "paragraph" else None
    return str(image.attrGet("id") or "") if image else ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A module as its template prints it; `name` is `Module 3`, "" without a number."""

    id: str
    name: str
    number: int
    title: Markup
    facts: tuple[tuple[str, Markup], ...]
    lead: Markup
    objectives: Markup
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """What stands before or after the modules: a title and its pieces, without numbers."""

    id: str
    title: str
    pieces: tuple[Piece, ...]


def plan_of(
    handout: Handout, place: int, module: Module, seeker: Seeker | None, *, math: bool
) -> Plan:
    """The module that stands at a place, from 1, of a handout."""
    name = f"m{place}"
    uses: tuple[Use, ...] = ()
    tokens = ready_tokens(module.body.text, handout.language, math=math)
    if seeker:
        tokens, uses = with_terms(tokens, seeker, name)
    found = tuple(groups(tokens))
    word = WORDS[handout.language].exercise
    entries = outline(found, id_prefix=name, number=module.number, exercise_word=word)
    return Plan(name, module, found, entries, uses)


def links(
    plans: Iterable[Plan], glossary: Glossary | None = None
) -> Callable[[str, Location], str | None]:
    """Links between the headings and terms of a handout; what leads elsewhere prints as text."""
    targets: Mapping[str, tuple[str, Mapping[str, str]]] = {
        plan.module.at.file.as_posix(): (plan.id, {**anchors(plan.entries), **plan.places})
        for plan in plans
    }
    if glossary:
        terms = {slug(name): id_ for name, id_ in entry_ids(glossary).items()}
        targets = {**targets, glossary.at.file.as_posix(): (LEXICON, terms)}

    def link(href: str, at: Location) -> str | None:
        parts = urlsplit(href)
        path = posixpath.join(at.file.parent.as_posix(), unquote(parts.path))
        file = posixpath.normpath(path) if parts.path else at.file.as_posix()
        if parts.scheme or parts.netloc or file not in targets:
            return None
        whole, headings = targets[file]
        found = headings.get(slug(unquote(parts.fragment))) if parts.fragment else whole
        return f"#{found}" if found else None

    return link


def chapter_of(
    handout: Handout, plan: Plan, setting: Setting, typist: Typist, found: list[Diagnostic]
) -> Chapter:
    """A planned module, printed; what is wrong with its text is added to `found`."""
    module, words = plan.module, WORDS[handout.language]
    printer = Printer(setting, module.body.at, Notes.FOOT)
    mark = "" if is_single(handout) else plan.id
    numbers = Numbers(words, f"{module.number}." if module.number else "", mark, plan.id)
    composer = Composer(setting, printer, numbers, sheet_of(handout))
    composed = tuple(composer.composed(plan.found, plan.entries))
    pieces = tuple(piece for _, piece in composed)
    if handout.edition is Edition.TRAINER:
        pieces = with_notes(composed, partial(_note, typist, module), plan.id)
    found += printer.render_found()
    return Chapter(
        id=plan.id,
        name=f"{module.word or words.module}\u00a0{module.number}" if module.number else "",
        number=module.number,
        title=typist.line(Body(bound(module.title), module.at)),
        facts=facts_of(module.facts, typist),
        lead=typist.text(module.lead),
        objectives=typist.text(module.objectives),
        pieces=pieces,
    )


def matter_of(
    bodies: Sequence[Body],
    id_: str,
    title: str,
    setting: Setting,
    found: list[Diagnostic],
    sheet: Sheet,
) -> Matter | None:
    """Sections without numbers: what a course announces, or its guide."""
    pieces: list[Piece] = []
    noted = 0
    for place, body in enumerate(bodies, 1):
        printer = Printer(setting, body.at, Notes.FOOT)
        printer.noted = noted
        math = setting.has_math(body.at)
        inside = tuple(groups(ready_tokens(body.text, setting.language, math=math)))
        prefix = f"{id_}-{place}"
        entries = outline(inside, id_prefix=prefix, number=0, exercise_word="")
        plain = [replace(entry, number="") for entry in entries]
        numbers = Numbers(WORDS[setting.language], "")
        pieces += Composer(setting, printer, numbers, sheet).pieces(inside, plain)
        found += printer.render_found()
        noted = printer.noted
    return Matter(id_, title, tuple(pieces)) if pieces else None


def _note(typist: Typist, module: Module, text: str, group: Group) -> Markup:
    return typist.line(Body(text, module.body.at.below(line_of(group.tokens[0]))))


def facts_of(facts: Iterable[Fact], typist: Typist) -> tuple[tuple[str, Markup], ...]:
    """Labels and values, as a list of facts prints them."""
    return tuple((fact.label, typist.line(Body(fact.value, fact.at))) for fact in facts)


def sheet_of(handout: Handout) -> Sheet:
    """The room that a page of its edition has."""
    return LARGE if handout.edition is Edition.LARGE else USUAL


def is_single(handout: Handout) -> bool:
    """Whether a handout is a module by itself, without cover and lists."""
    return len(handout.modules) == 1 and not (handout.glossary or handout.programme)
