"""Handouts: one module, or the whole course with its glossary."""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from coursepub.language.documents import WORDS
from coursepub.markup.slug import slug
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.module import Handout, Module
from coursepub.model.rendered import Rendered
from coursepub.model.source import Body, Fact, Location
from coursepub.render.captions import Numbers
from coursepub.render.compose import Composer
from coursepub.render.groups import Group, groups
from coursepub.render.lexicon import Lexicon, lexicon
from coursepub.render.outline import Entry, anchors, outline
from coursepub.render.pieces import Heading, Piece
from coursepub.render.setting import Typist, Workshop
from coursepub.typeset.pdf import NOWHERE, write_pdf
from coursepub.typeset.printer import Printer, Setting
from coursepub.typeset.tokens import ready_tokens
from coursepub.typeset.typography import bound

TEMPLATE = "handout.html.j2"
STYLE = "handout.css"
DRAWN = ("wrap.svg",)
"""Furniture that the style sheet draws with."""
SHORT_CONTENTS = 16
"""Headings that fit on the first page of a module, below its title."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A module, its groups of tokens and its headings, before anything is printed."""

    id: str
    module: Module
    found: tuple[Group, ...]
    entries: tuple[Entry, ...]


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


def render_handout(handout: Handout, workshop: Workshop) -> Rendered:
    """The PDF of a handout. Trainers' notes are in none of it."""
    plans = tuple(_plan(handout, place, module) for place, module in enumerate(handout.modules, 1))
    setting = Setting(handout.language, workshop.pictures, workshop.images.keys(), _links(plans))
    typist = Typist(setting)
    found: list[Diagnostic] = []
    chapters = tuple(_chapter(handout, plan, setting, typist, found) for plan in plans)
    glossary = lexicon(handout.glossary, typist) if handout.glossary else None
    html = _html(handout, workshop, typist, chapters, glossary)
    done = write_pdf(
        html,
        [workshop.templates.text(STYLE)],
        language=handout.language,
        title=handout.title,
        resources={**workshop.images, **_furniture(workshop)},
        at=_place(handout),
    )
    return Rendered(done.data, done.pages, _once((*typist.diagnostics, *found), done.diagnostics))


def _plan(handout: Handout, place: int, module: Module) -> Plan:
    found = tuple(groups(ready_tokens(module.body.text, handout.language)))
    word = WORDS[handout.language].exercise
    name = f"m{place}"
    entries = outline(found, id_prefix=name, number=module.number, exercise_word=word)
    return Plan(name, module, found, entries)


def _links(plans: Iterable[Plan]) -> Callable[[str, Location], str | None]:
    """Links between the headings of a handout; whatever leads elsewhere prints as text."""
    targets: Mapping[str, tuple[str, Mapping[str, str]]] = {
        plan.module.at.file.as_posix(): (plan.id, anchors(plan.entries)) for plan in plans
    }

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


def _chapter(
    handout: Handout, plan: Plan, setting: Setting, typist: Typist, found: list[Diagnostic]
) -> Chapter:
    module, words = plan.module, WORDS[handout.language]
    printer = Printer(setting, module.body.at)
    numbers = Numbers(words, f"{module.number}." if module.number else "")
    pieces = tuple(Composer(setting, printer, numbers).pieces(plan.found, plan.entries))
    found += printer.render_found()
    return Chapter(
        id=plan.id,
        name=f"{words.module}\u00a0{module.number}" if module.number else "",
        number=module.number,
        title=typist.line(Body(bound(module.title), module.at)),
        facts=_facts(module.facts, typist),
        lead=typist.text(module.lead),
        objectives=typist.text(module.objectives),
        pieces=pieces,
    )


def _facts(facts: Iterable[Fact], typist: Typist) -> tuple[tuple[str, Markup], ...]:
    return tuple((fact.label, typist.line(Body(fact.value, fact.at))) for fact in facts)


def _html(
    handout: Handout,
    workshop: Workshop,
    typist: Typist,
    chapters: tuple[Chapter, ...],
    glossary: Lexicon | None,
) -> Markup:
    at = _place(handout)
    single = len(chapters) == 1 and glossary is None
    return workshop.templates.fill(
        TEMPLATE,
        language=handout.language.value,
        words=WORDS[handout.language],
        course=typist.line(Body(handout.course, at)),
        has_subtitle=handout.course not in ("", handout.title),
        part=typist.line(Body(handout.part, at)),
        title=typist.line(Body(bound(handout.title), at)),
        facts=_facts(handout.facts, typist),
        single=single,
        contents_depth=2 if single and _headings(chapters) <= SHORT_CONTENTS else 1,
        chapters=chapters,
        glossary=glossary,
    )


def _headings(chapters: Iterable[Chapter]) -> int:
    pieces = (piece for chapter in chapters for piece in chapter.pieces)
    return sum(isinstance(piece, Heading) and piece.level < 3 for piece in pieces)


def _furniture(workshop: Workshop) -> dict[str, bytes]:
    return {name: workshop.templates.text(name).encode() for name in DRAWN}


def _place(handout: Handout) -> Location:
    """Where the typesetter's complaints about a handout are said to come from."""
    if handout.modules:
        return handout.modules[0].at
    return handout.glossary.at if handout.glossary else NOWHERE


def _once(ours: Iterable[Diagnostic], engine: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Ours, which know their lines, and those of the engine that say something else."""
    known = dict.fromkeys(ours)
    said = {(found.code, found.values) for found in known}
    return (*known, *(found for found in engine if (found.code, found.values) not in said))
